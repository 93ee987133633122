import type { z } from 'zod';
import type { Requete } from './request.ts';

export type Methode = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One entry of the route table: nothing is served without an input schema and a right. */
export type Route = {
  readonly methode: Methode;
  /** Hono pattern: `/app/:slug/soins`. `:slug` is the CPTS. */
  readonly chemin: string;
  /** 'public', 'connecte' (any account), or an action of the role × action table. */
  readonly droit: string;
  /** Path and query parameters; unknown ones are refused. The body belongs to the use case. */
  readonly saisie: z.ZodObject;
  readonly traiter: (requete: Requete<Record<string, unknown>>) => Promise<Response>;
  /** How the body is read: form or JSON by default; `flux` leaves an upload unread; programs may send a `formulaire`. */
  readonly corps: 'lu' | 'flux' | 'formulaire';
  /** `brute`: the query string is read by the handler (FHIR repeats names and does not encode `+`). */
  readonly adresse: 'lue' | 'brute';
  /** Said in the OpenAPI description, for routes of the REST interface. */
  readonly api?: DescriptionApi;
};

/** True for a page that a signed link opens: whoever knows its address may act by it, so the address goes nowhere else. */
export const isSignedLink = ({ chemin }: Pick<Route, 'chemin'>): boolean => /:jeton\b/.test(chemin);

export type DescriptionApi = {
  readonly resume: string;
  readonly corps?: z.ZodType;
  readonly reponses: Readonly<
    Record<number, { readonly description: string; readonly schema?: z.ZodType }>
  >;
};

type Options<S extends z.ZodObject> = {
  readonly droit: string;
  readonly saisie: S;
  readonly corps?: Route['corps'];
  readonly adresse?: 'lue' | 'brute';
  readonly api?: DescriptionApi;
  readonly traiter: (requete: Requete<z.output<S>>) => Promise<Response>;
};

/** Declares a page, or a reading of the REST interface. */
export const get = <S extends z.ZodObject>(chemin: string, options: Options<S>): Route =>
  route('GET', chemin, options);

/** Declares a form, or a writing of the REST interface. */
export const post = <S extends z.ZodObject>(chemin: string, options: Options<S>): Route =>
  route('POST', chemin, options);

/** Declares a replacement. */
export const put = <S extends z.ZodObject>(chemin: string, options: Options<S>): Route =>
  route('PUT', chemin, options);

function route<S extends z.ZodObject>(
  methode: Methode,
  chemin: string,
  { droit, saisie, corps = 'lu', adresse = 'lue', api, traiter }: Options<S>,
): Route {
  const strict = saisie.strict();
  return {
    methode,
    chemin,
    droit,
    saisie: strict,
    corps,
    adresse,
    ...(api ? { api } : {}),
    // The server parsed with this very schema: parsing again gives the handler its precise type.
    traiter: (requete) => traiter({ ...requete, saisie: saisie.parse(requete.saisie) }),
  };
}
