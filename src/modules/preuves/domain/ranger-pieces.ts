import type { ContenuDArrete, PieceArretee } from './arrete.ts';
import { DIRE_CATEGORIE } from './piece.ts';

/** A piece under the number and the name it has in the pack. */
export type PieceNumerotee = PieceArretee & { readonly numero: string; readonly chemin: string };

/** Pieces of a frozen year, numbered in its order; a file that proves two things has two numbers, and is twice there. */
export function numeroter({ pieces }: Pick<ContenuDArrete, 'pieces'>): readonly PieceNumerotee[] {
  const largeur = Math.max(3, String(pieces.length).length);
  return pieces.map((piece, rang) => {
    const numero = String(rang + 1).padStart(largeur, '0');
    const mots = `${piece.jour}-${piece.titre || DIRE_CATEGORIE[piece.categorie]}`;
    return { ...piece, numero, chemin: `pieces/${numero}-${enChemin(mots)}.${extensionDe(piece)}` };
  });
}

const extensionDe = ({ nom }: PieceArretee) =>
  /\.([a-z0-9]{1,5})$/i.exec(nom)?.[1]?.toLowerCase() ?? 'bin';

/** Names that every system unpacks: no accent, no space. */
export function enChemin(texte: string): string {
  const nu = texte
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\.[a-z0-9]{1,5}$/gi, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return nu.slice(0, 70).replace(/-+$/, '') || 'piece';
}

/** What a piece proves, found again by its number. */
export function piecesDe(
  pieces: readonly PieceNumerotee[],
  cibles: ReadonlySet<string>,
): readonly PieceNumerotee[] {
  return pieces.filter(({ cible }) => cibles.has(cible));
}
