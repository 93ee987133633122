import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { GenreDeCreneau } from '../domain/creneau.ts';
import type { Candidat, Candidats } from '../domain/proposition.ts';
import { libresPour, type Recherche } from './admission.query.ts';
import { ordreDes } from './ordre-des-candidats.query.ts';

/**
 * As it comes: one JSON text for all, each slot a list in this order, instants in milliseconds. Rows of fourteen named
 * columns cost three times as much to carry and to read.
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
  filieres: Candidat['filieres'],
  recusCeMois: number,
  trajetMinutes: number | null,
];

type Lus = { readonly candidats: readonly Row[]; readonly moyenne: number };

/** How many of the best are wanted, and of the best kept for an urgent path. */
export type Combien = { readonly nombre: number; readonly deFiliere: number };

/**
 * The best of the free slots that receive this person: those that `classer` puts first among the soonest, which stay in
 * the database. Patients sent to each professional this month are counted apart (`materialized`), or the plan that serves
 * every call counts them again for each slot.
 */
export async function candidats(
  tx: Tx,
  cpts: string,
  { nombre, deFiliere, ...recherche }: Recherche & Combien,
): Promise<Candidats> {
  const { debutDuMois, demande } = recherche;
  const { rows } = await sql<Lus>`
    with libres as (${libresPour(cpts, recherche)}),
    recus as materialized (
      select r.professionnel_id, count(*)::int as nombre from snp.reservations r
      where r.cpts_id = ${cpts} and r.annulee_le is null and r.reservee_le >= ${debutDuMois}
        and r.professionnel_id in (select professionnel_id from libres) group by 1),
    mesures as (
      select c.id, c.professionnel_id, o.nom, o.rpps, o.profession, c.debut, c.fin, c.genre, c.commune, c.lieu, c.site_id,
        c.filieres, c.public = 'sans-medecin-traitant' as garde, s.secteur_lettre as secteur, t.minutes,
        coalesce(n.nombre, 0) as recus
      from libres l
      join snp.creneaux c on c.cpts_id = ${cpts} and c.id = l.id
      join snp.offrants o on o.cpts_id = ${cpts} and o.professionnel_id = c.professionnel_id
      left join territoire.public_couvertures s on s.cpts_id = ${cpts} and s.commune = c.commune
      left join territoire.public_durees t on t.cpts_id = ${cpts} and t.de = ${demande.commune} and t.vers = c.commune
      left join recus n on n.professionnel_id = c.professionnel_id),
    ${ordreDes(recherche)}
    select coalesce(json_agg(json_build_array(c.id, c.professionnel_id, c.nom, c.rpps, c.profession,
      round(extract(epoch from c.debut) * 1000)::bigint, round(extract(epoch from c.fin) * 1000)::bigint, c.genre, c.commune,
      k.nom, c.lieu, c.secteur, c.garde, case when c.site_id is not null then c.lieu end, c.filieres, c.recus, c.minutes)),
      '[]') as candidats, coalesce(max(r.moyenne), 0) as moyenne
    from ranges r join mesures c on c.id = r.id left join territoire.public_communes k on k.code = c.commune
    where r.rang <= ${nombre}::int or (c.filieres <> '{}' and r.rang_de_filiere <= ${deFiliere}::int)`.execute(
    tx,
  );
  const [lus] = rows;
  return { liste: (lus?.candidats ?? []).map(candidatDe), moyenne: lus?.moyenne ?? 0 };
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
  trajetMinutes,
]: Row): Candidat {
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
    trajetMinutes,
  };
}
