import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Canal, GenreDeCreneau } from '../domain/creneau.ts';
import type { Demande } from '../domain/demande.ts';
import type { Candidat } from '../domain/proposition.ts';

/** The soonest slots that may suit; beyond them ranking would only reorder what comes too late. */
const PLUS_TOT = 60;
/** The first ones of their own médecin traitant, however late. */
const DE_SON_MEDECIN = 4;
/** The first ones kept for an urgent path that admitted them. */
const DE_SA_FILIERE = 4;

export type CreneauCandidat = Omit<Candidat, 'trajetMinutes'>;

/**
 * As it comes: one JSON text for all, each slot a list in this order, instants in milliseconds. Sixty rows of fourteen
 * named columns cost three times as much to carry and to read.
 */
type Row = readonly [
  creneauId: string,
  professionnelId: string,
  professionnel: string,
  rpps: string,
  profession: string,
  debut: number,
  fin: number,
  genre: GenreDeCreneau,
  commune: string,
  communeNom: string | null,
  lieu: string | null,
  secteur: string | null,
  pourSansMedecinTraitant: boolean,
  site: string | null,
  filieres: CreneauCandidat['filieres'],
  recusCeMois: number,
];

type Recherche = {
  readonly demande: Demande;
  readonly canal: Canal;
  readonly professions: readonly string[];
  readonly des: Date;
  readonly avant: Date;
  readonly maintenant: Date;
  readonly debutDuMois: Date;
  /** Professionals whom the person does not want to see. */
  readonly exclus: readonly string[];
};

/**
 * Free slots that receive this person, with how many patients each professional was sent this month: counted apart
 * (`materialized`), or the plan that serves every call counts them again for each slot.
 */
export async function candidats(
  tx: Tx,
  cpts: string,
  recherche: Recherche,
): Promise<readonly CreneauCandidat[]> {
  const { debutDuMois } = recherche;
  const { rows } = await sql<{ readonly candidats: readonly Row[] }>`
    with libres as (${libresPour(cpts, recherche)}),
    recus as materialized (
      select r.professionnel_id, count(*)::int as nombre from snp.reservations r
      where r.cpts_id = ${cpts} and r.annulee_le is null and r.reservee_le >= ${debutDuMois}
        and r.professionnel_id in (select professionnel_id from libres) group by 1)
    select coalesce(json_agg(json_build_array(c.id, c.professionnel_id, o.nom, o.rpps, o.profession,
      round(extract(epoch from c.debut) * 1000)::bigint, round(extract(epoch from c.fin) * 1000)::bigint,
      c.genre, c.commune, k.nom, c.lieu, s.secteur_lettre, c.public = 'sans-medecin-traitant',
      case when c.site_id is not null then c.lieu end, c.filieres, coalesce(n.nombre, 0))
      order by c.debut, c.id), '[]') as candidats
    from libres l
    join snp.creneaux c on c.cpts_id = ${cpts} and c.id = l.id
    join snp.offrants o on o.cpts_id = ${cpts} and o.professionnel_id = c.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    left join territoire.public_couvertures s on s.cpts_id = ${cpts} and s.commune = c.commune
    left join recus n on n.professionnel_id = c.professionnel_id`.execute(tx);
  return (rows[0]?.candidats ?? []).map(candidatDe);
}

function candidatDe([
  creneauId,
  professionnelId,
  professionnel,
  rpps,
  profession,
  debut,
  fin,
  genre,
  commune,
  communeNom,
  lieu,
  secteur,
  pourSansMedecinTraitant,
  site,
  filieres,
  recusCeMois,
]: Row): CreneauCandidat {
  return {
    creneauId,
    professionnelId,
    professionnel,
    rpps,
    profession,
    debut: new Date(debut),
    fin: new Date(fin),
    genre,
    commune,
    communeNom,
    lieu,
    secteur,
    pourSansMedecinTraitant,
    site,
    filieres,
    recusCeMois,
  };
}

/** The soonest ones, then the first ones of their own médecin traitant and of their urgent path. */
function libresPour(cpts: string, recherche: Recherche) {
  const { medecinTraitantId, filieres } = recherche.demande;
  const admis = admission(cpts, recherche);
  const deSonMedecin = sql`union
      (select c.id, c.professionnel_id from snp.creneaux c where ${admis} and c.professionnel_id = ${medecinTraitantId}::uuid
        order by c.debut limit ${DE_SON_MEDECIN})`;
  const deSaFiliere = sql`union
      (select c.id, c.professionnel_id from snp.creneaux c where ${admis} and c.filieres <> '{}'
        order by c.debut limit ${DE_SA_FILIERE})`;
  return sql`
      (select c.id, c.professionnel_id from snp.creneaux c where ${admis} order by c.debut, c.id limit ${PLUS_TOT})
      ${medecinTraitantId ? deSonMedecin : sql``} ${filieres.length > 0 ? deSaFiliere : sql``}`;
}

/** Whether a slot `c` may be proposed to this person. */
function admission(
  cpts: string,
  { demande, canal, professions, des, avant, maintenant, exclus }: Recherche,
) {
  const { age, motif, medecinTraitant, medecinTraitantId, filieres, nature } = demande;
  return sql`c.cpts_id = ${cpts} and c.etat = 'libre' and c.nature = ${nature} and c.debut > ${des} and c.debut < ${avant}
    and (c.libere_le is null or c.libere_le <= ${maintenant}) and ${canal} = any (c.reservable_par)
    and (c.public = 'tous' or (c.public = 'sans-medecin-traitant' and ${medecinTraitant} = 'aucun')
      or (c.public = 'ma-patientele' and c.professionnel_id = ${medecinTraitantId}::uuid))
    and (c.filieres = '{}' or c.filieres && ${sql.val([...filieres])}::text[])
    and (c.motifs = '{}' or ${motif} = any (c.motifs))
    and (c.age_min is null or c.age_min <= ${age}::smallint) and (c.age_max is null or c.age_max >= ${age}::smallint)
    ${professions.length === 0 ? sql`` : deCesProfessions(professions)}
    ${exclus.length === 0 ? sql`` : sql`and not (c.professionnel_id = any (${sql.val([...exclus])}::uuid[]))`}`;
}

function deCesProfessions(professions: readonly string[]) {
  return sql`and exists (select from snp.offrants p where p.cpts_id = c.cpts_id
    and p.professionnel_id = c.professionnel_id and p.profession = any (${sql.val([...professions])}::text[]))`;
}
