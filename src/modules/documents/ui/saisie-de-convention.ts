export { SAISIE_VIDE, type Saisie } from '#ui/saisie.ts';
