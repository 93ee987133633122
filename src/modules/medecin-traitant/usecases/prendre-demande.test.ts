import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserDemande, poserVerifiee, type Scene } from '../testing/builders.ts';
import { consulterDemande } from './consulter-demande.ts';
import { declarerMedecin } from './declarer-medecin.ts';
import { cloreDemande } from './instruire-demande.ts';
import { listerAPrendre } from './lister-a-prendre.ts';
import { prendreDemande } from './prendre-demande.ts';
import { reglerMission } from './regler-mission.ts';
import { rendreDemande, reprendreEchues } from './rendre-demande.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `prises-${rang++}`);
});

const qui = (i: number) => scene.medecins[i] ?? '';
const medecin = (i: number) =>
  banc.appel(scene.cpts, {
    role: 'professionnel',
    id: crypto.randomUUID(),
    professionnel: qui(i),
  });
const etat = async (id: string) =>
  (await banc.regarder('select etat from mt.demandes where id = $1', [id]))[0]?.['etat'];
const faits = async () =>
  (
    await banc.regarder(
      `select genre, detail from journal.faits where cpts_id = $1 and genre in
        ('mt.prise-en-charge', 'mt.restitution', 'mt.declaration') order by instant, genre`,
      [scene.cpts.id],
    )
  ).map(({ genre, detail }) => [genre, detail]);

describe('Un médecin', () => {
  it('voit les demandes vérifiées sans savoir de qui, en prend une, et la lit alors', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    await poserDemande(banc, scene.cpts, { prenom: 'Lucien' });
    const { demandes, total } = exiger(await listerAPrendre(medecin(0), {}));
    expect(total).toBe(1);
    expect(demandes[0]).toMatchObject({ id: demande, rang: 1, nom: null, communeNom: 'Giat' });
    expect(JSON.stringify(demandes)).not.toContain('Honorine');
    expect(await consulterDemande(medecin(0), { demande })).toMatchObject({ ok: false });
    exiger(await prendreDemande(medecin(0), { demande }));
    expect(exiger(await consulterDemande(medecin(0), { demande })).personne.prenom).toBe(
      'Honorine',
    );
    expect(await consulterDemande(medecin(1), { demande })).toMatchObject({ ok: false });
    exiger(await declarerMedecin(medecin(0), { demande }));
    expect(await etat(demande)).toBe('declaree');
    expect(await faits()).toEqual([
      ['mt.declaration', null],
      ['mt.prise-en-charge', null],
    ]);
  });

  it('de cent qui prennent la même, un l’a ; aux autres la suivante est montrée', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    const suivante = await poserVerifiee(banc, scene.cpts, { prenom: 'Lucien', criteres: [] });
    const reponses = await Promise.all(
      Array.from({ length: 100 }, (_, i) => prendreDemande(medecin(i % 3), { demande })),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reponse of reponses)
      if (!reponse.ok) expect(reponse.refus).toEqual({ motif: 'demande-deja-prise', suivante });
    const [compte] = await banc.regarder(
      'select count(*)::int as n from mt.prises where demande_id = $1',
      [demande],
    );
    expect(compte?.['n']).toBe(1);
    expect(await faits()).toHaveLength(1);
  });

  it('dont la personne ne veut pas ne la trouve ni ne la prend', async () => {
    const demande = await poserVerifiee(banc, scene.cpts, { refuses: [qui(1)] });
    expect(exiger(await listerAPrendre(medecin(1), {})).total).toBe(0);
    expect(await prendreDemande(medecin(1), { demande })).toEqual({
      ok: false,
      refus: { motif: 'demande-inconnue' },
    });
    expect(await etat(demande)).toBe('justifiee');
  });

  it('ne prend ni une demande close, ni pour un confrère, ni sans être médecin', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    expect(await prendreDemande(medecin(0), { demande, professionnel: qui(1) })).toMatchObject({
      refus: { motif: 'pour-un-autre' },
    });
    expect(await prendreDemande(banc.appel(scene.cpts), { demande })).toMatchObject({
      refus: { motif: 'professionnel-a-preciser' },
    });
    exiger(await cloreDemande(banc.appel(scene.cpts), { demande, motif: 'a-deja' }));
    expect(await prendreDemande(medecin(0), { demande })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    expect(await faits()).toEqual([]);
  });

  it('rend une demande, qui reprend sa place ; un confrère ne peut ni la rendre ni la déclarer', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    exiger(await prendreDemande(medecin(0), { demande }));
    expect(await declarerMedecin(medecin(1), { demande })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    expect(await rendreDemande(medecin(0), { demande, motif: 'echeance' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    exiger(await rendreDemande(medecin(0), { demande, motif: 'complet' }));
    expect(await etat(demande)).toBe('justifiee');
    expect(await rendreDemande(medecin(0), { demande, motif: 'complet' })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    exiger(await prendreDemande(medecin(1), { demande }));
    expect((await faits()).map(([genre]) => genre).toSorted()).toEqual([
      'mt.prise-en-charge',
      'mt.prise-en-charge',
      'mt.restitution',
    ]);
  });

  it('qui ne déclare pas à temps rend la demande sans rien faire ; sans délai réglé, jamais', async () => {
    const plusTard = banc.appel(scene.cpts, {
      role: 'systeme',
      maintenant: new Date('2027-11-23T08:00:00Z'),
    });
    const sans = await poserVerifiee(banc, scene.cpts, { prenom: 'Lucien' });
    exiger(await prendreDemande(medecin(0), { demande: sans }));
    exiger(await reglerMission(banc.appel(scene.cpts), { retourJours: '21' }));
    const demande = await poserVerifiee(banc, scene.cpts);
    exiger(await prendreDemande(medecin(0), { demande }));
    const laVeille = banc.appel(scene.cpts, {
      role: 'systeme',
      maintenant: new Date('2026-12-14T08:00:00Z'),
    });
    expect(exiger(await reprendreEchues(laVeille, {})).rendues).toBe(0);
    expect(exiger(await reprendreEchues(plusTard, {})).rendues).toBe(1);
    expect(exiger(await reprendreEchues(plusTard, {})).rendues).toBe(0);
    expect([await etat(demande), await etat(sans)]).toEqual(['justifiee', 'prise']);
    expect(await faits()).toContainEqual(['mt.restitution', 'echeance']);
  });
});
