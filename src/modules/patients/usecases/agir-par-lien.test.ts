import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { consulterParLien, repondreParLien, sOpposerParLien } from './agir-par-lien.ts';
import { consulterPatient } from './consulter-patient.ts';
import { delivrerLien, revoquerLesLiens } from './delivrer-lien.ts';

let banc: Banc;
let scene: Scene;
let odile: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  odile = await poserPatient(banc, scene.cpts, { medecinTraitant: scene.corliret });
});

const ADRESSE = 'https://maillage.exemple.fr';
const tirer = async (autres = {}) => {
  const saisie = { patient: odile, duree: 'demi-heure', envoi: 'afficher', adresse: ADRESSE };
  const { lien } = exiger(await delivrerLien(banc.appel(scene.cpts), { ...saisie, ...autres }));
  return lien.split('/').at(-1) ?? '';
};
const public_ = (minutes = 0) =>
  banc.appel(scene.cpts, {
    role: 'public',
    maintenant: new Date(LUNDI_9H12.getTime() + minutes * 60_000),
  });
const medecin = () =>
  banc.appel(scene.cpts, { role: 'professionnel', professionnel: scene.corliret });

describe('le lien d’un patient', () => {
  it('montre ce qui est tenu sur lui, sans rien changer, jusqu’à son terme', async () => {
    const jeton = await tirer();
    const avant = await banc.regarder('select count(*) from patients.accords');
    for (let fois = 0; fois < 3; fois++) {
      const lu = exiger(await consulterParLien(public_(29), { jeton }));
      expect(lu.dossier.traits?.nomDeNaissance).toBe('Varennes');
      expect(lu.tenues.map(({ titre }) => titre)).toContain('Dossier de la personne');
    }
    expect(await banc.regarder('select count(*) from patients.accords')).toEqual(avant);
    expect(await consulterParLien(public_(30), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    const traces = await banc.regarder(
      "select 1 from tracabilite.traces where action = 'patients.lien-ouvert' and personne = $1",
      [odile],
    );
    expect(traces).toHaveLength(3);
  });

  it('ouvre et ferme le dossier à son équipe, dès la demande suivante', async () => {
    const jeton = await tirer();
    const voit = async () => (await consulterPatient(medecin(), { patient: odile })).ok;
    const repondre = async (reponse: string) =>
      exiger(await repondreParLien(public_(), { jeton, objet: 'echange', reponse }));
    expect(await voit()).toBe(false);
    await repondre('oui');
    expect(await voit()).toBe(true);
    await repondre('non');
    expect(await voit()).toBe(false);
    await repondre('oui');
    exiger(await sOpposerParLien(public_(), { jeton, professionnel: scene.corliret }));
    expect(await voit()).toBe(false);
    expect(
      await sOpposerParLien(public_(), { jeton, professionnel: scene.corliret }),
    ).toMatchObject({
      refus: { motif: 'deja-oppose' },
    });
    const [opposition] = await banc.regarder(
      'select voie, posee_par_nom from patients.oppositions',
    );
    expect(opposition).toEqual({ voie: 'lien', posee_par_nom: 'La personne, par son lien' });
  });

  it('fermé, inconnu, ou d’une autre CPTS, n’agit pas et répond pareil', async () => {
    const jeton = await tirer();
    const ailleurs = await banc.creerCpts('ailleurs');
    exiger(await revoquerLesLiens(banc.appel(scene.cpts), { patient: odile }));
    const neuf = await tirer();
    const compter = async () => (await banc.regarder('select 1 from patients.accords')).length;
    const avant = await compter();
    for (const [appel, essaye] of [
      [public_(), jeton],
      [public_(), 'x'.repeat(43)],
      [banc.appel(ailleurs, { role: 'public' }), neuf],
    ] as const)
      for (const reponse of [
        await consulterParLien(appel, { jeton: essaye }),
        await repondreParLien(appel, { jeton: essaye, objet: 'partage', reponse: 'oui' }),
        await sOpposerParLien(appel, { jeton: essaye, professionnel: scene.belval }),
      ])
        expect(reponse).toEqual({ ok: false, refus: { motif: 'lien-inconnu' } });
    expect(await compter()).toBe(avant);
  });

  it('ne s’envoie qu’où la personne est joignable, et ne laisse que son empreinte', async () => {
    const saisie = { patient: odile, duree: 'jour', envoi: 'courriel', adresse: ADRESSE };
    expect(await delivrerLien(banc.appel(scene.cpts), saisie)).toMatchObject({
      refus: { motif: 'sans-adresse' },
    });
    const envoye = exiger(await delivrerLien(banc.appel(scene.cpts), { ...saisie, envoi: 'sms' }));
    expect(envoye.envoye).toBe('sms');
    const jeton = envoye.lien.split('/').at(-1) ?? '';
    const lignes = await banc.regarder('select to_jsonb(l)::text as texte from liens.liens l');
    expect(lignes.some(({ texte }) => String(texte).includes(jeton))).toBe(false);
    expect(
      await delivrerLien(banc.appel(scene.cpts), { ...saisie, patient: crypto.randomUUID() }),
    ).toMatchObject({ refus: { motif: 'patient-inconnu' } });
  });
});
