import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { openEnvelope } from '#platform/crypto/envelope.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { cleDe } from '../data/urne.repository.ts';
import { ELECTION, electeurs, poserUrne, type Urne } from '../testing/builders.ts';
import { cloreScrutin } from './clore-scrutin.ts';

type Ligne = {
  readonly nom: string;
  readonly xmin: string;
  readonly ctid: string;
  readonly texte: string;
};
const N = 40;
const CHOIX = ['1', '2', '3'];
/** In which order people vote: a shuffle that is always the same. */
const ORDRE = Array.from({ length: N }, (_, i) => (i * 17 + 5) % N);

let banc: Banc;
let ici: CptsCourante;
let urne: Urne;
let telephone: Navigateur;
let serveur: ServeurDeTest;
let premiere: bigint;
/** Lines of the technical log. */
const dites: string[] = [];
/** Cookies that came with the receipts. */
const temoins: string[] = [];
/** By voter: the receipt they read, and whom they named. */
const votes = new Map<number, { readonly recepisse: string; readonly choix: string }>();

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  ici = await banc.creerCpts('demo-secret');
  const noms = Array.from({ length: N }, (_, i) => `Votante${String(i).padStart(2, '0')}`);
  urne = await poserUrne(banc, ici, { liste: electeurs(noms), ...ELECTION });
  serveur = await dresserServeur(banc);
  telephone = naviguer(serveur.appeler, '');
  vi.spyOn(serveur.journal, 'info').mockImplementation(
    (...dit) => void dites.push(JSON.stringify(dit)),
  );
  const [avant] = await banc.regarder('select pg_current_xact_id()::text as x');
  premiere = BigInt(String(avant?.['x']));
  for (const qui of ORDRE) await voterParLaPage(qui);
}, 120_000);
afterAll(() => vi.useRealTimers());

async function voterParLaPage(qui: number): Promise<void> {
  const page = `/c/${ici.slug}/scrutins/vote/${urne.jetons[qui] ?? ''}`;
  const choix = CHOIX[qui % 3] ?? '';
  const champs = { voix: urne.voix[qui]?.[0] ?? '', choix, etape: 'deposer' };
  const reponse = await telephone.envoyer(page, champs);
  const recepisse = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await reponse.text())?.[0] ?? '';
  votes.set(qui, { recepisse, choix });
  temoins.push(reponse.headers.get('set-cookie') ?? '');
}

