import type { DateCivile } from '#kernel/date-civile.ts';
import { vautEn } from '../domain/indicateur.ts';
import { type Situation, situationDe } from '../domain/situation.ts';
import { type FinancementLu, valeursDe } from './lire-financement.ts';

/** What became of the money of each post in one year of the contract, seen from a day. Empty: no such year. */
export function situationsDe(
  lu: FinancementLu,
  { annee: rang, jour }: { readonly annee: number; readonly jour: DateCivile },
): readonly Situation[] {
  const une = lu.annees.find(({ annee }) => annee.rang === rang);
  if (!une) return [];
  const valeurs = valeursDe(lu.valeurs, { annee: rang, par: 'cpts' });
  return une.bilan.lignes.map((ligne) =>
    situationDe(lu, ligne.poste, {
      ...{ annee: une.annee, jour, ligne, valeurs },
      indicateurs: lu.indicateurs.filter((i) => i.mission === ligne.poste && vautEn(i, rang)),
    }),
  );
}
