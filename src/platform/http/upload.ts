import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { withoutNul } from '../fields.ts';

export type UploadedFile = { readonly chemin: string; readonly nom: string };

export type Upload = {
  readonly files: readonly UploadedFile[];
  readonly fields: Readonly<Record<string, string>>;
  /** Removes the files; to be called once they were read. */
  readonly remove: () => Promise<void>;
};

/** Why nothing was received: broken off, more files than one form may carry, a file over the limit. */
export type UploadRefusal = 'interrompu' | 'trop-de-fichiers' | 'trop-lourd';

/** Largest file and most files of one form. */
export type UploadLimits = { readonly bytes: number; readonly files: number };
export const UPLOAD_LIMITS: UploadLimits = { bytes: 6 * 1024 ** 3, files: 100 };

/**
 * Receives a multipart form of a route declared with `corps: 'flux'`: files go straight to a temporary folder,
 * never to memory. Empty file fields are left out. Nothing is left on disk after a refusal.
 */
export async function receiveUpload(
  request: Request,
  limits = UPLOAD_LIMITS,
): Promise<Result<Upload, UploadRefusal>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) return refuse('interrompu');
  const folder = await mkdtemp(path.join(tmpdir(), 'maillage-envoi-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { refusal, ...received } = await receive(request, type, { folder, limits });
    if (refusal === null) return reussi({ ...received, remove });
    await remove();
    return refuse(refusal);
  } catch {
    await remove();
    return refuse('interrompu');
  }
}

async function receive(
  request: Request,
  type: string,
  { folder, limits }: { readonly folder: string; readonly limits: UploadLimits },
) {
  let refusal: UploadRefusal | null = null;
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  const writes: Promise<void>[] = [];
  const form = busboy({
    headers: { 'content-type': type },
    limits: { files: limits.files, fileSize: limits.bytes, fields: 40, fieldSize: 64 * 1024 },
    defParamCharset: 'utf8',
  });
  form.on('field', (name, value) => {
    fields[name] = withoutNul(value);
  });
  form.on('filesLimit', () => {
    refusal = 'trop-de-fichiers';
  });
  form.on('file', (_name, stream, { filename }) => {
    if (!filename) {
      stream.resume();
      return;
    }
    const chemin = path.join(folder, String(files.length));
    files.push({ chemin, nom: withoutNul(filename).slice(0, 200) });
    writes.push(
      pipeline(stream, createWriteStream(chemin)).then(() => {
        if (stream.truncated) refusal = 'trop-lourd';
      }),
    );
  });
  try {
    await pipeline(bytesOf(request), form);
  } finally {
    // A form broken off breaks its file off: what is being opened is waited for before the folder goes.
    await Promise.allSettled(writes);
  }
  await Promise.all(writes);
  return { files, fields, refusal };
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
