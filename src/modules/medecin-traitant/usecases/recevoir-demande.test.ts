import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { PERSONNE, planterScene, poserDemande, type Scene } from '../testing/builders.ts';
import { consulterDemande } from './consulter-demande.ts';
import { recevoirDemande } from './recevoir-demande.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `demandes-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const faits = async () =>
  (
    await banc.regarder(
      "select genre, detail from journal.faits where cpts_id = $1 and genre like 'mt.%' order by genre, detail",
      [scene.cpts.id],
    )
  ).map(({ genre, detail }) => `${genre} ${detail}`);
const nombre = async () =>
  (
    await banc.regarder('select count(*)::int as n from mt.demandes where cpts_id = $1', [
      scene.cpts.id,
    ])
  )[0]?.['n'];

describe('Une demande de médecin traitant', () => {
  it('est reçue, comptée avec ses critères, et gardée chiffrée', async () => {
    const demande = await poserDemande(banc, scene.cpts);
    expect(await faits()).toEqual([
      'mt.demande.critere age',
      'mt.demande.critere ald',
      'mt.demande.recue ligne',
    ]);
    const [ligne] = await banc.regarder('select * from mt.demandes where id = $1', [demande]);
    const texte = JSON.stringify(ligne);
    for (const trait of ['Valcourbe', 'Honorine', '1948-03-02', '639980041'])
      expect(texte).not.toContain(trait);
    expect(ligne).toMatchObject({ secteur: 'A', hors_territoire: false, etat: 'recue' });
    const lue = exiger(await consulterDemande(coordination(), { demande }));
    expect(lue.personne).toMatchObject({ nom: 'Valcourbe', dateDeNaissance: '1948-03-02' });
    expect(lue.pourquoi).toBe('ALD (1\u00A0point), 78\u00A0ans (1\u00A0point).');
  });

  it('de la même personne, écrite autrement, est la même', async () => {
    const premiere = await poserDemande(banc, scene.cpts);
    const refus = await recevoirDemande(coordination(), {
      ...PERSONNE,
      nom: 'VALCOURBÉ',
      prenom: 'honorine',
    });
    expect(refus).toEqual({
      ok: false,
      refus: { motif: 'demande-en-cours', demande: premiere, numero: 1 },
    });
    const partenaire = banc.appel(scene.cpts, { role: 'partenaire', id: crypto.randomUUID() });
    expect(await recevoirDemande(partenaire, PERSONNE)).toMatchObject({
      refus: { motif: 'demande-en-cours', demande: null },
    });
    expect(await nombre()).toBe(1);
  });

  it('envoyée cent fois de front, est une', async () => {
    const reponses = await Promise.all(
      Array.from({ length: 100 }, () => recevoirDemande(coordination(), PERSONNE)),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await nombre()).toBe(1);
  });

  it('refuse une naissance à venir, une commune ou un médecin inconnus, et n’écrit rien', async () => {
    const essais = [
      [{ dateDeNaissance: '2027-01-01' }, 'naissance-a-venir'],
      [{ commune: '63999' }, 'commune-inconnue'],
      [{ souhaites: [crypto.randomUUID()] }, 'medecin-inconnu'],
    ] as const;
    for (const [champ, motif] of essais)
      expect(await recevoirDemande(coordination(), { ...PERSONNE, ...champ })).toMatchObject({
        refus: { motif },
      });
    expect(await nombre()).toBe(0);
    expect(await faits()).toEqual([]);
  });

  it('ne se lit que par la coordination et par qui l’a inscrite', async () => {
    const pharmacie = banc.appel(scene.cpts, { role: 'professionnel', id: crypto.randomUUID() });
    const { id: demande } = exiger(
      await recevoirDemande(pharmacie, { ...PERSONNE, origine: 'pharmacie' }),
    );
    expect(exiger(await consulterDemande(pharmacie, { demande })).tentatives).toEqual([]);
    const autre = banc.appel(scene.cpts, { role: 'professionnel', id: crypto.randomUUID() });
    expect(await consulterDemande(autre, { demande })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
  });
});
