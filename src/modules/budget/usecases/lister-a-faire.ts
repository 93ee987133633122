import type { AFaire } from '#kernel/a-faire.ts';
import { montant } from '#kernel/centimes.ts';
import { partsDe } from '#kernel/date-civile.ts';
import type { Regard } from '#platform/use-case.ts';
import { depensesDeLAnnee } from '../data/depenses.query.ts';
import { subventionsDeLaCpts } from '../data/subventions.query.ts';
import { DIRE_FINANCEUR } from '../domain/financeur.ts';

const BASE = '/financement/budget';

/** Spending that waits for a decision, and what was granted and is to be accounted for. */
export async function listerAFaire({ tx, cpts, jour }: Regard): Promise<readonly AFaire[]> {
  const depenses = await depensesDeLAnnee(tx, cpts, partsDe(jour).annee);
  const subventions = await subventionsDeLaCpts(tx, cpts);
  return [
    ...depenses
      .filter(({ engagement }) => engagement.etat === 'a-confirmer')
      .map(({ engagement: e }) => ({
        ...{ code: `budget.decision ${e.id}`, verbe: 'Ouvrir', droit: 'budget.depense.noter' },
        phrase: `Faire décider la dépense «\u00A0${e.objet}\u00A0», ${montant(e.centimes)}${e.organe ? `\u00A0: ${e.organe}` : ''}`,
        ...{ chemin: `${BASE}/depenses/${e.id}`, poste: e.mission, gestes: 1 },
        ...{ echeance: null, euros: null },
      })),
    ...subventions
      .filter((s) => s.compteRenduAvant && !s.compteRenduLe)
      .map((s) => ({
        ...{ code: `budget.compte-rendu ${s.id}`, verbe: 'Voir', droit: 'budget.compte.tenir' },
        phrase: `Rendre compte de la subvention «\u00A0${s.objet}\u00A0» (${DIRE_FINANCEUR[s.financeur]})`,
        ...{ chemin: `${BASE}/subventions`, poste: s.mission, gestes: 1 },
        ...{ echeance: s.compteRenduAvant, euros: null },
      })),
  ];
}
