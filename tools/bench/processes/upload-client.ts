import { request } from 'node:http';
import { boundary, head, tail } from './upload-form.ts';

/** So many files of one size, some at once. */
export interface UploadTask {
  readonly port: number;
  readonly cookie: string;
  readonly files: number;
  readonly bytes: number;
  readonly atOnce: number;
  /** Sets the contents of different tasks apart. */
  readonly turn: number;
}

/** What came of it. */
export interface UploadResult {
  readonly seconds: number;
  /** As the server counted them. */
  readonly bytes: number;
}

const piece = Buffer.alloc(64 * 1024, 'q\u00e4\u0001z');

async function upload(task: UploadTask): Promise<UploadResult> {
  const begun = performance.now();
  let next = 0;
  let bytes = 0;
  const one = async (): Promise<void> => {
    while (next < task.files) {
      const arrived = await send(task, next++);
      bytes += arrived;
    }
  };
  await Promise.all(Array.from({ length: Math.min(task.atOnce, task.files) }, one));
  return { seconds: (performance.now() - begun) / 1000, bytes };
}

function send(task: UploadTask, number: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({
      port: task.port,
      method: 'POST',
      path: '/uploads',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': head.length + task.bytes + tail.length,
        cookie: `constellation_session=${task.cookie}`,
        'x-constellation-request': '1',
      },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        if (answer.statusCode !== 201) reject(new Error(`Answered ${answer.statusCode}: ${text.slice(0, 500)}`));
        else resolve((JSON.parse(text) as { bytes: number }).bytes);
      });
    });
    sent.write(head);
    // No two files alike: equal ones would be stored once.
    const mark = Buffer.from(`\u0000${task.turn}-${task.bytes}-${number}-`);
    sent.write(mark);
    let left = task.bytes - mark.length;
    const pump = (): void => {
      while (left > 0) {
        const part = left >= piece.length ? piece : piece.subarray(0, left);
        left -= part.length;
        if (!sent.write(part)) {
          sent.once('drain', pump);
          return;
        }
      }
      sent.end(tail);
    };
    pump();
  });
}

process.on('message', (message: UploadTask | 'usage') => {
  if (message === 'usage') return;
  upload(message).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ port: 0 });
