import { centimes, montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import { echeancierDe } from '../domain/echeancier.ts';
import type { FinancementLu } from './lire-financement.ts';

const BASE = '/financement';

/** Days of the contract that come: anniversary, settlement, payments promised, with what they are worth when it is known. */
export type JourDuContrat = {
  readonly le: DateCivile;
  readonly phrase: string;
  readonly chemin: string;
};

/** From a day to another, in order. */
export function joursDuContrat(
  lu: FinancementLu,
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile },
): readonly JourDuContrat[] {
  const dans = (jour: DateCivile) => du <= jour && jour <= au;
  const finis = lu.annees.flatMap(({ annee }): readonly JourDuContrat[] => [
    ...(dans(annee.au)
      ? [
          {
            le: annee.au,
            phrase: `Fin de l’année ${annee.rang} du contrat`,
            chemin: `${BASE}?annee=${annee.rang}`,
          },
        ]
      : []),
  ]);
  const bilans = lu.annees.map(({ bilan }) => bilan);
  const attendus = echeancierDe(lu, bilans).filter(
    (e) =>
      dans(e.auPlusTard) &&
      !lu.versements.some(
        (v) => v.annee === e.annee && v.poste === e.poste && v.nature === e.nature,
      ),
  );
  const parJour = [
    ...Map.groupBy(attendus, ({ auPlusTard, annee }) => `${auPlusTard} ${annee}`).values(),
  ];
  return [
    ...finis,
    ...parJour.flatMap((ensemble): readonly JourDuContrat[] => {
      const [premier] = ensemble;
      if (!premier) return [];
      const connus = ensemble.flatMap((e) => e.montant ?? []);
      const total = centimes(connus.reduce<number>((somme, m) => somme + m, 0));
      const combien = connus.length < ensemble.length ? 'au moins ' : '';
      return [
        {
          le: premier.auPlusTard,
          phrase: `${pluriel(ensemble.length, 'versement')} de l’année ${premier.annee} au plus tard\u00A0: ${combien}${montant(total)}`,
          chemin: `${BASE}/versements?annee=${premier.annee}`,
        },
      ];
    }),
  ].toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
}
