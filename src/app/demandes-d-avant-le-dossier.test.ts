import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { ODILE, poserPatient } from '../modules/patients/testing/builders.ts';
import { lirePersonne } from '../modules/protection-des-donnees/usecases/lire-personne.ts';
import { rattacherDemandesJobs } from '../modules/soins-non-programmes/jobs/rattacher-demandes.job.ts';
import {
  planterScene,
  poserCreneau,
  poserDemande,
  poserOpposition,
  type Scene,
} from '../modules/soins-non-programmes/testing/builders.ts';
import { lireMaJournee } from '../modules/soins-non-programmes/usecases/lire-journee.ts';
import {
  detacherPatient,
  rattacherPatient,
} from '../modules/soins-non-programmes/usecases/rattacher-patient.ts';
import { reserverCreneau } from '../modules/soins-non-programmes/usecases/reserver-creneau.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

/** What the program does once a record was opened, or its person blocks somebody. */
async function suivre(genre: string): Promise<void> {
  const evenements = await banc.regarder(
    'select id, donnees from socle.evenements where genre = $1',
    [genre],
  );
  const systeme = banc.appel(scene.cpts, { role: 'systeme' });
  const moyens = { adresse: 'https://exemple.invalid', sas: null, distribuer: async () => {} };
  for (const { id, donnees } of evenements)
    for (const job of rattacherDemandesJobs) {
      if (!job.sur.includes(genre)) throw new Error(genre);
      const { patient } = Object(donnees);
      await job.executer(systeme, { id: String(id), genre, donnees: { patient } }, moyens);
    }
}
const dossierDe = async (demande: string) =>
  (await banc.regarder('select patient_id from snp.demandes where id = $1', [demande]))[0]?.[
    'patient_id'
  ];
const traces = async (objet: string) =>
  await banc.regarder(
    "select 1 from tracabilite.traces where action = 'snp.demande-rattachee' and objet = $1",
    [objet],
  );

describe('Les demandes d’avant le dossier', () => {
  it('s’y relient quand il s’ouvre, sans celles des autres ; un blocage les couvre', async () => {
    const elle = { nom: 'varennes', prenom: 'ODILE', telephone: ODILE.telephone };
    const creneau = await poserCreneau(banc, scene.cpts, '10:40');
    const demande = await poserDemande(banc, scene.cpts, elle);
    exiger(await reserverCreneau(banc.appel(scene.cpts), { demande, creneau }));
    const autres = [
      await poserDemande(banc, scene.cpts, { ...elle, prenom: 'Odette' }),
      await poserDemande(banc, scene.cpts, { ...elle, telephone: '+33639980042' }),
      await poserDemande(banc, scene.cpts, { prenom: 'Odile' }),
    ];
    const patient = await poserPatient(banc, scene.cpts);
    expect(await dossierDe(demande)).toBeNull();
    for (let fois = 0; fois < 2; fois++) await suivre('patients.dossier-ouvert');
    expect(await dossierDe(demande)).toBe(patient);
    expect(await traces(demande)).toHaveLength(1);
    for (const autre of autres) expect(await dossierDe(autre)).toBeNull();
    const medecin = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.corliret,
    });
    const venues = async () =>
      exiger(await lireMaJournee(medecin, {})).creneaux.filter((un) => un.patient !== null);
    expect(await venues()).toHaveLength(1);
    await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.corliret });
    expect(await venues()).toEqual([]);
  });

  it('s’y relient à la première lecture de ses données ; celle qu’on a détachée ne l’est plus', async () => {
    const elle = { nom: 'Brevonnes', prenom: 'Aline', telephone: '+33639980066' };
    const demande = await poserDemande(banc, scene.cpts, elle);
    const detachee = await poserDemande(banc, scene.cpts, elle);
    const patient = await poserPatient(banc, scene.cpts, {
      prenoms: 'Aline',
      nomDeNaissance: 'Brevonnes',
      nomUtilise: '',
      telephone: elle.telephone,
    });
    const par = banc.appel(scene.cpts);
    exiger(await rattacherPatient(par, { demande: detachee, ...elle }));
    exiger(await detacherPatient(par, { demande: detachee }));
    const { chapitres } = exiger(await lirePersonne(par, { patient }));
    expect(chapitres.map(({ titre }) => titre)).toContain('Demandes de soins non programmés');
    expect(await dossierDe(demande)).toBe(patient);
    expect(await traces(demande)).toHaveLength(1);
    expect(await dossierDe(detachee)).toBeNull();
  });
});
