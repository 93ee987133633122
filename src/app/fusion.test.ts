import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { planterScene, poserPatient, type Scene } from '../modules/patients/testing/builders.ts';
import { comparerPourFusionner } from '../modules/patients/usecases/comparer-pour-fusionner.ts';
import { ajouterMembre } from '../modules/patients/usecases/composer-equipe.ts';
import { consulterPatient } from '../modules/patients/usecases/consulter-patient.ts';
import { delivrerLien } from '../modules/patients/usecases/delivrer-lien.ts';
import { fusionnerDossiers } from '../modules/patients/usecases/fusionner-dossiers.ts';
import { poserOpposition } from '../modules/patients/usecases/poser-opposition.ts';
import { recueillirAccord } from '../modules/patients/usecases/recueillir-accord.ts';
import { lirePersonne } from '../modules/protection-des-donnees/usecases/lire-personne.ts';
import { noterDemande } from '../modules/protection-des-donnees/usecases/noter-demande.ts';
import { recevoirDemande } from '../modules/soins-non-programmes/usecases/recevoir-demande.ts';
import { repondreAutrement } from '../modules/soins-non-programmes/usecases/repondre-autrement.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from './testing/banc.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

type Par = Parameters<Banc['appel']>[1];
const apres = (minutes: number) => new Date(LUNDI_9H12.getTime() + minutes * 60_000);
const par = (autres: Par = {}) =>
  banc.appel(scene.cpts, { maintenant: apres(60), nom: 'Capucine Aubreval', ...autres });
let rang = 0;

/** Two records of one person, of whom nobody else bears the name. */
async function poserJumeaux() {
  rang += 1;
  const traits = { nomDeNaissance: `Varennes ${rang}`, nomUtilise: '' };
  const telephone = `06 39 98 01 ${String(rang).padStart(2, '0')}`;
  const ancien = await poserPatient(banc, scene.cpts, { ...traits, telephone });
  const recent = await poserPatient(
    banc,
    scene.cpts,
    { ...traits, telephone: '', courriel: 'odile@exemple.fr', autrePersonne: true },
    { maintenant: apres(1) },
  );
  return { ancien, recent, telephone, nom: traits.nomDeNaissance };
}

async function demander(garde: string, autre: string, choix: object = {}, qui = par()) {
  const lignes = await banc.regarder(
    'select id, to_json(modifie_le) as le from patients.patients where id = any ($1::uuid[])',
    [[garde, autre]],
  );
  const le = (id: string) =>
    new Date(String(lignes.find((ligne) => ligne['id'] === id)?.['le'])).toISOString();
  return await fusionnerDossiers(qui, {
    garde,
    autre,
    gardeModifieLe: le(garde),
    autreModifieLe: le(autre),
    choix,
  });
}

