import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Appel, Jetons, Requete } from '#platform/http/request.ts';
import type { Moment } from '../ui/dire-patient.ts';

/** What every page of the module needs to know of its request. */
export type Contexte = {
  /** `/app/demo/patients` */
  readonly base: string;
  readonly slug: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly peut: (droit: string) => boolean;
};

type Lue = { readonly appel: Appel; readonly jetons: Jetons };

export function contexteDe({ appel, jetons }: Lue): Contexte {
  const slug = appel.cpts?.slug ?? '';
  const fuseau = appel.cpts?.fuseau ?? 'Europe/Paris';
  const { maintenant } = appel;
  return {
    base: `/app/${slug}/patients`,
    slug,
    moment: { fuseau, maintenant, jour: dateCivileDe(maintenant, fuseau) },
    jetons,
    peut: (droit) => appel.acteur.droits.has(droit),
  };
}

/** A call whose answer is kept under no key: it holds names, or a token. */
export function sansCle<S>({ appel }: Requete<S>): Appel {
  const { idempotence: _cle, ...autres } = appel;
  return autres;
}
