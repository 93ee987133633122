// Door of the connection to the SAS.
export { ETAPES } from './domain/raccordement.ts';
