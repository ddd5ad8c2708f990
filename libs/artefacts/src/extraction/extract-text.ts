import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultExtractionLimits, formatOf } from './extraction.ts';
import type { Extraction, ExtractionLimits, ReadingOrder } from './extraction.ts';

export interface ExtractTextRequest {
  /** A local file; blobs kept elsewhere are brought to a temporary file first. */
  readonly path: string;
  /** The type found by content (`detectMediaType`), not the one a browser claimed. */
  readonly mediaType: string;
  readonly limits?: Partial<ExtractionLimits>;
}

// The reading process runs without a loader: Node strips the types of these sources itself, which starts in a sixth of
// the time and a third of the memory of SWC. A compiled build has the same file as .js.
const entry = fileURLToPath(new URL(`./reading/entry${extname(import.meta.url)}`, import.meta.url));

/**
 * Reads the text of one document in a process of its own, which ends with it. Whatever the document holds, this
 * resolves: a file that cannot be read in time and memory is `unreadable` with its reason. It rejects only when no
 * process can be started.
 *
 * The process has no environment variables, and may read files but not write them or start programs.
 */
export function extractText(request: ExtractTextRequest): Promise<Extraction> {
  if (request.mediaType === 'application/encrypted') {
    const detail = 'The document is protected by a password.';
    return Promise.resolve({ outcome: 'unreadable', reason: 'encrypted', detail });
  }
  const format = formatOf(request.mediaType);
  if (format === undefined) {
    const detail = `No text can be read from files of the type ${request.mediaType}.`;
    return Promise.resolve({ outcome: 'unreadable', reason: 'unsupported', detail });
  }
  return read({ path: request.path, format, limits: { ...defaultExtractionLimits, ...request.limits } });
}

function read(order: ReadingOrder): Promise<Extraction> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, [], {
      execArgv: [
        `--max-old-space-size=${order.limits.memoryMb}`,
        '--permission',
        '--allow-fs-read=*',
        '--allow-worker',
        '--no-warnings',
      ],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let result: Extraction | undefined;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, order.limits.timeoutMs);
    child.on('message', (message) => {
      result = message as Extraction;
      child.kill('SIGKILL');
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      if (child.pid === undefined) reject(error);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(result ?? (timedOut ? outOfTime(order.limits) : explainExit(code, signal, order.limits)));
    });
    // A child that dies before it has read its order closes the channel; its exit tells the story.
    child.send(order, () => undefined);
  });
}

function outOfTime(limits: ExtractionLimits): Extraction {
  const detail = `Reading took longer than ${limits.timeoutMs / 1000} seconds.`;
  return { outcome: 'unreadable', reason: 'timed-out', detail };
}

/**
 * V8 aborts when its heap is full (SIGABRT, or exit code 134 through a shell); our own watch on the whole memory and the
 * kernel's both use SIGKILL.
 */
function explainExit(code: number | null, signal: NodeJS.Signals | null, limits: ExtractionLimits): Extraction {
  if (signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || code === 134) {
    const detail = `Reading needed more than ${limits.memoryMb} MiB of memory.`;
    return { outcome: 'unreadable', reason: 'out-of-memory', detail };
  }
  const detail = `The reader stopped without a result (${signal ?? `exit code ${code}`}).`;
  return { outcome: 'unreadable', reason: 'damaged', detail };
}
