import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { HEURE_MS } from '../domain/lecture-massive.ts';
import { compterAlertes } from './compter-alertes.ts';
import { leverAlerte } from './lever-alerte.ts';
import { repondreALAlerte } from './repondre-a-l-alerte.ts';
import { veiller } from './veiller.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const ADRESSE = 'https://maillage.exemple.fr';
const COMPTE = crypto.randomUUID();
const patients = (n: number) => Array.from({ length: n }, () => crypto.randomUUID());

const lirePatients = defineUseCase({
  nom: 'essai.lire-patients',
  saisie: z.strictObject({ personnes: z.array(z.uuid()), un: z.boolean(), action: z.string() }),
  droit: 'public',
  executer: async (_ctx, { personnes, un, action }) => {
    const [personne = null] = personnes;
    return reussi(effets(null, { trace: { action, ...(un ? { personne } : { personnes }) } }));
  },
});

type Lecture = {
  readonly minutes?: number;
  readonly par?: string;
  readonly action?: string;
};

/** One list that shows these patients. */
const liste = async (
  cpts: CptsCourante,
  personnes: readonly string[],
  { minutes = 0, par = COMPTE, action = 'snp.demandes-listees' }: Lecture = {},
) => {
  const maintenant = new Date(LUNDI_9H12.getTime() + minutes * 60_000);
  const appel = banc.appel(cpts, {
    role: 'regulateur',
    id: par,
    nom: 'Basile Ortolan',
    maintenant,
  });
  exiger(await lirePatients(appel, { personnes, un: false, action }));
};

const guetter = (cpts: CptsCourante, minutes = 0) =>
  veiller(
    banc.appel(cpts, {
      role: 'systeme',
      nom: 'tracabilite.veiller',
      maintenant: new Date(LUNDI_9H12.getTime() + minutes * 60_000),
    }),
    ADRESSE,
  );

const alertes = (cpts: CptsCourante) =>
  banc.regarder(
    'select genre, sujet, auteur_nom, nombre, vue_le from tracabilite.alertes where cpts_id = $1 order by levee_le',
    [cpts.id],
  );

