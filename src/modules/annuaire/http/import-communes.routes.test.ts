import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';

const PAGE = '/app/val-fictif/territoire/import';
const ENTETE = 'code;nom;longitude;latitude;surface_ha';
const CARRE = [
  [
    [2.4, 45.7],
    [2.5, 45.7],
    [2.5, 45.8],
    [2.4, 45.8],
    [2.4, 45.7],
  ],
];

let banc: Banc;
let serveur: ServeurDeTest;
let administration: Navigateur;
let cpts: Awaited<ReturnType<Banc['creerCpts']>>;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('val-fictif');
  serveur = await dresserServeur(banc);
  administration = await serveur.connecter(cpts, 'administrateur');
});
beforeEach(async () => {
  await banc.regarder('delete from territoire.communes');
  await banc.regarder(
    `insert into territoire.communes (code, nom, recherche, departement, region)
     values ('63165', 'Giat', 'giat', '63', '84'), ('63283', 'Pontaumur', 'pontaumur', '63', '84')`,
  );
});

type Contenu = string | Uint8Array<ArrayBuffer>;
async function envoyer(par: Navigateur, fichiers: readonly (readonly [string, Contenu])[]) {
  const html = await (await par.lire(PAGE)).text();
  const csrf = /import\?_csrf=([^"]+)"/.exec(html)?.[1] ?? '';
  const corps = new FormData();
  corps.set('perimetre', 'cpts');
  for (const [nom, contenu] of fichiers) corps.append('fichiers', new File([contenu], nom));
  return await serveur.appeler(`${PAGE}?_csrf=${csrf}`, {
    method: 'POST',
    body: corps,
    headers: { cookie: par.cookie, origin: 'http://localhost', host: 'localhost' },
  });
}

async function rapport(fichiers: readonly (readonly [string, Contenu])[]): Promise<string> {
  const envoi = await envoyer(administration, fichiers);
  const adresse = envoi.headers.get('location');
  if (adresse === null) throw new Error(await envoi.text());
  for (let essai = 0; essai < 100; essai++) {
    const html = await (await administration.lire(adresse)).text();
    if (!html.includes('data-rafraichir')) return html;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('import sans fin');
}

/** What the page answers to files it refuses; nothing may have been recorded. */
const refus = async (fichiers: readonly (readonly [string, Contenu])[], par = administration) => {
  const avant = await banc.regarder('select id from annuaire.imports');
  const reponse = await envoyer(par, fichiers);
  const apres = await banc.regarder('select id from annuaire.imports');
  if (reponse.status !== 422 || apres.length !== avant.length)
    throw new Error(`${reponse.status}, ${apres.length - avant.length} import de plus`);
  return await reponse.text();
};
const communes = () =>
  banc.regarder(
    'select code, longitude, latitude, contour is not null as contour from territoire.communes order by code',
  );
const geojson = (...codes: readonly string[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((code) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: CARRE },
    })),
  });

describe('la page d’import, avec des fichiers de communes', () => {
  it('lit les coordonnées, rejette une ligne fausse avec sa raison, et ne change plus rien ensuite', async () => {
    const texte = `${ENTETE}\n63165;Giat;2.4753;45.7943;5100\n63283;Pontaumur;900000;6500000;\n99999;X;2.4;45.7;\n`;
    const html = await rapport([['points.csv', texte]]);
    expect(html).toContain('Les communes sont à jour');
    expect(html).toContain('Lambert');
    expect(html).toContain('inconnue du découpage officiel');
    expect(html).toContain('Voir la carte du territoire');
    expect(await communes()).toMatchObject([
      { code: '63165', longitude: 2.4753 },
      { code: '63283', longitude: null },
    ]);
    expect(await rapport([['points.csv', texte]])).toContain('les communes étaient déjà connues');
  });

  it('lit les contours de plusieurs départements, et des coordonnées, en un seul envoi', async () => {
    const html = await rapport([
      ['63.geojson', geojson('63165')],
      ['63-bis.geojson.gz', new Uint8Array(gzipSync(geojson('63283')))],
      ['points.csv', `${ENTETE}\n63165;Giat;2.4753;45.7943;5100\n`],
    ]);
    expect(html).toContain('Contours de communes');
    expect(html).toContain('Coordonnées de communes');
    expect(await communes()).toMatchObject([
      { contour: true, longitude: 2.4753 },
      { contour: true, longitude: 2.45 },
    ]);
  });

  it('garde d’un fichier coupé ce qui précède la coupure, et le dit', async () => {
    const coupe = await rapport([['63.geojson', geojson('63165', '63283').slice(0, -40)]]);
    expect(coupe).toContain('coupé ici');
    expect(await communes()).toMatchObject([{ contour: true }, { contour: false }]);
    const points = await rapport([['points.csv', `${ENTETE}\n63165;Giat;2.4753;45.7943;51`]]);
    expect(points).toContain('vérifiez que le fichier n’est pas coupé');
  });

  it('lit un fichier en latin-1, en UTF-16 ou compressé', async () => {
    const texte =
      'Région;Code INSEE;Longitude;Latitude\nAuvergne-Rhône-Alpes;63165;2,4753;45,7943\n';
    expect(await rapport([['points.csv', new Uint8Array(Buffer.from(texte, 'latin1'))]])).toContain(
      'Les communes sont à jour',
    );
    const utf16 = new Uint8Array(
      Buffer.from(`\uFEFF${texte.replace('2,4753', '2,48')}`, 'utf16le'),
    );
    expect(await rapport([['points.csv', utf16]])).toContain('Les communes sont à jour');
    expect(await communes()).toMatchObject([{ longitude: 2.48 }, {}]);
  });

  it('dit qu’aucune ligne n’est entrée quand le fichier est d’autre chose', async () => {
    const html = await rapport([['departements.geojson', geojson('63', '92')]]);
    expect(html).toContain('Rien n’est entré');
    expect(html).toContain('n’est pas un code INSEE de commune');
    expect(await rapport([['vide.geojson', geojson()]])).toContain('Rien n’est entré');
    expect(await communes()).toMatchObject([{ contour: false }, { contour: false }]);
  });

  it('refuse sans rien écrire des colonnes qui manquent, un mélange, un fichier vide ou inconnu', async () => {
    expect(await refus([['a.csv', 'code_insee;nom\n63165;Giat\n']])).toContain('« longitude »');
    const melange = [
      ['points.csv', `${ENTETE}\n`],
      ['rpps.txt', 'Type|Identifiant\n'],
    ] as const;
    expect(await refus(melange)).toContain('ne vont pas ensemble');
    expect(await refus([['vide.csv', '']])).toContain('est vide');
    expect(await refus([['photo.png', '\x89PNG\r\n\x1a\n']])).toContain('pas un fichier reconnu');
    const abime = new Uint8Array(gzipSync(geojson('63165'))).slice(0, 40);
    expect(await refus([['63.geojson.gz', abime]])).toContain('abîmée ou coupée');
  });

  it('les réserve à l’administration, parce qu’ils servent à toutes les CPTS', async () => {
    const coordination = await serveur.connecter(cpts, 'coordinateur');
    expect(await (await coordination.lire(PAGE)).text()).not.toContain('Contours des communes');
    const reponse = await refus([['63.geojson', geojson('63165')]], coordination);
    expect(reponse).toContain('demandez à la personne qui l’administre');
    expect(await communes()).toMatchObject([{ contour: false }, { contour: false }]);
  });
});
