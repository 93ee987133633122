import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { CONTRAT, poserContrat, poserLienDeSemaine, VENDREDI } from '../testing/builders.ts';
import {
  corrigerSemaine,
  declarerParLien,
  declarerSemaine,
  validerSemaine,
} from './declarer-semaine.ts';
import { envoyerLiens } from './envoyer-liens.ts';
import { lireMaSemaine, lireParLien } from './lire-semaine.ts';

let banc: Banc;
let cpts: CptsCourante;
const compte = crypto.randomUUID();
const moi = () => banc.appel(cpts, { id: compte, nom: CONTRAT.nom });
const tresorier = () => banc.appel(cpts, { role: 'tresorier', nom: 'Ysaline Montagut' });
const motif = (fait: { ok: boolean; refus?: { motif: string } }) =>
  fait.ok ? 'fait' : (fait.refus?.motif ?? '');

const SEMAINE = {
  lundi: '2026-11-16',
  temps: [
    { mission: 'acces-aux-soins', heures: '14' },
    { mission: 'prevention', heures: '7 h 30' },
    { mission: 'vie-associative', heures: '6,25' },
  ],
};

beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('salaries-semaines');
  await poserContrat(banc, cpts);
  await banc.regarder('update salaries.personnes set compte_id = $1 where cpts_id = $2', [
    compte,
    cpts.id,
  ]);
});

const journal = async (lundi = '2026-11-19') =>
  (
    await banc.regarder(
      `select mission, sum(quantite)::int as n, sum(quantite * minutes)::int as minutes, count(*)::int as entrees
       from journal.faits where cpts_id = $1 and genre = 'salaries.temps' and jour = $2 group by 1 order by 1`,
      [cpts.id, lundi],
    )
  ).map(({ mission, n, minutes, entrees }) => [mission, n, minutes, entrees]);

