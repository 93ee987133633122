import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contenuDe, pieceParId } from '../data/pieces.query.ts';
import type { RefusDePiece } from '../domain/refus.ts';
import { zPiece } from './saisies.ts';

export type FichierLu = {
  readonly nom: string;
  readonly type: string;
  readonly contenu: Uint8Array<ArrayBuffer>;
};

/** The file of a piece, as it was attached. */
export const lirePiece = defineUseCase({
  nom: 'preuves.lire-piece',
  saisie: z.strictObject({ piece: zPiece }),
  droit: 'preuves.dossier.lire',
  executer: async (
    { tx, cpts },
    { piece: id },
  ): Promise<Result<Effets<FichierLu>, RefusDePiece>> => {
    const piece = await pieceParId(tx, cpts, id);
    const garde = piece && (await contenuDe(tx, cpts, piece.empreinte));
    if (!(piece && garde)) return refuse({ motif: 'piece-inconnue' });
    const { nom, type } = piece;
    const trace = { action: 'preuves.piece-telechargee', objet: id };
    return reussi(effets({ nom, type, contenu: Uint8Array.from(garde.contenu) }, { trace }));
  },
});
