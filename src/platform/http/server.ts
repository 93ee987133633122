import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { type Appel, tenantDe } from '../call.ts';
import { inTenant } from '../db/database.ts';
import { isUnreadable } from '../db/errors.ts';
import { type Autorise, authorise } from './authorise.ts';
import { readBody } from './body.ts';
import { certificateOf } from './client-certificate.ts';
import { isSecureOrigin } from './cookies.ts';
import { answerFault, answerInvalid } from './faults.ts';
import { isWhole, jsonAnswer } from './json-answer.ts';
import { takeMessage, withMessage } from './message.ts';
import type { HttpOptions } from './options.ts';
import { checkPublicForm, openPublicForm } from './public-form.ts';
import { readParams } from './query.ts';
import type { Requete } from './request.ts';
import { isSignedLink, type Route } from './route.ts';
import { HEADERS_OF_SIGNED_LINKS, securityHeaders } from './security.ts';
import { addressOf, sourceOf } from './source.ts';
import { makeCsrf } from './tokens.ts';

/** Puts the route table behind one door: identity, right, forgery, input, handler, faults. */
export function mountRoutes(app: Hono, routes: readonly Route[], options: HttpOptions): void {
  for (const route of routes)
    app.on(route.methode, route.chemin, (c: Context) => serve(route, c, options));
  app.notFound((c) =>
    protect(answerFault({ kind: 'introuvable', request: c.req.raw }), c.req.raw, options),
  );
}

async function serve(route: Route, c: Context, options: HttpOptions): Promise<Response> {
  const started = performance.now();
  const request = c.req.raw;
  const requestId = crypto.randomUUID();
  let response: Response;
  try {
    response = await answer(route, c, { ...options, requestId });
  } catch (error) {
    options.journal.fault({ requestId, route: `${route.methode} ${route.chemin}`, error });
    const kind = isUnreadable(error) ? 'illisible' : 'panne';
    response = answerFault({ kind, request, error, requestId });
  }
  if (!isWhole(response)) {
    if (isSignedLink(route))
      for (const [name, value] of Object.entries(HEADERS_OF_SIGNED_LINKS))
        response.headers.set(name, value);
    protect(response, request, options);
    response.headers.set('x-request-id', requestId);
  }
  options.journal.request({
    requestId,
    methode: route.methode,
    chemin: route.chemin,
    statut: response.status,
    dureeMs: performance.now() - started,
  });
  return response;
}

function protect(response: Response, request: Request, options: HttpOptions): Response {
  const secure = isSecure(request, options);
  for (const [name, value] of Object.entries(securityHeaders({ secure })))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}

function isSecure(request: Request, { publicUrl }: HttpOptions): boolean {
  return (publicUrl ?? request.url).startsWith('https:');
}

/** Options of the door, and the id of the request at hand. */
type Options = HttpOptions & { readonly requestId: string };

async function answer(route: Route, c: Context, options: Options): Promise<Response> {
  const request = c.req.raw;
  const maintenant = options.maintenant();
  const path = c.req.param();
  const source = sourceOf(c, options);
  const caller = { source, certificat: certificateOf(c, options) };
  const access = await authorise(route, request, { params: path, maintenant, options, ...caller });
  if (!access.ok) return answerFault({ ...access.fault, request });
  const parsed = readParams(route, request, { path, query: c.req.query() });
  if (!parsed.ok) return parsed.response;
  const body = await readBody(route, request);
  if (!body.ok)
    return body.kind === 'forme'
      ? answerInvalid({ corps: body.message }, route.chemin)
      : answerFault({ kind: body.kind, request });
  const { cle, empreinte: corps } = body;
  const refused = access.checkForm(body);
  if (refused) return answerFault({ kind: refused, request });
  const appel = callOf(access, request, { options, maintenant, cle, corps });
  const message = takeMessage(request);
  const requete = makeRequest({
    parLien: isSignedLink(route),
    appel,
    access,
    request,
    options,
    saisie: parsed.saisie,
    body,
    source,
    message,
  });
  const response = await route.traiter(requete);
  if (message && response.headers.get('content-type')?.startsWith('text/html'))
    response.headers.append('set-cookie', withMessage(null, isSecureOrigin(requete.url)));
  return response;
}