const reste = async (patient: string) => {
  const tables = await banc.regarder(
    `select table_schema || '.' || table_name as table from information_schema.columns
     where column_name = 'patient_id' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  if (tables.length < 8) throw new Error('tables of patients are missing');
  const nombres: Record<string, number> = {};
  for (const { table } of tables) {
    const [ligne] = await banc.regarder(
      `select count(*)::int as n from ${String(table)} where patient_id = $1`,
      [patient],
    );
    nombres[String(table)] = Number(ligne?.['n']);
  }
  return nombres;
};

describe('Réunir deux dossiers', () => {
  it('garde tout ce qui tenait à l’un et à l’autre, et ne laisse rien sur celui qui part', async () => {
    const { ancien, recent, nom, telephone } = await poserJumeaux();
    for (const patient of [ancien, recent]) {
      const voie = 'oral';
      exiger(await poserOpposition(par(), { patient, professionnel: scene.belval, voie }));
      const motif = 'Demande tout ce que nous avons';
      const acces = { patient, droit: 'acces', voie: 'guichet', reponse: 'accordee', motif };
      exiger(await noterDemande(par(), acces));
      exiger(await ajouterMembre(par(), { patient, membre: scene.corliret }));
    }
    const voie = 'oral';
    exiger(
      await poserOpposition(par(), { patient: recent, professionnel: scene.tressagues, voie }),
    );
    for (const [patient, reponse] of [
      [ancien, 'oui'],
      [recent, 'non'],
    ])
      exiger(await recueillirAccord(par(), { patient, objet: 'echange', reponse, voie }));
    await banc.regarder(
      `insert into patients.bris_de_glace (cpts_id, id, patient_id, compte_id, par_nom, raison, precision, ouvert_le, finit_le)
       values ($1, gen_random_uuid(), $2, gen_random_uuid(), 'Garance', 'urgence', 'x', $3, $4)`,
      [scene.cpts.id, recent, apres(30), apres(90)],
    );
    const demande = exiger(
      await recevoirDemande(par(), {
        motif: 'autre',
        commune: '63165',
        prenom: 'Odile',
        nom,
        telephone,
      }),
    );
    await banc.regarder('update snp.demandes set patient_id = $1 where id = $2', [
      recent,
      demande.id,
    ]);
    exiger(await repondreAutrement(par(), { demande: demande.id, reponse: 'pharmacien' }));
    exiger(await consulterPatient(par({ nom: 'Basile Ortolan' }), { patient: recent }));

    const vue = exiger(await comparerPourFusionner(par(), { un: recent, autre: ancien }));
    expect([vue.garde.dossier.id, vue.autre.dossier.id]).toEqual([ancien, recent]);
    expect(vue.proposes).toMatchObject({ telephone: 'garde', courriel: 'autre' });
    exiger(await demander(ancien, recent));

    const restes = await reste(recent);
    expect(Object.values(restes).every((n) => n === 0)).toBe(true);
    const lu = exiger(await consulterPatient(par(), { patient: ancien }));
    expect(lu.dossier.traits).toMatchObject({ courriel: 'odile@exemple.fr' });
    expect(lu.dossier.traits?.telephone).not.toBeNull();
    const bloques = lu.oppositions?.filter(({ leveeLe }) => leveeLe === null) ?? [];
    expect(bloques.map(({ professionnel }) => professionnel).toSorted()).toEqual(
      [scene.belval, scene.tressagues].toSorted(),
    );
    expect(lu.accords.filter(({ finiLe }) => finiLe === null)).toMatchObject([{ reponse: 'non' }]);
    expect(lu.equipe.filter(({ jusquA }) => jusquA === null)).toHaveLength(1);
    expect(lu.semblables).toEqual([]);
    const [bris] = await banc.regarder(
      'select finit_le from patients.bris_de_glace where patient_id = $1',
      [ancien],
    );
    expect(bris?.['finit_le']).toEqual(apres(60));
    const suivies = await banc.regarder(
      `select d.patient_id as demande, r.patient_id as reponse from snp.demandes d
       join snp.reponses r on r.demande_id = d.id where d.id = $1`,
      [demande.id],
    );
    expect(suivies).toEqual([{ demande: ancien, reponse: ancien }]);
    const personne = exiger(await lirePersonne(par(), { patient: ancien }));
    expect(personne.demandes).toHaveLength(2);
    // What was read of the other record was read of this person.
    expect(personne.consultations.some((c) => c.par === 'Basile Ortolan')).toBe(true);
    const [parti] = await banc.regarder(
      'select nom_de_naissance, telephone, index_identite, fusionne_vers from patients.patients where id = $1',
      [recent],
    );
    expect(parti).toEqual({
      nom_de_naissance: null,
      telephone: null,
      index_identite: null,
      fusionne_vers: ancien,
    });
    expect(
      await banc.regarder(
        "select personne from tracabilite.traces where action = 'patients.dossiers-reunis' order by rang",
      ),
    ).toEqual([{ personne: ancien }, { personne: recent }]);
  });

  it('garde les traits qu’on choisit, et libère l’identité de celui qui part', async () => {
    const { ancien, recent } = await poserJumeaux();
    exiger(await demander(recent, ancien, { telephone: 'garde' }));
    const lu = exiger(await consulterPatient(par(), { patient: recent }));
    expect(lu.dossier.traits?.telephone).toBeNull();
    const [garde] = await banc.regarder('select homonyme from patients.patients where id = $1', [
      recent,
    ]);
    expect(garde).toEqual({ homonyme: 0 });
  });

  it('ne se fait qu’une fois, même demandé cent fois ensemble et dans les deux sens', async () => {
    const { ancien, recent } = await poserJumeaux();
    const issues = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        i % 2 === 0 ? demander(ancien, recent) : demander(recent, ancien),
      ),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(issues.flatMap((issue) => (issue.ok ? [] : [issue.refus.motif]))).toEqual(
      Array.from({ length: 99 }, () => 'dossiers-deja-reunis'),
    );
    const ouverts = await banc.regarder(
      'select 1 from patients.patients where id = any ($1::uuid[]) and efface_le is null',
      [[ancien, recent]],
    );
    expect(ouverts).toHaveLength(1);
  });

  it('ne perd rien de ce qui s’écrit sur l’autre dossier pendant qu’on les réunit', async () => {
    const { ancien, recent } = await poserJumeaux();
    const [fusion, ...poses] = await Promise.all([
      demander(ancien, recent),
      ...[scene.belval, scene.corliret, scene.tressagues].map((professionnel) =>
        poserOpposition(par(), { patient: recent, professionnel, voie: 'oral' }),
      ),
    ]);
    expect(fusion?.ok).toBe(true);
    const posees = poses.filter((pose) => pose?.ok).length;
    const blocages = await banc.regarder(
      'select patient_id from patients.oppositions where patient_id = any ($1::uuid[])',
      [[ancien, recent]],
    );
    expect(blocages).toEqual(Array.from({ length: posees }, () => ({ patient_id: ancien })));
  });

  it('retire les liens des deux, refuse deux personnes, une version passée, et qui ne corrige pas tout', async () => {
    const { ancien, recent } = await poserJumeaux();
    const lien = {
      patient: ancien,
      duree: 'jour',
      envoi: 'afficher',
      adresse: 'https://exemple.fr',
    };
    const donne = await delivrerLien(par(), lien);
    for (const role of ['regulateur', 'professionnel', 'president', 'ars'] as const)
      expect(await demander(ancien, recent, {}, par({ role })), role).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    const bloquee = par({ professionnel: scene.corliret });
    exiger(
      await poserOpposition(par(), {
        patient: recent,
        professionnel: scene.corliret,
        voie: 'oral',
      }),
    );
    const inconnu = { refus: { motif: 'patient-inconnu' } };
    expect(await demander(ancien, recent, {}, bloquee)).toMatchObject(inconnu);
    expect(await comparerPourFusionner(bloquee, { un: ancien, autre: recent })).toMatchObject(
      inconnu,
    );
    const autre = await poserPatient(banc, scene.cpts, {
      nomDeNaissance: 'Bréval',
      telephone: '',
      nomUtilise: '',
    });
    expect(await demander(ancien, autre)).toMatchObject({
      refus: { motif: 'personnes-differentes' },
    });
    const vieille = {
      gardeModifieLe: apres(-9).toISOString(),
      autreModifieLe: apres(1).toISOString(),
    };
    expect(
      await fusionnerDossiers(par(), { garde: ancien, autre: recent, ...vieille, choix: {} }),
    ).toMatchObject({ refus: { motif: 'dossiers-changes' } });
    expect(await demander(ancien, ancien)).toMatchObject(inconnu);
    expect((await reste(recent))['patients.oppositions']).toBe(1);
    exiger(await demander(ancien, recent));
    if (donne.ok)
      expect(
        await banc.regarder('select 1 from liens.liens where objet = $1 and revoque_le is null', [
          ancien,
        ]),
      ).toEqual([]);
    expect(donne.ok).toBe(true);
  });
});
