import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { poserCreneau } from '../../soins-non-programmes/testing/builders.ts';
import { donnerCourriels, planterScene, poserPermanence, type Scene } from '../testing/builders.ts';
import { annoncerPrise, appelerEquipe } from './annoncer-permanences.ts';
import { annulerPermanence } from './annuler-permanence.ts';
import { consignerPermanences } from './consigner-permanences.ts';
import {
  lirePermanencesParLien,
  prendrePermanence,
  prendrePermanenceParLien,
} from './prendre-permanence.ts';
import { modifierSite } from './regler-site.ts';
import { retirerEquipier } from './tenir-equipe.ts';

const ADRESSE = 'https://maillage.exemple.fr';
let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `sites-${rang++}`);
});

const anonyme = () => banc.appel(scene.cpts, { role: 'public' });
const systeme = (autres = {}) => banc.appel(scene.cpts, { role: 'systeme', ...autres });
const medecin = (professionnel: string) =>
  banc.appel(scene.cpts, { role: 'professionnel', professionnel });
const compter = async (sql: string) =>
  Number((await banc.regarder(`select count(*)::int as n from ${sql}`, [scene.cpts.id]))[0]?.['n']);

/** Calls the team; the tokens of the messages, in the order of the addresses. */
async function appeler(): Promise<readonly string[]> {
  await donnerCourriels(banc, scene.cpts, [scene.corliret, scene.tressagues]);
  exiger(await appelerEquipe(systeme(), { site: scene.site, adresse: ADRESSE }));
  const champs = ['destinataire', 'sujet', 'corps'];
  const lignes = await banc.regarder(
    'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1',
    [scene.cpts.id],
  );
  return enClair(banc, lignes, { table: 'socle.messages', cpts: scene.cpts.id, champs })
    .toSorted((a, b) => String(a['destinataire']).localeCompare(String(b['destinataire'])))
    .flatMap(({ corps }) => /sites\/permanences\/([\w-]{43})$/.exec(String(corps))?.[1] ?? []);
}

