// Door of the duty rotas: what other modules may ask of them.
export { POIDS } from './domain/poids.ts';
