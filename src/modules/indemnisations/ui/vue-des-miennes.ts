import type { DateCivile } from '#kernel/date-civile.ts';
import type { Declaration, Lettre } from '../domain/declaration.ts';
import type { Facturation } from '../domain/facture.ts';
import type { Ligne } from '../domain/ligne.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Refusee } from './declarer.tsx';
import type { Jetons, ReleveVu } from './vue-de-releve.ts';

export type LesMiennesPageProps = {
  /** Where the forms of this page are sent. */
  readonly ici: string;
  /** `/app/demo` for who may open records; null by the link. */
  readonly racine: string | null;
  readonly jetons: Jetons;
  readonly nom: string;
  readonly enCours: readonly { readonly periode: string; readonly releve: ReleveVu }[];
  readonly approuves: readonly (ReleveApprouve & {
    readonly dePeriode: string;
    readonly lignes: readonly Ligne[];
    readonly facturation: Facturation;
    /** Its last transfer, when the bank sent it back. */
    readonly revenu: { readonly le: DateCivile; readonly motif: string } | null;
  })[];
  readonly declarations: readonly Declaration[];
  readonly lettres: readonly Lettre[];
  readonly cas: readonly string[];
  readonly compte: { readonly iban: string | null; readonly employeur: string | null };
  readonly refusee: Refusee;
  readonly message?: string | undefined;
  /** Where statements of a year are; null by the link, which asks for them. */
  readonly attestations: string | null;
};
