// Door of the secret ballots: a session opens one for those who are there, closes it, and reads its count.
export { type ScrutinListe, scrutinNomme } from './data/scrutins.query.ts';
export { elire, repondre } from './domain/depouillement.ts';
export { optionsDe, type Phase, phaseDe, type Scrutin } from './domain/scrutin.ts';
export { cloreScrutin } from './usecases/clore-scrutin.ts';
export { lireDepouillement } from './usecases/lire-depouillement.ts';
export { ouvrirScrutin } from './usecases/ouvrir-scrutin.ts';
