import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { inTenant } from '#platform/db/database.ts';
import { ODILE, planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { creerPatient } from './creer-patient.ts';
import { leverOpposition, poserOpposition } from './poser-opposition.ts';
import {
  type PersonneNommee,
  professionnelsOpposes,
  reconnaitrePatient,
} from './reconnaitre-patient.ts';

let banc: Banc;
let scene: Scene;
let odile: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  odile = await poserPatient(banc, scene.cpts);
});

type Tenant = Parameters<typeof inTenant>[1];
const tenant = (autres: Partial<Tenant> = {}): Tenant => ({
  cpts: scene.cpts.id,
  mandats: [],
  sante: true,
  ...autres,
});
const reconnaitre = async (personne: PersonneNommee, autres: Partial<Tenant> = {}) =>
  await inTenant(banc.db, tenant(autres), (tx) =>
    reconnaitrePatient({ tx, cpts: scene.cpts.id, coffre: banc.coffre }, personne),
  );
const parTelephone = { nom: 'Varennes', prenom: 'Odile', telephone: '+33 6 39 98 00 41' };

describe('reconnaître un patient', () => {
  it('retrouve par le nom de naissance ou utilisé, avec le téléphone ou la date', async () => {
    const date = { dateNaissance: '1948-03-02' };
    for (const personne of [
      parTelephone,
      { nom: 'le goff breval', prenom: 'ROSE', telephone: '0639980041' },
      { nom: 'VARENNES', prenom: 'odile', ...date },
      { nom: 'LE GOFF BREVAL', prenom: 'Odile Rose', ...date },
    ])
      expect(await reconnaitre(personne)).toBe(odile);
  });

  it('ne devine jamais : un trait qui manque ou qui diffère ne donne personne', async () => {
    for (const personne of [
      { nom: 'Varennes', prenom: 'Odile' },
      { ...parTelephone, prenom: 'Odette' },
      { ...parTelephone, nom: 'Varenne' },
      { ...parTelephone, telephone: '06 39 98 00 42' },
      { ...parTelephone, dateNaissance: '1949-03-02' },
      { ...parTelephone, telephone: 'rien' },
    ])
      expect(await reconnaitre(personne)).toBeNull();
  });

  it('ne choisit pas entre deux homonymes qui partagent un téléphone', async () => {
    const commun = { prenoms: 'Abel', nomDeNaissance: 'Nornallon', telephone: '0639980055' };
    await poserPatient(banc, scene.cpts, {
      ...commun,
      nomUtilise: '',
      dateDeNaissance: '1950-01-01',
    });
    await poserPatient(banc, scene.cpts, {
      ...commun,
      nomUtilise: '',
      dateDeNaissance: '1980-01-01',
      autrePersonne: true,
    });
    const abel = { nom: 'Nornallon', prenom: 'Abel', telephone: '0639980055' };
    expect(await reconnaitre(abel)).toBeNull();
    expect(await reconnaitre({ ...abel, dateNaissance: '1980-01-01' })).not.toBeNull();
  });

  it('de deux dossiers d’une même personne, prend le plus ancien, ou celui où elle bloque quelqu’un', async () => {
    const aline = { prenoms: 'Aline', nomDeNaissance: 'Brevonnes', nomUtilise: '' };
    const numero = { telephone: '0639980066', autrePersonne: true };
    const ancien = await poserPatient(banc, scene.cpts, { ...aline, ...numero });
    const plusTard = new Date(LUNDI_9H12.getTime() + 60_000);
    const recent = await poserPatient(
      banc,
      scene.cpts,
      { ...aline, ...numero },
      { maintenant: plusTard },
    );
    const parNumero = { nom: 'Brevonnes', prenom: 'Aline', telephone: '0639980066' };
    const parDate = { nom: 'Brevonnes', prenom: 'Aline', dateNaissance: '1948-03-02' };
    const lesDeux = async () => [await reconnaitre(parNumero), await reconnaitre(parDate)];
    expect(await lesDeux()).toEqual([ancien, ancien]);
    const opposition = { patient: recent, professionnel: scene.corliret };
    const { id } = exiger(
      await poserOpposition(banc.appel(scene.cpts), { ...opposition, voie: 'oral' }),
    );
    expect(await lesDeux()).toEqual([recent, recent]);
    exiger(await leverOpposition(banc.appel(scene.cpts), { patient: recent, opposition: id }));
    expect(await lesDeux()).toEqual([ancien, ancien]);
  });

  it('ne connaît ni les patients d’une autre CPTS, ni ceux d’un rôle qui ne lit pas la santé', async () => {
    const ailleurs = await banc.creerCpts('ailleurs');
    expect(await reconnaitre(parTelephone, { cpts: ailleurs.id })).toBeNull();
    expect(await reconnaitre(parTelephone, { sante: false })).toBeNull();
  });
});

