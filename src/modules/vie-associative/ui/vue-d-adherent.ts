import type { Option } from '#ui/champ-liste.tsx';
import type { Contenu } from '#ui/contenu.ts';
import type { Saisie } from '#ui/saisie.ts';
import type { Mouvement } from '../domain/adhesion.ts';
import type { AdherentVu, Jetons, Moment } from './dire-adhesion.ts';

export type AdherentPageProps = {
  readonly base: string;
  /** Address of the directory. */
  readonly annuaire: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly adherent: AdherentVu;
  readonly mouvements: readonly Mouvement[];
  /** The body that decides; null until the CPTS said which. */
  readonly organe: string | null;
  /** Colleges that may be chosen, the one that seems right first. */
  readonly colleges: readonly Option[];
  readonly communes: readonly Option[];
  /** Fees and mandates, from their own parts. */
  readonly parts: Contenu;
  readonly saisies: {
    readonly accepter: Saisie;
    readonly refuser: Saisie;
    readonly suite: Saisie;
    readonly fiche: Saisie;
  };
  readonly tenir: boolean;
};
