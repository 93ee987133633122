const base = '/app/demo-combrailles/financement/indemnisations';
const account = 'tresorerie';
const releve = (name, rang) => ({
  name,
  path: base,
  link: `main a[href*="/releves/"] >> nth=${rang}`,
  account,
});

/** Compensation: what is owed, by which rules, how it is paid; then what a member sees. */
export const pagesDesIndemnisations = [
  { name: 'indemnisations', path: base, account },
  releve('indemnisations-releve', 0),
  {
    name: 'indemnisations-paye',
    path: base,
    link: 'nav[aria-label="Période"] a:not([aria-current])',
    account,
  },
  { name: 'indemnisations-temps', path: `${base}/temps`, account: 'coordination' },
  { name: 'indemnisations-regles', path: `${base}/regles`, account },
  { name: 'indemnisations-regle', path: `${base}/regles/nouvelle`, account },
  { name: 'indemnisations-virements', path: `${base}/virements`, account },
  { name: 'indemnisations-honoraires', path: `${base}/honoraires`, account },
  {
    name: 'indemnisations-note',
    path: `${base}/honoraires`,
    link: 'main a[href*="/honoraires/"]',
    account,
  },
  { name: 'indemnisations-reglages', path: `${base}/reglages`, account },
  { name: 'indemnisations-moi', path: `${base}/moi`, account: 'medecin' },
  {
    name: 'indemnisations-lien',
    path: base,
    account,
    prepare: async (tab) => {
      await tab.locator('main a[href*="/releves/"]').first().click();
      await tab.getByRole('button', { name: 'Envoyer son lien' }).click();
      await tab.goto(await tab.locator('.copy code').innerText());
    },
  },
];
