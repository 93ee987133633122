/** What a message to a group leads to: one of its meetings, or of its documents. */
export type Piece = {
  readonly genre: 'reunion' | 'document';
  readonly id: string;
  readonly titre: string;
};

export type Courrier = {
  readonly id: string;
  readonly sujet: string;
  readonly texte: string;
  readonly piece: Piece | null;
  readonly parNom: string;
  readonly repondreA: string | null;
  readonly envoyeLe: Date;
};

/** Who a message is for; `courriel` null: they are to be called. */
export type DestinataireDeCourrier = {
  readonly id: string;
  readonly nom: string;
  readonly qualite: string | null;
  readonly commune: string | null;
  readonly courriel: string | null;
  readonly telephone: string | null;
};

/** Value of the field that chooses a piece. */
export const cleDePiece = ({ genre, id }: Pick<Piece, 'genre' | 'id'>): string => `${genre}:${id}`;

/** Hashed, it tells one message from another. */
export function contenuDeCourrier({
  sujet,
  texte,
  piece,
}: Pick<Courrier, 'sujet' | 'texte' | 'piece'>): string {
  return JSON.stringify([sujet, texte, piece && cleDePiece(piece)]);
}
