import { dateHeure } from '#kernel/formats.ts';
import type { MomentDeFrise } from '#ui/frise.tsx';
import {
  DIRE_CANAL,
  DIRE_CLOTURE,
  DIRE_ORIGINE,
  DIRE_RESULTAT,
  DIRE_RETOUR,
  type Moment,
} from './dire-demande.ts';
import type { VueDeDemande } from './vue-de-demande.ts';

type Evenement = { readonly le: Date; readonly quoi: string; readonly detail?: string | undefined };

/** Everything that happened to a request, the latest first. */
export function momentsDeLaDemande(
  p: VueDeDemande & { readonly moment: Moment },
): readonly MomentDeFrise[] {
  return evenementsDe(p)
    .toSorted((a, b) => b.le.getTime() - a.le.getTime())
    .map(({ le, quoi, detail }, rang) => ({
      quand: dateHeure(le, p.moment.fuseau),
      datetime: le.toISOString(),
      quoi,
      detail,
      etat: rang === 0 ? 'ici' : 'passe',
    }));
}

function evenementsDe({ demande, tentatives, prises }: VueDeDemande): readonly Evenement[] {
  return [
    {
      le: demande.recueLe,
      quoi: `Demande reçue ${DIRE_ORIGINE[demande.origine]}`,
      detail: demande.recueParNom,
    },
    ...tentatives.map(({ le, canal, resultat, note, parNom }) => ({
      le,
      quoi: `${DIRE_CANAL[canal]}\u00A0: ${DIRE_RESULTAT[resultat].toLowerCase()}`,
      detail: [note, parNom].filter(Boolean).join(', '),
    })),
    ...(demande.justifieeLe
      ? [{ le: demande.justifieeLe, quoi: 'Vérifiée\u00A0: montrée aux médecins' }]
      : []),
    ...prises.flatMap((prise) => [
      { le: prise.priseLe, quoi: `Prise par ${prise.professionnelNom}` },
      ...(prise.declareeLe
        ? [
            {
              le: prise.declareeLe,
              quoi: `Médecin traitant déclaré\u00A0: ${prise.professionnelNom}`,
            },
          ]
        : []),
      ...(prise.rendueLe && prise.motifDeRetour
        ? [
            {
              le: prise.rendueLe,
              quoi: `Rendue par ${prise.professionnelNom}`,
              detail: DIRE_RETOUR[prise.motifDeRetour],
            },
          ]
        : []),
    ]),
    ...(demande.closeLe && demande.motifDeCloture
      ? [
          {
            le: demande.closeLe,
            quoi: `Close\u00A0: ${DIRE_CLOTURE[demande.motifDeCloture].toLowerCase()}`,
          },
        ]
      : []),
  ];
}
