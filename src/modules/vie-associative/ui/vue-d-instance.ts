import type { GroupeOptions, Option } from '#ui/champ-liste.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { College } from '../domain/college.ts';
import type { Instance } from '../domain/instance.ts';
import type { Siege } from '../domain/suppleance.ts';
import type { Jetons, Moment } from './dire-adhesion.ts';
import type { MandatVu } from './dire-instance.ts';

export const PARTIES_D_INSTANCE = ['mandat', 'fin', 'titulaire', 'college', 'instance'] as const;
export type PartieDInstance = (typeof PARTIES_D_INSTANCE)[number];

/** Somebody of the directory, to choose. */
export type Trouve = { readonly id: string; readonly nom: string; readonly precision: string };

/** One body, as its page shows it. */
export type VueDInstance = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly instance: Instance;
  /** Not of the association: its own colleges, members who need not be members of the CPTS. */
  readonly exterieure: boolean;
  /** Of the council, otherwise of the statutes. */
  readonly colleges: readonly College[];
  /** Each titulaire, then who stands in for them. */
  readonly siegent: readonly MandatVu[];
  readonly sieges: readonly Siege[];
  /** To come, run out, ended. */
  readonly autres: readonly MandatVu[];
  readonly adherents: readonly Option[];
  /** A new seat, that of a titulaire to stand in for, one that nobody holds. */
  readonly places: readonly (Option | GroupeOptions)[];
  readonly q: string;
  readonly trouves: readonly Trouve[];
  readonly choisi: Trouve | null;
  /** The mandate that is being ended; the suppléant who is being named. */
  readonly aFinir: MandatVu | null;
  readonly aNommer: MandatVu | null;
  readonly saisies: Readonly<Record<PartieDInstance, Saisie>>;
  readonly tenir: boolean;
};
