import type { DroitDePersonne, VoieDeDemande } from '../domain/personne.ts';

export const NOMS_DES_DROITS: Readonly<Record<DroitDePersonne, string>> = {
  acces: 'Accès à ses données',
  rectification: 'Rectification',
  opposition: 'Opposition',
  effacement: 'Effacement',
};

export const NOMS_DES_VOIES: Readonly<Record<VoieDeDemande, string>> = {
  courrier: 'Par courrier',
  courriel: 'Par courriel',
  telephone: 'Par téléphone',
  guichet: 'Sur place',
};
