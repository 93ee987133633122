import type { Acteur, Appel, CptsCourante } from '../call.ts';
import { isLoopbackSource } from '../loopback.ts';
import type { ClientCertificate } from './client-certificate.ts';
import { readHostCookie } from './cookies.ts';
import type { FaultKind } from './faults.ts';
import type { Identite } from './identities.ts';
import type { HttpOptions } from './options.ts';
import { isSignedLink, type Route } from './route.ts';
import { originIsOwn } from './security.ts';
import { csrfIsValid } from './tokens.ts';

export type Autorise = {
  readonly ok: true;
  readonly acteur: Acteur;
  readonly cpts: CptsCourante | null;
  readonly mandats: readonly string[];
  readonly rolesTenus: readonly { readonly cpts: string; readonly role: string }[];
  readonly session: string | null;
  /** For addresses that name no CPTS: where this program may act, and as whom. */
  readonly places: readonly Pick<Appel, 'acteur' | 'cpts'>[];
  /** Answers the fault when a state change does not come from a page of ours. */
  readonly checkForm: (body: { readonly csrf: string | null }) => FaultKind | null;
};

type Refused = { readonly ok: false; readonly fault: { readonly kind: FaultKind } };

type Parts = {
  readonly params: Readonly<Record<string, string>>;
  readonly maintenant: Date;
  readonly options: HttpOptions;
  readonly certificat: ClientCertificate | null;
  /** Address of the caller. */
  readonly source: string;
};

/**
 * Who calls, in which CPTS, and whether the right of the route is theirs. A CPTS where the person has
 * nothing to do answers like one that does not exist.
 */
export async function authorise(
  route: Route,
  request: Request,
  parts: Parts,
): Promise<Autorise | Refused> {
  const { options, maintenant, params } = parts;
  const isApi = route.chemin.startsWith('/api/') || route.chemin.startsWith('/fhir');
  const identite = isApi
    ? await ofProgram(request, parts)
    : await bySession(request, options, maintenant);
  if (route.droit !== 'public' && !identite) return fault('non-connecte');
  const cpts = params['slug'] ? await options.identites.cptsParSlug(params['slug']) : null;
  if (params['slug'] && !cpts) return fault('introuvable');
  const places =
    route.chemin.startsWith('/fhir') && identite ? await placesOf(route, identite, parts) : [];
  if (route.droit !== 'public' && route.chemin.startsWith('/fhir') && places.length === 0)
    return fault('interdit');
  const acteur = places[0]?.acteur ?? identite?.acteurPour(cpts) ?? null;
  if (route.droit !== 'public' && !acteur) return fault('introuvable');
  if (route.droit !== 'public' && route.droit !== 'connecte' && !acteur?.droits.has(route.droit))
    return fault('interdit');
  return {
    ok: true,
    acteur: acteur ?? options.identites.anonyme(),
    cpts: places[0]?.cpts ?? cpts,
    places,
    // Its own rows need no mandate: where nothing else is held, policies have nothing more to look at.
    mandats: (identite?.cpts ?? []).flatMap(({ id }) => (id === cpts?.id ? [] : [id])),
    rolesTenus: (identite?.cpts ?? []).map(({ id, role }) => ({ cpts: id, role })),
    session: identite?.genre === 'compte' ? identite.session : null,
    checkForm: ({ csrf }) => checkForm(route, request, { csrf, identite, isApi, parts }),
  };
}

/** An API key, or a client certificate. */
async function ofProgram(
  request: Request,
  { options, certificat, source }: Parts,
): Promise<Identite | null> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (certificat) return await options.identites.parCertificat(certificat);
  const identite = bearer ? await options.identites.parCle(bearer) : null;
  const parLeSas = identite?.cpts.some(({ role }) => role === 'sas');
  return parLeSas && isFhir(request) && !isHere(request, source) ? null : identite;
}

const isFhir = (request: Request) => new URL(request.url).pathname.startsWith('/fhir');

/** On the wire, the platform SAS shows its certificate: a key stands for it on this machine alone, for trials. */
function isHere(request: Request, source: string): boolean {
  return isLoopbackSource(source) && !request.headers.has('x-forwarded-for');
}

/** Each CPTS where this program holds the right of the route. */
async function placesOf(
  route: Route,
  identite: Identite,
  { options }: Parts,
): Promise<Autorise['places']> {
  const ids = new Set(identite.cpts.map(({ id }) => id));
  const connues = await Promise.all([...ids].map(options.identites.cptsParId));
  return connues.flatMap((cpts) => {
    const acteur = cpts && identite.acteurPour(cpts);
    if (!(cpts && acteur)) return [];
    return route.droit === 'public' || acteur.droits.has(route.droit) ? [{ cpts, acteur }] : [];
  });
}

type FormParts = {
  readonly csrf: string | null;
  readonly identite: Identite | null;
  readonly isApi: boolean;
  readonly parts: Parts;
};

function checkForm(
  route: Route,
  request: Request,
  { csrf, identite, isApi, parts }: FormParts,
): FaultKind | null {
  if (route.methode === 'GET' || isApi) return null;
  const { options, maintenant } = parts;
  const session = identite?.genre === 'compte' ? identite.session : null;
  const from = { publicUrl: options.publicUrl, anonymous: isSignedLink(route) };
  if (!originIsOwn(request, from)) return 'origine';
  return csrfIsValid(options.secret, session, { token: csrf ?? '', now: maintenant })
    ? null
    : 'formulaire-perime';
}

async function bySession(
  request: Request,
  options: HttpOptions,
  maintenant: Date,
): Promise<Identite | null> {
  const token = readHostCookie(request, 'session');
  return token ? await options.identites.parSession(token, maintenant) : null;
}

function fault(kind: FaultKind): Refused {
  return { ok: false, fault: { kind } };
}
