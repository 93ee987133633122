import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import { creerCompte } from '../../comptes/index.ts';
import { annoncerBrisJobs } from '../jobs/annoncer-bris.job.ts';
import { planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { briserLaGlace } from './briser-la-glace.ts';
import { ajouterMembre } from './composer-equipe.ts';
import { consulterPatient } from './consulter-patient.ts';
import { modifierPatient } from './modifier-patient.ts';
import { poserOpposition } from './poser-opposition.ts';
import { listerBris, revoirBris } from './revoir-bris.ts';

const MOI = '01930000-0000-7000-8000-00000000000c';
const MOTIF = 'Malaise à l’officine, traitement inconnu de tous';

let banc: Banc;
let scene: Scene;
let odile: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  odile = await poserPatient(banc, scene.cpts, {
    informee: 'oral',
    medecinTraitant: scene.belval,
  });
});

const dans = (minutes: number) => new Date(LUNDI_9H12.getTime() + minutes * 60_000);
const enPro = (professionnel = scene.corliret, autres = {}) =>
  banc.appel(scene.cpts, {
    role: 'professionnel',
    id: MOI,
    nom: 'Garance Corliret',
    professionnel,
    ...autres,
  });
const saisie = {
  nom: 'Varennes',
  prenom: 'Odile',
  dateDeNaissance: '1948-03-02',
  raison: 'urgence',
  precision: MOTIF,
};
const compter = async () => (await banc.regarder('select 1 from patients.bris_de_glace')).length;

