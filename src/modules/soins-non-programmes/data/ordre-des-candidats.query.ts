import { sql } from 'kysely';
import { attendreDes, echeanceDe, POIDS } from '../domain/proposition.ts';
import type { Recherche } from './admission.query.ts';

const trajet = sql.lit(POIDS.trajet);
const trajetInconnu = sql.lit(POIDS.trajetInconnu);
const medecinTraitant = sql.lit(POIDS.medecinTraitant);
const equite = sql.lit(POIDS.equite);
const secteur = sql.lit(POIDS.secteur);
const profession = sql.lit(POIDS.profession);
const publicReserve = sql.lit(POIDS.publicReserve);

/**
 * The order of `classer`, in SQL: from the slots of `mesures` to `ranges`, with the class and cost of each, `rang` among
 * all and `rang_de_filiere` among those kept for an urgent path. A property compares both.
 */
export function ordreDes({ demande, maintenant, professions }: Recherche) {
  const des = attendreDes(demande, maintenant);
  const prefere = professions.length > 1 ? (professions[0] ?? null) : null;
  const ordre = sql`m.classe, m.cout, m.debut, m.id`;
  return sql`moyennes as (
      select round(avg(recus))::int as moyenne from (select distinct professionnel_id, recus from mesures) p),
    pesees as (
      select m.id, m.debut, m.filieres, e.moyenne, ${classeDe(demande)} as classe,
        a.attente + ${trajet} * case when m.genre = 'visite' then 0 else coalesce(m.minutes, ${trajetInconnu}) end
        + ${equite} * (m.recus - e.moyenne)
        - case when m.professionnel_id = ${demande.medecinTraitantId}::uuid then ${medecinTraitant} else 0 end
        - case when m.secteur = ${demande.secteur} then ${secteur} else 0 end
        - case when m.profession = ${prefere} then ${profession} else 0 end
        - case when m.garde then ${publicReserve} else 0 end as cout
      from mesures m cross join moyennes e
      cross join lateral (
        select floor(extract(epoch from m.debut - ${des}::timestamptz) / 60 + 0.5)::int as attente) a),
    ranges as (
      select m.id, m.moyenne, row_number() over (order by ${ordre}) as rang,
        row_number() over (partition by m.filieres <> '{}' order by ${ordre}) as rang_de_filiere
      from pesees m)`;
}

function classeDe(demande: Recherche['demande']) {
  const { mobilite, trajetMax, medecinTraitantId, tentative } = demande;
  return sql`case
      when m.debut > ${echeanceDe(demande)}::timestamptz then 4
      when m.genre = 'cabinet' and (${mobilite === 'ne-se-deplace-pas'}::boolean or a.attente < m.minutes) then 3
      when m.genre <> 'visite' and m.minutes > ${trajetMax}::int then 2
      when m.professionnel_id = ${medecinTraitantId}::uuid and ${tentative !== 'confrere'}::boolean then 0
      else 1 end`;
}
