import { parLeMessage } from './by-message.mjs';
import { dans, donnerUneAdresse, importerDesGardes } from './gardes.mjs';

const cpts = '/app/demo-combrailles';
const rappel = parLeMessage(
  'gardes-rappel',
  'votre garde de demain',
  /\/c\/\S+\/gardes\/rappel\/[\w-]{43}/,
);

/** Rotas, as whoever makes them and whoever holds them see them. */
export const pagesDesGardes = [
  { name: 'gardes', path: `${cpts}/gardes`, account: 'coordination' },
  tableauDeGarde('gardes-tableau', ''),
  tableauDeGarde('gardes-semaine', `?semaine=${dans(0)}`),
  tableauDeGarde('gardes-reglages', '/reglages'),
  tableauDeGarde('gardes-importer', '/importer'),
  { ...tableauDeGarde('gardes-apercu', '/importer'), prepare: importerDesGardes },
  { ...tableauDeGarde('gardes-adresses', '/adresses'), prepare: donnerUneAdresse },
  {
    name: 'gardes-garde',
    path: `${cpts}/gardes/moi`,
    link: 'main a[href*="/gardes/gardes/"] >> nth=0',
    account: 'pharmacie',
  },
  { name: 'gardes-moi', path: `${cpts}/gardes/moi`, account: 'pharmacie' },
  { name: 'gardes-nouveau', path: `${cpts}/gardes/tableaux/nouveau`, account: 'coordination' },
  rappel,
  { ...rappel, name: 'gardes-rendue', prepare: rendre },
];

/** The same duty, once its holder said that they cannot. */
async function rendre(tab) {
  await rappel.prepare(tab);
  const give = tab.getByRole('button', { name: 'Je ne peux pas la tenir' });
  if (!(await give.isVisible())) return;
  await give.click();
  await tab.waitForLoadState();
}

/** The rota of the pharmacies. */
function tableauDeGarde(name, after) {
  const link = 'main tbody tr:nth-child(2) th a';
  return { name, path: `${cpts}/gardes`, link, after, account: 'coordination' };
}
