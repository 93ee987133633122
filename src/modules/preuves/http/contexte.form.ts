import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import type { UploadRefusal } from '#platform/http/upload.ts';
import { OCTETS_MAX } from '../domain/piece.ts';
import { direRefus } from '../ui/dire-refus.ts';

export type { FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'financement';

export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) =>
  pageContext(requete, CHEMIN);

export const { retour, erreursDe } = formAnswers({
  path: CHEMIN,
  say: direRefus,
  fields: {
    'piece-deja-jointe': 'fichier',
    'fichier-vide': 'fichier',
    'type-refuse': 'fichier',
    'ancien-format': 'fichier',
    'avec-macros': 'fichier',
    'fichier-tronque': 'fichier',
    'motif-absent': 'motif',
  },
});

export const LIMITES = { bytes: OCTETS_MAX, files: 1 };

const ENVOIS: Readonly<Record<UploadRefusal, string>> = {
  interrompu: 'L’envoi s’est interrompu. Rien n’est gardé. Recommencez.',
  'trop-de-fichiers': 'Joignez un seul fichier à la fois. Rien n’est gardé.',
  'trop-lourd':
    'Ce fichier dépasse 20\u00A0Mo. Réduisez-le (un PDF plutôt que des photos), ou joignez-en l’essentiel. Rien n’est gardé.',
};

export const direEnvoi = (refus: UploadRefusal): string => ENVOIS[refus];
