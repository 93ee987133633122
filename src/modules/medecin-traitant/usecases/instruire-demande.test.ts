import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { PERSONNE, planterScene, poserDemande, type Scene } from '../testing/builders.ts';
import { consulterDemande } from './consulter-demande.ts';
import { fusionnerDemandes } from './fusionner-demandes.ts';
import { cloreDemande, justifierDemande, rouvrirDemande } from './instruire-demande.ts';
import { listerDemandes } from './lister-demandes.ts';
import { noterTentative } from './noter-tentative.ts';
import { adopterBareme } from './regler-mission.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `instruction-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const closes = async () =>
  (
    await banc.regarder(
      "select coalesce(sum(quantite), 0)::int as n from journal.faits where cpts_id = $1 and genre = 'mt.demande.close'",
      [scene.cpts.id],
    )
  )[0]?.['n'];

describe('La coordination', () => {
  it('appelle, vérifie, clôt avec sa raison, rouvre ; ce qui est compté suit', async () => {
    const demande = await poserDemande(banc, scene.cpts);
    const appelee = { demande, canal: 'appel', resultat: 'absent', note: 'Messagerie pleine' };
    exiger(await noterTentative(coordination(), appelee));
    exiger(await noterTentative(coordination(), { ...appelee, resultat: 'joint' }));
    exiger(await justifierDemande(coordination(), { demande }));
    expect(await justifierDemande(coordination(), { demande })).toMatchObject({
      refus: { motif: 'demande-deja-justifiee' },
    });
    exiger(await cloreDemande(coordination(), { demande, motif: 'demenage' }));
    expect(await noterTentative(coordination(), appelee)).toMatchObject({
      refus: { motif: 'demande-close' },
    });
    expect(await closes()).toBe(1);
    exiger(await rouvrirDemande(coordination(), { demande }));
    expect(await closes()).toBe(0);
    const lue = exiger(await consulterDemande(coordination(), { demande }));
    expect(lue.demande.etat).toBe('justifiee');
    expect(lue.tentatives.map(({ note }) => note)).toEqual(Array(2).fill('Messagerie pleine'));
  });

  it('ne rouvre pas une demande dont la personne en a une autre', async () => {
    const demande = await poserDemande(banc, scene.cpts);
    exiger(await cloreDemande(coordination(), { demande, motif: 'injoignable' }));
    await poserDemande(banc, scene.cpts);
    expect(await rouvrirDemande(coordination(), { demande })).toMatchObject({
      refus: { motif: 'personne-deja-en-cours' },
    });
    expect(await closes()).toBe(1);
  });

  it('réunit deux demandes qui se ressemblent : la gardée prend la date, les critères et le contact', async () => {
    const ancienne = await poserDemande(banc, scene.cpts, { prenom: 'Honorine Marie' });
    const plusTard = { ...coordination(), maintenant: new Date('2026-12-01T10:00:00Z') };
    const { id } = exiger(await listerDemandes(coordination(), {})).demandes[0] ?? { id: '' };
    expect(id).toBe(ancienne);
    const recente = await poserDemande(banc, scene.cpts, { telephone: '', criteres: ['c2s'] });
    const vue = exiger(await consulterDemande(coordination(), { demande: recente }));
    expect(vue.semblables).toMatchObject([{ id: ancienne, meme: false }]);
    const saisie = { gardee: recente, doublon: ancienne };
    expect(await fusionnerDemandes(plusTard, { ...saisie, doublon: recente })).toMatchObject({
      refus: { motif: 'meme-demande' },
    });
    exiger(await fusionnerDemandes(plusTard, saisie));
    expect(await fusionnerDemandes(plusTard, saisie)).toMatchObject({
      refus: { motif: 'demande-close' },
    });
    const gardee = exiger(await consulterDemande(coordination(), { demande: recente }));
    expect(gardee.demande).toMatchObject({ criteres: ['ald', 'c2s'], etat: 'recue' });
    expect(gardee.personne.telephone).toBe('+33639980041');
    expect(await rouvrirDemande(coordination(), { demande: ancienne })).toMatchObject({
      refus: { motif: 'demande-fusionnee' },
    });
  });

  it('de cent fusions croisées, en laisse une', async () => {
    const a = await poserDemande(banc, scene.cpts);
    const b = await poserDemande(banc, scene.cpts, { prenom: 'Honorine Marie' });
    const reponses = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        fusionnerDemandes(
          coordination(),
          i % 2 === 0 ? { gardee: a, doublon: b } : { gardee: b, doublon: a },
        ),
      ),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await closes()).toBe(1);
  });

  it('range selon le barème adopté, et dit pourquoi', async () => {
    await poserDemande(banc, scene.cpts, { prenom: 'A', criteres: ['ald'] });
    await poserDemande(banc, scene.cpts, {
      ...PERSONNE,
      prenom: 'B',
      criteres: ['grossesse'],
      dateDeNaissance: '1998-01-01',
    });
    const saisie = {
      adopteLe: '2026-11-02',
      decision: 'AG du 2 novembre 2026, résolution 3',
      ageAuDela: 75,
      points: { grossesse: 9, ald: 2 },
      pointsParMois: 1,
    };
    expect(
      await adopterBareme(coordination(), { ...saisie, adopteLe: '2027-01-01' }),
    ).toMatchObject({ refus: { motif: 'adoption-a-venir' } });
    const avant = exiger(await listerDemandes(coordination(), {}));
    expect(avant.demandes.map(({ nom }) => nom)).toEqual(['A Valcourbe', 'B Valcourbe']);
    exiger(await adopterBareme(coordination(), saisie));
    const apres = exiger(await listerDemandes(coordination(), {}));
    expect(apres.demandes.map(({ nom, points, pourquoi }) => [nom, points, pourquoi])).toEqual([
      ['B Valcourbe', 9, 'grossesse (9\u00A0points).'],
      ['A Valcourbe', 2, 'ALD (2\u00A0points).'],
    ]);
  });
});
