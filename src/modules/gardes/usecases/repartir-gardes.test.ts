import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { GIAT, mettreDeGarde, NUIT, planterScene, type Scene } from '../testing/builders.ts';
import { affecterGarde, libererGarde } from './affecter-garde.ts';
import { consignerGardes } from './consigner-gardes.ts';
import { declarerIndisponibilite, retirerIndisponibilite } from './declarer-indisponibilite.ts';
import { ajouterTour, retirerTour } from './definir-tours.ts';
import { genererGardes } from './generer-gardes.ts';
import { creerTableau, modifierTableau } from './regler-tableau.ts';
import {
  abandonnerRepartition,
  proposerRepartition,
  publierRepartition,
} from './repartir-gardes.ts';
import {
  ajouterParticipants,
  reglerParticipant,
  retirerParticipant,
} from './tenir-participants.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const coordination = () => banc.appel(scene.cpts);
const personne = (professionnel: string) =>
  banc.appel(scene.cpts, { role: 'professionnel', professionnel });
const qui = (rang: number) => scene.pharmaciens[rang] ?? '';
const nuit = (rang: number) => scene.nuits[rang] ?? '';
const periode = () => ({ tableau: scene.tableau, du: '2026-11-23', au: '2026-11-29' });
const titulaires = async () =>
  (
    await banc.regarder(
      'select professionnel_id as qui, propose_id as propose from gardes.gardes where cpts_id = $1 and tableau_id = $2 order by debut',
      [scene.cpts.id, scene.tableau],
    )
  ).map((ligne) => ({ qui: ligne['qui'], propose: ligne['propose'] }));

describe('Un tableau de garde', () => {
  it('ne naît que pour une profession et un secteur qui existent, et se modifie', async () => {
    const saisie = { nom: 'Médecins', profession: '10', secteur: 'Z' };
    expect(await creerTableau(coordination(), saisie)).toMatchObject({
      refus: { motif: 'secteur-inconnu' },
    });
    expect(await creerTableau(coordination(), { ...saisie, profession: '00' })).toMatchObject({
      refus: { champs: { profession: expect.stringContaining('profession') } },
    });
    const { id } = exiger(await creerTableau(coordination(), { ...saisie, secteur: '' }));
    exiger(
      await modifierTableau(coordination(), {
        tableau: id,
        nom: 'Médecins de garde',
        secteur: 'A',
        ligne: '04 65 71 02 10',
        publique: 'oui',
      }),
    );
    const [ecrit] = await banc.regarder(
      'select nom, profession, secteur, ligne, publique from gardes.tableaux where id = $1',
      [id],
    );
    expect(ecrit).toEqual({
      nom: 'Médecins de garde',
      profession: '10',
      secteur: 'A',
      ligne: '+33465710210',
      publique: true,
    });
    expect(
      await ajouterParticipants(coordination(), { tableau: id, professionnels: qui(0) }),
    ).toMatchObject({ refus: { motif: 'autre-profession' } });
    expect(
      await modifierTableau(coordination(), { tableau: crypto.randomUUID(), nom: 'Autre' }),
    ).toMatchObject({ refus: { motif: 'tableau-inconnu' } });
  });

  it('n’est tenu que par la coordination', async () => {
    const refus = { refus: { motif: 'droit-manquant' } };
    for (const role of ['professionnel', 'regulateur', 'president'] as const) {
      const appel = banc.appel(scene.cpts, { role, professionnel: qui(0) });
      expect(await genererGardes(appel, periode())).toMatchObject(refus);
      expect(await proposerRepartition(appel, periode())).toMatchObject(refus);
      const saisie = { garde: nuit(0), professionnel: qui(0) };
      expect(await affecterGarde(appel, saisie)).toMatchObject(refus);
    }
  });

  it('ne crée rien deux fois, ni une période passée, inversée ou trop longue', async () => {
    expect(exiger(await genererGardes(coordination(), periode())).creees).toBe(0);
    for (const [autres, motif] of [
      [{ du: '2026-11-30' }, 'periode-inversee'],
      [{ du: '2026-10-01', au: '2026-10-31' }, 'periode-passee'],
      [{ du: '2026-12-01', au: '2027-12-02' }, 'periode-trop-longue'],
    ] as const)
      expect(await genererGardes(coordination(), { ...periode(), ...autres })).toMatchObject({
        refus: { motif },
      });
  });
});

