import { LONGUEUR_MAX, LONGUEUR_MIN, type RefusMotDePasse } from '../domain/mot-de-passe.ts';

/** What went wrong on the way in, and what to do. */
export const PHRASES_D_ENTREE: Readonly<Record<string, string>> = {
  'identifiants-inconnus':
    'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, puis recommencez.',
  'trop-d-essais':
    'Trop d’essais en peu de temps. Patientez un quart d’heure, puis recommencez, ou connectez-vous depuis un appareil que vous utilisez d’habitude.',
  'identifiants-absents': 'Indiquez votre adresse et votre mot de passe.',
  'saisie-invalide':
    'Quelque chose manque, ou ne peut pas être lu : vérifiez chaque champ, puis recommencez.',
  'psc-seulement':
    'Ce compte est celui d’un professionnel de santé : connectez-vous avec Pro Santé Connect.',
  'code-refuse':
    'Ce code n’est pas le bon. Donnez celui qui s’affiche maintenant, et vérifiez que l’heure de votre téléphone est juste.',
  'code-deja-servi':
    'Ce code a déjà servi. Attendez que l’application affiche le suivant, puis donnez-le.',
  'secours-refuse': 'Ce code de secours n’est pas le bon, ou il a déjà servi. Essayez-en un autre.',
  'cle-refusee': 'Cette clé d’accès n’a pas été acceptée. Recommencez, ou utilisez un autre moyen.',
  'cle-copiee':
    'Cette clé d’accès a répondu comme une copie : elle est refusée. Utilisez un autre moyen, puis retirez-la de votre compte.',
  'etape-close': 'Plus de dix minutes ont passé. Donnez de nouveau votre mot de passe.',
  'secret-perime': 'Ce code QR a trop attendu. Ajoutez celui qui s’affiche maintenant.',
  'facteur-deja-ajoute': 'Ce second facteur est déjà dans votre compte.',
  'preuve-trop-ancienne': 'Confirmez d’abord que c’est bien vous.',
  'identite-absente': 'Pro Santé Connect est déjà détaché de votre compte.',
  'seule-entree':
    'Pro Santé Connect est votre seule entrée. Choisissez d’abord un mot de passe (« Mot de passe oublié », à la connexion), ou ajoutez une clé d’accès.',
  'psc-exige':
    'Sur cette installation, les professionnels de santé n’entrent que par Pro Santé Connect : il ne se détache pas.',
  'compte-de-demonstration':
    'Un compte de démonstration reste comme il est : le visiteur suivant s’en sert aussi.',
};

export const phraseDe = (motif: string): string =>
  PHRASES_D_ENTREE[motif] ?? 'Cela n’a pas marché. Recommencez.';

/** Why a password may not be taken. */
export const PHRASES_DE_MOT_DE_PASSE: Readonly<Record<RefusMotDePasse, string>> = {
  'trop-court': `Choisissez un mot de passe de ${LONGUEUR_MIN} caractères au moins : quatre mots sans lien font l’affaire.`,
  'trop-long': `Raccourcissez ce mot de passe : ${LONGUEUR_MAX} caractères au plus.`,
  'trop-courant':
    'Ce mot de passe est parmi les premiers qu’on essaie. Choisissez-en un autre : quatre mots sans lien font l’affaire.',
  'tire-de-vous':
    'Ce mot de passe se devine à partir de votre nom ou de celui du logiciel. Ajoutez-y quelque chose d’imprévisible.',
};

export const AIDE_MOT_DE_PASSE = `${LONGUEUR_MIN} caractères au moins, tous permis : une suite de mots se retient bien. Un gestionnaire de mots de passe peut remplir ce champ.`;
