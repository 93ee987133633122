// Door of the signed links: what other modules ask within their own transaction.
export type { Lien, LienAEmettre } from './domain/lien.ts';
export { emettreLien, oublierLiensExpires, revoquerLiens } from './usecases/emettre-lien.ts';
export { lireParLien } from './usecases/lire-par-lien.ts';
export { listerLiens, trouverLien, utiliserLien, zJeton } from './usecases/utiliser-lien.ts';
