import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import {
  BELVAL,
  GIAT,
  poserCreneau,
  TRESSAGUES,
} from '../../soins-non-programmes/testing/builders.ts';
import { planterSceneDuSas } from '../testing/scene.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
let coordination: Navigateur;

beforeAll(async () => {
  banc = await dresserBanc();
  ({ cpts } = await planterSceneDuSas(banc));
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(cpts, 'coordinateur');
});

const chemin = () => `/app/${cpts.slug}/sas`;
const page = async () => await (await coordination.lire(chemin())).text();
const envoyer = (champs: Readonly<Record<string, string>>) =>
  coordination.envoyer(chemin(), champs, chemin());
const reglages = async () =>
  (
    await banc.regarder(
      'select actif, finess, telephone, ror_le::text from sas.reglages where cpts_id = $1',
      [cpts.id],
    )
  )[0];

const COMPLET = {
  actif: 'oui',
  finess: '63 999 0100',
  telephone: '04 73 99 55 00',
  rorLe: '2026-09-01',
};

describe('le raccordement au SAS', () => {
  it('se règle et se relit, l’étape datée', async () => {
    const reponse = await envoyer(COMPLET);
    expect(reponse.status).toBe(303);
    expect(await reglages()).toEqual({
      actif: true,
      finess: '639990100',
      telephone: '+33473995500',
      ror_le: '2026-09-01',
    });
    expect(await page()).toContain('value="2026-09-01"');
  });

  it('ne répond pas sans numéro FINESS, et rien n’est écrit', async () => {
    const avant = await reglages();
    const reponse = await envoyer({ ...COMPLET, finess: '' });
    expect(reponse.status).toBe(422);
    expect(await reponse.text()).toContain('numéro FINESS');
    expect(await reglages()).toEqual(avant);
  });

  it('refuse un numéro mal formé, un jour à venir, un téléphone impossible', async () => {
    const avant = await reglages();
    for (const faute of [
      { finess: '12' },
      { essaiLe: '2199-01-01' },
      { telephone: '12' },
      { rorLe: '2026-02-30' },
    ])
      expect((await envoyer({ ...COMPLET, ...faute })).status, JSON.stringify(faute)).toBe(422);
    expect(await reglages()).toEqual(avant);
  });

  it('dit quels créneaux le SAS ne voit pas, de qui, et pourquoi', async () => {
    const demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const ici = {
      ...banc,
      appel: (ou: CptsCourante | null) => banc.appel(ou, { maintenant: new Date() }),
    };
    await poserCreneau(ici, cpts, `${demain}T08:00:00Z`);
    await poserCreneau(ici, cpts, `${demain}T08:00:00Z`, {
      professionnel: TRESSAGUES,
      commune: GIAT,
    });
    await poserCreneau(ici, cpts, `${demain}T08:00:00Z`, { professionnel: BELVAL, commune: GIAT });
    await poserCreneau(ici, cpts, `${demain}T09:00:00Z`, { public: 'ma-patientele' });
    const texte = await page();
    expect(texte).toMatch(/1.créneau visible sur 4/);
    expect(texte).toContain('Garance Corliret');
    expect(texte).toContain('gardés pour leurs patients');
    expect(texte).toContain('Lubin Tressagues');
    expect(texte).toContain('ne lui connaît pas de lieu');
    expect(texte).toContain('Octave Belval');
    expect(texte).toContain('aucun lieu d’exercice');
  });

  it('ne s’ouvre qu’à la coordination', async () => {
    for (const role of [
      'professionnel',
      'regulateur',
      'tresorier',
      'ars',
      'regulateur-sas',
    ] as const)
      expect((await (await serveur.connecter(cpts, role)).lire(chemin())).status, role).toBe(403);
  });
});
