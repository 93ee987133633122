// Door of data protection: how a duration is said.
export { direDuree } from './domain/duree.ts';
