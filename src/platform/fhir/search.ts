import { type Result, refuse, reussi } from '#kernel/result.ts';
import { alternatives, type Parameter, valuesOf } from './parameters.ts';
import type { FhirRefusal } from './refusal.ts';

/** What a type may be searched by: name → type of resource that a reference points to; null for a token. */
export type Known = Readonly<Record<string, string | null>>;

/** A search that was read: for each parameter the values that all its repetitions allow, and the page that is asked for. */
export type Search<K extends Known> = {
  readonly [N in keyof K]?: readonly string[];
} & { readonly _count: number; readonly _offset: number };

/** Entries of a page when nothing is said, and at most. */
const PAGE = 50;
/** Values that one search may name. */
const VALUES = 100;
/** How an answer is written, not what is looked for. */
const OF_THE_ANSWER = ['_format', '_pretty'];

/**
 * Reads a search of resources about people. A parameter that is not known is refused rather than passed over: whoever sent it
 * would take everybody for the few they asked for. `base` is the address of this interface: a reference to another server
 * names nobody here.
 */
export function readSearch<K extends Known>(
  parameters: readonly Parameter[],
  known: K,
  base: string,
): Result<Search<K>, FhirRefusal> {
  const read = new Map<string, readonly string[]>();
  for (const { name, value } of parameters) {
    const [plain = '', modifier] = name.split(':');
    if (OF_THE_ANSWER.includes(name) || name === '_count' || name === '_offset') continue;
    const target = Object.hasOwn(known, plain) ? known[plain] : undefined;
    if (target === undefined || (modifier !== undefined && modifier !== target))
      return refuse(notSupported(name, known));
    const wanted = alternatives(value).flatMap((text) =>
      target === null ? [text] : idsOf(text, target, base),
    );
    if (wanted.length > VALUES) return refuse(tooMany(name));
    // A parameter that is repeated asks for all of its values at once.
    const before = read.get(plain);
    read.set(plain, before ? before.filter((one) => wanted.includes(one)) : wanted);
  }
  const page = readPage(parameters);
  if (!page.ok) return page;
  return reussi({ ...only(read, known), ...page.valeur });
}

function only<K extends Known>(
  read: ReadonlyMap<string, readonly string[]>,
  known: K,
): { readonly [N in keyof K]?: readonly string[] } {
  const out: { [N in keyof K]?: readonly string[] } = {};
  for (const name in known) {
    const values = read.get(name);
    if (values) out[name] = values;
  }
  return out;
}

/** `Patient/x`, `x`, or a whole address of this server. */
function idsOf(text: string, target: string, base: string): readonly string[] {
  const inside = text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text;
  const [, type = target, id] = /^(?:([A-Za-z]+)\/)?([A-Za-z0-9\-.]{1,64})$/.exec(inside) ?? [];
  return id && type === target ? [id] : [];
}

function readPage(
  parameters: readonly Parameter[],
): Result<{ readonly _count: number; readonly _offset: number }, FhirRefusal> {
  for (const name of ['_count', '_offset']) {
    const wrong = valuesOf(parameters, name).find((text) => !/^\d{1,6}$/.test(text));
    if (wrong !== undefined)
      return refuse({
        status: 400,
        code: 'value',
        text: `« ${wrong.slice(0, 60)} » n’est pas un nombre : écrivez ${name}=50.`,
        expression: name,
      });
  }
  const [count] = valuesOf(parameters, '_count');
  const [offset] = valuesOf(parameters, '_offset');
  return reussi({
    _count: count === undefined ? PAGE : Math.min(PAGE, Number(count)),
    _offset: Number(offset ?? 0),
  });
}

function notSupported(name: string, known: Known): FhirRefusal {
  return {
    status: 400,
    code: 'not-supported',
    text: `« ${name.slice(0, 60)} » n’est pas un critère servi ici. Cherchez par ${Object.keys(known).join(', ')}.`,
    expression: name.slice(0, 60),
  };
}

function tooMany(name: string): FhirRefusal {
  return {
    status: 400,
    code: 'too-costly',
    text: `Donnez ${VALUES} valeurs au plus à la fois.`,
    expression: name,
  };
}

/** Address of the next page; undefined after the last one. */
export function nextPage(
  self: string,
  { _count, _offset }: { readonly _count: number; readonly _offset: number },
  total: number,
): string | undefined {
  if (_count === 0 || _offset + _count >= total) return undefined;
  const [address = '', query = ''] = self.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !/^_offset(=|$)/.test(part));
  return `${address}?${[...kept, `_offset=${_offset + _count}`].join('&')}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids that may be some of ours: any other names nobody here, and is no error. */
export const ownIds = (ids: readonly string[] | undefined): readonly string[] | undefined =>
  ids?.filter((id) => UUID.test(id));
