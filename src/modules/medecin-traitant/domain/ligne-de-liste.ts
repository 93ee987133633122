import type { DateCivile } from '#kernel/date-civile.ts';
import type { CodeDeCritere } from './critere.ts';
import type { RefusDeNaissance } from './date-de-liste.ts';
import type { Sexe } from './demande.ts';
import type { LieuDit, RefusDeLieu } from './lieu-de-liste.ts';

/** A person as a line of a list says them. */
export type PersonneDeListe = {
  readonly nom: string;
  readonly prenom: string;
  readonly dateDeNaissance: DateCivile;
  readonly sexe: Sexe | null;
  readonly adresse: string | null;
  /** E.164 */
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly criteres: readonly CodeDeCritere[];
};

/** Why a line does not enter. */
export const RAISONS = [
  'nom-manquant',
  'prenom-manquant',
  'nom-a-separer',
  'naissance-manquante',
  'naissance-illisible',
  'naissance-inexistante',
  'naissance-a-venir',
  'naissance-lointaine',
  'commune-manquante',
  'commune-inconnue',
  'commune-ambigue',
  'decede',
  'guillemet-non-ferme',
] as const;
export type Raison = (typeof RAISONS)[number] & (string | RefusDeNaissance | RefusDeLieu);

/** What somebody should know of a line that enters all the same. */
export const REMARQUES = [
  'siecle-suppose',
  'telephone-illisible',
  'telephone-different',
  'courriel-illisible',
  'situation-illisible',
  'lieu-repris',
  'mineur',
  'hors-territoire',
] as const;
export type Remarque = (typeof REMARQUES)[number];

/** What one line says, before anybody looked at the communes, the other lines and the register. */
export type LigneLue =
  | {
      readonly issue: 'personne';
      readonly numero: number;
      readonly personne: PersonneDeListe;
      readonly lieu: LieuDit;
      readonly remarques: readonly Remarque[];
    }
  | {
      readonly issue: 'refusee';
      readonly numero: number;
      readonly raison: Raison;
      /** What the line says, for whoever has to mend it. */
      readonly dit: string;
      /** A dead person may be in the register. */
      readonly personne?: PersonneDeListe | undefined;
    }
  /** A total, a foot of page, a head repeated: nobody. */
  | { readonly issue: 'ecartee'; readonly numero: number; readonly dit: string };

/** A person whose commune is known. */
export type PersonneSituee = PersonneDeListe & {
  /** INSEE code. */
  readonly commune: string;
  readonly communeNom: string;
  readonly remarques: readonly Remarque[];
};

/** What is left to do once the list was read by itself. */
export type LigneRetenue =
  | { readonly issue: 'personne'; readonly numero: number; readonly personne: PersonneSituee }
  | Exclude<LigneLue, { readonly issue: 'personne' }>
  /** The same person as on a line above. */
  | { readonly issue: 'repetee'; readonly numero: number; readonly premiere: number };
