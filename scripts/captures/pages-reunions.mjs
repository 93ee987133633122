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

/** The same, gone: told apart by its hour, since one message leaves once a day. */
async function envoyer(tab) {
  await relire(tab);
  await tab.getByText('Modifier le message').click();
  await tab.getByLabel('Sujet').fill(`La plaquette, ${Date.now()}`);
  await tab.getByRole('button', { name: 'Relire, et voir qui le reçoit' }).click();
  await tab.getByRole('button', { name: /^Envoyer à/ }).click();
}

/** One meeting in each sector, fixed. */
async function convoquerPartout(tab) {
  for (const place of await tab.locator('select[name^="place-"]').all())
    await place.selectOption('aucune');
  const jour = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  for (const secteur of await tab.getByRole('group', { name: /^Secteur / }).all()) {
    await secteur.getByLabel('Jour').fill(jour);
    await secteur.getByLabel('Début').fill('20:00');
    await secteur.getByLabel('Fin').fill('22:00');
    await secteur.getByRole('textbox', { name: /^Lieu/ }).fill('Mairie');
  }
  await tab.getByRole('button', { name: 'Convoquer partout' }).click();
}

/** Two other CPTS asked to hold this meeting: that of the towns, and one elsewhere. */
async function inviterDeuxCpts(tab) {
  const choix = tab.getByLabel('CPTS de cette installation');
  if ((await choix.count()) > 0) {
    await choix.selectOption({ index: 1 });
    await tab.getByRole('button', { name: 'Inviter' }).click();
  }
  if ((await tab.getByText('CPTS du Lac').count()) === 0) {
    await tab.getByLabel('Nom de la CPTS').fill('CPTS du Lac');
    await tab.getByLabel('Personne à qui écrire').fill('Armelle Vaubrun');
    await tab.getByLabel('Son adresse').fill('armelle.vaubrun@exemple.invalid');
    await tab.getByRole('button', { name: 'Inviter' }).click();
    await tab.getByText('CPTS du Lac est invitée').waitFor();
  }
}

/** What the towns were asked, once the program has carried it. */
async function ouvrirLInvitation(tab) {
  for (let fois = 0; fois < 15; fois++) {
    const lien = tab.locator('main a[href*="/inter/"]').first();
    if ((await lien.count()) > 0) {
      await lien.click();
      return await tab.waitForURL(/\/inter\//);
    }
    await tab.waitForTimeout(1000);
    await tab.reload();
  }
}

/** Accepted, with somebody convened: beside one of the towns that has the same title, the meeting of the towns' own people. */
async function suivre(tab) {
  const sienne = tab.locator('#a-venir').getByRole('link', { name: 'Plaies chroniques, suite' });
  if ((await sienne.count()) > 1) {
    await sienne.last().click();
    return await tab.getByText('organise cette réunion').waitFor();
  }
  await ouvrirLInvitation(tab);
  await tab.getByLabel('Leurs noms aussi').check();
  await tab.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await tab.getByText('Ajouter des personnes à la liste').click();
  await tab.locator('summary', { hasText: /^Pharmacien,/ }).click();
  for (const rang of [0, 1, 2])
    await tab.locator('input[name=professionnels]:visible').nth(rang).check();
  await tab.getByLabel('Invités').fill('Anatole Vireuil, élu');
  await tab.getByRole('button', { name: 'Ajouter à la liste' }).click();
  await tab.getByText('La liste est complétée').waitFor();
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
    ['courrier', '/ecrire', envoyer],
    ['par-secteur', '/par-secteur'],
    ['serie', '/par-secteur', convoquerPartout],
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
  {
    name: 'reunions-cpts',
    path: reunions,
    link: '#a-venir a[href*="/reunions/"] >> nth=0',
    after: '/cpts',
    prepare: inviterDeuxCpts,
    account,
  },
  {
    name: 'reunions-inter',
    path: '/app/demo-hauts-de-seine/reunions',
    prepare: ouvrirLInvitation,
    account,
  },
  lien('reunions-lien-inter', 'inter'),
  { name: 'reunions-suivie', path: '/app/demo-hauts-de-seine/reunions', prepare: suivre, account },
  {
    name: 'reunions-avec-cpts',
    path: reunions,
    link: '#a-venir a[href*="/reunions/"] >> nth=0',
    account,
  },
  lien('reunions-lien-sondage', 'sondage'),
  lien('reunions-lien-convocation', 'convocation'),
  lien('reunions-lien-compte-rendu', 'compte-rendu'),
  lien('reunions-lien-action', 'action'),
];