describe('Une permanence à pourvoir', () => {
  it('se lit par lien sans rien changer, se prend une fois, et ouvre ses créneaux au nom du lieu', async () => {
    const permanence = await poserPermanence(banc, scene.cpts, { site: scene.site });
    const [jeton, autre] = await appeler();
    for (let fois = 0; fois < 2; fois++)
      expect(exiger(await lirePermanencesParLien(anonyme(), { jeton })).permanences).toHaveLength(
        1,
      );
    const prise = exiger(await prendrePermanenceParLien(anonyme(), { jeton, permanence }));
    expect(prise.creneaux).toBe(12);
    const creneaux = await banc.regarder(
      'select distinct lieu, commune, reservable_par, site_id from snp.creneaux where cpts_id = $1',
      [scene.cpts.id],
    );
    expect(creneaux).toEqual([
      {
        lieu: 'Maison médicale de garde du Sioulet, 4 place du Foirail',
        commune: '63165',
        reservable_par: ['regulation', 'membres'],
        site_id: scene.site,
      },
    ]);
    expect(await prendrePermanenceParLien(anonyme(), { jeton: autre, permanence })).toMatchObject({
      refus: { motif: 'permanence-prise' },
    });
    expect(
      await banc.regarder(
        `select genre, sum(quantite)::int as n, min(detail) as detail from journal.faits where cpts_id = $1
         group by 1 order by 1`,
        [scene.cpts.id],
      ),
    ).toEqual([
      { genre: 'sites.permanence.prise', n: 1, detail: 'maison-medicale-de-garde' },
      { genre: 'snp.creneau.offert', n: 12, detail: scene.site },
    ]);
    expect(exiger(await annoncerPrise(systeme(), { permanence, adresse: ADRESSE })).messages).toBe(
      1,
    );
  });

  it('de cent personnes qui la prennent ensemble, une seule l’a, et ses créneaux ne s’ouvrent qu’une fois', async () => {
    const permanence = await poserPermanence(banc, scene.cpts, { site: scene.site });
    const jetons = await appeler();
    const reponses = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        i % 2 === 0
          ? prendrePermanenceParLien(anonyme(), { jeton: jetons[i % 4 === 0 ? 0 : 1], permanence })
          : prendrePermanence(medecin(i % 4 === 1 ? scene.corliret : scene.tressagues), {
              permanence,
            }),
      ),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reponse of reponses)
      if (!reponse.ok) expect(reponse.refus.motif).toBe('permanence-prise');
    expect(await compter('snp.creneaux where cpts_id = $1')).toBe(12);
    expect(
      await compter("journal.faits where cpts_id = $1 and genre = 'sites.permanence.prise'"),
    ).toBe(1);
  });

  it('ne va qu’à l’équipe, libre à cette heure, et pas à qui l’a quittée', async () => {
    const permanence = await poserPermanence(banc, scene.cpts, { site: scene.site });
    expect(await prendrePermanence(medecin(scene.belval), { permanence })).toMatchObject({
      refus: { motif: 'pas-de-l-equipe' },
    });
    await poserCreneau(banc, scene.cpts, '2026-11-24T14:00:00Z');
    expect(await prendrePermanence(medecin(scene.corliret), { permanence })).toMatchObject({
      refus: { motif: 'deja-pris-a-cette-heure' },
    });
    expect(await compter('snp.creneaux where cpts_id = $1 and site_id is not null')).toBe(0);
    const [jeton, autre] = await appeler();
    const [equipier] = await banc.regarder(
      'select id from sites.equipiers where site_id = $1 and professionnel_id = $2',
      [scene.site, scene.tressagues],
    );
    const retrait = { site: scene.site, equipier: equipier?.['id'] };
    exiger(await retirerEquipier(banc.appel(scene.cpts), retrait));
    expect(await lirePermanencesParLien(anonyme(), { jeton: autre })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(exiger(await lirePermanencesParLien(anonyme(), { jeton })).equipier.nom).toContain(
      'Corliret',
    );
  });

  it('annulée, ferme ce qui est libre et rend ses créneaux au journal ; finie, s’y compte une fois', async () => {
    const permanence = await poserPermanence(banc, scene.cpts, { site: scene.site });
    exiger(await prendrePermanence(medecin(scene.tressagues), { permanence }));
    const demain = await poserPermanence(banc, scene.cpts, {
      site: scene.site,
      jour: '2026-11-25',
      professionnel: scene.corliret,
    });
    expect(
      await annulerPermanence(medecin(scene.tressagues), { permanence: demain }),
    ).toMatchObject({ refus: { motif: 'pas-responsable' } });
    expect(
      exiger(await annulerPermanence(banc.appel(scene.cpts), { permanence: demain })),
    ).toMatchObject({ fermes: 12, aDeplacer: 0 });
    const offerts = await banc.regarder(
      "select sum(quantite)::int as n from journal.faits where cpts_id = $1 and genre = 'snp.creneau.offert'",
      [scene.cpts.id],
    );
    expect(offerts).toEqual([{ n: 12 }]);
    const tard = { maintenant: new Date('2026-11-26T08:00:00Z') };
    expect(exiger(await consignerPermanences(systeme(tard), {}))).toBe(1);
    expect(exiger(await consignerPermanences(systeme(tard), {}))).toBe(0);
    expect(
      await banc.regarder(
        "select minutes, detail, lien from journal.faits where cpts_id = $1 and genre = 'sites.permanence.tenue'",
        [scene.cpts.id],
      ),
    ).toEqual([{ minutes: 240, detail: 'maison-medicale-de-garde', lien: `sites/${scene.site}` }]);
  });

  it('suit le site qui change d’adresse', async () => {
    const permanence = await poserPermanence(banc, scene.cpts, { site: scene.site });
    exiger(await prendrePermanence(medecin(scene.tressagues), { permanence }));
    exiger(
      await modifierSite(banc.appel(scene.cpts), {
        site: scene.site,
        genre: 'csnp',
        nom: 'Centre du Sioulet',
        commune: '63283',
        reservablePar: ['regulation'],
      }),
    );
    expect(
      await banc.regarder('select distinct lieu, commune from snp.creneaux where cpts_id = $1', [
        scene.cpts.id,
      ]),
    ).toEqual([{ lieu: 'Centre du Sioulet', commune: '63283' }]);
  });
});
