import type { DroitDePersonne } from '../domain/personne.ts';

export const NOMS_DES_DROITS: Readonly<Record<DroitDePersonne, string>> = {
  acces: 'Accès à ses données',
  rectification: 'Rectification',
  opposition: 'Opposition',
  effacement: 'Effacement',
};
