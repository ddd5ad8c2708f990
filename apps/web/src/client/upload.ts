import { type Problem, ProblemsError } from './problems.ts';

/** What the API says about a stored upload; it belongs to nothing until it is attached. */
export interface Uploaded {
  uploadId: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export interface Upload {
  readonly done: Promise<Uploaded>;
  cancel(): void;
}

/**
 * Sends one file to `POST /uploads`. XMLHttpRequest rather than fetch, because only it reports the progress of sending.
 *
 * @param onProgress called with the share that has been sent, 0–1
 */
export function upload(file: File, onProgress: (share: number) => void): Upload {
  const sending = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    sending.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    sending.addEventListener('load', () => {
      const body = parse(sending.responseText);
      if (sending.status === 201) resolve(body as Uploaded);
      else reject(refusal(body, sending.status));
    });
    sending.addEventListener('error', () =>
      reject(new Error('The upload was cut off. Check your connection and try again.')),
    );
    sending.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')));
  });
  const form = new FormData();
  form.append('file', file);
  sending.open('POST', '/uploads');
  sending.setRequestHeader('x-constellation-request', '1');
  sending.send(form);
  return { done, cancel: () => sending.abort() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(body: unknown, status: number): Error {
  const problems = (body as { problems?: Problem[] } | null)?.problems;
  if (problems?.length) return new ProblemsError(problems);
  if (status === 413) return new Error('The file is larger than this network accepts.');
  return new Error(`The upload was refused (${status}). Try again.`);
}
