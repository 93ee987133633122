import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { drawKey, readKeyring } from '#platform/crypto/keyring.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { planterScene, poserPatient, type Scene } from '../modules/patients/testing/builders.ts';
import { consulterPatient } from '../modules/patients/usecases/consulter-patient.ts';
import { lirePersonne } from '../modules/protection-des-donnees/usecases/lire-personne.ts';
import { noterDemande } from '../modules/protection-des-donnees/usecases/noter-demande.ts';
import { remettreDossier } from '../modules/protection-des-donnees/usecases/remettre-dossier.ts';
import { resumerPersonne } from '../modules/protection-des-donnees/usecases/resumer-personne.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';

let banc: Banc;
let scene: Scene;
let patient: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  patient = await poserPatient(banc, scene.cpts, { informee: 'oral' });
  const motif = 'Demande tout ce que nous avons';
  const acces = { patient, droit: 'acces', voie: 'guichet', reponse: 'accordee', motif };
  exiger(await noterDemande(par(), acces));
});

const par = (autres: Parameters<Banc['appel']>[1] = {}) => banc.appel(scene.cpts, autres);
const traces = async (action: string) =>
  await banc.regarder('select personne, detail from tracabilite.traces where action = $1', [
    action,
  ]);

/** The same call in an installation restored without its key. */
const sansCle = (appel: Appel): Appel => ({
  ...appel,
  socle: { ...appel.socle, coffre: openVault(readKeyring(drawKey())) },
});

const FERMES = ['professionnel', 'regulateur', 'president', 'tresorier', 'ars', 'cpam'] as const;

