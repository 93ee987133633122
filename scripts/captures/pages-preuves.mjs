const base = '/app/demo-combrailles/financement';
const account = 'coordination';
const arrete = { path: `${base}/preuves`, link: 'main a[href*="/arretes/"] >> nth=0' };

/** Evidence, the texts of the report, a frozen year, what members read. */
export const pagesDesPreuves = [
  { name: 'preuves', path: `${base}/preuves`, account },
  { name: 'preuves-presidence', path: `${base}/preuves`, account: 'presidence' },
  { name: 'preuves-textes', path: `${base}/preuves/textes?annee=1`, account },
  { name: 'preuves-pieces', path: `${base}/preuves/pieces?de=mission/acces-aux-soins/1`, account },
  {
    name: 'preuves-indicateur',
    path: `${base}/postes/acces-aux-soins`,
    link: 'main a[href*="/indicateurs/"] >> nth=1',
    account,
  },
  {
    name: 'preuves-indicateur-secteur',
    path: `${base}/postes/acces-aux-soins`,
    link: 'main a[href*="/indicateurs/"] >> nth=0',
    after: '&coupe=secteur',
    account,
  },
  { name: 'preuves-arrete', ...arrete, account: 'presidence' },
  { name: 'rapports', path: '/app/demo-combrailles/rapports', account: 'medecin' },
];
