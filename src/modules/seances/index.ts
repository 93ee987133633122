// Door of the sessions: who votes in them and by which rules, for what is built on them.
export { decisionsDeLaCpts } from './data/decisions.query.ts';
export { participantsDe } from './data/participants.query.ts';
export { procesVerbauxDeReunions } from './data/proces-verbaux.query.ts';
export { reglesDe, reglesDeLaCpts } from './data/regles.query.ts';
export { pointsDe, seanceParId, seancesDeLaCpts } from './data/seances.query.ts';
export { type Decision, numeroDeDecision } from './domain/decision.ts';
export { direSeuil } from './domain/fraction.ts';
export { direMajorite, resultatDuVote } from './domain/majorite.ts';
export { REGLES_VIDES, type Regles } from './domain/regles.ts';
export { type Participant, type Seance, voixPresentes } from './domain/seance.ts';
export { comptesDe } from './domain/siege.ts';
export { convocationParLien } from './usecases/repondre-convocation.ts';
export { inscrireDecision } from './usecases/tenir-registre.ts';
