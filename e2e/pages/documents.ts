import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const DOCUMENTS = `${ICI}/documents`;
const UN_DOCUMENT = /\/documents\/[0-9a-f-]{36}$/;
const UNE_CONVENTION = /\/conventions\/[0-9a-f-]{36}$/;

/** The library, agreements, statutes and rules. */
export const PAGES_DES_DOCUMENTS: readonly PageExaminee[] = [
  { route: '/c/:slug/documents' },
  { route: DOCUMENTS },
  { route: DOCUMENTS, compte: 'medecin' },
  { route: `${DOCUMENTS}/nouveau` },
  { route: `${DOCUMENTS}/:id`, trouver: lien(`${APP}/documents`, UN_DOCUMENT) },
  { route: `${DOCUMENTS}/:id/comparer`, trouver: lien(`${APP}/documents/statuts`, /\/comparer\?/) },
  { route: `${DOCUMENTS}/conventions` },
  { route: `${DOCUMENTS}/conventions/nouvelle` },
  {
    route: `${DOCUMENTS}/conventions/:id`,
    trouver: lien(`${APP}/documents/conventions`, UNE_CONVENTION),
  },
  { route: `${DOCUMENTS}/statuts` },
  { route: `${DOCUMENTS}/reglement-interieur` },
];
