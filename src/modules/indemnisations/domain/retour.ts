import { type Centimes, centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import type { Versement } from './versement.ts';

/** A transfer that the bank sent back. Its receipt keeps its number, and is worth nothing. */
export type Retour = {
  readonly id: string;
  readonly releve: string;
  readonly lot: string;
  readonly nom: string;
  readonly le: DateCivile;
  readonly motif: string;
  readonly centimes: Centimes;
  readonly recuAnnee: number;
  readonly recuNumero: number;
  readonly noteLe: Date;
  readonly noteParNom: string;
};

/** An entry of what was paid, as the ledger has it. */
type Ecrit = {
  readonly id: string;
  readonly mission: string;
  readonly detail: string | null;
  readonly lien: string | null;
  readonly centimes: number | null;
};

/** Takes back from the ledger what a transfer had written in it, on the day the bank sent it back. */
export function faitsDeRetour(
  versements: readonly Versement[],
  {
    ecrits,
    le,
    fuseau,
  }: { readonly ecrits: readonly Ecrit[]; readonly le: DateCivile; readonly fuseau: string },
) {
  return versements.map((v) => {
    const ecrit = ecrits.find(
      (e) => e.mission === v.mission && e.detail === v.nature && Number(e.centimes) === v.centimes,
    );
    return {
      genre: 'indemnisations.versement',
      mission: v.mission,
      instant: debutDeJour(le, fuseau),
      professionnel: v.personne,
      professions: v.profession ? [v.profession] : [],
      centimes: centimes(-v.centimes),
      // What had taken money back gives it again: it counts once more.
      quantite: v.centimes > 0 ? -1 : 1,
      detail: v.nature,
      source: 'mesure',
      ...(ecrit ? { corrige: ecrit.id, lien: ecrit.lien } : {}),
    } as const;
  });
}
