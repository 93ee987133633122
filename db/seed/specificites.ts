import type { Hasard } from './hasard.ts';
import type { Metier } from './metiers.ts';

const TOUS = ['Visites à domicile', 'Cabinet accessible en fauteuil'] as const;

const PAR_METIER: Readonly<Partial<Record<Metier, readonly string[]>>> = {
  medecin: [
    ...TOUS,
    'Maître de stage',
    'Assistant médical',
    'Asalée',
    'Frottis',
    'Petite traumatologie',
    'Pose d’implant',
  ],
  pharmacien: [
    'Bilan partagé de médication',
    'Entretiens AVK et AOD',
    'Vaccination',
    'Test d’angine',
    'Test de cystite',
    'Livraison à domicile',
  ],
  infirmier: [...TOUS, 'Pansements complexes', 'Vaccination', 'Soins palliatifs', 'Asalée'],
  'infirmier-de-pratique-avancee': [
    'Suivi du diabète',
    'Suivi de l’insuffisance cardiaque',
    'Visites à domicile',
  ],
  kinesitherapeute: [
    ...TOUS,
    'Rééducation périnéale',
    'Kinésithérapie respiratoire',
    'Urgences : entorse et lombalgie',
  ],
  'sage-femme': [
    ...TOUS,
    'Rééducation périnéale',
    'Suivi gynécologique',
    'Interruption volontaire de grossesse médicamenteuse',
  ],
  dentiste: ['Cabinet accessible en fauteuil', 'Soins aux enfants', 'Urgences dentaires'],
  podologue: [...TOUS, 'Pied diabétique'],
  orthophoniste: [
    'Troubles de la déglutition',
    'Troubles du langage de l’enfant',
    'Visites à domicile',
  ],
  psychologue: ['Mon soutien psy', 'Adolescents'],
};

/** Two or three things this person does besides, or nothing known. */
export function specificitesDe(metier: Metier, hasard: Hasard): readonly string[] {
  const possibles = PAR_METIER[metier] ?? TOUS;
  const part = hasard.parmi([0, 0.25, 0.35, 0.5]);
  return possibles.filter(() => hasard.chance(part));
}
