import type { Route } from './route.ts';

const LIMIT = 2 * 1024 * 1024;

export type Body =
  | {
      readonly ok: true;
      readonly corps: unknown;
      readonly champs: Readonly<Record<string, string>>;
      readonly csrf: string | null;
      readonly cle: string | null;
      /** What the idempotency key is compared with. */
      readonly empreinte: string;
    }
  | { readonly ok: false; readonly kind: 'trop-gros' | 'illisible' };

const EMPTY = { ok: true, corps: {}, champs: {}, csrf: null, cle: null, empreinte: '' } as const;

/** Reads a form or a JSON body, up to 2 MiB; an upload stays unread. */
export async function readBody(route: Route, request: Request): Promise<Body> {
  if (route.methode === 'GET') return EMPTY;
  if (route.corps === 'flux')
    return {
      ...EMPTY,
      csrf: request.headers.get('x-csrf') ?? new URL(request.url).searchParams.get('_csrf'),
    };
  if (Number(request.headers.get('content-length') ?? 0) > LIMIT)
    return { ok: false, kind: 'trop-gros' };
  const type = request.headers.get('content-type') ?? '';
  try {
    if (type.startsWith('application/json')) return await readJson(request);
    if (type === '') return EMPTY;
    // A program speaks JSON; a form it sent by mistake would be echoed back as odd field names.
    if (/^\/(api|fhir)\b/.test(route.chemin)) return { ok: false, kind: 'illisible' };
    return readForm(await request.formData());
  } catch {
    return { ok: false, kind: 'illisible' };
  }
}

async function readJson(request: Request): Promise<Body> {
  const text = await request.text();
  if (text.length > LIMIT) return { ok: false, kind: 'trop-gros' };
  return { ...EMPTY, corps: text === '' ? {} : JSON.parse(text), empreinte: text };
}

function readForm(form: FormData): Body {
  const corps: Record<string, unknown> = {};
  const champs: Record<string, string> = {};
  let empreinte = '';
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    const texts = values.filter((value) => typeof value === 'string');
    if (!name.startsWith('_')) {
      corps[name] = values.length > 1 || name.endsWith('[]') ? values : values[0];
      if (texts.length > 0) champs[name] = texts.join('\n');
      empreinte += `${name}=${JSON.stringify(texts)}\n`;
    }
  }
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  return { ok: true, corps, champs, csrf: one('_csrf'), cle: one('_cle'), empreinte };
}
