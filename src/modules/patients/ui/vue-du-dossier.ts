import type { Contenu } from '#ui/contenu.ts';
import type { Acces } from '../domain/acces.ts';
import type { Accord } from '../domain/accord.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Membre } from '../domain/equipe.ts';
import type { Opposition } from '../domain/opposition.ts';
import type { Moment } from './dire-patient.ts';

/** What the page of a record and its sections are made of. */
export type VueDuDossier = {
  readonly base: string;
  /** What is held of the person, and their rights. */
  readonly donnees: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly dossier: Dossier;
  readonly acces: Acces;
  readonly brisJusqua: Date | null;
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly oppositions: readonly Opposition[] | null;
  readonly semblables: readonly Dossier[];
  readonly communeNom: string | null;
  readonly medecinTraitantNom: string | null;
  /** Who saw the record, when the audit trail of a person may be read here. */
  readonly vuPar?: Contenu;
  readonly peut: {
    readonly modifier: boolean;
    readonly composer: boolean;
    readonly recueillir: boolean;
    readonly delivrer: boolean;
    readonly exceptionnel: boolean;
    /** Answers for the person's rights: what is held, who saw it, export, erasure. */
    readonly droits: boolean;
    readonly reunir: boolean;
  };
};
