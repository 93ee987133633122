import type { EtatDeDemande } from './demande.ts';

/** `sortie`: on the list before, no more; `restee`: on both; `entree`: new. Without a list before, nobody compares. */
export const MOUVEMENTS = ['sortie', 'restee', 'entree'] as const;
export type Mouvement = (typeof MOUVEMENTS)[number];

/** What our register says of somebody who is, or was, on a list. */
export const GROUPES = ['declaree', 'prise', 'en-attente', 'close'] as const;
export type Groupe = (typeof GROUPES)[number];

export function groupeDe(etat: EtatDeDemande): Groupe {
  if (etat === 'recue' || etat === 'justifiee') return 'en-attente';
  return etat;
}

export const ETATS_DU_GROUPE: Readonly<Record<Groupe, readonly EtatDeDemande[]>> = {
  declaree: ['declaree'],
  prise: ['prise'],
  'en-attente': ['recue', 'justifiee'],
  close: ['close'],
};

/**
 * Whether somebody has something to do: tell the sender of a declaration it does not know, ask why a person left the list
 * while we still look for a doctor, look again at a request closed while the list still holds its person.
 */
export function estARegarder(mouvement: Mouvement, groupe: Groupe): boolean {
  if (mouvement === 'sortie') return groupe === 'en-attente' || groupe === 'prise';
  return groupe === 'declaree' || groupe === 'close';
}