describe('Lire tout ce qui est gardé d’une personne', () => {
  it('dit son nom, ce qui est gardé, ce qu’elle a demandé, et qui l’a vue à quel titre', async () => {
    const medecin = { role: 'professionnel', nom: 'Garance Corliret' } as const;
    const soignante = par({ ...medecin, professionnel: scene.corliret });
    await consulterPatient(soignante, { patient });
    exiger(await consulterPatient(par({ role: 'regulateur', nom: 'Basile Ortolan' }), { patient }));
    const lue = exiger(await lirePersonne(par(), { patient }));
    expect(lue.nom).toBe('Odile Le Goff-Bréval');
    expect(lue.chapitres.map(({ titre }) => titre)).toEqual(['Dossier de la personne']);
    expect(lue.demandes).toMatchObject([{ droit: 'acces', voie: 'guichet' }]);
    const vues = lue.consultations.map(({ par: qui, qualite, quoi }) => ({ qui, qualite, quoi }));
    expect(vues).toContainEqual({
      qui: 'Basile Ortolan',
      qualite: 'Régulation',
      quoi: 'a ouvert le dossier',
    });
    expect(vues.some(({ qui, qualite }) => qui === 'Capucine Aubreval' && qualite !== '')).toBe(
      true,
    );
    expect(JSON.stringify(lue.consultations)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('est une lecture comme une autre : elle y paraît la fois suivante', async () => {
    expect((await traces('rgpd.personne-lue')).length).toBeGreaterThan(0);
    const { consultations } = exiger(await lirePersonne(par(), { patient }));
    expect(consultations.map(({ quoi }) => quoi)).toContain(
      'a vu tout ce qui est gardé de la personne',
    );
  });

  it('nomme aussi qui a vu ses demandes avant qu’on sache que c’étaient les siennes', async () => {
    const demande = crypto.randomUUID();
    const appel = par();
    const { donnees } = appel.socle;
    const autre = { titre: 'Autre', lire: async () => [], effacer: async () => 0 };
    const personnes = [...donnees.personnes, { ...autre, pseudonymes: async () => [demande] }];
    const avec = { ...appel, socle: { ...appel.socle, donnees: { ...donnees, personnes } } };
    const compter = async (vu: Appel) =>
      exiger(await lirePersonne(vu, { patient })).consultations.filter(
        ({ par: qui }) => qui === 'Ida Sureau',
      ).length;
    await banc.lire(scene.cpts, (tx) =>
      appel.socle.tracer(
        {
          tx,
          cpts: scene.cpts.id,
          acteur: par({ nom: 'Ida Sureau' }).acteur,
          maintenant: LUNDI_9H12,
          fuseau: 'Europe/Paris',
          ids: () => crypto.randomUUID(),
        },
        { action: 'rgpd.personne-lue', objet: demande, personne: demande },
      ),
    );
    expect(await compter(appel)).toBe(0);
    expect(await compter(avec)).toBe(1);
  });

  it('refuse une personne inconnue comme celle d’une autre CPTS, et qui n’en répond pas', async () => {
    const ailleurs = await banc.creerCpts('ailleurs');
    const avant = (await traces('rgpd.personne-lue')).length;
    const inconnue = await lirePersonne(par(), { patient: crypto.randomUUID() });
    expect(inconnue).toEqual({ ok: false, refus: { motif: 'personne-inconnue' } });
    expect(await lirePersonne(banc.appel(ailleurs), { patient })).toEqual(inconnue);
    for (const role of FERMES)
      expect(await lirePersonne(par({ role }), { patient }), role).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    expect(await traces('rgpd.personne-lue')).toHaveLength(avant);
  });

  it('sans la clé, dit que les mots sont illisibles et ne nomme personne', async () => {
    const lue = exiger(await lirePersonne(sansCle(par()), { patient }));
    expect(lue.nom).toBeNull();
    expect(lue.demandes).toMatchObject([{ motif: null, illisible: true }]);
    expect(JSON.stringify(lue)).not.toContain('Varennes');
  });
});

describe('Résumer une personne pour un formulaire', () => {
  it('la nomme et compte ce qui est gardé, sans le dire, et le laisse en une autre trace', async () => {
    const avant = (await traces('rgpd.personne-lue')).length;
    expect(exiger(await resumerPersonne(par(), { patient }))).toEqual({
      nom: 'Odile Le Goff-Bréval',
      chapitres: [{ titre: 'Dossier de la personne', nombre: 2 }],
    });
    expect(await traces('rgpd.personne-lue')).toHaveLength(avant);
    expect(await traces('rgpd.personne-resumee')).toMatchObject([{ personne: patient }]);
  });

  it('refuse une personne inconnue, et qui n’en répond pas', async () => {
    expect(await resumerPersonne(par(), { patient: crypto.randomUUID() })).toEqual({
      ok: false,
      refus: { motif: 'personne-inconnue' },
    });
    for (const role of FERMES)
      expect(await resumerPersonne(par({ role }), { patient })).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    expect(await traces('rgpd.personne-resumee')).toHaveLength(1);
  });
});

describe('Remettre à une personne ce qui est gardé d’elle', () => {
  it('donne tout en données simples, dates comprises, et le laisse dans la chaîne', async () => {
    const avant = (await banc.regarder('select 1 from protection_des_donnees.demandes')).length;
    const remis = exiger(await remettreDossier(par(), { patient, forme: 'json' }));
    expect(JSON.parse(JSON.stringify(remis))).toEqual(remis);
    expect(remis).toMatchObject({
      etabliLe: '2026-11-23T08:12:00.000Z',
      donnees: [
        {
          titre: 'Dossier de la personne',
          elements: [
            { titre: 'Votre dossier', depuis: '2026-11-23T08:12:00.000Z' },
            { titre: 'Échange dans votre équipe' },
          ],
        },
      ],
      demandes: [{ droit: 'acces', voie: 'guichet', motif: 'Demande tout ce que nous avons' }],
    });
    expect(JSON.stringify(remis)).toContain('Varennes');
    expect(JSON.stringify(remis)).not.toContain(patient);
    expect(await traces('rgpd.dossier-remis')).toEqual([
      { personne: patient, detail: { forme: 'json' } },
    ]);
    // A download changes nothing: what was asked is noted by hand.
    expect(await banc.regarder('select 1 from protection_des_donnees.demandes')).toHaveLength(
      avant,
    );
  });

  it('demande une preuve d’identité récente, et ne laisse alors aucune trace de remise', async () => {
    const avant = (await traces('rgpd.dossier-remis')).length;
    const vieille = new Date(LUNDI_9H12.getTime() - 5 * 60_000);
    for (const confirmeLe of [vieille, null])
      expect(await remettreDossier(par({ confirmeLe }), { patient, forme: 'pdf' })).toMatchObject({
        refus: { motif: 'preuve-trop-ancienne' },
      });
    expect(await traces('rgpd.dossier-remis')).toHaveLength(avant);
    const fraiche = new Date(vieille.getTime() + 1);
    exiger(await remettreDossier(par({ confirmeLe: fraiche }), { patient, forme: 'pdf' }));
  });

  it('refuse une forme inconnue, une personne inconnue ou d’ailleurs, et qui n’en répond pas', async () => {
    const avant = (await traces('rgpd.dossier-remis')).length;
    const ailleurs = await banc.creerCpts('plus-loin');
    expect(await remettreDossier(par(), { patient, forme: 'docx' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const saisie = { patient: crypto.randomUUID(), forme: 'json' };
    const inconnue = await remettreDossier(par(), saisie);
    expect(inconnue).toEqual({ ok: false, refus: { motif: 'personne-inconnue' } });
    expect(await remettreDossier(banc.appel(ailleurs), { patient, forme: 'json' })).toEqual(
      inconnue,
    );
    for (const role of FERMES)
      expect(await remettreDossier(par({ role }), { patient, forme: 'json' })).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    expect(await traces('rgpd.dossier-remis')).toHaveLength(avant);
  });
});
