import { additionner, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue, pluriel } from '#kernel/formats.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import type { PdfDocument } from '#platform/documents/pdf.ts';
import { numeroDeRecu } from '../domain/releve-approuve.ts';
import { DIRE_NATURE } from '../ui/dire-indemnisation.ts';
import type { Recu } from '../usecases/lire-virements.ts';

/** The receipt of a relevé: what was paid, and the lines it comes from. */
export function documentDeRecu(r: Recu, cpts: string): PdfDocument {
  const numero = numeroDeRecu(r.recuAnnee ?? 0, r.recuNumero ?? 0);
  return {
    titre: `Reçu n° ${numero}`,
    sousTitre: `CPTS ${cpts}, indemnisations, ${r.dePeriode}`,
    sections: [
      {
        titre: montant(r.centimes),
        lignes: [
          { terme: 'Pour', valeur: r.nom },
          { terme: 'Versé à', valeur: r.verseA },
          { terme: 'Payé le', valeur: dateLongue(r.payeLe) },
          ...natures([r]),
          { terme: 'Approuvé par', valeur: r.approuveParNom },
        ],
      },
      {
        titre: 'D’où vient ce montant',
        lignes: r.lignes
          .filter((l) => l.centimes !== 0)
          .map((l) => ({
            terme: `${dateChiffres(l.jour)} · ${l.objet}${l.regleLibelle ? ` · ${l.regleLibelle}` : ''}`,
            valeur: `${montant(l.centimes)} · ${l.pourquoi}`,
          })),
      },
    ],
    pied: `CPTS ${cpts} · Reçu n° ${numero}`,
    creeLe: debutDeJour(r.payeLe, 'UTC'),
  };
}

/** All that was paid to somebody in a year: indemnities, remunerations and journeys apart. */
export function documentDAttestation(recus: readonly [Recu, ...Recu[]], cpts: string): PdfDocument {
  const { nom, payeLe, recuAnnee: annee } = recus.at(-1) ?? recus[0];
  return {
    titre: `Versements de ${annee}`,
    sousTitre: `CPTS ${cpts}, pour ${nom}`,
    sections: [
      {
        titre: montant(additionner(centimes(0), ...recus.map((r) => r.centimes))),
        phrase: `${pluriel(recus.length, 'versement')}, au jour de la banque.`,
        lignes: natures(recus),
      },
      ...recus.map((r) => ({
        titre: `${dateLongue(r.payeLe)} : ${montant(r.centimes)}`,
        phrase: `Reçu n° ${numeroDeRecu(r.recuAnnee ?? 0, r.recuNumero ?? 0)}, ${r.dePeriode}, versé à ${r.verseA}.`,
        lignes: natures([r]),
      })),
    ],
    pied: `CPTS ${cpts} · ${nom} · ${annee}`,
    creeLe: debutDeJour(payeLe, 'UTC'),
  };
}

const SOMMES = { indemnite: 'indemnites', remuneration: 'remunerations', frais: 'frais' } as const;
const NATURES = ['indemnite', 'remuneration', 'frais'] as const;

function natures(recus: readonly Recu[]) {
  return NATURES.flatMap((nature) => {
    const somme = additionner(centimes(0), ...recus.map((r) => r[SOMMES[nature]]));
    return somme === 0 ? [] : [{ terme: DIRE_NATURE[nature], valeur: montant(somme) }];
  });
}
