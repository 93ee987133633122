export const CANAUX = ['appel', 'courrier', 'courriel', 'sms'] as const;
export const RESULTATS = ['joint', 'absent', 'faux-numero', 'rappeler', 'envoye'] as const;

/** An attempt to reach the person of a request. */
export type Tentative = {
  readonly id: string;
  readonly le: Date;
  readonly parNom: string;
  readonly canal: (typeof CANAUX)[number];
  readonly resultat: (typeof RESULTATS)[number];
  readonly note: string | null;
};

/** Calls without an answer since somebody was last reached. */
export function appelsSansReponse(
  tentatives: readonly Pick<Tentative, 'canal' | 'resultat'>[],
): number {
  const depuis = tentatives.findIndex(({ resultat }) => resultat === 'joint');
  const recentes = depuis < 0 ? tentatives : tentatives.slice(0, depuis);
  return recentes.filter(({ canal, resultat }) => canal === 'appel' && resultat !== 'rappeler')
    .length;
}