type CallParts = {
  readonly options: HttpOptions;
  readonly maintenant: Date;
  readonly cle: string | null;
  readonly corps: string;
};

function callOf(
  access: Autorise,
  request: Request,
  { options, maintenant, cle, corps }: CallParts,
): Appel {
  const key = request.headers.get('idempotency-key') ?? cle;
  return {
    socle: options.socle,
    acteur: access.acteur,
    cpts: access.cpts,
    mandats: access.mandats,
    maintenant,
    ...(key && access.cpts && !/^(GET|HEAD)$/.test(request.method)
      ? {
          idempotence: {
            cle: key.slice(0, 200).padEnd(8, '.'),
            empreinte: hash(`${new URL(request.url).pathname}\n${corps}`),
          },
        }
      : {}),
  };
}

type RequestParts = {
  readonly parLien: boolean;
  readonly appel: Appel;
  readonly access: Autorise;
  readonly request: Request;
  readonly options: Options;
  readonly saisie: Record<string, unknown>;
  readonly body: { readonly corps: unknown; readonly champs: Readonly<Record<string, string>> };
  readonly source: string;
  readonly message: Requete<unknown>['message'];
};

function makeRequest(parts: RequestParts): Requete<Record<string, unknown>> {
  const { appel, access, request, options, saisie, body, source, message, parLien } = parts;
  const html = (text: string, statut: number) =>
    new Response(text, { status: statut, headers: { 'content-type': 'text/html; charset=utf-8' } });
  const url = addressOf(request, options);
  const requete: Requete<Record<string, unknown>> = {
    appel,
    appels: access.places.map((place) => ({ ...appel, ...place })),
    saisie,
    source,
    message,
    parLien,
    url,
    brut: request,
    corps: body.corps,
    champs: body.champs,
    rolesTenus: access.rolesTenus,
    jetons: tokensOf(parts),
    formulaire: publicForm(parts),
    onglets: (actif) => options.onglets(appel, actif),
    aFaire: async () =>
      await inTenant(options.socle.db, tenantDe(appel), (tx) => options.aFaire(appel, tx)),
    lire: (work) => inTenant(options.socle.db, tenantDe(appel), work),
    page: (contenu, page) => html(options.rendre(requete, contenu, page), page.statut ?? 200),
    rediriger: (chemin, suite) =>
      new Response(null, {
        status: 303,
        headers: {
          location: inHeader(chemin),
          ...(suite ? { 'set-cookie': withMessage(suite, isSecureOrigin(url)) } : {}),
        },
      }),
    json: (donnees, statut = 200) =>
      jsonAnswer(donnees, {
        statut,
        secure: isSecure(request, options),
        requestId: options.requestId,
      }),
    fichier: (contenu, { nom, type, affiche = false }) =>
      new Response(contenu, {
        headers: {
          'content-type': type,
          'content-disposition': `${affiche ? 'inline' : 'attachment'}; filename="${nom.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(nom)}`,
        },
      }),
    introuvable: () => answerFault({ kind: 'introuvable', request }),
  };
  return requete;
}

/** Made when a form asks for them: programs never do. */
function tokensOf({ access, options, appel }: RequestParts): Requete<unknown>['jetons'] {
  let csrf: string | undefined;
  let cle: string | undefined;
  return {
    get csrf() {
      csrf ??= makeCsrf(options.secret, access.session, appel.maintenant);
      return csrf;
    },
    get cle() {
      cle ??= crypto.randomUUID();
      return cle;
    },
  };
}

function publicForm({
  options,
  appel,
  body,
  source,
}: RequestParts): Requete<unknown>['formulaire'] {
  return {
    ouvrir: () => openPublicForm(options.secret, appel.maintenant, body.champs['ouvert']),
    verifier: () =>
      checkPublicForm(options.secret, {
        ouvert: body.champs['ouvert'] ?? '',
        preuve: body.champs['preuve'] ?? '',
        source,
        maintenant: appel.maintenant,
      }),
  };
}

/** A path as a header carries it: what somebody typed in an address comes back encoded, or the header would not be made. */
function inHeader(path: string): string {
  return path.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
