import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { direProfession } from '#modules/financement';
import type { Fait } from '#modules/journal';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { piecesDesCibles } from '../data/pieces.query.ts';
import type { Cible } from '../domain/cible.ts';
import type { RefusDePiece } from '../domain/refus.ts';
import type { CibleLue, FaitVu } from '../domain/vues.ts';
import { preuvesTenues } from './preuves-tenues.ts';
import { zCible } from './saisies.ts';
import { trouverCible } from './trouver-cible.ts';

/** A record, its entries in the ledger and its evidence. */
export const lireCibleDePieces = defineUseCase({
  nom: 'preuves.lire-cible',
  saisie: z.strictObject({ de: zCible }),
  droit: 'preuves.dossier.lire',
  executer: async (ctx, { de }): Promise<Result<Effets<CibleLue>, RefusDePiece>> => {
    const trouvee = await trouverCible(ctx, de);
    if (!trouvee.ok) return trouvee;
    const { cle, cible, titre, faits } = trouvee.valeur;
    const { titres, preuves } = await preuvesTenues(ctx, [cle]);
    const pieces = await piecesDesCibles(ctx.tx, ctx.cpts, { cibles: [cle], retirees: true });
    return reussi(
      effets({
        ...{ cle, pieces, genre: cible.genre, titre: titres.get(cle) ?? titre },
        ...{ tenues: preuves, faits: faits.map(vu), retour: retourDe(cible) },
      }),
    );
  },
});

function vu({ professions: [profession], ...fait }: Fait): FaitVu {
  const { id, instant, quantite, minutes, lien, source, corrige } = fait;
  return {
    id,
    instant,
    quantite,
    minutes,
    lien,
    source,
    corrige,
    profession: direProfession(profession),
  };
}

function retourDe(cible: Cible): string | null {
  if (cible.genre === 'indicateur') return `/indicateurs/${cible.id}?annee=${cible.annee}`;
  if (cible.genre === 'depense') return `/budget/depenses/${cible.id}`;
  if (cible.genre === 'mission') return `/postes/${cible.poste}?annee=${cible.annee}`;
  return null;
}
