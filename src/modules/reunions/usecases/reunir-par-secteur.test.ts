import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { convoques, reunionNommee } from '../data/reunions.query.ts';
import { membresParSecteur, reunionsDeLaSerie, serieNommee } from '../data/series.query.ts';
import { planterScene, type Scene } from '../testing/builders.ts';
import { reunirParSecteur } from './reunir-par-secteur.ts';
import { ajouterMembres } from './tenir-membres.ts';

let banc: Banc;
let scene: Scene;
const EST = crypto.randomUUID();
let ouest: string;
let jeanne: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  const { cpts, groupe } = scene;
  await banc.regarder(
    "insert into territoire.secteurs (cpts_id, id, nom, lettre) values ($1, $2, 'Est', 'B')",
    [cpts.id, EST],
  );
  await banc.regarder(
    "update territoire.couvertures set secteur_id = $2 where cpts_id = $1 and commune = '63175'",
    [cpts.id, EST],
  );
  const celui = await insererProfessionnel(banc, {
    ...{ rpps: '99990001799', nom: 'VALDRAC', prenom: 'PAULE', profession: '60' },
    commune: '63175',
  });
  exiger(await ajouterMembres(banc.appel(cpts), { groupe, professionnels: [celui] }));
  const membres = await banc.lire(cpts, (tx) => membresParSecteur(tx, cpts.id, groupe));
  ouest = membres.find(({ nom }) => nom.endsWith('Corvaste'))?.secteur ?? '';
  jeanne = membres.find(({ nom }) => nom === 'Jeanne Arvel')?.id ?? '';
});

const soir = (secteur: string, autres: Readonly<Record<string, string>> = {}) => ({
  ...{ secteur, jour: '2026-11-26', debut: '20:00', fin: '22:00' },
  ...{ modalite: 'presence', lieu: 'Mairie', ...autres },
});
const saisie = (autres: Readonly<Record<string, unknown>> = {}) => ({
  ...{ groupe: scene.groupe, titre: 'Plaies', mission: 'parcours' },
  ordreDuJour: 'La plaquette\n\n  Le matériel ',
  rendez: [soir(ouest), soir(EST, { jour: '2026-11-27', lieu: 'Salle des fêtes' })],
  places: [{ personne: jeanne, secteur: EST }],
  ...autres,
});
const combien = async () =>
  Number((await banc.regarder('select count(*)::int as n from reunions.reunions'))[0]?.['n']);

describe('Une réunion par secteur', () => {
  it('attend la place de chacun, et un jour, une heure, un lieu pour chaque secteur ; rien n’est écrit sinon', async () => {
    const { cpts } = scene;
    const refus = async (autres: Readonly<Record<string, unknown>>) =>
      await reunirParSecteur(banc.appel(cpts), saisie(autres));
    expect(await refus({ places: [] })).toMatchObject({
      refus: { motif: 'place-a-dire', nom: 'Jeanne Arvel' },
    });
    expect(await refus({ rendez: [soir(ouest)] })).toMatchObject({
      refus: { motif: 'rendez-a-dire', secteur: 'Est' },
    });
    expect(await refus({ rendez: [soir(ouest), soir(EST, { lieu: '' })] })).toMatchObject({
      refus: { motif: 'lieu-a-dire', secteur: 'Est' },
    });
    expect(await refus({ rendez: [soir(ouest, { jour: '2026-11-20' }), soir(EST)] })).toMatchObject(
      { refus: { motif: 'reunion-passee', secteur: 'Ouest' } },
    );
    const autre = banc.appel(cpts, { role: 'referent' });
    expect(await reunirParSecteur(autre, saisie())).toMatchObject({
      refus: { motif: 'groupe-d-un-autre' },
    });
    expect(await combien()).toBe(0);
  });

  it('convoque chacun dans son secteur, avec le même ordre du jour', async () => {
    const { cpts } = scene;
    const { id } = exiger(await reunirParSecteur(banc.appel(cpts), saisie()));
    const lire = banc.lire;
    expect(await lire(cpts, (tx) => serieNommee(tx, cpts.id, id))).toMatchObject({
      titre: 'Plaies',
      groupe: 'Plaies chroniques',
    });
    const soeurs = await lire(cpts, (tx) => reunionsDeLaSerie(tx, cpts.id, id));
    expect(soeurs).toMatchObject([
      { secteur: 'Ouest', lieu: 'Mairie', convoques: 4, signatures: 0 },
      { secteur: 'Est', lieu: 'Salle des fêtes', convoques: 2 },
    ]);
    const est = soeurs[1]?.id ?? '';
    const noms = await lire(cpts, (tx) => convoques(tx, cpts.id, est));
    expect(noms.map(({ nom }) => nom)).toEqual(['Jeanne Arvel', 'Mme Paule Valdrac']);
    const points = await lire(cpts, (tx) => pointsDeLaReunion(tx, cpts.id, est));
    expect(points.map(({ titre }) => titre)).toEqual(['La plaquette', 'Le matériel']);
    expect(await lire(cpts, (tx) => reunionNommee(tx, cpts.id, est))).toMatchObject({
      titre: 'Plaies, secteur Est',
      serieId: id,
      secteur: 'Est',
    });
    const evenements = await banc.regarder(
      "select count(*)::int as n from socle.evenements where genre = 'reunions.reunion-convoquee'",
    );
    expect(evenements[0]?.['n']).toBe(2);
  });

  it('envoyée deux fois ensemble sous une clé, n’est fixée qu’une fois', async () => {
    const avant = await combien();
    const appel = banc.appel(scene.cpts, { idempotence: { cle: 'une-seule-cle', empreinte: 'e' } });
    const faits = await Promise.all(
      Array.from({ length: 2 }, () => reunirParSecteur(appel, saisie())),
    );
    expect(new Set(faits.map((f) => exiger(f).id)).size).toBe(1);
    expect(await combien()).toBe(avant + 2);
  });
});
