import { montant } from '#kernel/centimes.ts';
import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { PdfDocument } from '#platform/documents/pdf.ts';
import { numeroDeRecu, type Paiement } from '../domain/cotisation.ts';
import { DIRE_MOYEN } from '../ui/dire-cotisation.ts';

type Cadre = { readonly cpts: string; readonly fuseau: string };

/** The receipt of a fee. It is no tax receipt: nothing on it says what a fee opens a right to. */
export function documentDeRecu(p: Paiement, { cpts, fuseau }: Cadre): PdfDocument {
  const numero = numeroDeRecu(p);
  const enregistre = dateCivileDe(p.enregistreLe, fuseau);
  return {
    titre: `Reçu n° ${numero}`,
    sousTitre: `CPTS ${cpts}, le ${dateLongue(enregistre)}`,
    sections: [
      ...(p.annuleLe
        ? [
            {
              titre: 'Reçu annulé',
              phrase: `Annulé le ${dateLongue(dateCivileDe(p.annuleLe, fuseau))} : ${p.motifDAnnulation ?? ''}`,
              lignes: [],
            },
          ]
        : []),
      {
        titre: `Cotisation ${p.annee}`,
        lignes: [
          { terme: 'Reçu de', valeur: p.recuDe },
          { terme: 'Montant', valeur: montant(p.centimes) },
          { terme: 'Payé le', valeur: dateLongue(p.payeLe) },
          { terme: 'Moyen de paiement', valeur: DIRE_MOYEN[p.moyen] },
          ...(p.reference ? [{ terme: 'Référence', valeur: p.reference }] : []),
        ],
      },
    ],
    pied: `CPTS ${cpts} · Reçu n° ${numero}`,
    creeLe: p.enregistreLe,
  };
}
