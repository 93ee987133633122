// Door of the secret ballots: a session opens one for those who are there, closes it, and reads its count.
export { type ScrutinListe, scrutinNomme } from './data/scrutins.query.ts';
export { type Decompte, elire, type ResultatDElection, repondre } from './domain/depouillement.ts';
export type { Electeur } from './domain/electorat.ts';
export {
  type Base,
  optionsDe,
  type Phase,
  phaseDe,
  type Scrutin,
  type Seuil,
} from './domain/scrutin.ts';
export { cloreLeScrutin, cloreScrutin } from './usecases/clore-scrutin.ts';
export {
  type DepouillementLu,
  lireDepouillement,
  lireLeDepouillement,
} from './usecases/lire-depouillement.ts';
export { ouvrirDansLaSalle, ouvrirScrutin } from './usecases/ouvrir-scrutin.ts';
export { arreterLiensDesPartis } from './usecases/remettre-lien.ts';
export { zCandidats } from './usecases/saisies.ts';