describe('le bris de glace', () => {
  it('demande une identité exacte, une raison de vingt caractères, et une preuve de moins de cinq minutes', async () => {
    const essais = [
      [enPro(), { ...saisie, prenom: 'Odette' }, 'patient-inconnu'],
      [enPro(), { ...saisie, dateDeNaissance: '1948-03-03' }, 'patient-inconnu'],
      [enPro(), { ...saisie, precision: 'Urgence' }, 'saisie-invalide'],
      [enPro(), { ...saisie, raison: '' }, 'saisie-invalide'],
      [enPro(scene.corliret, { confirmeLe: dans(-6) }), saisie, 'confirmation-perimee'],
      [enPro(scene.corliret, { confirmeLe: null }), saisie, 'confirmation-perimee'],
      [enPro(scene.belval), saisie, 'acces-deja-ouvert'],
      [banc.appel(scene.cpts, { role: 'delegue' }), saisie, 'droit-manquant'],
    ] as const;
    for (const [appel, champs, motif] of essais)
      expect(await briserLaGlace(appel, champs)).toMatchObject({ refus: { motif } });
    expect(await compter()).toBe(0);
  });

  it('ouvre une heure, en lecture, à une seule personne, et se relit une fois', async () => {
    const autre = await poserPatient(banc, scene.cpts, {
      nomDeNaissance: 'Nornallon',
      nomUtilise: '',
      telephone: '',
      informee: 'oral',
    });
    const { patient, jusqua } = exiger(await briserLaGlace(enPro(), saisie));
    expect(patient).toBe(odile);
    expect(jusqua).toEqual(dans(60));
    const lire = async (
      qui: string,
      minutes: number,
      appel = enPro(scene.corliret, { maintenant: dans(minutes) }),
    ) => await consulterPatient(appel, { patient: qui });
    const lu = exiger(await lire(odile, 59));
    expect(lu).toMatchObject({ acces: 'bris-de-glace', oppositions: null });
    expect((await lire(odile, 60)).ok).toBe(false);
    expect((await lire(autre, 1)).ok).toBe(false);
    const collegue = enPro(scene.tressagues, { id: crypto.randomUUID(), maintenant: dans(1) });
    expect((await lire(odile, 1, collegue)).ok).toBe(false);
    const { modifieLe, traits } = lu.dossier;
    for (const essai of [
      modifierPatient(enPro(), {
        nomDeNaissance: traits?.nomDeNaissance,
        prenoms: 'Autre',
        dateDeNaissance: '1948-03-02',
        sexe: 'f',
        patient: odile,
        modifieLe: modifieLe.toISOString(),
      }),
      ajouterMembre(enPro(), { patient: odile, membre: scene.corliret }),
    ])
      expect(await essai).toMatchObject({ refus: { motif: 'patient-inconnu' } });
    const [bris] = exiger(await listerBris(banc.appel(scene.cpts), {}));
    expect(bris).toMatchObject({ parNom: 'Garance Corliret', precision: MOTIF, revuLe: null });
    const revue = { bris: bris?.id, justifie: true, commentaire: 'Vu avec elle.' };
    expect(await revoirBris(enPro(), revue)).toMatchObject({ refus: { motif: 'droit-manquant' } });
    const cent = await Promise.all(
      Array.from({ length: 100 }, () => revoirBris(banc.appel(scene.cpts), revue)),
    );
    expect(cent.filter(({ ok }) => ok)).toHaveLength(1);
    const [relu] = exiger(await listerBris(banc.appel(scene.cpts), {}));
    expect(relu).toMatchObject({ justifie: true, commentaire: 'Vu avec elle.' });
    const lignes = await banc.regarder(
      'select to_jsonb(b)::text as texte from patients.bris_de_glace b',
    );
    for (const { texte } of lignes) expect(String(texte)).not.toMatch(/Malaise|Vu avec elle/);
  });

  it('ouvre quand même s’il y a deux dossiers de la même personne : l’ancien, puis l’autre', async () => {
    const aline = { prenoms: 'Aline', nomDeNaissance: 'Brevonnes', nomUtilise: '' };
    const poser = async (minutes: number) =>
      await poserPatient(
        banc,
        scene.cpts,
        { ...aline, telephone: '', autrePersonne: true },
        { maintenant: dans(minutes) },
      );
    const ancien = await poser(-60);
    const recent = await poser(-30);
    const laMeme = { ...saisie, nom: 'Brevonnes', prenom: 'Aline' };
    expect(exiger(await briserLaGlace(enPro(), laMeme)).patient).toBe(ancien);
    expect(exiger(await briserLaGlace(enPro(), laMeme)).patient).toBe(recent);
    expect(await briserLaGlace(enPro(), laMeme)).toMatchObject({
      refus: { motif: 'acces-deja-ouvert', patient: ancien },
    });
    const bloque = { patient: ancien, professionnel: scene.belval, voie: 'oral' };
    exiger(await poserOpposition(banc.appel(scene.cpts), bloque));
    const autre = enPro(scene.belval, { id: crypto.randomUUID() });
    expect(exiger(await briserLaGlace(autre, laMeme)).patient).toBe(recent);
  });

  it('répond à qui est bloqué comme pour une personne qui n’existe pas', async () => {
    exiger(
      await poserOpposition(banc.appel(scene.cpts), {
        patient: odile,
        professionnel: scene.tressagues,
        voie: 'oral',
      }),
    );
    const avant = await compter();
    const bloque = await briserLaGlace(enPro(scene.tressagues), saisie);
    expect(bloque).toEqual(
      await briserLaGlace(enPro(scene.tressagues), { ...saisie, nom: 'Personne' }),
    );
    expect(await compter()).toBe(avant);
  });

  it('bloqué pendant l’heure, ne lit plus rien à la demande suivante', async () => {
    const appel = enPro(scene.corliret, { maintenant: dans(10), confirmeLe: dans(9) });
    expect((await consulterPatient(appel, { patient: odile })).ok).toBe(true);
    exiger(
      await poserOpposition(banc.appel(scene.cpts), {
        patient: odile,
        professionnel: scene.corliret,
        voie: 'oral',
      }),
    );
    expect((await consulterPatient(appel, { patient: odile })).ok).toBe(false);
  });

  it('prévient une fois la coordination et le médecin traitant, sans rien dire de la personne', async () => {
    const compte = async (courriel: string, role: string, professionnel: string | null) =>
      exiger(
        await creerCompte(banc.appel(scene.cpts), {
          courriel,
          nom: 'Aubreval',
          prenom: 'Capucine',
          motDePasse: 'un mot de passe de test',
          role,
          du: '2020-01-01',
          professionnel,
        }),
      );
    await compte('coordination@exemple.invalid', 'coordinateur', null);
    await compte('traitant@exemple.invalid', 'professionnel', scene.belval);
    const [evenement] = await banc.regarder(
      "select id, donnees from socle.evenements where genre = 'patients.glace-brisee'",
    );
    const donnees = { patient: odile, bris: null };
    expect(evenement?.['donnees']).toMatchObject({ patient: odile });
    let distributions = 0;
    const moyens = {
      adresse: 'https://maillage.exemple.fr',
      sas: null,
      distribuer: async () => {
        distributions += 1;
      },
    };
    const livre = { id: String(evenement?.['id']), genre: 'patients.glace-brisee', donnees };
    for (let livraison = 0; livraison < 2; livraison++)
      for (const job of annoncerBrisJobs)
        await job.executer(banc.appel(scene.cpts, { role: 'systeme' }), livre, moyens);
    const messages = await messagesEcrits(banc);
    expect(distributions).toBe(2);
    expect(messages).toHaveLength(2);
    for (const { corps, sujet } of messages)
      expect(`${sujet}${corps}`).not.toMatch(/Varennes|Odile|Malaise|Corliret/);
  });
});
