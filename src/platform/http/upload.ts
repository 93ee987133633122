import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';

export type UploadedFile = { readonly chemin: string; readonly nom: string };

export type Upload = {
  readonly files: readonly UploadedFile[];
  readonly fields: Readonly<Record<string, string>>;
  /** Removes the files; to be called once they were read. */
  readonly remove: () => Promise<void>;
};

const LIMITS = { files: 8, fileSize: 6 * 1024 ** 3, fields: 40, fieldSize: 64 * 1024 };

/**
 * Receives a multipart form of a route declared with `corps: 'flux'`: files go straight to a temporary folder,
 * never to memory. Empty file fields are left out. Null when the body is no such form, or breaks off.
 */
export async function receiveUpload(request: Request): Promise<Upload | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'maillage-envoi-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await receive(request, type, folder)), remove };
  } catch {
    await remove();
    return null;
  }
}

async function receive(request: Request, type: string, folder: string) {
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  const writes: Promise<void>[] = [];
  const form = busboy({
    headers: { 'content-type': type },
    limits: LIMITS,
    defParamCharset: 'utf8',
  });
  form.on('field', (name, value) => {
    fields[name] = value;
  });
  form.on('file', (_name, stream, { filename }) => {
    if (!filename) {
      stream.resume();
      return;
    }
    const chemin = path.join(folder, String(files.length));
    files.push({ chemin, nom: filename.slice(0, 200) });
    writes.push(
      pipeline(stream, createWriteStream(chemin)).then(() => {
        if (stream.truncated) throw new Error('file over the limit');
      }),
    );
  });
  await pipeline(bytesOf(request), form);
  await Promise.all(writes);
  return { files, fields };
}

function bytesOf(request: Request): Readable {
  const { body } = request;
  if (body === null) return Readable.from([]);
  return Readable.from(chunks(body));
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
