import { type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { duree } from '#kernel/formats.ts';
import { nomDeProfession } from './profession.ts';

/** Why a slot is where it is in the list. Minutes are whole. */
export type Raison =
  | { readonly genre: 'medecin-traitant' }
  | { readonly genre: 'delai'; readonly minutes: number; readonly tenu: boolean }
  | { readonly genre: 'trajet'; readonly minutes: number | null; readonly tropLoin: boolean }
  | { readonly genre: 'visite' }
  | { readonly genre: 'mobilite' }
  /** The road takes longer than there is left. */
  | { readonly genre: 'trop-tot' }
  | { readonly genre: 'secteur' }
  | { readonly genre: 'equite'; readonly recus: number; readonly moyenne: number }
  | { readonly genre: 'profession'; readonly profession: string }
  | { readonly genre: 'public' }
  | { readonly genre: 'filiere'; readonly filiere: Filiere }
  /** Name and address of the site. */
  | { readonly genre: 'site'; readonly lieu: string };

/** The reason as a short French sentence, without its full stop. */
export function direRaison(raison: Raison): string {
  switch (raison.genre) {
    case 'medecin-traitant':
      return 'Son médecin traitant';
    case 'delai':
      return `Dans ${duree(raison.minutes)}${raison.tenu ? '' : ', au-delà du délai demandé'}`;
    case 'trajet':
      if (raison.minutes === null) return 'Temps de route inconnu';
      return `À ${duree(raison.minutes)} de route${raison.tropLoin ? ', plus loin que demandé' : ''}`;
    case 'visite':
      return 'Se déplace à domicile';
    case 'mobilite':
      return 'Au cabinet, alors que la personne ne se déplace pas';
    case 'trop-tot':
      return 'Trop tôt pour arriver à l’heure';
    case 'secteur':
      return 'Dans son secteur';
    case 'equite':
      return direEquite(raison);
    case 'profession':
      return `Profession la plus indiquée pour ce motif : ${nomDeProfession(raison.profession)}`;
    case 'public':
      return 'Créneau gardé pour les personnes sans médecin traitant';
    case 'filiere':
      return `Éligible par le protocole : ${LIBELLES_DES_FILIERES[raison.filiere]}`;
    case 'site':
      return raison.lieu;
  }
}

function direEquite({
  recus,
  moyenne,
}: {
  readonly recus: number;
  readonly moyenne: number;
}): string {
  const patients = recus < 2 ? 'patient reçu' : 'patients reçus';
  return `${recus}\u00a0${patients} ce mois-ci, pour ${moyenne} en moyenne`;
}
