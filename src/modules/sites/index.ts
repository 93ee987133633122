// Door of the sites: where people of a CPTS receive in turn.
export { GENRES_DE_SITE, type GenreDeSite, lieuDuSite } from './domain/site.ts';
