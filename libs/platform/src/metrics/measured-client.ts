import { Client, type ClientConfig } from 'pg';
import { metrics } from './instruments.ts';

type Callback = (error: unknown, ...rest: unknown[]) => void;

/** A connection that measures its statements; pools take it through their `Client` option. */
export class MeasuredClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    // pg describes nine forms of `query`; all end in a callback or answer a promise.
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((...args: unknown[]) => measured(send, args)) as Client['query'];
  }
}

function measured(send: (...args: unknown[]) => unknown, args: unknown[]): unknown {
  const end = metrics.statements.startTimer();
  const last = args.at(-1);
  if (typeof last === 'function') {
    const callback = last as Callback;
    const measuring: Callback = (error, ...rest) => {
      end({ outcome: error ? 'failed' : 'done' });
      callback(error, ...rest);
    };
    return send(...args.slice(0, -1), measuring);
  }
  const result = send(...args);
  if (result instanceof Promise) {
    result.then(
      () => end({ outcome: 'done' }),
      () => end({ outcome: 'failed' }),
    );
  }
  return result;
}