describe('une semaine', () => {
  it('ne se compte qu’une fois, cent fois déclarée ensemble', async () => {
    const faits = await Promise.all(
      Array.from({ length: 100 }, () => declarerSemaine(moi(), SEMAINE)),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(100);
    expect(await journal()).toEqual([
      ['acces-aux-soins', 1, 840, 1],
      ['prevention', 1, 450, 1],
      ['vie-associative', 1, 375, 1],
    ]);
  });

  it('se redit tant qu’elle n’est pas validée, jamais par soi, puis se corrige en disant pourquoi', async () => {
    const temps = [{ mission: 'prevention', heures: '8' }, ...SEMAINE.temps.slice(2)];
    const { id: semaine } = exiger(await declarerSemaine(moi(), { ...SEMAINE, temps }));
    expect(await journal()).toEqual([
      ['acces-aux-soins', 0, 0, 2],
      ['prevention', 1, 480, 3],
      ['vie-associative', 1, 375, 1],
    ]);
    const correction = { semaine, temps: SEMAINE.temps, motif: 'Réunion oubliée' };
    expect(motif(await corrigerSemaine(tresorier(), correction))).toBe('semaine-pas-validee');
    expect(motif(await validerSemaine(moi(), { semaine }))).toBe('propre-semaine');
    expect(motif(await validerSemaine(tresorier(), { semaine }))).toBe('fait');
    expect(motif(await validerSemaine(tresorier(), { semaine }))).toBe('semaine-validee');
    expect(motif(await declarerSemaine(moi(), SEMAINE))).toBe('semaine-validee');
    expect(motif(await corrigerSemaine(moi(), correction))).toBe('propre-semaine');
    expect(motif(await corrigerSemaine(tresorier(), { ...correction, motif: ' ' }))).toBe(
      'saisie-invalide',
    );
    exiger(await corrigerSemaine(tresorier(), correction));
    expect((await journal()).map(([, , minutes]) => minutes)).toEqual([840, 450, 375]);
  });

  it('dit ce qui l’empêche, et n’écrit rien', async () => {
    const declarer = async (dit: object) =>
      motif(await declarerSemaine(moi(), { ...SEMAINE, lundi: '2026-11-09', ...dit }));
    expect(await declarer({ lundi: '2026-11-10' })).toBe('semaine-inconnue');
    expect(await declarer({ lundi: '2026-11-23' })).toBe('semaine-a-venir');
    expect(await declarer({ lundi: '2025-12-22' })).toBe('hors-contrat');
    expect(await declarer({ temps: [] })).toBe('rien-a-declarer');
    expect(await declarer({ temps: [{ mission: 'crise', heures: '1' }] })).toBe(
      'mission-hors-contrat',
    );
    expect(await declarer({ temps: [{ mission: 'prevention', heures: '3,1' }] })).toBe(
      'saisie-invalide',
    );
    const absence = { moment: 'matin', genre: 'conges' };
    expect(await declarer({ absences: [{ ...absence, jour: '2026-11-17' }] })).toBe(
      'jour-hors-semaine',
    );
    const longue = { temps: [{ mission: 'prevention', heures: '48,25' }] };
    expect(await declarer(longue)).toBe('plus-de-48-heures');
    expect(await journal('2026-11-12')).toEqual([]);
    expect(motif(await declarerSemaine(tresorier(), SEMAINE))).toBe('droit-manquant');
    const inconnu = banc.appel(cpts, { id: crypto.randomUUID() });
    expect(motif(await declarerSemaine(inconnu, SEMAINE))).toBe('pas-salarie');
    expect(await declarer({ ...longue, confirme: 'oui' })).toBe('fait');
  });

  it('propose les heures de la semaine d’avant, sans les écrire', async () => {
    const vue = exiger(await lireMaSemaine(moi(), { lundi: '2026-11-18' }));
    expect(vue.semaine?.temps).toHaveLength(3);
    const suivante = banc.appel(cpts, { id: compte, maintenant: VENDREDI });
    const proposee = exiger(await lireMaSemaine(suivante, {}));
    expect([proposee.lundi, proposee.semaine]).toEqual(['2026-11-23', null]);
    expect(proposee.proposes.map(({ minutes }) => minutes)).toEqual([840, 450, 375]);
  });
});

describe('le lien du vendredi', () => {
  it('part une fois par semaine, le vendredi après midi, à qui n’a pas déclaré', async () => {
    const autre = await banc.creerCpts('salaries-liens');
    await poserContrat(banc, autre);
    const envoyer = async (quand: string) =>
      exiger(
        await envoyerLiens(banc.appel(autre, { role: 'systeme', maintenant: new Date(quand) }), {
          adresse: '',
        }),
      ).messages;
    expect(await envoyer('2026-11-26T15:00:00Z')).toBe(0);
    expect(await envoyer('2026-11-27T10:30:00Z')).toBe(0);
    const ensemble = await Promise.all(
      Array.from({ length: 20 }, () => envoyer('2026-11-27T11:30:00Z')),
    );
    expect(ensemble.reduce((somme, n) => somme + n, 0)).toBe(1);
    expect(await envoyer('2026-12-04T12:00:00Z')).toBe(1);
  });

  it('déclare sans compte la semaine d’une seule personne', async () => {
    const autre = await banc.creerCpts('salaries-par-lien');
    const jeton = (await poserLienDeSemaine(banc, autre)).slice(-43);
    const anonyme = banc.appel(autre, { role: 'public' });
    const { temps } = SEMAINE;
    expect(motif(await declarerParLien(anonyme, { jeton, temps }))).toBe('fait');
    const vue = exiger(await lireParLien(anonyme, { jeton }));
    expect(vue.semaine).toMatchObject({ lundi: '2026-11-16', parLien: true });
    expect(motif(await declarerParLien(anonyme, { jeton: 'x'.repeat(43), temps }))).toBe(
      'lien-inconnu',
    );
    const plusTard = { role: 'public', maintenant: new Date('2026-12-10T12:00:00Z') } as const;
    expect(motif(await lireParLien(banc.appel(autre, plusTard), { jeton }))).toBe('lien-inconnu');
  });
});
