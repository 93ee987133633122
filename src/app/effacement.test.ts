import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { ODILE, poserPatient } from '../modules/patients/testing/builders.ts';
import { consulterPatient } from '../modules/patients/usecases/consulter-patient.ts';
import { poserOpposition } from '../modules/patients/usecases/poser-opposition.ts';
import { effacerPersonne } from '../modules/protection-des-donnees/usecases/effacer-personne.ts';
import { lirePersonne } from '../modules/protection-des-donnees/usecases/lire-personne.ts';
import { noterDemande } from '../modules/protection-des-donnees/usecases/noter-demande.ts';
import { remettreDossier } from '../modules/protection-des-donnees/usecases/remettre-dossier.ts';
import {
  planterScene,
  poserCreneau,
  poserDemande,
  type Scene,
} from '../modules/soins-non-programmes/testing/builders.ts';
import { consulterDemande } from '../modules/soins-non-programmes/usecases/consulter-demande.ts';
import { reserverCreneau } from '../modules/soins-non-programmes/usecases/reserver-creneau.ts';
import { verifierChaine } from '../modules/tracabilite/usecases/verifier-chaine.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';

let banc: Banc;
let scene: Scene;
let patient: string;
let demande: string;
let avantLeDossier: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  const elle = { nom: 'Varennes', prenom: 'Odile', telephone: ODILE.telephone };
  avantLeDossier = await poserDemande(banc, scene.cpts, elle);
  patient = await poserPatient(banc, scene.cpts, { informee: 'oral' });
  const creneau = await poserCreneau(banc, scene.cpts, '10:40');
  demande = await poserDemande(banc, scene.cpts, { ...elle, description: 'Genou enflé' });
  exiger(await reserverCreneau(par(), { demande, creneau }));
  exiger(await poserOpposition(par(), { patient, professionnel: scene.tressagues, voie: 'oral' }));
  const motif = 'Odile Varennes veut tout voir';
  const acces = { patient, droit: 'acces', voie: 'courriel', reponse: 'accordee', motif };
  exiger(await noterDemande(par(), acces));
});

const par = (autres: Parameters<Banc['appel']>[1] = {}) => banc.appel(scene.cpts, autres);
const effacement = (autres: Readonly<Record<string, unknown>> = {}) => ({
  patient,
  voie: 'courrier',
  motif: 'Lettre du 20 novembre, demande tout effacer',
  ...autres,
});

/** All that an erasure may touch. */
const etat = async () =>
  await banc.regarder(
    `select (select jsonb_agg(p order by p.id) from patients.patients p)::text as patients,
       (select jsonb_agg(d order by d.id) from snp.demandes d)::text as demandes,
       (select jsonb_agg(d order by d.id) from protection_des_donnees.demandes d)::text as droits,
       (select count(*)::int from tracabilite.traces where action = 'rgpd.personne-effacee') as effacements`,
  );
const faits = async () => await banc.regarder('select * from journal.faits order by id');
const oppositions = async () => await banc.regarder('select * from patients.oppositions');

