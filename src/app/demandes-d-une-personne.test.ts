import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { planterScene, poserPatient, type Scene } from '../modules/patients/testing/builders.ts';
import { lirePersonne } from '../modules/protection-des-donnees/usecases/lire-personne.ts';
import { noterDemande } from '../modules/protection-des-donnees/usecases/noter-demande.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';

let banc: Banc;
let scene: Scene;
let patient: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  patient = await poserPatient(banc, scene.cpts);
});

const par = (autres: Parameters<Banc['appel']>[1] = {}) => banc.appel(scene.cpts, autres);
const demande = (autres: Readonly<Record<string, unknown>> = {}) => ({
  patient,
  droit: 'rectification',
  voie: 'courrier',
  reponse: 'refusee',
  motif: 'Conteste sa date de naissance : acte de naissance non fourni',
  ...autres,
});
const ecrites = async () => await banc.regarder('select * from protection_des_donnees.demandes');
const traces = async () =>
  await banc.regarder(
    "select objet, personne, detail from tracabilite.traces where action = 'rgpd.demande-notee'",
  );

describe('Noter ce qu’une personne demande', () => {
  it('refuse ce qui manque, une personne inconnue ou d’une autre CPTS, et n’écrit rien', async () => {
    const ailleurs = await banc.creerCpts('ailleurs');
    for (const [saisie, champ] of [
      [demande({ droit: 'curiosite' }), 'droit'],
      [demande({ voie: '' }), 'voie'],
      [demande({ voie: 'pigeon' }), 'voie'],
      [demande({ reponse: undefined }), 'reponse'],
      [demande({ motif: '  ' }), 'motif'],
      [demande({ motif: 'a'.repeat(401) }), 'motif'],
      [demande({ patient: 'odile' }), 'patient'],
    ] as const)
      expect(await noterDemande(par(), saisie), champ).toMatchObject({
        refus: { motif: 'saisie-invalide', champs: { [champ]: expect.any(String) } },
      });
    const inconnue = await noterDemande(par(), demande({ patient: crypto.randomUUID() }));
    expect(inconnue).toEqual({ ok: false, refus: { motif: 'personne-inconnue' } });
    expect(await noterDemande(banc.appel(ailleurs), demande())).toEqual(inconnue);
    expect(await ecrites()).toEqual([]);
    expect(await traces()).toEqual([]);
  });

  it('refuse un effacement accordé : il se fait, et se note en se faisant', async () => {
    expect(
      await noterDemande(par(), demande({ droit: 'effacement', reponse: 'accordee' })),
    ).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { reponse: expect.stringContaining('Effacer') } },
    });
    expect(await ecrites()).toEqual([]);
  });

  it('est réservé à la coordination', async () => {
    for (const role of [
      'professionnel',
      'delegue',
      'regulateur',
      'president',
      'secretaire',
      'tresorier',
      'ars',
      'cpam',
      'administrateur',
    ] as const)
      expect(await noterDemande(par({ role }), demande()), role).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    expect(await ecrites()).toEqual([]);
  });

  it('garde le droit, la voie, la réponse et qui a répondu ; les mots, chiffrés', async () => {
    exiger(await noterDemande(par({ role: 'assistant', nom: 'Léa Brandevin' }), demande()));
    const [ligne] = await ecrites();
    expect(ligne).toMatchObject({
      patient_id: patient,
      droit: 'rectification',
      voie: 'courrier',
      reponse: 'refusee',
      par_nom: 'Léa Brandevin',
    });
    expect(Buffer.isBuffer(ligne?.['motif'])).toBe(true);
    expect(String(ligne?.['motif'])).not.toContain('naissance');
    const { demandes } = exiger(await lirePersonne(par(), { patient }));
    expect(demandes).toMatchObject([
      { motif: demande().motif, voie: 'courrier', illisible: false },
    ]);
  });

  it('laisse une trace qui dit quoi, sans les mots', async () => {
    expect(await traces()).toEqual([
      {
        objet: patient,
        personne: patient,
        detail: { droit: 'rectification', voie: 'courrier', reponse: 'refusee' },
      },
    ]);
  });

  it('envoyé deux fois sous la même clé, n’est noté qu’une fois', async () => {
    const avant = (await ecrites()).length;
    const idempotence = { cle: crypto.randomUUID(), empreinte: 'e' };
    const acces = demande({ droit: 'acces', voie: 'guichet', reponse: 'accordee' });
    for (let envoi = 0; envoi < 2; envoi++) exiger(await noterDemande(par({ idempotence }), acces));
    expect(await ecrites()).toHaveLength(avant + 1);
  });

  it('est d’un droit et d’une voie que la base connaît', async () => {
    for (const [colonne, valeur] of [
      ['voie', 'pigeon'],
      ['droit', 'curiosite'],
    ] as const)
      await expect(
        banc.regarder(`update protection_des_donnees.demandes set ${colonne} = '${valeur}'`),
      ).rejects.toThrow(/check constraint/);
  });

  it('s’oublie passé le temps que la CPTS a fixé, pas avant', async () => {
    const { conservations } = par().socle.donnees;
    const demandes = conservations.find(({ code }) => code === 'rgpd.demandes');
    const purger = async (avant: Date) =>
      await banc.lire(scene.cpts, async (tx) =>
        demandes?.purger(
          {
            tx,
            cpts: scene.cpts.id,
            fuseau: 'Europe/Paris',
            maintenant: LUNDI_9H12,
            ids: () => '',
            coffre: banc.coffre,
          },
          avant,
        ),
      );
    const gardees = (await ecrites()).length;
    expect(await purger(LUNDI_9H12)).toBe(0);
    expect(await ecrites()).toHaveLength(gardees);
    expect(await purger(new Date(LUNDI_9H12.getTime() + 1))).toBe(gardees);
    expect(await ecrites()).toEqual([]);
  });
});
