import { z } from 'zod';
import type { Requete } from '../http/request.ts';
import { get, type Methode, post, put, type Route } from '../http/route.ts';
import { acceptsJson, answerOutcome } from './answer.ts';
import { type Parameter, readParameters, valuesOf } from './parameters.ts';

/** What a handler of `/fhir` receives. */
export type FhirRequest = Pick<Requete<unknown>, 'appel' | 'appels' | 'corps'> & {
  /** Address of this interface: `https://maillage.example/fhir`. */
  readonly base: string;
  /** The request as it was written, its query string to the letter. */
  readonly self: string;
  readonly parameters: readonly Parameter[];
  /** Last part of `/fhir/<Type>/<id>`; empty elsewhere. */
  readonly id: string;
};

type Options = {
  readonly droit: string;
  readonly traiter: (request: FhirRequest) => Promise<Response>;
};

const MAKERS = { GET: get, POST: post, PUT: put } as const;

/** Declares an exchange of `/fhir`: `Slot`, `Practitioner/:id`, `metadata`. Answers 406 to who takes no JSON. */
export function fhirRoute(
  methode: Exclude<Methode, 'DELETE'>,
  chemin: string,
  { droit, traiter }: Options,
): Route {
  const saisie = z.object(chemin.endsWith('/:id') ? { id: z.string().max(64) } : {});
  return MAKERS[methode](`/fhir/${chemin}`, {
    droit,
    saisie,
    adresse: 'brute',
    traiter: async (requete) => {
      const query = requete.brut.url.split('?')[1] ?? '';
      const parameters = readParameters(query);
      const format = valuesOf(parameters, '_format')[0];
      if (!acceptsJson(requete.brut.headers.get('accept'), format))
        return answerOutcome(406, {
          code: 'not-supported',
          text: 'Cette interface ne parle que JSON : application/fhir+json.',
        });
      const { appel, appels, corps, url } = requete;
      const id = idOf(requete.saisie);
      const self = `${url.origin}${url.pathname}${query ? `?${query}` : ''}`;
      return await traiter({
        appel,
        appels,
        corps,
        parameters,
        id,
        self,
        base: `${url.origin}/fhir`,
      });
    },
  });
}

function idOf(saisie: Readonly<Record<string, unknown>>): string {
  return typeof saisie['id'] === 'string' ? saisie['id'] : '';
}
