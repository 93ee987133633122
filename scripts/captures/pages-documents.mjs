const base = '/app/demo-combrailles/documents';
const account = 'coordination';

/** The library, one document, agreements, statutes and what changed in them, what is public. */
export const pagesDesDocuments = [
  { name: 'documents', path: base, account },
  { name: 'documents-membre', path: base, account: 'medecin' },
  { name: 'documents-nouveau', path: `${base}/nouveau`, account },
  { name: 'document', path: `${base}?q=projet`, link: 'main .rows a >> nth=0', account },
  { name: 'conventions', path: `${base}/conventions`, account },
  {
    name: 'convention',
    path: `${base}/conventions`,
    link: 'main td a, main th a >> nth=0',
    account,
  },
  { name: 'convention-nouvelle', path: `${base}/conventions/nouvelle`, account },
  { name: 'statuts', path: `${base}/statuts`, account },
  { name: 'reglement-interieur', path: `${base}/reglement-interieur`, account },
  {
    name: 'statuts-comparer',
    path: `${base}/statuts`,
    link: 'main a[href*="/comparer"] >> nth=0',
    account,
  },
  { name: 'documents-publics', path: '/c/demo-combrailles/documents' },
];