describe('Effacer une personne', () => {
  it('refuse ce qui manque, une personne inconnue ou d’ailleurs, et qui ne dirige pas : rien ne change', async () => {
    const avant = await etat();
    const ailleurs = await banc.creerCpts('ailleurs');
    for (const [saisie, champ] of [
      [effacement({ voie: '' }), 'voie'],
      [effacement({ motif: ' ' }), 'motif'],
      [effacement({ motif: 'a'.repeat(401) }), 'motif'],
    ] as const)
      expect(await effacerPersonne(par(), saisie)).toMatchObject({
        refus: { motif: 'saisie-invalide', champs: { [champ]: expect.any(String) } },
      });
    const inconnue = await effacerPersonne(par(), effacement({ patient: crypto.randomUUID() }));
    expect(inconnue).toEqual({ ok: false, refus: { motif: 'personne-inconnue' } });
    expect(await effacerPersonne(banc.appel(ailleurs), effacement())).toEqual(inconnue);
    for (const role of ['assistant', 'regulateur', 'professionnel', 'president', 'ars'] as const)
      expect(await effacerPersonne(par({ role }), effacement()), role).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    expect(await etat()).toEqual(avant);
  });

  it('demande une preuve d’identité de moins de cinq minutes : rien ne change', async () => {
    const avant = await etat();
    for (const confirmeLe of [null, new Date(LUNDI_9H12.getTime() - 5 * 60_000)])
      expect(await effacerPersonne(par({ confirmeLe }), effacement())).toMatchObject({
        refus: { motif: 'preuve-trop-ancienne' },
      });
    expect(await etat()).toEqual(avant);
  });

  it('qui échoue à mi-chemin n’efface rien', async () => {
    const avant = await etat();
    const appel = par();
    const { donnees } = appel.socle;
    const panne = () => Promise.reject(new Error('panne'));
    const [premiere, ...autres] = donnees.personnes;
    const personnes = premiere ? [{ ...premiere, effacer: panne }, ...autres] : [];
    const socle = { ...appel.socle, donnees: { ...donnees, personnes } };
    await expect(effacerPersonne({ ...appel, socle }, effacement())).rejects.toThrow('panne');
    expect(await etat()).toEqual(avant);
  });

  it('retire tout ce qui la nomme, garde les faits sans nom, et qui elle bloque', async () => {
    const [faitsAvant, bloquesAvant] = [await faits(), await oppositions()];
    expect(faitsAvant.length).toBeGreaterThan(1);
    expect(bloquesAvant).toHaveLength(1);
    const { effacees } = exiger(await effacerPersonne(par(), effacement()));
    expect(effacees).toBeGreaterThanOrEqual(3);
    expect(await faits()).toEqual(faitsAvant);
    expect(await oppositions()).toEqual(bloquesAvant);
    expect((await consulterPatient(par(), { patient })).ok).toBe(false);
    expect(exiger(await consulterDemande(par(), { demande }))).toMatchObject({
      nom: null,
      telephone: null,
      description: null,
      patientId: null,
    });
  });

  it('et ce qu’elle demandait avant d’avoir un dossier : aucune demande ne dit plus son nom', async () => {
    const lue = exiger(await consulterDemande(par(), { demande: avantLeDossier }));
    expect(lue).toMatchObject({ nom: null, prenom: null, telephone: null });
    expect(
      await banc.regarder(
        'select 1 from snp.demandes where nom is not null or telephone is not null',
      ),
    ).toEqual([]);
  });

  it('laisse la preuve de ce qu’elle a demandé, et oublie les mots de ses demandes d’avant', async () => {
    const lue = exiger(await lirePersonne(par(), { patient }));
    expect(lue).toMatchObject({ nom: null, chapitres: [] });
    expect(lue.demandes).toMatchObject([
      { droit: 'effacement', voie: 'courrier', motif: effacement().motif, reponse: 'accordee' },
      { droit: 'acces', voie: 'courriel', motif: null, illisible: false },
    ]);
    expect(lue.consultations[0]?.quoi).toBe('a effacé ce qui désigne la personne');
    const traces = await banc.regarder(
      "select personne, detail from tracabilite.traces where action = 'rgpd.personne-effacee'",
    );
    expect(traces).toEqual([
      { personne: patient, detail: { voie: 'courrier', effacees: expect.any(Number) } },
    ]);
  });

  it('laisse la chaîne de traçabilité entière', async () => {
    const { rupture, entrees } = await verifierChaine(par({ role: 'systeme' }), { complete: true });
    expect(rupture).toBeNull();
    expect(entrees).toBeGreaterThan(5);
  });

  it('une seconde fois, ne la connaît plus, et n’écrit rien', async () => {
    const avant = await etat();
    const inconnue = { ok: false, refus: { motif: 'personne-inconnue' } };
    expect(await effacerPersonne(par(), effacement())).toEqual(inconnue);
    expect(await remettreDossier(par(), { patient, forme: 'json' })).toEqual(inconnue);
    const acces = effacement({ droit: 'acces', reponse: 'refusee' });
    expect(await noterDemande(par(), acces)).toEqual(inconnue);
    expect(await etat()).toEqual(avant);
  });

  it('envoyé deux fois sous la même clé, répond deux fois la même chose', async () => {
    const autre = await poserPatient(banc, scene.cpts, {
      nomDeNaissance: 'Brivezac',
      nomUtilise: '',
    });
    const idempotence = { cle: crypto.randomUUID(), empreinte: 'e' };
    const saisie = effacement({ patient: autre });
    const une = exiger(await effacerPersonne(par({ idempotence }), saisie));
    expect(exiger(await effacerPersonne(par({ idempotence }), saisie))).toEqual(une);
  });

  it('ne retient pas la même personne de revenir, sous un dossier neuf', async () => {
    const revenue = await poserPatient(banc, scene.cpts);
    expect(revenue).not.toBe(patient);
    const { demandes, nom } = exiger(await lirePersonne(par(), { patient: revenue }));
    expect([nom, demandes]).toEqual(['Odile Le Goff-Bréval', []]);
  });
});
