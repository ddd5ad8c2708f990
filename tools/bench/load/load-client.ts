import { connect, type Socket } from 'node:net';

/** One request as it goes over the wire, again and again. */
export interface LoadRequest {
  readonly path: string;
  readonly cookie: string;
  readonly body: string;
}

/** What is to be sent. */
export interface LoadTask {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly requests: readonly LoadRequest[];
}

/** What came of it. Times in milliseconds. */
export interface LoadResult {
  readonly answered: number;
  /** Answers that were not 200. */
  readonly failed: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * Sends requests over kept connections, one at a time on each, and reads no more of an answer than where it ends: the
 * cores are shared with what is measured, so every microsecond spent here is missing there.
 */
export async function sendLoad(task: LoadTask): Promise<LoadResult> {
  const wire = task.requests.map((request) => toWire(request, task.port));
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const begun = performance.now();
  const until = begun + task.seconds * 1000;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(task.port, '127.0.0.1');
      socket.setNoDelay(true);
      let sentAt = 0;
      const send = (): void => {
        sentAt = performance.now();
        if (sentAt >= until) {
          socket.destroy();
          resolve();
          return;
        }
        socket.write(wire[next++ % wire.length] ?? '');
      };
      readAnswers(socket, (status) => {
        times.push(performance.now() - sentAt);
        if (status !== 200) failed++;
        send();
      });
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: task.connections }, one));
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { answered: times.length, failed, seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function toWire({ path, cookie, body }: LoadRequest, port: number): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    'Accept: application/json',
    `Cookie: constellation_session=${cookie}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Calls back with the status of each answer when it has arrived whole. */
function readAnswers(socket: Socket, answered: (status: number) => void): void {
  let held: Buffer = Buffer.alloc(0);
  let missing = -1;
  let status = 0;
  socket.on('data', (chunk: Buffer) => {
    if (missing > chunk.length) {
      missing -= chunk.length;
      return;
    }
    if (missing > 0) {
      missing = -1;
      answered(status);
      return;
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const headEnd = held.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = held.toString('latin1', 0, headEnd);
    status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      // Chunked: the end is the empty chunk.
      if (!held.subarray(-5).equals(lastChunk)) return;
      held = Buffer.alloc(0);
      answered(status);
      return;
    }
    const left = Number(length) - (held.length - headEnd - 4);
    held = Buffer.alloc(0);
    if (left > 0) missing = left;
    else answered(status);
  });
}

const lastChunk = Buffer.from('0\r\n\r\n');
