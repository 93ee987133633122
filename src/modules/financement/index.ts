// Door of the financing: what other modules may ask of the contract.
export { type AnneeDeContrat, anneeEnCours, type Montant } from './domain/contrat.ts';
export { DIRE_COUPE } from './domain/coupe.ts';
export { direCalcul } from './domain/dire-mesure.ts';
export { direRegleDe, direValeur } from './domain/dire-valeur.ts';
export {
  DIRE_NATURE,
  type Echeance,
  ecartDe,
  echeancierDe,
  NATURES,
  type NatureDEcheance,
  reglementDe,
} from './domain/echeancier.ts';
export type { Somme } from './domain/enveloppe.ts';
export type { FaitCompte } from './domain/fait-compte.ts';
export { MISSION_AU_JOURNAL, mesureDe } from './domain/mesure.ts';
export {
  LIBELLES_DES_POSTES,
  MISSIONS,
  type Mission,
  POSTES,
  type Poste,
} from './domain/mission.ts';
export type { IndicateurVu, PosteVu } from './domain/poste-vu.ts';
export { direProfession } from './domain/profession.ts';
export { type EtatDePoste, type Situation, sommerSituations } from './domain/situation.ts';
export { couperIndicateur } from './usecases/couper-indicateur.ts';
export { type JourDuContrat, joursDuContrat } from './usecases/jours-du-contrat.ts';
export { type FinancementLu, financementLu, lireFinancement } from './usecases/lire-financement.ts';
export { situationsDe } from './usecases/lire-situations.ts';
export { listerFaitsDeLIndicateur } from './usecases/lister-faits.ts';
export { demandesDe } from './usecases/mesurer-indicateurs.ts';
export { vueDuPoste } from './usecases/voir-poste.ts';
