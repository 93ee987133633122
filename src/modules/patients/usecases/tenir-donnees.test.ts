import { beforeAll, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { briserLaGlace } from './briser-la-glace.ts';
import { ajouterMembre } from './composer-equipe.ts';
import { consulterPatient } from './consulter-patient.ts';
import { poserOpposition } from './poser-opposition.ts';
import {
  effacerLaPersonne,
  effacerLesInactifs,
  lireLaPersonne,
  nommerLaPersonne,
} from './tenir-donnees.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const dans = async <T>(travail: (ctx: Parameters<typeof lireLaPersonne>[0]) => Promise<T>) =>
  await banc.lire(scene.cpts, (tx) =>
    travail({
      tx,
      cpts: scene.cpts.id,
      fuseau: scene.cpts.fuseau,
      maintenant: LUNDI_9H12,
      coffre: banc.coffre,
    }),
  );

async function ouvrirEnUrgence(): Promise<void> {
  const soignante = banc.appel(scene.cpts, {
    role: 'professionnel',
    id: '01930000-0000-7000-8000-00000000000c',
    professionnel: scene.belval,
  });
  exiger(
    await briserLaGlace(soignante, {
      nom: 'Varennes',
      prenom: 'Odile',
      dateDeNaissance: '1948-03-02',
      raison: 'urgence',
      precision: 'Chute dans la rue, elle est confuse',
    }),
  );
}

it('dit ce qui est tenu sur une personne, puis l’efface sans rien laisser d’elle', async () => {
  const patient = await poserPatient(banc, scene.cpts, {
    informee: 'oral',
    medecinTraitant: scene.corliret,
  });
  exiger(await ajouterMembre(banc.appel(scene.cpts), { patient, membre: scene.corliret }));
  const qui = { patient, professionnel: scene.tressagues, voie: 'oral' };
  exiger(await poserOpposition(banc.appel(scene.cpts), qui));
  await ouvrirEnUrgence();
  const tenues = await dans((ctx) => lireLaPersonne(ctx, patient));
  expect(tenues.map(({ titre }) => titre)).toEqual([
    'Votre dossier',
    'Un membre de votre équipe de soins',
    'Échange dans votre équipe',
    'Un professionnel que vous bloquez',
    'Un accès exceptionnel à votre dossier',
  ]);
  const dit = JSON.stringify(tenues);
  for (const mot of [
    'Varennes',
    'Odile, Rose',
    '02/03/1948',
    'Féminin',
    'Giat',
    '06 39 98 00 41',
    'Garance Corliret',
  ])
    expect(dit.replaceAll('\u00A0', ' ')).toContain(mot);
  expect(dit).toContain('Chute dans la rue, elle est confuse');
  expect(dit).not.toContain(scene.tressagues);
  expect(await dans((ctx) => nommerLaPersonne(ctx, patient))).toBe('Odile Le Goff-Bréval');
  expect(await dans((ctx) => effacerLaPersonne(ctx, patient))).toBe(1);
  expect(await dans((ctx) => effacerLaPersonne(ctx, patient))).toBe(0);
  expect(await dans((ctx) => lireLaPersonne(ctx, patient))).toEqual([]);
  expect(await dans((ctx) => nommerLaPersonne(ctx, patient))).toBeNull();
  expect((await consulterPatient(banc.appel(scene.cpts), { patient })).ok).toBe(false);
  const [ligne] = await banc.regarder(
    'select num_nonnulls(nom_de_naissance, prenoms, date_de_naissance, telephone, commune, index_identite, index_nom_date) as n from patients.patients where id = $1',
    [patient],
  );
  expect(ligne?.['n']).toBe(0);
  await poserPatient(banc, scene.cpts);
});

it('n’efface que les dossiers sans activité depuis la date dite', async () => {
  const ancien = await poserPatient(
    banc,
    scene.cpts,
    { nomDeNaissance: 'Ancien', nomUtilise: '', telephone: '' },
    { maintenant: new Date('2006-01-01T08:00:00Z') },
  );
  expect(await dans((ctx) => effacerLesInactifs(ctx, new Date('2006-11-23T08:00:00Z')))).toBe(1);
  const [ligne] = await banc.regarder(
    'select efface_le is not null as efface from patients.patients where id = $1',
    [ancien],
  );
  expect(ligne).toEqual({ efface: true });
});
