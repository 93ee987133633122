/**
 * Questions asked before anything else, in words for everybody; one yes stops and sends to the 15.
 * The list is shown as a whole: which one was answered yes is never kept.
 */
export const SIGNES_D_ALERTE = [
  { cle: 'respiration', question: 'Du mal à respirer, ou les lèvres bleues\u00A0?' },
  { cle: 'poitrine', question: 'Une douleur qui serre dans la poitrine\u00A0?' },
  {
    cle: 'avc',
    question:
      'Un visage déformé, un bras ou une jambe faible, ou du mal à parler, d’un coup\u00A0?',
  },
  {
    cle: 'conscience',
    question: 'Un malaise, une perte de connaissance, ou des convulsions\u00A0?',
  },
  { cle: 'saignement', question: 'Un saignement qui ne s’arrête pas\u00A0?' },
] as const;

export type CleDeSigne = (typeof SIGNES_D_ALERTE)[number]['cle'];

/** Answers by question: true is a yes. */
export type ReponsesAuxSignes = Readonly<Record<CleDeSigne, boolean>>;

/** True when at least one answer is yes. */
export function estUneAlerte(reponses: ReponsesAuxSignes): boolean {
  return SIGNES_D_ALERTE.some(({ cle }) => reponses[cle]);
}