describe('la veille sur les lectures', () => {
  it('alerte à la soixante et unième personne lue en une heure, pas à la soixantième', async () => {
    const cpts = await banc.creerCpts('seuil');
    const vus = patients(60);
    for (const personne of vus.slice(0, 30)) {
      const appel = banc.appel(cpts, { role: 'regulateur', id: COMPTE, nom: 'Basile Ortolan' });
      exiger(
        await lirePatients(appel, { personnes: [personne], un: true, action: 'snp.demande-lue' }),
      );
    }
    await liste(cpts, vus, { minutes: 20 });
    expect(await guetter(cpts, 21)).toBe(0);
    await liste(cpts, patients(1), { minutes: 59 });
    expect(await guetter(cpts, 60)).toBe(1);
    expect(await alertes(cpts)).toEqual([
      {
        genre: 'lecture-massive',
        sujet: COMPTE,
        auteur_nom: 'Basile Ortolan',
        nombre: 61,
        vue_le: null,
      },
    ]);
  });

  it('ne compte ni les relectures, ni les écritures, ni ce qui date de plus d’une heure, ni les autres', async () => {
    const cpts = await banc.creerCpts('calme');
    const [memes, autres] = [patients(1), patients(60)];
    for (let i = 0; i < 61; i++) await liste(cpts, memes, { minutes: i / 10 });
    await liste(cpts, autres.slice(0, 30), { minutes: 7 });
    await liste(cpts, autres.slice(30), { minutes: 7, par: crypto.randomUUID() });
    await liste(cpts, patients(200), { minutes: 8, action: 'snp.demande-modifiee' });
    await liste(cpts, patients(31), { minutes: 67 });
    expect(await guetter(cpts, 68)).toBe(0);
    expect(await alertes(cpts)).toEqual([]);
  });

  it('n’alerte qu’une fois par heure et par compte, et de nouveau l’heure d’après', async () => {
    const cpts = await banc.creerCpts('suite');
    await liste(cpts, patients(80));
    expect(await guetter(cpts, 1)).toBe(1);
    await liste(cpts, patients(80), { minutes: 30 });
    await liste(cpts, patients(80), { minutes: 30, par: crypto.randomUUID() });
    expect(await guetter(cpts, 31)).toBe(1);
    await liste(cpts, patients(80), { minutes: 60 });
    expect(await guetter(cpts, 61)).toBe(1);
    expect(await alertes(cpts)).toHaveLength(3);
  });

  it('garde une seule de cent alertes levées en même temps, avec ses messages', async () => {
    const cpts = await banc.creerCpts('course');
    await banc.regarder(
      `insert into comptes.comptes (id, courriel, nom, prenom, cree_le) values
         ($1, 'coordination.course@exemple.invalid', 'Aubreval', 'Capucine', now()),
         ($2, 'hebergeur.course@exemple.invalid', 'Lambre', 'Octave', now()),
         ($3, 'autre.course@exemple.invalid', 'Sureau', 'Ida', now())`,
      [
        '00000000-0000-7000-8000-0000000000a1',
        '00000000-0000-7000-8000-0000000000a2',
        '00000000-0000-7000-8000-0000000000a3',
      ],
    );
    await banc.regarder(
      `insert into comptes.mandats (cpts_id, id, compte_id, role, du, cree_le) values
         ($1, gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', 'coordinateur', '2026-01-01', now()),
         ('00000000-0000-7000-8000-000000000000', gen_random_uuid(), '00000000-0000-7000-8000-0000000000a2', 'administrateur', '2026-01-01', now()),
         ($1, gen_random_uuid(), '00000000-0000-7000-8000-0000000000a3', 'tresorier', '2026-01-01', now())`,
      [cpts.id],
    );
    const appel = banc.appel(cpts, { role: 'systeme', nom: 'essai' });
    const instant = LUNDI_9H12;
    const jusqua = new Date(instant.getTime() + HEURE_MS);
    const levees = await Promise.all(
      Array.from({ length: 100 }, () =>
        leverAlerte(appel, {
          genre: 'lecture-massive',
          sujet: COMPTE,
          auteurNom: 'Basile Ortolan',
          nombre: 61,
          instant,
          jusqua,
          adresse: ADRESSE,
        }),
      ),
    );
    expect(levees.filter((levee) => levee.ok && levee.valeur.levee)).toHaveLength(1);
    expect(await alertes(cpts)).toHaveLength(1);
    const messages = (await messagesEcrits(banc))
      .filter((m) => m.cpts_id === cpts.id)
      .sort((a, b) => a.destinataire.localeCompare(b.destinataire));
    expect(messages.map((m) => m.destinataire)).toEqual([
      'coordination.course@exemple.invalid',
      'hebergeur.course@exemple.invalid',
    ]);
    expect(messages[0]?.corps).toContain(`${ADRESSE}/app/course/tracabilite`);
    expect(JSON.stringify(messages)).not.toContain('Ortolan');
    const traces = await banc.regarder(
      "select count(*)::int as n from tracabilite.traces where cpts_id = $1 and action = 'tracabilite.alerte-levee'",
      [cpts.id],
    );
    expect(traces).toEqual([{ n: 1 }]);
  });

  it('se tait quand une alerte a sa réponse, qui ne se donne qu’une fois et ne se vide pas', async () => {
    const cpts = await banc.creerCpts('reponse');
    await liste(cpts, patients(61));
    await guetter(cpts, 1);
    const [levee] = await banc.regarder('select id from tracabilite.alertes where cpts_id = $1', [
      cpts.id,
    ]);
    const alerte = String(levee?.['id']);
    const appel = banc.appel(cpts);
    expect(await compterAlertes(appel, {})).toEqual({ ok: true, valeur: { aVoir: 1 } });
    expect(await repondreALAlerte(appel, { alerte, commentaire: '  ' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const regulation = banc.appel(cpts, { role: 'regulateur' });
    expect(await repondreALAlerte(regulation, { alerte, commentaire: 'moi' })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    const ailleurs = banc.appel(await banc.creerCpts('reponse-ailleurs'));
    const inconnue = { ok: false, refus: { motif: 'alerte-inconnue' } };
    expect(await repondreALAlerte(ailleurs, { alerte, commentaire: 'moi' })).toEqual(inconnue);
    exiger(await repondreALAlerte(appel, { alerte, commentaire: 'Formation des régulateurs.' }));
    expect(await repondreALAlerte(appel, { alerte, commentaire: 'encore' })).toEqual(inconnue);
    expect(await compterAlertes(appel, {})).toEqual({ ok: true, valeur: { aVoir: 0 } });
    const [vue] = await banc.regarder(
      'select vue_par_nom, commentaire from tracabilite.alertes where id = $1',
      [alerte],
    );
    expect(vue).toEqual({
      vue_par_nom: 'Capucine Aubreval',
      commentaire: 'Formation des régulateurs.',
    });
  });
});
