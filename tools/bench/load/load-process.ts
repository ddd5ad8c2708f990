import { sendLoad, type LoadTask } from './load-client.ts';

// The load comes from a process of its own, so that what it costs does not count as the contender's.
process.on('message', (message: LoadTask | 'usage') => {
  if (message === 'usage') return;
  sendLoad(message).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ port: 0 });
