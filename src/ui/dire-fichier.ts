import { type RefusDeFichier, TYPES_ACCEPTES } from '#kernel/type-de-fichier.ts';

/** Why a file that was sent is not kept, and what to do about it. */
export const DIRE_FICHIER: Readonly<Record<RefusDeFichier, string>> = {
  'fichier-absent': 'Choisissez un fichier.',
  'fichier-vide': 'Ce fichier est vide. Rien n’est gardé.',
  'type-refuse': `Ce fichier n’est pas d’un type que l’on garde, quoi que dise son nom. Joignez un ${TYPES_ACCEPTES}.`,
  'ancien-format':
    'Ce fichier est d’un ancien format d’Office, ou protégé par un mot de passe. Enregistrez-le en .docx, .xlsx ou .pptx sans mot de passe, ou en PDF.',
  'avec-macros':
    'Ce fichier contient des macros\u00A0: elles ne se transmettent pas. Enregistrez-le sans macros, ou en PDF.',
  'fichier-tronque': 'Ce fichier est incomplet. Rouvrez-le, enregistrez-le, puis joignez-le.',
  interrompu: 'L’envoi s’est interrompu. Rien n’est gardé. Recommencez.',
  'trop-de-fichiers': 'Joignez un seul fichier à la fois. Rien n’est gardé.',
  'trop-lourd':
    'Ce fichier dépasse 20\u00A0Mo. Réduisez-le (un PDF plutôt que des photos), ou joignez-en l’essentiel. Rien n’est gardé.',
};
