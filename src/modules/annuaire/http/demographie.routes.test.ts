import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type Navigateur } from '../../../app/testing/serveur.ts';
import { planterAnnuaire } from '../testing/scene.ts';

const PAGE = '/app/combraille/territoire/demographie';

let banc: Banc;
let partenaire: Navigateur;
beforeAll(async () => {
  banc = await dresserBanc();
  const cpts = await planterAnnuaire(banc, 'combraille');
  const secteur = '0190a000-0000-7000-8000-000000000001';
  await banc.regarder(
    `insert into territoire.secteurs (cpts_id, id, nom, lettre) values ($1, $2, 'Nord', 'A')`,
    [cpts.id, secteur],
  );
  await banc.regarder(
    `update territoire.couvertures set secteur_id = $2 where cpts_id = $1 and commune in ('63165', '63283')`,
    [cpts.id, secteur],
  );
  partenaire = await (await dresserServeur(banc)).connecter(cpts, 'partenaire');
});

const page = async (question = '') => await (await partenaire.lire(`${PAGE}${question}`)).text();
const fichier = async (question: string) =>
  (await (await partenaire.lire(`${PAGE}.csv${question}`)).text())
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');

describe('Le tableau de la démographie', () => {
  it('montre les médecins généralistes d’abord, commune par commune', async () => {
    const html = await page();
    expect(html).toContain('Carte de la densité par commune, médecin généraliste.');
    expect(html).toContain('En tête, Giat');
    expect(html).toMatch(/tint-degre-[1-4]/);
    expect(html).toContain('demographie.csv?maille=commune&amp;metier=10-generaliste');
  });

  it('réunit les communes d’un secteur, et dit celles qui n’en ont pas', async () => {
    const html = await page('?metier=21&maille=secteur');
    expect(html).toContain('Carte de la densité par secteur, pharmacien.');
    expect(await fichier('?metier=60&maille=secteur')).toEqual([
      'Secteur;Infirmier;Habitants;Pour 10 000 habitants',
      'Nord;1;1416;7,06',
      'Sans secteur;0;270;0',
    ]);
  });

  it('donne le fichier de la carte, ou celui des professions', async () => {
    expect(await fichier('?metier=10-specialiste&maille=commune')).toEqual([
      'Commune;Médecin, autre spécialité;Habitants;Pour 10 000 habitants',
      'Pontaumur;1;640;15,63',
      'Giat;0;776;0',
      'Herment;0;270;0',
    ]);
    expect((await fichier(''))[0]).toContain('Profession;Nombre');
  });

  it('ignore un métier ou une maille inventés', async () => {
    expect(await page('?metier=%27%3B--&maille=pays')).toContain(
      'par commune, médecin généraliste',
    );
  });
});
