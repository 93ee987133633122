export { PageAujourdhui } from './page-aujourdhui.tsx';
export { PageConnexion } from './page-connexion.tsx';
export { PageFeuille } from './page-feuille.tsx';
export { PagePublique } from './page-publique.tsx';
export { PageRegulation } from './page-regulation.tsx';
export { Vitrine } from './vitrine.tsx';
