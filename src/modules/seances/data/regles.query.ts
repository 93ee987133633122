import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { lireFraction, type Sens } from '../domain/fraction.ts';
import type { Assiette, RegleDeMajorite } from '../domain/majorite.ts';
import {
  type GenreDeDecision,
  REGLES_VIDES,
  type RegleDeQuorum,
  type Regles,
} from '../domain/regles.ts';

type Quorum = {
  readonly assiette: RegleDeQuorum['assiette'] | null;
  readonly seuil: string | null;
  readonly sens: Sens | null;
};
type Majorite = {
  readonly genre: GenreDeDecision;
  readonly regle: RegleDeMajorite['regle'];
  readonly assiette: Assiette | null;
  readonly seuil: string | null;
};
type Ligne = Omit<Regles, 'quorum' | 'secondeQuorum' | 'majorites'> & {
  readonly instanceId: string;
  readonly q1: Quorum;
  readonly q2: Quorum;
  readonly majorites: readonly Majorite[];
};

/** What the statutes say of each body, by its id; a body nobody wrote of is not there. */
export async function reglesDeLaCpts(tx: Tx, cpts: string): Promise<ReadonlyMap<string, Regles>> {
  const { rows } = await sql<Ligne>`
    select r.instance_id as "instanceId", r.convocateurs, r.preavis_jours as "preavisJours",
      r.seconde_preavis_jours as "secondePreavisJours", r.seconde_delai_jours as "secondeDelaiJours",
      jsonb_build_object('assiette', r.quorum, 'seuil', r.quorum_seuil, 'sens', r.quorum_sens) as q1,
      jsonb_build_object('assiette', r.seconde_quorum, 'seuil', r.seconde_quorum_seuil, 'sens', r.seconde_quorum_sens) as q2,
      r.representes, r.pouvoirs_max as "pouvoirsMax", r.pouvoirs_portee as "pouvoirsPortee",
      r.sans_college as "sansCollege", r.abstentions, r.blancs,
      coalesce((select jsonb_agg(jsonb_build_object('genre', m.genre, 'regle', m.regle, 'assiette', m.assiette,
        'seuil', m.seuil)) from seances.majorites m
        where m.cpts_id = r.cpts_id and m.instance_id = r.instance_id), '[]') as majorites
    from seances.regles r where r.cpts_id = ${cpts} limit 200`.execute(tx);
  return new Map(rows.map((ligne) => [ligne.instanceId, lireLigne(ligne)]));
}

/** What the statutes say of one body; all of it null when nobody wrote. */
export async function reglesDe(tx: Tx, cpts: string, instance: string): Promise<Regles> {
  return (await reglesDeLaCpts(tx, cpts)).get(instance) ?? REGLES_VIDES;
}

function lireLigne({ instanceId: _instance, q1, q2, majorites, ...autres }: Ligne): Regles {
  return {
    ...autres,
    quorum: lireQuorum(q1),
    secondeQuorum: lireQuorum(q2),
    majorites: Object.fromEntries(
      majorites.flatMap((ligne) => {
        const lue = lireMajorite(ligne);
        return lue ? [[ligne.genre, lue]] : [];
      }),
    ),
  };
}

function lireQuorum({ assiette, seuil, sens }: Quorum): RegleDeQuorum | null {
  if (assiette === null) return null;
  if (assiette === 'aucun') return { assiette };
  const fraction = lireFraction(seuil ?? '');
  return fraction && sens ? { assiette, seuil: { ...fraction, sens } } : null;
}

function lireMajorite({ regle, assiette, seuil }: Majorite): RegleDeMajorite | null {
  if (regle === 'simple') return { regle };
  if (assiette === null) return null;
  if (regle !== 'fraction') return { regle, assiette };
  const fraction = lireFraction(seuil ?? '');
  return fraction ? { regle, assiette, seuil: fraction } : null;
}
