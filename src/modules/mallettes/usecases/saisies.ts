import { z } from 'zod';
import { zDateCivile, zIdentifiant, zTexteOuNull } from '#kernel/zod.ts';
import { ETATS_DE_MALLETTE } from '../domain/mallette.ts';

export const zMallette = zIdentifiant<'MalletteId'>();
export const zPret = zIdentifiant<'PretId'>();
export const zProfessionnel = zIdentifiant<'ProfessionnelId'>();

const zEtat = z.enum(ETATS_DE_MALLETTE, { error: 'Dites dans quel état elle est.' });

/** What is said when a case comes back. */
export const zRetour = { etat: zEtat, note: zTexteOuNull(300) };

/** To whom a case passes, and until when. */
export const zPassage = { professionnel: zProfessionnel, retourPrevuLe: zDateCivile };
