const base = '/app/demo-combrailles/financement/equipe';
const account = 'tresorerie';

/** The salaried team: contracts, one's hours, what it costs. */
export const pagesDesSalaries = [
  { name: 'salaries', path: base, account },
  { name: 'salaries-coordination', path: base, account: 'coordination' },
  { name: 'salaries-contrat', path: base, link: 'main a[href*="/contrats/"] >> nth=0', account },
  { name: 'salaries-nouveau', path: `${base}/nouveau`, account },
  { name: 'salaries-semaine', path: base, link: 'main a[href*="/semaines/"] >> nth=0', account },
  { name: 'salaries-mes-heures', path: `${base}/mes-heures`, account: 'coordination' },
  { name: 'salaries-couts', path: `${base}/couts`, account },
];
