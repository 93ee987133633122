import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Campagne, Sollicite } from '../domain/campagne.ts';

const CHAMPS = sql.raw(
  'id, mois, ouverte_le as "ouverteLe", ouverte_par_nom as "ouvertePar", relancee_le as "relanceeLe"',
);

export type CampagneListee = Campagne & {
  readonly sollicites: number;
  readonly repondants: number;
};

/** Campaigns of the CPTS, the last month first, with how many were asked and how many answered. */
export async function campagnes(tx: Tx, cpts: string): Promise<readonly CampagneListee[]> {
  const { rows } = await sql<CampagneListee>`
    select ${CHAMPS}, (select count(*)::int from snp.sollicites s
        where s.cpts_id = ${cpts} and s.campagne_id = c.id) as sollicites,
      (select count(*)::int from snp.sollicites s
        where s.cpts_id = ${cpts} and s.campagne_id = c.id and exists (select 1 from snp.recensements r
          where r.cpts_id = ${cpts} and r.professionnel_id = s.professionnel_id and r.annule_le is null
            and r.jour >= c.mois and r.jour < c.mois + interval '1 month')) as repondants
    from snp.campagnes c where c.cpts_id = ${cpts} order by mois desc limit 60`.execute(tx);
  return rows;
}

/** One campaign, or null. */
export async function campagne(tx: Tx, cpts: string, id: string): Promise<Campagne | null> {
  const { rows } = await sql<Campagne>`
    select ${CHAMPS} from snp.campagnes where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Who was asked, by name, with the address the CPTS knows and what they counted in the month. */
export async function sollicitesDe(
  tx: Tx,
  cpts: string,
  { id, mois }: Pick<Campagne, 'id' | 'mois'>,
): Promise<readonly Sollicite[]> {
  const { rows } = await sql<Sollicite>`
    select s.professionnel_id as "professionnelId", s.nom, s.profession, s.messages, f.courriel,
      coalesce(sum(r.quantite), 0)::int as comptes
    from snp.sollicites s
    left join annuaire.public_fiches f on f.cpts_id = ${cpts} and f.professionnel_id = s.professionnel_id
    left join snp.recensements r on r.cpts_id = ${cpts} and r.professionnel_id = s.professionnel_id
      and r.annule_le is null and r.jour >= ${mois}::date and r.jour < ${mois}::date + interval '1 month'
    where s.cpts_id = ${cpts} and s.campagne_id = ${id}
    group by 1, 2, 3, 4, 5 order by s.nom, s.professionnel_id`.execute(tx);
  return rows;
}

type Membre = {
  readonly id: string;
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly profession: string;
};

/** Members of the CPTS of these professions; of all when none is named. */
export async function membresASolliciter(tx: Tx, cpts: string, professions: readonly string[]) {
  const { rows } = await sql<Membre>`
    select p.id, p.civilite, p.titre, p.nom, p.prenom, p.profession
    from annuaire.public_fiches f
    join annuaire.public_professionnels p on p.id = f.professionnel_id and p.rpps is not null
    where f.cpts_id = ${cpts} and f.membre
      and (${professions.length} = 0 or p.profession = any (${sql.val([...professions])}::text[]))
    order by p.nom, p.prenom, p.id`.execute(tx);
  return rows.map(({ id, profession, ...identite }) => ({
    professionnelId: id,
    profession,
    nom: nomDeProfessionnel(identite),
  }));
}
