import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { ODILE, planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { consulterPatient } from './consulter-patient.ts';
import { creerPatient } from './creer-patient.ts';
import { modifierPatient } from './modifier-patient.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

let rang = 0;
const nouveau = async (autres = {}) => {
  rang += 1;
  const traits = { nomDeNaissance: `Varennes ${rang}`, nomUtilise: '', telephone: '' };
  return await poserPatient(banc, scene.cpts, { ...traits, ...autres });
};

describe('corriger un dossier', () => {
  it('refuse ce qui fut lu avant la correction d’un autre, et rend les deux versions', async () => {
    const patient = await nouveau({ prenoms: 'Rose' });
    const lu = exiger(await consulterPatient(banc.appel(scene.cpts), { patient }));
    const plusTard = new Date(LUNDI_9H12.getTime() + 60_000);
    const corriger = async (prenoms: string) =>
      await modifierPatient(banc.appel(scene.cpts, { maintenant: plusTard }), {
        ...ODILE,
        nomDeNaissance: lu.dossier.traits?.nomDeNaissance,
        prenoms,
        patient,
        modifieLe: lu.dossier.modifieLe.toISOString(),
      });
    exiger(await corriger('Rosine'));
    const second = await corriger('Rosalie');
    expect(second).toMatchObject({
      refus: { motif: 'dossier-modifie-ailleurs', actuel: { traits: { prenoms: ['Rosine'] } } },
    });
    const apres = exiger(await consulterPatient(banc.appel(scene.cpts), { patient }));
    expect(apres.dossier.traits?.prenoms).toEqual(['Rosine']);
  });

  it('ne montre un matricule qu’avec une identité qualifiée, et le garde sans qu’on le retape', async () => {
    const matricule = '269054958815780';
    const patient = await nouveau({
      matricule,
      nature: 'NIR-DEMO',
      statut: 'VALI',
      verification: 'carte-vitale',
    });
    const lire = async () =>
      exiger(await consulterPatient(banc.appel(scene.cpts), { patient })).dossier;
    const valide = await lire();
    expect(valide).toMatchObject({ matricule: null, matriculeGarde: true });
    const saisie = {
      ...ODILE,
      nomDeNaissance: valide.traits?.nomDeNaissance,
      patient,
      modifieLe: valide.modifieLe.toISOString(),
      statut: 'QUAL',
    };
    expect(await modifierPatient(banc.appel(scene.cpts), saisie)).toMatchObject({
      refus: { motif: 'identite-sans-verification' },
    });
    exiger(
      await modifierPatient(banc.appel(scene.cpts), { ...saisie, verification: 'etablissement' }),
    );
    expect(await lire()).toMatchObject({ matricule, ins: { nature: 'NIR-DEMO', statut: 'QUAL' } });
  });
});

it('chaque refus à la création dit pourquoi et n’écrit rien', async () => {
  const appel = banc.appel(scene.cpts);
  const compter = async () => (await banc.regarder('select 1 from patients.patients')).length;
  const avant = await compter();
  const essais = [
    [{ dateDeNaissance: '2026-11-24' }, 'naissance-a-venir'],
    [{ commune: '99999' }, 'saisie-invalide'],
    [{ commune: '01001' }, 'commune-inconnue'],
    [{ medecinTraitant: crypto.randomUUID() }, 'medecin-traitant-inconnu'],
    [{ matricule: '269054958815780' }, 'matricule-sans-nature'],
    [{ matricule: '269054958815781', nature: 'NIR' }, 'saisie-invalide'],
    [{ statut: 'QUAL', verification: 'carte-vitale' }, 'identite-sans-matricule'],
    [{ statut: 'VALI' }, 'identite-sans-verification'],
    [{ prenoms: ' , ' }, 'saisie-invalide'],
  ] as const;
  for (const [faute, motif] of essais)
    expect(
      await creerPatient(appel, { ...ODILE, nomDeNaissance: 'Jamais', ...faute }),
    ).toMatchObject({
      refus: { motif },
    });
  expect(await creerPatient(banc.appel(scene.cpts, { role: 'tresorier' }), ODILE)).toMatchObject({
    refus: { motif: 'droit-manquant' },
  });
  expect(await compter()).toBe(avant);
});

it('la base ne garde ni nom, ni téléphone, ni date en clair', async () => {
  await nouveau({
    nomDeNaissance: 'Zébulonne',
    telephone: '0639980099',
    courriel: 'zebulonne@exemple.fr',
  });
  const tables = await banc.regarder(
    "select table_name from information_schema.tables where table_schema = 'patients' and table_type = 'BASE TABLE'",
  );
  for (const { table_name } of tables) {
    const lignes = await banc.regarder(
      `select to_jsonb(t)::text as texte from patients.${String(table_name)} t`,
    );
    for (const { texte } of lignes)
      expect(String(texte)).not.toMatch(/z[ée]bulonne|639980099|1948-03-02|Varennes/i);
  }
});
