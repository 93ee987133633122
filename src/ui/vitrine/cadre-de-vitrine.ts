import type { Actifs, Theme } from '../document.tsx';
import { CPTS } from './territoire.ts';

export type VitrineProps = { readonly actifs: Actifs; readonly theme?: Theme | undefined };

const LIEUX = [
  { libelle: 'Aujourd’hui', href: '/ui/aujourdhui', actif: true, nombre: 7 },
  { libelle: 'Accès aux soins', href: '/ui/regulation', court: 'Soins' },
  { libelle: 'Parcours', href: '#listes' },
  { libelle: 'Prévention', href: '#messages' },
  { libelle: 'Vie de la CPTS', href: '/ui/feuille' },
  { libelle: 'Pilotage', href: '#nombres' },
  { libelle: 'Territoire', href: '#territoire' },
];

/** Frame shared by the pages of the inventory. */
export const CADRE = {
  cpts: CPTS,
  csrf: 'exemple',
  recherche: '/ui',
  deconnexion: '/ui',
  changerDeRole: '/ui',
  personne: {
    nom: 'Capucine Aubreval',
    role: 'Coordinatrice',
    autresRoles: [{ libelle: 'Membre du bureau', valeur: 'bureau' }],
  },
};

export const lieuxDe = (actif: string) =>
  LIEUX.map((lieu) => ({ ...lieu, actif: lieu.libelle === actif }));
