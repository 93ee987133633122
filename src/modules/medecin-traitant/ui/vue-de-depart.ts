import type { Onglet } from '#ui/onglets.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { EtatDeDemande } from '../domain/demande.ts';
import type { Couverture, Depart, Levier, MoisDeSuivi } from '../domain/depart.ts';

export type DepartPageProps = {
  /** `/app/demo/medecin-traitant` */
  readonly base: string;
  readonly fuseau: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly aujourdhui: string;
  readonly depart: Depart;
  readonly leviers: readonly Levier[];
  readonly couverture: Couverture;
  readonly suivi: readonly MoisDeSuivi[];
  /** Null: whoever looks reads counts only. */
  readonly demandes:
    | readonly {
        readonly id: string;
        readonly numero: number;
        readonly etat: EtatDeDemande;
        readonly communeNom: string;
        readonly recueLe: Date;
      }[]
    | null;
  /** The answer whose form is open; null: a new one. */
  readonly levier: Levier | null;
  readonly saisie: Saisie;
  readonly peut: { readonly tenir: boolean; readonly detailler: boolean };
};

export type DepartsPageProps = {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly departs: readonly (Depart & {
    readonly capacite: number;
    readonly leviers: number;
    readonly leviersInconnus: number;
    readonly rattachees: number;
    readonly declarees: number;
  })[];
  readonly peutTenir: boolean;
};
