import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { poserCreneau } from '../../soins-non-programmes/testing/builders.ts';
import { planterScene, poserSite, type Scene } from '../testing/builders.ts';
import { fermerSite } from './fermer-site.ts';
import { ouvrirPermanences } from './ouvrir-permanences.ts';
import { modifierSite, ouvrirSite } from './regler-site.ts';
import { ajouterEquipier } from './tenir-equipe.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const saisie = (autres = {}) => ({
  site: scene.site,
  jour: '2026-12-01',
  heureDebut: '09:00',
  heureFin: '12:00',
  dureeMinutes: '15',
  rythme: 'une-fois',
  ...autres,
});
const ouvrir = (autres = {}, par = {}) =>
  ouvrirPermanences(banc.appel(scene.cpts, par), saisie(autres));

describe('Ouvrir des permanences', () => {
  it('le premier et le troisième mardi, pour quelqu’un de l’équipe, ouvre tous les créneaux', async () => {
    const mois = { rythme: 'mois', rangs: ['1', '3'], au: '2027-01-31' };
    expect(exiger(await ouvrir({ ...mois, professionnel: scene.tressagues }))).toEqual({
      ouvertes: 4,
      creneaux: 48,
    });
    const debuts = await banc.regarder(
      'select debut from sites.permanences where cpts_id = $1 order by debut',
      [scene.cpts.id],
    );
    expect(debuts.map(({ debut }) => (debut instanceof Date ? debut.toISOString() : ''))).toEqual([
      '2026-12-01T08:00:00.000Z',
      '2026-12-15T08:00:00.000Z',
      '2027-01-05T08:00:00.000Z',
      '2027-01-19T08:00:00.000Z',
    ]);
  });

  it('n’ouvre rien du tout quand un seul jour est déjà pris, et dit lequel', async () => {
    await poserCreneau(banc, scene.cpts, '2026-12-10T09:00:00Z');
    const avant = await banc.regarder('select count(*)::int as n from sites.permanences');
    expect(
      await ouvrir({
        professionnel: scene.corliret,
        jour: '2026-12-03',
        rythme: 'chaque-semaine',
        au: '2026-12-17',
      }),
    ).toEqual({ ok: false, refus: { motif: 'deja-pris-ce-jour', jour: '2026-12-10' } });
    expect(await banc.regarder('select count(*)::int as n from sites.permanences')).toEqual(avant);
  });

  it.each([
    [{ heureFin: '08:00' }, 'heures-inversees'],
    [{ heureFin: '09:10' }, 'permanence-sans-creneau'],
    [{ heureDebut: '00:00', heureFin: '23:00' }, 'permanence-trop-longue'],
    [{ jour: '2026-11-20' }, 'permanence-passee'],
    [{ jour: '2028-12-01' }, 'permanence-lointaine'],
    [{ rythme: 'mois', au: '2026-12-31' }, 'rythme-vide'],
    [{ rythme: 'chaque-semaine' }, 'rythme-vide'],
    [{ rythme: 'chaque-semaine', au: '2026-11-30' }, 'rythme-inverse'],
    [{ rythme: 'chaque-semaine', au: '2028-11-30' }, 'rythme-trop-long'],
    [{ site: crypto.randomUUID() }, 'site-inconnu'],
  ])('refuse %j', async (autres, motif) => {
    expect(await ouvrir(autres)).toMatchObject({ refus: { motif } });
  });

  it('est le geste du responsable, de la coordination, et de personne d’autre', async () => {
    const elle = { role: 'professionnel', professionnel: scene.corliret } as const;
    expect(await ouvrir({}, elle)).toMatchObject({ refus: { motif: 'pas-responsable' } });
    exiger(
      await modifierSite(banc.appel(scene.cpts), {
        site: scene.site,
        genre: 'csnp',
        nom: 'Centre du Sioulet',
        commune: '63165',
        reservablePar: ['regulation'],
        responsable: scene.corliret,
      }),
    );
    expect(exiger(await ouvrir({ jour: '2026-12-02' }, elle))).toEqual({
      ouvertes: 1,
      creneaux: 0,
    });
    expect(await ouvrir({ professionnel: scene.belval }, elle)).toMatchObject({
      refus: { motif: 'pas-de-l-equipe' },
    });
  });
});

describe('Un site', () => {
  it('ne porte pas le nom d’un autre, ni un établissement que personne ne connaît', async () => {
    const champs = {
      genre: 'autre',
      nom: 'centre du SIOULET',
      commune: '63165',
      reservablePar: 'sas',
    };
    expect(await ouvrirSite(banc.appel(scene.cpts), champs)).toMatchObject({
      refus: { motif: 'nom-deja-pris' },
    });
    expect(
      await ouvrirSite(banc.appel(scene.cpts), { ...champs, nom: 'Autre', finess: '630000001' }),
    ).toMatchObject({ refus: { motif: 'etablissement-inconnu' } });
    expect(
      await ouvrirSite(banc.appel(scene.cpts), { ...champs, nom: 'Autre', commune: '' }),
    ).toMatchObject({ refus: { motif: 'commune-inconnue' } });
  });

  it('n’a qu’une fois la même personne dans son équipe, et fermé ne s’ouvre plus à rien', async () => {
    const site = await poserSite(banc, scene.cpts, { nom: 'Cabinet mobile' });
    const elle = { site, professionnel: scene.belval };
    const par = () => banc.appel(scene.cpts);
    exiger(await ajouterEquipier(par(), { ...elle, du: '2026-12-01', au: '2026-12-31' }));
    expect(await ajouterEquipier(par(), { ...elle, du: '2026-12-15' })).toMatchObject({
      refus: { motif: 'deja-de-l-equipe' },
    });
    exiger(await ajouterEquipier(par(), { ...elle, du: '2027-01-01' }));
    exiger(await ouvrir({ site, professionnel: scene.belval, jour: '2026-12-08' }));
    expect(exiger(await fermerSite(par(), { site }))).toEqual({ id: site, aDeplacer: 0 });
    expect(await ouvrir({ site })).toMatchObject({ refus: { motif: 'site-ferme' } });
    const libres = await banc.regarder(
      "select count(*)::int as n from snp.creneaux where site_id = $1 and etat <> 'ferme'",
      [site],
    );
    expect(libres).toEqual([{ n: 0 }]);
  });
});
