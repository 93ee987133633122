const reunions = '/app/demo-combrailles/reunions';
const account = 'coordination';

/** Opens the link of this kind that a message of the demonstration carries. */
const parMessage = (genre) => async (tab) => {
  const trouver = async () => {
    const texte = await tab.locator('main').innerText();
    return new RegExp(`/c/\\S+/reunions/${genre}/[\\w-]{43}`).exec(texte)?.[0];
  };
  const lien = await trouver();
  if (!lien) throw new Error(`no message with a link to ${genre}`);
  await tab.goto(new URL(lien, tab.url()).href);
};
const lien = (name, genre) => ({
  name,
  path: '/app/demo-combrailles/soins/messages',
  account,
  prepare: parMessage(genre),
});

/** A message to a group, read again before it leaves. */
async function relire(tab) {
  await tab.getByLabel('Sujet').fill('La plaquette est à relire avant jeudi');
  await tab
    .getByLabel('Message')
    .fill(
      'Bonjour,\n\nLa plaquette est prête. Relisez-la avant jeudi, surtout la page 3.\n\nMerci.',
    );
  await tab.getByLabel('Mener à').selectOption({ index: 1 });
  await tab.getByRole('button', { name: 'Relire, et voir qui le reçoit' }).click();
}

/** Groups, polls, meetings; then what a link opens on a phone. */
export const pagesDesReunions = [
  { name: 'reunions', path: reunions, account },
  { name: 'reunions-groupes', path: `${reunions}/groupes`, account },
  {
    name: 'reunions-groupe',
    path: `${reunions}/groupes`,
    link: 'main a[href*="/groupes/"]:not([href$="nouveau"]) >> nth=0',
    account,
  },
  ...[
    ['ecrire', '/ecrire'],
    ['relire', '/ecrire', relire],
    ['par-secteur', '/par-secteur'],
  ].map(([name, after, prepare]) => ({
    name: `reunions-${name}`,
    path: `${reunions}/groupes`,
    link: 'main a[href*="/groupes/"]:not([href$="nouveau"]) >> nth=0',
    after,
    prepare,
    account,
  })),
  { name: 'reunions-groupe-nouveau', path: `${reunions}/groupes/nouveau`, account },
  { name: 'reunions-actions', path: `${reunions}/actions`, account },
  { name: 'reunions-sondage-nouveau', path: `${reunions}/sondages/nouveau`, account },
  { name: 'reunions-nouvelle', path: `${reunions}/nouvelle`, account },
  {
    name: 'reunions-sondage',
    path: reunions,
    link: 'main a[href*="/sondages/"]:not([href$="nouveau"]) >> nth=0',
    account,
  },
  {
    name: 'reunions-a-venir',
    path: reunions,
    link: `#a-venir a[href*="/reunions/"] >> nth=0`,
    account,
  },
  {
    name: 'reunions-feuille',
    path: reunions,
    link: '#a-venir a[href*="/reunions/"] >> nth=0',
    after: '/feuille',
    account,
  },
  {
    name: 'reunions-tenue',
    path: reunions,
    link: '#passees a[href*="/reunions/"] >> nth=0',
    account,
  },
  {
    name: 'reunions-compte-rendu',
    path: reunions,
    link: '#passees a[href*="/reunions/"] >> nth=0',
    after: '/compte-rendu',
    account,
  },
  lien('reunions-lien-sondage', 'sondage'),
  lien('reunions-lien-convocation', 'convocation'),
  lien('reunions-lien-compte-rendu', 'compte-rendu'),
  lien('reunions-lien-action', 'action'),
];
