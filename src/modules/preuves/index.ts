// Door of the evidence: what a period took of hours, people and meetings, mission by mission.
export { lireMoyens } from './usecases/lire-moyens.ts';