describe('une opposition', () => {
  const opposes = async () =>
    await inTenant(banc.db, tenant(), (tx) =>
      professionnelsOpposes({ tx, cpts: scene.cpts.id }, odile),
    );
  const estOppose = async (lecteurs: readonly string[]) =>
    await inTenant(banc.db, tenant({ lecteurs }), async (tx) => {
      const { rows } = await sql<{ oui: boolean }>`
        select patients.est_oppose(${scene.cpts.id}::uuid, ${odile}::uuid) as oui`.execute(tx);
      return rows[0]?.oui;
    });

  it('vaut pour qui elle nomme, jusqu’à ce qu’elle soit levée, et se garde', async () => {
    const appel = banc.appel(scene.cpts);
    expect(await estOppose([scene.corliret])).toBe(false);
    const { id } = exiger(
      await poserOpposition(appel, { patient: odile, professionnel: scene.corliret, voie: 'oral' }),
    );
    expect(await opposes()).toEqual([scene.corliret]);
    expect(await estOppose([])).toBe(false);
    expect(await estOppose([scene.tressagues])).toBe(false);
    expect(await estOppose([scene.tressagues, scene.corliret])).toBe(true);
    expect(await reconnaitre(parTelephone, { lecteurs: [scene.corliret] })).toBeNull();
    expect(await reconnaitre(parTelephone, { lecteurs: [scene.tressagues] })).toBe(odile);
    exiger(await leverOpposition(appel, { patient: odile, opposition: id }));
    expect(await opposes()).toEqual([]);
    expect(await estOppose([scene.corliret])).toBe(false);
    expect(
      await banc.regarder('select levee_par_nom from patients.oppositions where patient_id = $1', [
        odile,
      ]),
    ).toEqual([{ levee_par_nom: 'Capucine Aubreval' }]);
  });

  it('ne se pose pas deux fois, ni sur un inconnu, ni pour un patient inconnu, ni par un professionnel', async () => {
    const appel = banc.appel(scene.cpts);
    const saisie = { patient: odile, professionnel: scene.belval, voie: 'ecrit' };
    const { id } = exiger(await poserOpposition(appel, saisie));
    expect(await poserOpposition(appel, saisie)).toMatchObject({ refus: { motif: 'deja-oppose' } });
    const inconnu = crypto.randomUUID();
    expect(await poserOpposition(appel, { ...saisie, patient: inconnu })).toMatchObject({
      refus: { motif: 'patient-inconnu' },
    });
    expect(await poserOpposition(appel, { ...saisie, professionnel: inconnu })).toMatchObject({
      refus: { motif: 'professionnel-inconnu' },
    });
    const professionnel = banc.appel(scene.cpts, { role: 'professionnel' });
    expect(await poserOpposition(professionnel, saisie)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    expect(await leverOpposition(appel, { patient: inconnu, opposition: id })).toMatchObject({
      refus: { motif: 'opposition-inconnue' },
    });
    const actives = await banc.regarder(
      'select 1 from patients.oppositions where levee_le is null',
    );
    expect(actives).toHaveLength(1);
  });
});

it('cent créations de la même personne ensemble font un seul dossier', async () => {
  const saisie = { ...ODILE, prenoms: 'Cléante', dateDeNaissance: '1961-07-14', telephone: '' };
  const essais = await Promise.all(
    Array.from({ length: 100 }, () => creerPatient(banc.appel(scene.cpts), saisie)),
  );
  expect(essais.filter((essai) => essai.ok)).toHaveLength(1);
  for (const essai of essais)
    if (!essai.ok) expect(essai.refus).toMatchObject({ motif: 'dossier-semblable', caches: 0 });
  const traces = await banc.regarder(
    "select 1 from tracabilite.traces where action = 'patients.dossier-cree' and objet = any ($1)",
    [essais.flatMap((essai) => (essai.ok ? [essai.valeur.id] : []))],
  );
  expect(traces).toHaveLength(1);
});
