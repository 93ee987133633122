const mt = '/app/demo-combrailles/medecin-traitant';
const publique = '/c/demo-combrailles/medecin-traitant';

const uneCampagne = 'main table a[href*="/medecin-traitant/campagnes/"] >> nth=0';

/** Pages of people who look for a médecin traitant. */
export const pagesDuMedecinTraitant = [
  { name: 'public-mt', path: `${publique}` },
  { name: 'public-mt-facile', path: `${publique}?facile=oui` },
  { name: 'public-mt-demande', path: `${publique}/demande` },
  {
    name: 'public-mt-demande-facile',
    path: `${publique}/demande?facile=oui`,
  },
  { name: 'public-mt-merci', path: `${publique}/merci` },
  { name: 'mt-registre', path: `${mt}`, account: 'coordination' },
  { name: 'mt-nouvelle', path: `${mt}/nouvelle`, account: 'pharmacie' },
  {
    name: 'mt-demande',
    path: `${mt}?etat=recue`,
    link: 'main a[href*="/medecin-traitant/demandes/"] >> nth=0',
    account: 'coordination',
  },
  {
    name: 'mt-demande-verifiee',
    path: `${mt}?etat=justifiee`,
    link: 'main a[href*="/medecin-traitant/demandes/"] >> nth=0',
    account: 'coordination',
  },
  {
    name: 'mt-courrier',
    path: `${mt}?etat=recue`,
    link: 'main a[href*="/medecin-traitant/demandes/"] >> nth=0',
    after: '/courrier',
    account: 'coordination',
  },
  { name: 'mt-a-prendre', path: `${mt}/a-prendre`, account: 'medecin' },
  { name: 'mt-suivies', path: `${mt}`, account: 'medecin' },
  {
    name: 'mt-chiffres',
    path: `${mt}/chiffres?periode=annee`,
    account: 'coordination',
  },
  { name: 'mt-chiffres-ars', path: `${mt}/chiffres`, account: 'ars' },
  {
    name: 'mt-faits',
    path: `${mt}/chiffres/faits?genre=mt.demande.recue&du=2020-01-01&au=2099-12-31`,
    account: 'coordination',
  },
  { name: 'mt-populations', path: `${mt}/populations`, account: 'coordination' },
  { name: 'mt-populations-ars', path: `${mt}/populations`, account: 'ars' },
  { name: 'mt-releve-nouveau', path: `${mt}/populations/nouveau`, account: 'coordination' },
  {
    name: 'mt-releve',
    path: `${mt}/populations`,
    link: 'main a[href*="/medecin-traitant/populations/"]:not([href$="nouveau"]) >> nth=0',
    account: 'coordination',
  },
  { name: 'mt-departs', path: `${mt}/departs`, account: 'coordination' },
  {
    name: 'mt-depart',
    path: `${mt}/departs`,
    link: 'main a[href*="/medecin-traitant/departs/"]:not([href$="nouveau"]) >> nth=0',
    account: 'coordination',
  },
  { name: 'mt-depart-nouveau', path: `${mt}/departs/nouveau`, account: 'coordination' },
  { name: 'mt-reglages', path: `${mt}/reglages`, account: 'coordination' },
  { name: 'mt-campagnes', path: `${mt}/campagnes`, account: 'coordination' },
  { name: 'mt-campagnes-bureau', path: `${mt}/campagnes`, account: 'tresorerie' },
  { name: 'mt-campagne-nouvelle', path: `${mt}/campagnes/nouvelle`, account: 'coordination' },
  {
    name: 'mt-campagne',
    path: `${mt}/campagnes`,
    link: uneCampagne,
    account: 'coordination',
  },
  {
    name: 'mt-campagne-textes',
    path: `${mt}/campagnes`,
    link: uneCampagne,
    after: '/textes',
    account: 'coordination',
  },
  {
    name: 'mt-campagne-regler',
    path: `${mt}/campagnes`,
    link: uneCampagne,
    after: '/regler',
    account: 'coordination',
  },
  {
    name: 'mt-campagne-retours',
    path: `${mt}/campagnes`,
    link: uneCampagne,
    after: '/retours',
    account: 'coordination',
  },
  {
    name: 'mt-campagne-personnes',
    path: `${mt}/campagnes`,
    link: uneCampagne,
    after: '/personnes?groupe=sans-adresse',
    account: 'coordination',
  },
];
