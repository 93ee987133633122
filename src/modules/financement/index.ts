// Door of the financing: what other modules may ask of the contract.
export { LIBELLES_DES_POSTES, MISSIONS, type Mission, type Poste } from './domain/mission.ts';