/** Every row of every table written since, as the owner of the database sees it. */
async function ecrites(): Promise<readonly Ligne[]> {
  const tables = await banc.regarder(
    `select format('%I.%I', n.nspname, c.relname) as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const toutes = tables.map(
    ({ nom }) =>
      `select '${nom}' as nom, t.xmin::text as xmin, t.ctid::text as ctid, t::text as texte from ${nom} t
       where t.xmin::text::bigint >= ${premiere}`,
  );
  const lignes = await banc.regarder(toutes.join(' union all '));
  return lignes.map(({ nom, xmin, ctid, texte }) => ({
    ...{ nom: String(nom), xmin: String(xmin) },
    ...{ ctid: String(ctid), texte: String(texte) },
  }));
}

const estRange = (valeurs: readonly string[]) =>
  valeurs.every((valeur, i) => i === 0 || (valeurs[i - 1] ?? '') <= valeur);

describe('Après quarante votes par les pages', () => {
  it('la base n’a que deux lignes de plus : l’émargement et l’urne, sans ordre ni longueur qui parle', async () => {
    const lignes = await ecrites();
    expect(lignes.map(({ nom }) => nom).sort()).toEqual(['scrutins.emargements', 'scrutins.urnes']);
    const [stockee] = await banc.regarder(
      `select e.voix::text[] as voix, u.enveloppes from scrutins.emargements e
       join scrutins.urnes u using (scrutin_id) where scrutin_id = $1`,
      [urne.scrutin],
    );
    const { voix, enveloppes } = stockee ?? {};
    if (!(Array.isArray(voix) && Array.isArray(enveloppes))) throw new Error('no box');
    const scellees = enveloppes.map((e) => Buffer.from(e));
    expect(estRange(voix.map(String))).toBe(true);
    expect(estRange(scellees.map((e) => e.toString('hex')))).toBe(true);
    expect(new Set(scellees.map(({ length }) => length)).size).toBe(1);
    // Even opened with its key, the box is not in the order of the votes, nor in that of the roll.
    const cle = await banc.lire(ici, (tx) =>
      cleDe({ tx, cpts: ici.id, coffre: banc.coffre }, urne.scrutin),
    );
    const lus = scellees.map((e) => openEnvelope(cle ?? '', e, urne.scrutin)?.slice(0, 14));
    const recus = (ordre: readonly number[]) => ordre.map((qui) => votes.get(qui)?.recepisse);
    expect(lus.toSorted()).toEqual(recus(ORDRE).toSorted());
    expect(lus).not.toEqual(recus(ORDRE));
    expect(lus).not.toEqual(recus(ORDRE.toSorted((a, b) => a - b)));
  });

  it('rien n’est écrit du vote ailleurs : ni trace, ni événement, ni clé, ni lien, ni message', async () => {
    const [autres] = await banc.regarder(
      `select (select count(*)::int from tracabilite.traces where action = 'scrutins.voter') as traces,
        (select count(*)::int from socle.idempotence where action like 'scrutins.%') as cles,
        (select count(*)::int from liens.liens where utilise_le is not null or lectures > 0) as liens`,
    );
    expect(autres).toEqual({ traces: 0, cles: 0, liens: 0 });
    for (const { recepisse } of votes.values()) {
      expect(recepisse).not.toBe('');
      expect(temoins.filter((temoin) => temoin.includes(recepisse))).toEqual([]);
    }
  });
});

describe('Le journal technique', () => {
  it('dit la route, le statut et la durée, jamais qui, ni un lien, ni un choix', () => {
    const lignes = dites.filter((dite) => dite.includes('/scrutins/vote/'));
    expect(lignes.length).toBeGreaterThanOrEqual(N);
    for (const ligne of lignes) {
      expect(ligne).toContain('/c/:slug/scrutins/vote/:jeton');
      const [champs] = JSON.parse(ligne);
      expect(Object.keys(champs).sort()).toEqual([
        ...['chemin', 'dureeMs', 'methode', 'requestId', 'statut'],
      ]);
    }
  });
});

describe('Après le dépouillement', () => {
  let lignes: readonly Ligne[];
  beforeAll(async () => {
    exiger(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin }));
    lignes = await ecrites();
  });
  const de = (...noms: readonly string[]) => lignes.filter(({ nom }) => noms.includes(nom));

  it('bulletins et récépissés sont d’une transaction, rangés par ce qu’ils disent', async () => {
    const dePlace = async (table: string, colonne: string) =>
      (
        await banc.regarder(
          `select ${colonne} as dit from scrutins.${table} where scrutin_id = $1 order by ctid`,
          [urne.scrutin],
        )
      ).map(({ dit }) => String(dit));
    const bulletins = await dePlace('bulletins', "array_to_string(choix, '+')");
    const recepisses = await dePlace('recepisses', 'code');
    expect(bulletins).toHaveLength(N);
    expect(estRange(bulletins)).toBe(true);
    expect(estRange(recepisses)).toBe(true);
    expect(recepisses).toEqual([...votes.values()].map((v) => v.recepisse).sort());
    const transactions = de('scrutins.bulletins', 'scrutins.recepisses').map(({ xmin }) => xmin);
    expect(new Set(transactions).size).toBe(1);
  });

  it('aucune ligne ne nomme une personne et un bulletin, un récépissé ou un choix', async () => {
    const personnes = await banc.regarder(
      `select e.id, e.nom, v.id as voix from scrutins.electeurs e join scrutins.voix v on v.electeur_id = e.id
       where e.scrutin_id = $1`,
      [urne.scrutin],
    );
    const qui = personnes.flatMap(({ id, nom, voix }) => [String(id), String(nom), String(voix)]);
    const codes = [...votes.values()].map(({ recepisse }) => recepisse);
    for (const { nom, texte } of lignes) {
      const nommes = qui.filter((mot) => texte.includes(mot));
      const secrets = codes.filter((code) => texte.includes(code));
      if (nom === 'scrutins.emargements') expect(nommes).toHaveLength(N);
      else expect(nommes, nom).toEqual([]);
      expect(secrets.length, nom).toBe(nom === 'scrutins.recepisses' ? 1 : 0);
    }
    expect(de('scrutins.urnes', 'scrutins.cles')).toEqual([]);
    expect(de('scrutins.bulletins').map(({ texte }) => texte.replace(/^.*,(\d+),/, ''))).toEqual(
      [...votes.values()].map(({ choix }) => `{${choix}})`).sort(),
    );
  });

  it('le fait compte les bulletins, la trace scelle l’empreinte : rien d’un choix', async () => {
    const [fait] = await banc.regarder(
      "select quantite, sujet, detail from journal.faits where genre = 'scrutins.scrutin-clos'",
    );
    expect(fait).toEqual({ quantite: N, sujet: null, detail: 'election' });
    const [trace] = await banc.regarder(
      "select personne, personnes, detail from tracabilite.traces where action = 'scrutins.scrutin-clos'",
    );
    expect(trace).toMatchObject({ personne: null, detail: { bulletins: N } });
  });

  it('l’export se recompte hors du programme, et un bulletin changé s’y voit', async () => {
    const page = await telephone.lire(`/c/${ici.slug}/scrutins/${urne.scrutin}/depouillement.json`);
    const texte = await page.text();
    const dossier = mkdtempSync(path.join(tmpdir(), 'recompter-'));
    const recompter = (contenu: string) => {
      const fichier = path.join(dossier, 'depouillement.json');
      writeFileSync(fichier, contenu);
      return execFileSync(process.execPath, ['scripts/recount.mjs', fichier], {
        encoding: 'utf8',
      });
    };
    const dit = recompter(texte);
    expect(dit).not.toContain('NON');
    expect(dit).toContain('14  Garance Corliret');
    expect(() => recompter(texte.replace('"bulletins":["1"', '"bulletins":["2"'))).toThrow();
  });

  it('un récépissé se retrouve dans la liste, un autre non, et rien ne dit ce qu’il a voté', async () => {
    const page = `/c/${ici.slug}/scrutins/${urne.scrutin}/depouillement`;
    const recepisse = votes.get(3)?.recepisse ?? '';
    const chercher = async (code: string) =>
      await (await telephone.envoyer(page, { recepisse: code })).text();
    expect(await chercher(recepisse.toLowerCase().replaceAll('-', ' '))).toContain(
      'Votre bulletin est compté',
    );
    expect(await chercher('0000-0000-0000')).toContain('n’est pas dans la liste');
    expect(await chercher('')).toContain('Recopiez les douze lettres');
  });

  it('une égalité au dernier siège se dit, et le tour suivant reprend ce qui reste', async () => {
    const coordination = await serveur.connecter(ici, 'coordinateur');
    const scrutins = `/app/${ici.slug}/vie-associative/scrutins`;
    const page = await (await coordination.lire(`${scrutins}/${urne.scrutin}`)).text();
    expect(page).toContain('Odile Marquessac et Thibault Saugrenoux ont le même nombre de voix');
    expect(page).toContain(`nouveau?suite=${urne.scrutin}`);
    const suite = await coordination.lire(`${scrutins}/nouveau?suite=${urne.scrutin}`);
    const formulaire = await suite.text();
    expect(formulaire).toMatch(/>\s*Odile Marquessac\nThibault Saugrenoux<\/textarea>/);
    expect(formulaire).toMatch(/name="sieges"[^>]*value="1"|value="1"[^>]*name="sieges"/);
    const compte = await telephone.lire(`/c/${ici.slug}/scrutins/${urne.scrutin}/depouillement`);
    expect(compte.headers.get('x-robots-tag')).toContain('noindex');
  });
});
