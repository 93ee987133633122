const cpts = '/app/demo-combrailles/vie-associative';
const un = (name, path, link) => ({ name, path, link, account: 'coordination' });

const messages = '/app/demo-combrailles/soins/messages';

/** The public page of the count. */
async function depouillement(tab) {
  await tab.getByRole('link', { name: 'Page publique' }).click();
}

/** The ballot that a message of the demonstration leads to. */
async function parMessage(tab) {
  const texte = await tab.locator('main').innerText();
  const lien = /\/c\/\S+\/scrutins\/vote\/[\w-]{43}/.exec(texte)?.[0];
  if (!lien) throw new Error('no message with a link to vote');
  await tab.goto(new URL(lien, tab.url()).href);
}

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
  { name: 'asso-scrutins', path: `${cpts}/scrutins`, account: 'coordination' },
  { name: 'asso-scrutin-nouveau', path: `${cpts}/scrutins/nouveau`, account: 'coordination' },
  un('asso-scrutin-clos', `${cpts}/scrutins`, 'main table a:has-text("représentants")'),
  un('asso-scrutin-ouvert', `${cpts}/scrutins`, 'main table a:has-text("logiciel")'),
  {
    ...un(
      'asso-scrutin-depouillement',
      `${cpts}/scrutins`,
      'main table a:has-text("représentants")',
    ),
    prepare: depouillement,
  },
  { name: 'asso-scrutin-vote', path: messages, account: 'coordination', prepare: parMessage },
  { name: 'asso-mobilisation', path: `${cpts}/mobilisation`, account: 'coordination' },
  {
    name: 'asso-a-inviter',
    path: `${cpts}/mobilisation/liste?profession=60&adherents=non`,
    account: 'coordination',
  },
  { name: 'asso-seances', path: `${cpts}/seances`, account: 'coordination' },
  un('asso-seance-tenue', `${cpts}/seances`, 'main table a:has-text("Assemblée")'),
  un('asso-seance-convoquee', `${cpts}/seances`, 'main table a:has-text("Conseil")'),
  { name: 'asso-seance-nouvelle', path: `${cpts}/seances/nouvelle`, account: 'coordination' },
  { name: 'asso-registre', path: `${cpts}/seances/registre`, account: 'coordination' },
  { name: 'asso-calendrier', path: `${cpts}/seances/calendrier`, account: 'coordination' },
  un('asso-regles', `${cpts}/seances/regles`, 'main table a:has-text("Assemblée")'),
  { name: 'asso-reglages', path: `${cpts}/reglages`, account: 'coordination' },
];
