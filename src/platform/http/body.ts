import { withoutNul } from '../fields.ts';
import { isForPrograms } from './faults.ts';
import type { Route } from './route.ts';

const LIMIT = 2 * 1024 * 1024;
/** A body over the limit is read to here and thrown away: answered before its end, the sender would only see a broken line. */
const DRAINED = 64 * 1024 * 1024;

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
  | { readonly ok: false; readonly kind: 'trop-gros' | 'illisible' }
  | { readonly ok: false; readonly kind: 'forme'; readonly message: string };

/** `application/json+fhir` is what the platform SAS says; FHIR itself says `application/fhir+json`. */
const JSON_TYPES = /^application\/(json|fhir\+json|json\+fhir)\s*(;|$)/;

const EMPTY = { ok: true, corps: {}, champs: {}, csrf: null, cle: null, empreinte: '' } as const;

/** Reads a form or a JSON object, up to 2 MiB; an upload stays unread. */
export async function readBody(route: Route, request: Request): Promise<Body> {
  if (route.methode === 'GET') return EMPTY;
  if (route.corps === 'flux')
    return {
      ...EMPTY,
      csrf: request.headers.get('x-csrf') ?? new URL(request.url).searchParams.get('_csrf'),
    };
  const type = request.headers.get('content-type') ?? '';
  try {
    const sent = await whole(request, type);
    if (!sent) return { ok: false, kind: 'trop-gros' };
    if (JSON_TYPES.test(type)) return readJson(await sent.text());
    if (type === '') return EMPTY;
    // A program speaks JSON; a form it sent by mistake would be echoed back as odd field names.
    if (isForPrograms(route.chemin) && route.corps !== 'formulaire')
      return { ok: false, kind: 'illisible' };
    return readForm(await sent.formData());
  } catch {
    return { ok: false, kind: 'illisible' };
  }
}

/** The body, or null when it is too big. A length that is announced is held to by the server below. */
async function whole(
  request: Request,
  type: string,
): Promise<Pick<Request, 'text' | 'formData'> | null> {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) <= LIMIT) return request;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || size > DRAINED) break;
    size += value.byteLength;
    if (size <= LIMIT) chunks.push(value);
    else chunks.length = 0;
  }
  if (size > LIMIT) return null;
  return new Response(new Blob(chunks), { headers: { 'content-type': type } });
}

function readJson(text: string): Body {
  const corps: unknown =
    text === '' ? {} : JSON.parse(text, text.includes(NUL) ? cleanly : undefined);
  if (typeof corps !== 'object' || corps === null || Array.isArray(corps))
    return {
      ok: false,
      kind: 'forme',
      message: `${NOT_AN_OBJECT} Vous avez envoyé ${shape(corps)}.`,
    };
  return { ...EMPTY, corps, empreinte: text };
}

/** In JSON a NUL is always written so. */
const NUL = '\\u0000';
const cleanly = (_key: string, value: unknown) =>
  typeof value === 'string' ? withoutNul(value) : value;

const NOT_AN_OBJECT = 'Envoyez un objet JSON, un champ par réponse : {"motif": "autre"}.';

function shape(value: unknown): string {
  if (value === null) return 'la valeur null';
  if (Array.isArray(value)) return 'un tableau';
  if (typeof value === 'string') return 'un texte';
  return typeof value === 'number' ? 'un nombre' : 'un booléen';
}

function readForm(form: FormData): Body {
  const corps: Record<string, unknown> = {};
  const champs: Record<string, string> = {};
  let empreinte = '';
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map((v) => (typeof v === 'string' ? withoutNul(v) : v));
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
