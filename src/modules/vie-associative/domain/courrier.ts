/** One message to the members that filters chose. */
export type Courrier = {
  readonly id: string;
  /** The filters, in words: "Collège Libéraux, infirmiers". */
  readonly aQui: string;
  readonly sujet: string;
  readonly texte: string;
  readonly parNom: string;
  readonly repondreA: string | null;
  readonly envoyeLe: Date;
};

/** Who a message is for; `courriel` null: they are to be called. */
export type DestinataireDeCourrier = {
  readonly id: string;
  readonly nom: string;
  /** "Infirmier, Combronde" */
  readonly detail: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
};

/** Hashed, it tells one message from another. */
export function contenuDeCourrier({
  sujet,
  texte,
  aQui,
}: Pick<Courrier, 'sujet' | 'texte' | 'aQui'>): string {
  return JSON.stringify([sujet, texte, aQui]);
}
