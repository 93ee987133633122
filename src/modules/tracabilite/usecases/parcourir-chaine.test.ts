import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { remplirLaChaine } from '../testing/builders.ts';
import { parcourirChaine } from './parcourir-chaine.ts';

const N = 10_000;
let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('longue');
  await remplirLaChaine(banc, cpts, N);
  // What somebody with the owner's password would do behind the locks.
  await banc.regarder('alter table tracabilite.traces disable trigger traces_jamais_modifiees');
  await banc.regarder('create table public.intactes as table tracabilite.traces');
  await banc.regarder('create table public.tetes as table tracabilite.chaines');
}, 120_000);

type Alteration = {
  readonly nom: string;
  readonly sql: string;
  /** First rank that cannot be trusted any more, and what is said of it. */
  readonly rang: number;
  readonly nature?: string;
  /** First rank to put back. */
  readonly des?: number;
};

const COLONNES = [
  "instant = instant + interval '1 microsecond'",
  'acteur_id = gen_random_uuid()',
  'acteur_id = null',
  "acteur_nom = acteur_nom || '.'",
  "acteur_nom = ''",
  "roles = 'regulateur'",
  "roles = ''",
  "action = 'snp.demande-listee'",
  "action = ''",
  "objet = 'autre'",
  'objet = null',
  'personne = gen_random_uuid()::text',
  'personne = null',
  'personnes = personnes[1:1]',
  'personnes = array[personnes[2], personnes[1]]',
  "personnes = '{}'",
  'detail = detail || \'{"lignes": 0}\'',
  "detail = '{}'",
  'version = 1',
  'version = 3',
  "precedente = sha256('autre')",
  "precedente = ''",
  "empreinte = sha256('autre')",
  "empreinte = ''",
] as const;

const rang = fc.integer({ min: 2, max: N - 60 });
const bout = fc.integer({ min: 1, max: 40 });
const ici = () => `cpts_id = '${cpts.id}'`;
const decaler = (des: number) =>
  `update tracabilite.traces set rang = -(rang + 1) where ${ici()} and rang >= ${des};
   update tracabilite.traces set rang = -rang where ${ici()} and rang < 0;`;
const copier = (r: number, empreinte: string) =>
  `insert into tracabilite.traces (cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne,
     personnes, detail, version, precedente, empreinte)
   select cpts_id, ${r}, instant, acteur_id, 'Intrus', roles, action, objet, personne, personnes, detail, 2, empreinte, ${empreinte}
   from tracabilite.traces where ${ici()} and rang = ${r - 1};`;
const FORGEE = (
  r: number,
) => `tracabilite.empreinte_de(empreinte, cpts_id, ${r}, instant, acteur_id, 'Intrus', roles,
  action, objet, personne, personnes, detail)`;

