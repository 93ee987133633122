import { z } from 'zod';
import { POSTES } from '#kernel/poste-du-contrat.ts';
import { zEntier, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { CATEGORIES } from '../domain/piece.ts';

export const zAnnee = zEntier({ min: 1, max: 10 });
export const zPiece = zIdentifiant<'PieceId'>();
export const zArrete = zIdentifiant<'ArreteId'>();
export const zPoste = z.enum(POSTES, {
  error: 'Choisissez une mission dans la liste.',
});
export const zCategorie = z.enum(CATEGORIES, { error: 'Dites ce qu’est cette pièce.' });
export const zCible = zTexte(120, 'Repartez du fait, de la mission ou de l’indicateur.');
