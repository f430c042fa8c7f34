import type { Schemas } from '../api/client';
import { type Problem, ProblemError, unreachable } from '../api/problem';
import type { Format } from './head';

export type Imported = Schemas['Imported'];

export interface Sending<T = Imported> {
  done: Promise<T>;
  stop(): void;
}

/** Sends a file to be imported. */
export function send(
  project: string,
  file: Blob,
  format: Format,
  key: string,
  onSent: (bytes: number) => void,
): Sending {
  return sendTo(`/api/v1/projects/${encodeURIComponent(project)}/imports`, file, format, key, 'json', onSent);
}

/** Sends a file, saying how much has gone: `fetch` does not tell. */
export function sendTo<T>(
  path: string,
  file: Blob,
  format: string,
  key: string,
  answer: 'json' | 'text',
  onSent: (bytes: number) => void,
): Sending<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', path);
    request.setRequestHeader('Content-Type', format);
    request.setRequestHeader('Idempotency-Key', key);
    const accepted = answer === 'json' ? 'application/json' : 'application/x-ndjson';
    request.setRequestHeader('Accept', `${accepted}, application/problem+json`);
    request.responseType = answer;
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onload = () => {
      if (request.status === 200) {
        resolve(request.response as T);
      } else {
        reject(new ProblemError(problemIn(request.response) ?? unreachable()));
      }
    };
    request.onerror = () => reject(new ProblemError(unreachable()));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

function problemIn(answer: unknown): Problem | null {
  if (typeof answer !== 'string') {
    return answer as Problem | null;
  }
  try {
    return JSON.parse(answer) as Problem;
  } catch {
    return null;
  }
}

/** The same file into the same project is the same import, so that sending it again goes on where it broke off. */
export async function keyOf(file: File): Promise<string> {
  const about = `${file.name}|${file.size}|${file.lastModified}|${await file.slice(0, 4096).text()}`;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(about)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `file-${hash.toString(16)}-${file.size}`;
}

/** Gives the reader a text as a file. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
