const cpts = '/app/demo-combrailles';

/**
 * Every page to look at: `path`, opened by the demonstration's `account` (none on public pages); with `link`,
 * the first thing that page links to, then `after` behind its address; `prepare` acts on it before the picture.
 */
export const pages = [
  { name: 'accueil', path: '/' },
  { name: 'connexion', path: '/connexion' },
  { name: 'glossaire', path: '/aide/glossaire' },
  { name: 'territoires', path: '/territoires' },
  { name: 'territoires-92', path: '/territoires?departement=92' },
  { name: 'public', path: '/c/demo-combrailles' },
  { name: 'public-soins', path: '/c/demo-combrailles/soins-du-jour' },
  { name: 'choix-de-cpts', path: '/app', account: 'regulation' },
  { name: 'aujourdhui-coordination', path: cpts, account: 'coordination' },
  { name: 'aujourdhui-medecin', path: cpts, account: 'medecin' },
  { name: 'aujourdhui-regulation', path: cpts, account: 'regulation' },
  { name: 'aujourdhui-presidence', path: cpts, account: 'presidence' },
  { name: 'aujourdhui-ars', path: cpts, account: 'ars' },
  { name: 'soins', path: `${cpts}/soins`, account: 'regulation' },
  { name: 'nouvelle-demande', path: `${cpts}/soins/demandes/nouvelle`, account: 'regulation' },
  demande('demande', ''),
  demande('demande-medecin-traitant', '/medecin-traitant'),
  demande('demande-reponse', '/reponse'),
  { name: 'creneaux', path: `${cpts}/soins/creneaux`, account: 'coordination' },
  { name: 'creneaux-medecin', path: `${cpts}/soins/creneaux`, account: 'medecin' },
  { name: 'ouvrir-creneau', path: `${cpts}/soins/creneaux/ouvrir`, account: 'medecin' },
  { name: 'pilotage', path: `${cpts}/pilotage`, account: 'coordination' },
  { name: 'territoire', path: `${cpts}/territoire`, account: 'coordination' },
  { name: 'territoire-communes', path: `${cpts}/territoire/communes`, account: 'coordination' },
  { name: 'territoire-cpts', path: `${cpts}/territoire/cpts`, account: 'coordination' },
  { name: 'territoire-secteurs', path: `${cpts}/territoire/secteurs`, account: 'coordination' },
  { name: 'territoire-trajets', path: `${cpts}/territoire/trajets`, account: 'coordination' },
  {
    name: 'urbaine-territoire',
    path: '/app/demo-hauts-de-seine/territoire',
    account: 'coordination',
  },
  { name: 'cpts-nouvelle', path: '/cpts/nouvelle', account: 'coordination' },
];

/** The pictures of the README. */
export const chosen = [
  { file: 'aujourdhui.png', page: 'aujourdhui-coordination', width: 1280, theme: 'clair' },
];

/** What the regulator opens first among the requests that wait. */
function demande(name, after) {
  const link = 'main a[href*="/soins/demandes/"]:not([href$="/nouvelle"])';
  return { name, path: `${cpts}/soins`, link, after, account: 'regulation' };
}
