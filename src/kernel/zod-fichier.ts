import { z } from 'zod';
import { OCTETS_MAX, TYPES_MIME } from './type-de-fichier.ts';
import { zTexte } from './zod.ts';

/** Fields of a file that is to be kept, as a page received it. */
export const zFichier = {
  nom: zTexte(200),
  type: z.enum(TYPES_MIME, { error: 'Ce type de fichier n’est pas gardé.' }),
  contenu: z
    .instanceof(Uint8Array, { error: 'Choisissez un fichier.' })
    .refine((octets) => octets.length > 0 && octets.length <= OCTETS_MAX, {
      error: 'Choisissez un fichier de 20\u00A0Mo au plus.',
    }),
};
