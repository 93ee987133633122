const cpts = '/app/demo-combrailles/vie-associative';
const un = (name, path, link) => ({ name, path, link, account: 'coordination' });

/** Members, fees and bodies of the association. */
export const association = [
  { name: 'public-adherer', path: '/c/demo-combrailles/adherer' },
  { name: 'public-adherer-merci', path: '/c/demo-combrailles/adherer/merci' },
  { name: 'asso-adherents', path: cpts, account: 'coordination' },
  un('asso-demande', cpts, 'main a[href*="/adherents/"]:has-text("Maubreuil")'),
  un('asso-adherent', `${cpts}?q=vaudrebois`, 'main table a[href*="/adherents/"]'),
  { name: 'asso-nouveau', path: `${cpts}/adherents/nouveau?q=va`, account: 'coordination' },
  { name: 'asso-importer', path: `${cpts}/importer`, account: 'coordination' },
  { name: 'asso-cotisations', path: `${cpts}/cotisations`, account: 'coordination' },
  un('asso-paiement', `${cpts}/cotisations`, 'main a[href*="choisie="]:has-text("Noter")'),
  { name: 'asso-instances', path: `${cpts}/instances`, account: 'coordination' },
  un('asso-instance', `${cpts}/instances`, 'main table a:has-text("Conseil")'),
  { name: 'asso-prefecture', path: `${cpts}/instances/prefecture`, account: 'coordination' },
  { name: 'asso-mobilisation', path: `${cpts}/mobilisation`, account: 'coordination' },
  {
    name: 'asso-a-inviter',
    path: `${cpts}/mobilisation/liste?profession=60&adherents=non`,
    account: 'coordination',
  },
  { name: 'asso-reglages', path: `${cpts}/reglages`, account: 'coordination' },
];