const alteration: fc.Arbitrary<Alteration> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(rang, fc.constantFrom(...COLONNES)).map(([r, colonne]) => ({
      nom: `${colonne} à ${r}`,
      sql: `update tracabilite.traces set ${colonne} where ${ici()} and rang = ${r}`,
      rang: r,
      nature: 'alteree',
    })),
  },
  rang.map((r) => ({
    nom: `${r} supprimée`,
    sql: `delete from tracabilite.traces where ${ici()} and rang = ${r}`,
    rang: r,
    nature: 'manquante',
  })),
  fc.tuple(rang, bout).map(([r, ecart]) => ({
    nom: `${r} et ${r + ecart} échangées`,
    sql: `update tracabilite.traces set rang = -rang where ${ici()} and rang in (${r}, ${r + ecart});
      update tracabilite.traces set rang = case rang when ${-r} then ${r + ecart} else ${r} end where ${ici()} and rang < 0`,
    rang: r,
    nature: 'deplacee',
  })),
  rang.map((r) => ({
    nom: `${r} mise avant toutes`,
    sql: `update tracabilite.traces set rang = 0 where ${ici()} and rang = ${r}`,
    rang: 1,
    nature: 'deplacee',
    des: 0,
  })),
  bout.map((n) => ({
    nom: `une entrée ajoutée à ${N - n}`,
    sql: `${decaler(N - n)} ${copier(N - n, "sha256('x')")}`,
    rang: N - n,
    nature: 'alteree',
  })),
  bout.map((n) => ({
    nom: `une entrée forgée à ${N - n}, avec son empreinte`,
    sql: `${decaler(N - n)} ${copier(N - n, FORGEE(N - n))}`,
    // The forged one follows well: what it pushed away is what does not follow any more.
    rang: N - n + 1,
    nature: 'deplacee',
  })),
  bout.map((n) => ({
    nom: `${n} entrées coupées à la fin`,
    sql: `delete from tracabilite.traces where ${ici()} and rang > ${N - n}`,
    rang: N - n + 1,
    nature: 'coupee',
  })),
  bout.map((n) => ({
    nom: `tête reculée de ${n}`,
    sql: `update tracabilite.chaines c set rang = t.rang, empreinte = t.empreinte from tracabilite.traces t
      where c.${ici()} and t.${ici()} and t.rang = ${N - n}`,
    rang: N - n + 1,
    nature: 'tete',
  })),
  bout.map((n) => ({
    nom: `tête avancée de ${n}`,
    sql: `update tracabilite.chaines set rang = rang + ${n} where ${ici()}`,
    rang: N + 1,
    nature: 'coupee',
  })),
  fc.constant({
    nom: 'empreinte de la tête changée',
    get sql() {
      return `update tracabilite.chaines set empreinte = sha256('autre') where ${ici()}`;
    },
    rang: N,
    nature: 'tete',
  }),
  fc.constant({
    nom: 'tête supprimée',
    get sql() {
      return `delete from tracabilite.chaines where ${ici()}`;
    },
    rang: 1,
    nature: 'tete',
  }),
);

async function remettre({ des, rang: r }: Alteration): Promise<void> {
  const debut = des ?? Math.max(0, r - 2);
  await banc.regarder(`delete from tracabilite.traces where ${ici()} and (rang between ${debut} and ${debut + 100} or rang < 1);
    insert into tracabilite.traces select * from public.intactes i where not exists (
      select from tracabilite.traces t where t.cpts_id = i.cpts_id and t.rang = i.rang);
    delete from tracabilite.chaines; insert into tracabilite.chaines table public.tetes`);
}

describe('la chaîne d’audit', () => {
  it('est entière tant qu’on n’y touche pas, quel que soit le pas', async () => {
    const entiere = await parcourirChaine(banc.appel(cpts));
    expect(entiere).toMatchObject({ rupture: null, entrees: N, jusque: { rang: N } });
    expect(await parcourirChaine(banc.appel(cpts), { pas: 777 })).toEqual(entiere);
    expect(await parcourirChaine(banc.appel(cpts), { pas: N })).toEqual(entiere);
  });

  it('nomme la première entrée touchée, après cent altérations tirées au sort', async () => {
    for (const essai of fc.sample(alteration, { numRuns: 100, seed: 20261123 })) {
      await banc.regarder(essai.sql);
      const { rupture } = await parcourirChaine(banc.appel(cpts));
      expect(rupture, essai.nom).toMatchObject({ rang: essai.rang, nature: essai.nature });
      await remettre(essai);
    }
    expect((await parcourirChaine(banc.appel(cpts))).rupture).toBeNull();
  }, 300_000);

  it('voit une fonction changée dans la base', async () => {
    const fausse = await banc.creerCpts('fausse');
    await banc.regarder(`create or replace function tracabilite.empreinte_de(
      p_precedente bytea, p_cpts uuid, p_rang bigint, p_instant timestamptz, p_acteur uuid, p_nom text, p_roles text,
      p_action text, p_objet text, p_personne text, p_personnes uuid[], p_detail jsonb) returns bytea
      language sql immutable as $$ select sha256(p_precedente) $$`);
    await remplirLaChaine(banc, fausse, 3);
    expect((await parcourirChaine(banc.appel(fausse))).rupture).toMatchObject({ rang: 1 });
  });

  it('est entière quand elle est vide', async () => {
    const vide = await banc.creerCpts('vide');
    const etat = await parcourirChaine(banc.appel(vide));
    expect(etat).toMatchObject({ rupture: null, entrees: 0, jusque: { rang: 0 } });
  });
});
