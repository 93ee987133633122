import { messagesByField, withoutNul } from '../fields.ts';
import { answerFault, answerInvalid, isForPrograms } from './faults.ts';
import { plainPage } from './plain-page.ts';
import type { Route } from './route.ts';

type Given = {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

type Read =
  | { readonly ok: true; readonly saisie: Record<string, unknown> }
  | { readonly ok: false; readonly response: Response };

/**
 * Path and query, read by the schema of the route. A malformed id of the path names nothing: same answer as one that does
 * not exist. Of the query, programs are told field by field (422). A page drops what it does not expect, which
 * messengers and newsletters add to the links that people send, and says what it could not read.
 */
export function readParams(route: Route, request: Request, { path, query }: Given): Read {
  if (Object.values(path).some((value) => value !== withoutNul(value)))
    return { ok: false, response: answerFault({ kind: 'introuvable', request }) };
  const asked = Object.entries(route.adresse === 'brute' ? {} : query).map(([name, value]) => [
    name,
    withoutNul(value),
  ]);
  const parsed = route.saisie.safeParse({ ...Object.fromEntries(asked), ...path });
  if (parsed.success) return { ok: true, saisie: parsed.data };
  const champs = messagesByField(parsed.error);
  const names = Object.keys(champs);
  const response = names.some((name) => Object.hasOwn(path, name))
    ? answerFault({ kind: 'introuvable', request })
    : isForPrograms(route.chemin)
      ? answerInvalid(champs, route.chemin)
      : answerPage(route, request, champs);
  return { ok: false, response };
}

function answerPage(
  route: Route,
  request: Request,
  champs: Readonly<Record<string, string>>,
): Response {
  const names = Object.keys(champs);
  const address = without(names, request);
  const unknown = names.every((name) => !Object.hasOwn(route.saisie.shape, name));
  if (unknown && route.methode === 'GET')
    return new Response(null, { status: 303, headers: { location: address } });
  const page = plainPage({
    titre: 'Adresse à corriger',
    texte: 'Une partie de cette adresse n’a pas pu être lue.',
    points: names.map((name) => `«\u00a0${name}\u00a0» : ${champs[name]}`),
    retour: { adresse: address, libelle: 'Ouvrir la page sans cette partie' },
  });
  return new Response(page, {
    status: 422,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

function without(names: readonly string[], request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  for (const name of names) searchParams.delete(name);
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}