describe('La répartition d’une période', () => {
  it('se prépare, s’abandonne, puis se publie sans toucher à ce qui est affecté', async () => {
    await mettreDeGarde(banc, scene.cpts, { garde: nuit(0), professionnel: qui(0) });
    expect(exiger(await proposerRepartition(coordination(), periode()))).toEqual({
      proposees: 6,
      trous: 0,
    });
    const brouillon = await titulaires();
    expect(brouillon.filter(({ qui: titulaire }) => titulaire !== null)).toHaveLength(1);
    expect(exiger(await abandonnerRepartition(coordination(), periode())).abandonnees).toBe(6);
    expect(await publierRepartition(coordination(), periode())).toMatchObject({
      refus: { motif: 'brouillon-vide' },
    });
    exiger(await proposerRepartition(coordination(), periode()));
    expect(await titulaires()).toEqual(brouillon);
    expect(exiger(await publierRepartition(coordination(), periode())).publiees).toBe(6);
    const publiee = (await titulaires()).map(({ qui: titulaire }) => titulaire);
    expect(publiee[0]).toBe(qui(0));
    publiee.forEach((titulaire, rang) => {
      expect(titulaire).not.toBe(publiee[rang + 1]);
    });
    expect(new Set(publiee).size).toBe(4);
  });

  it('respecte les jours sans garde et ce que chacun ne prend pas', async () => {
    const du = '2026-12-07';
    const semaine = { tableau: scene.tableau, du, au: '2026-12-13' };
    exiger(await genererGardes(coordination(), semaine));
    const { id } = exiger(
      await declarerIndisponibilite(personne(qui(0)), { du, au: '2026-12-20' }),
    );
    expect(
      await declarerIndisponibilite(personne(qui(0)), { professionnel: qui(1), du, au: du }),
    ).toMatchObject({ refus: { motif: 'gardes-d-un-autre' } });
    const delegue = banc.appel(scene.cpts, {
      role: 'delegue',
      delegations: [{ professionnel: qui(1), portees: ['gardes'] }],
    });
    exiger(await declarerIndisponibilite(delegue, { du: '2026-12-07', au: '2026-12-08' }));
    exiger(
      await reglerParticipant(coordination(), {
        tableau: scene.tableau,
        professionnel: qui(2),
        exclusions: ['nuit', 'ferie'],
      }),
    );
    expect(exiger(await proposerRepartition(coordination(), semaine)).trous).toBeGreaterThan(0);
    const proposes = await banc.regarder(
      'select propose_id as qui, debut from gardes.gardes where propose_id is not null order by debut',
    );
    expect(proposes.map(({ qui: propose }) => propose)).not.toContain(qui(0));
    expect(proposes.map(({ qui: propose }) => propose)).not.toContain(qui(2));
    expect(proposes[0]?.['qui']).toBe(qui(3));
    exiger(await abandonnerRepartition(coordination(), semaine));
    expect(await retirerIndisponibilite(personne(qui(1)), { indisponibilite: id })).toMatchObject({
      refus: { motif: 'indisponibilite-inconnue' },
    });
    exiger(await retirerIndisponibilite(personne(qui(0)), { indisponibilite: id }));
  });
});

describe('Une garde', () => {
  it('ne met pas une personne deux fois à la fois, et dit le reste', async () => {
    exiger(await ajouterTour(coordination(), { tableau: scene.tableau, ...NUIT, nom: 'Renfort' }));
    const jour = { tableau: scene.tableau, du: '2027-01-04', au: '2027-01-04' };
    expect(exiger(await genererGardes(coordination(), jour)).creees).toBe(2);
    const [une, autre] = await banc.regarder(
      "select id from gardes.gardes where debut > '2027-01-01' order by id",
    );
    const [garde, doublon] = [String(une?.['id']), String(autre?.['id'])];
    await mettreDeGarde(banc, scene.cpts, { garde, professionnel: qui(0) });
    expect(
      await affecterGarde(coordination(), { garde: doublon, professionnel: qui(0) }),
    ).toMatchObject({ refus: { motif: 'deja-de-garde' } });
    expect(
      await affecterGarde(coordination(), { garde: doublon, professionnel: crypto.randomUUID() }),
    ).toMatchObject({ refus: { motif: 'participant-inconnu' } });
    exiger(await libererGarde(coordination(), { garde }));
    expect(await libererGarde(coordination(), { garde })).toMatchObject({
      refus: { motif: 'garde-vide' },
    });
    const apres = banc.appel(scene.cpts, { maintenant: new Date('2027-01-05T00:00:00Z') });
    expect(await affecterGarde(apres, { garde, professionnel: qui(0) })).toMatchObject({
      refus: { motif: 'garde-commencee' },
    });
    const [renfort] = await banc.regarder("select id from gardes.tours where nom = 'Renfort'");
    const tour = { tableau: scene.tableau, tour: String(renfort?.['id']) };
    expect(exiger(await retirerTour(coordination(), tour)).gardes).toBe(1);
    expect(await retirerTour(coordination(), tour)).toMatchObject({
      refus: { motif: 'tour-inconnu' },
    });
  });

  it('finie, est comptée une fois, avec ses minutes réelles', async () => {
    const systeme = (maintenant: string) =>
      banc.appel(scene.cpts, { role: 'systeme', maintenant: new Date(maintenant) });
    expect(exiger(await consignerGardes(systeme('2026-11-24T06:59:00Z'), {}))).toBe(0);
    expect(exiger(await consignerGardes(systeme('2026-11-24T07:00:00Z'), {}))).toBe(1);
    expect(exiger(await consignerGardes(systeme('2026-11-24T07:00:00Z'), {}))).toBe(0);
    const [fait] = await banc.regarder(
      "select minutes, detail, commune, secteur, jour::text from journal.faits where genre = 'gardes.garde.assuree'",
    );
    expect(fait).toEqual({
      minutes: 720,
      detail: 'nuit',
      commune: GIAT,
      secteur: 'A',
      jour: '2026-11-23',
    });
  });

  it('redevient un trou quand son titulaire quitte le tableau', async () => {
    const sortie = { tableau: scene.tableau, professionnel: qui(3) };
    expect(exiger(await retirerParticipant(coordination(), sortie)).rendues).toBeGreaterThan(0);
    expect((await titulaires()).map(({ qui: titulaire }) => titulaire)).not.toContain(qui(3));
    expect(await retirerParticipant(coordination(), sortie)).toMatchObject({
      refus: { motif: 'participant-inconnu' },
    });
    exiger(
      await ajouterParticipants(coordination(), {
        tableau: scene.tableau,
        professionnels: [qui(3)],
      }),
    );
  });
});
