import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { zFichier } from '#kernel/zod-fichier.ts';
import { sha256OfBytes } from '#platform/crypto/digest.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertPiece, retirePiece, saveContenus } from '../data/pieces.repository.ts';
import type { RefusDePiece } from '../domain/refus.ts';
import { zCategorie, zCible, zPiece } from './saisies.ts';
import { trouverCible } from './trouver-cible.ts';

type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDePiece>>;
const droit = 'preuves.piece.joindre';

/** Attaches a file to what it proves, once: whatever counts that then finds it. */
export const joindrePiece = defineUseCase({
  nom: 'preuves.joindre-piece',
  saisie: z.strictObject({
    de: zCible,
    categorie: zCategorie,
    titre: zTexteOuNull(160),
    ...zFichier,
  }),
  droit,
  executer: async (ctx, { de, categorie, titre, nom, type, contenu }): Fait => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const trouvee = await trouverCible(ctx, de);
    if (!trouvee.ok) return trouvee;
    const { cle: cible } = trouvee.valeur;
    const empreinte = sha256OfBytes(contenu);
    await saveContenus(tx, cpts, { contenus: [{ empreinte, type, contenu }], le });
    const id = ctx.ids();
    const jointe = await insertPiece(tx, cpts, {
      ...{ id, cible, categorie, nom, type, empreinte, titre: titre ?? nom },
      ...{ octets: contenu.length, deposeeLe: le, deposeeParNom: acteur.nom },
    });
    if (!jointe) return refuse({ motif: 'piece-deja-jointe' });
    const trace = { action: 'preuves.piece-jointe', objet: id, detail: { cible, empreinte } };
    return reussi(effets({ id }, { trace }));
  },
});

/** Takes a piece away, saying why; what a frozen year named stays as it was. */
export const retirerPiece = defineUseCase({
  nom: 'preuves.retirer-piece',
  saisie: z.strictObject({
    piece: zPiece,
    motif: zTexte(300, 'Dites pourquoi cette pièce est retirée.'),
  }),
  droit,
  executer: async ({ tx, cpts, maintenant: le, acteur }, { piece: id, motif }): Fait => {
    if (!(await retirePiece(tx, cpts, { id, motif, le, parNom: acteur.nom })))
      return refuse({ motif: 'piece-inconnue' });
    return reussi(effets({ id }, { trace: { action: 'preuves.piece-retiree', objet: id } }));
  },
});
