import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { inTenant } from '#platform/db/database.ts';
import { ODILE, planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { ajouterMembre, retirerMembre } from './composer-equipe.ts';
import { consulterPatient } from './consulter-patient.ts';
import { creerPatient } from './creer-patient.ts';
import { listerPatients } from './lister-patients.ts';
import { poserOpposition } from './poser-opposition.ts';
import { recueillirAccord } from './recueillir-accord.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

let rang = 0;
const nouveau = async (autres = {}, par = {}) => {
  rang += 1;
  const traits = { nomDeNaissance: `Varennes ${rang}`, nomUtilise: '', telephone: '' };
  return await poserPatient(banc, scene.cpts, { ...traits, ...autres }, par);
};
const PRO = { role: 'professionnel', id: '01930000-0000-7000-8000-00000000000a' } as const;
const enPro = (professionnel = scene.corliret, autres = {}) =>
  banc.appel(scene.cpts, { ...PRO, professionnel, ...autres });
const voit = async (patient: string, appel = enPro()) =>
  (await consulterPatient(appel, { patient })).ok;
const repondre = async (patient: string, objet: string, reponse: string) =>
  exiger(await recueillirAccord(banc.appel(scene.cpts), { patient, objet, reponse, voie: 'oral' }));
/** Rows of the tables of the module that the database itself shows. */
const lignesVues = async (patient: string, autres = {}) =>
  await inTenant(
    banc.db,
    {
      cpts: scene.cpts.id,
      mandats: [],
      sante: true,
      lecteurs: [scene.corliret],
      dossiers: [scene.corliret],
      instant: LUNDI_9H12,
      ...autres,
    },
    async (tx) => {
      const dossiers = await tx
        .selectFrom('patients.patients')
        .select('id')
        .where('id', '=', patient)
        .execute();
      const equipe = await tx
        .selectFrom('patients.equipe')
        .select('id')
        .where('patient_id', '=', patient)
        .execute();
      const accords = await tx
        .selectFrom('patients.accords')
        .select('id')
        .where('patient_id', '=', patient)
        .execute();
      const oppositions = await tx.selectFrom('patients.oppositions').select('id').execute();
      return dossiers.length + equipe.length + accords.length + oppositions.length;
    },
  );

describe('le besoin d’en connaître', () => {
  it('n’ouvre un dossier qu’à l’équipe, l’information notée, et la base le dit aussi', async () => {
    const patient = await nouveau();
    expect(await voit(patient)).toBe(false);
    expect(await lignesVues(patient)).toBe(0);
    const { id: place } = exiger(
      await ajouterMembre(banc.appel(scene.cpts), { patient, membre: scene.corliret }),
    );
    expect(await voit(patient)).toBe(false);
    expect(await lignesVues(patient)).toBe(0);
    await repondre(patient, 'echange', 'oui');
    expect(await voit(patient)).toBe(true);
    expect(await lignesVues(patient)).toBe(3);
    expect(await voit(patient, enPro(scene.tressagues))).toBe(false);
    await repondre(patient, 'echange', 'non');
    expect(await voit(patient)).toBe(false);
    expect(await lignesVues(patient)).toBe(0);
    await repondre(patient, 'echange', 'oui');
    exiger(await retirerMembre(banc.appel(scene.cpts), { patient, place }));
    expect(await voit(patient)).toBe(false);
    expect(await lignesVues(patient)).toBe(0);
  });

  it('suit les jours de l’équipe, bornes comprises', async () => {
    const patient = await nouveau({ informee: 'oral' });
    const du = '2026-11-24';
    exiger(
      await ajouterMembre(banc.appel(scene.cpts), { patient, membre: scene.corliret, du, au: du }),
    );
    const a = (instant: string) => enPro(scene.corliret, { maintenant: new Date(instant) });
    expect(await voit(patient, a('2026-11-23T22:59:00Z'))).toBe(false);
    expect(await voit(patient, a('2026-11-23T23:00:00Z'))).toBe(true);
    expect(await voit(patient, a('2026-11-24T22:59:00Z'))).toBe(true);
    expect(await voit(patient, a('2026-11-24T23:00:00Z'))).toBe(false);
  });

  it('s’étend au médecin traitant et à qui tient ses dossiers, pas à qui tient ses créneaux', async () => {
    const patient = await nouveau({ informee: 'oral', medecinTraitant: scene.belval });
    expect(await voit(patient, enPro(scene.belval))).toBe(true);
    const delegue = (portee: 'patients' | 'creneaux') =>
      banc.appel(scene.cpts, {
        role: 'delegue',
        id: '01930000-0000-7000-8000-00000000000b',
        delegations: [{ professionnel: scene.belval, portees: [portee] }],
      });
    expect(await voit(patient, delegue('patients'))).toBe(true);
    expect(await voit(patient, delegue('creneaux'))).toBe(false);
  });

  it('au-delà de l’équipe, demande un consentement, et s’arrête avec lui', async () => {
    const patient = await nouveau({ informee: 'oral' });
    const partage = { patient, membre: scene.tressagues, cadre: 'partage' };
    expect(await ajouterMembre(banc.appel(scene.cpts), partage)).toMatchObject({
      refus: { motif: 'partage-sans-consentement' },
    });
    await repondre(patient, 'partage', 'oui');
    exiger(await ajouterMembre(banc.appel(scene.cpts), partage));
    expect(await voit(patient, enPro(scene.tressagues))).toBe(true);
    await repondre(patient, 'partage', 'non');
    expect(await voit(patient, enPro(scene.tressagues))).toBe(false);
    const accords = await banc.regarder(
      "select reponse, fini_le is null as vaut from patients.accords where patient_id = $1 and objet = 'partage' order by id",
      [patient],
    );
    expect(accords).toEqual([
      { reponse: 'oui', vaut: false },
      { reponse: 'non', vaut: true },
    ]);
  });

  it('laisse à un professionnel le dossier qu’il ouvre, et le refuse à un confrère', async () => {
    const par = { ...PRO, professionnel: scene.corliret };
    const patient = await nouveau({}, par);
    expect(await voit(patient)).toBe(true);
    expect(await voit(patient, enPro(scene.tressagues))).toBe(false);
    const liste = exiger(await listerPatients(enPro(), {}));
    expect(liste).toMatchObject({ tous: false });
    expect(liste.dossiers.map(({ id }) => id)).toContain(patient);
  });

  it('n’ajoute ni un inconnu, ni deux fois la même personne, ni à l’envers, ni au dossier d’autrui', async () => {
    const patient = await nouveau({ informee: 'oral' });
    const coordination = banc.appel(scene.cpts);
    const inconnu = crypto.randomUUID();
    const essais = [
      [coordination, { patient, membre: inconnu }, 'membre-inconnu'],
      [coordination, { patient: inconnu, membre: scene.belval }, 'patient-inconnu'],
      [
        coordination,
        { patient, membre: scene.belval, du: '2026-11-25', au: '2026-11-24' },
        'fin-avant-debut',
      ],
      [enPro(), { patient, membre: scene.corliret }, 'patient-inconnu'],
    ] as const;
    for (const [appel, saisie, motif] of essais)
      expect(await ajouterMembre(appel, saisie)).toMatchObject({ refus: { motif } });
    const cent = await Promise.all(
      Array.from({ length: 100 }, () =>
        ajouterMembre(coordination, { patient, membre: scene.belval }),
      ),
    );
    expect(cent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await banc.regarder('select 1 from patients.equipe where patient_id = $1', [patient]),
    ).toHaveLength(1);
  });
});

describe('un professionnel bloqué', () => {
  it('ne trouve plus personne, ni son secrétariat, et ne peut rien écrire', async () => {
    const patient = await nouveau({ informee: 'oral', medecinTraitant: scene.corliret });
    const avant = exiger(await listerPatients(enPro(), {})).total;
    expect(await voit(patient)).toBe(true);
    exiger(
      await poserOpposition(banc.appel(scene.cpts), {
        patient,
        professionnel: scene.corliret,
        voie: 'oral',
      }),
    );
    expect(await voit(patient)).toBe(false);
    expect(await lignesVues(patient)).toBe(0);
    expect(await lignesVues(patient, { dossiers: 'tous' })).toBe(0);
    const secretariat = banc.appel(scene.cpts, {
      role: 'delegue',
      delegations: [{ professionnel: scene.corliret, portees: ['creneaux'] }],
    });
    expect(await voit(patient, secretariat)).toBe(false);
    const double = banc.appel(scene.cpts, { professionnel: scene.corliret });
    expect(await voit(patient, double)).toBe(false);
    expect(exiger(await listerPatients(enPro(), {})).total).toBe(avant - 1);
    const absent = crypto.randomUUID();
    for (const appel of [enPro(), secretariat])
      expect(await ajouterMembre(appel, { patient, membre: scene.belval })).toEqual(
        await ajouterMembre(appel, { patient: absent, membre: scene.belval }),
      );
  });

  it('qui ouvre un dossier de la même personne obtient ce qu’il aurait eu d’une inconnue', async () => {
    const saisie = {
      ...ODILE,
      nomDeNaissance: 'Nornallon',
      prenoms: 'Abel',
      nomUtilise: '',
      telephone: '0639980088',
    };
    const patient = await poserPatient(banc, scene.cpts, saisie);
    const ouvert = await creerPatient(enPro(scene.tressagues), saisie);
    expect(ouvert).toMatchObject({ refus: { motif: 'dossier-semblable', vus: [], caches: 1 } });
    exiger(
      await poserOpposition(banc.appel(scene.cpts), {
        patient,
        professionnel: scene.corliret,
        voie: 'ecrit',
      }),
    );
    const { id } = exiger(await creerPatient(enPro(), saisie));
    expect(id).not.toBe(patient);
    const vu = exiger(await consulterPatient(banc.appel(scene.cpts), { patient: id }));
    expect(vu.semblables.map((autre) => autre.id)).toEqual([patient]);
  });
});
