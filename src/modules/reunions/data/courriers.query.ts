import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Courrier, DestinataireDeCourrier, Piece } from '../domain/courrier.ts';

type Ligne = Omit<Courrier, 'piece'> & {
  readonly pieceGenre: Piece['genre'] | null;
  readonly pieceId: string | null;
  readonly pieceTitre: string | null;
};
const colonnes = sql`c.id, c.sujet, c.texte, c.piece_genre as "pieceGenre", c.piece_id as "pieceId",
  c.piece_titre as "pieceTitre", c.par_nom as "parNom", c.repondre_a as "repondreA", c.envoye_le as "envoyeLe"`;

function lire({ pieceGenre, pieceId, pieceTitre, ...c }: Ligne): Courrier {
  const piece =
    pieceGenre && pieceId && pieceTitre
      ? { genre: pieceGenre, id: pieceId, titre: pieceTitre }
      : null;
  return { ...c, piece };
}

export type CourrierListe = {
  readonly id: string;
  readonly sujet: string;
  readonly parNom: string;
  readonly envoyeLe: Date;
  readonly ecrits: number;
  readonly sansAdresse: number;
};

/** Messages a group received, last first. */
export async function courriersDuGroupe(
  tx: Tx,
  cpts: string,
  groupe: string,
): Promise<readonly CourrierListe[]> {
  const { rows } = await sql<CourrierListe>`
    select c.id, c.sujet, c.par_nom as "parNom", c.envoye_le as "envoyeLe",
      count(*) filter (where d.ecrit)::int as ecrits, count(*) filter (where not d.ecrit)::int as "sansAdresse"
    from reunions.courriers c
    join reunions.destinataires d on d.cpts_id = c.cpts_id and d.courrier_id = c.id
    where c.cpts_id = ${cpts} and c.groupe_id = ${groupe}
    group by c.cpts_id, c.id order by c.envoye_le desc, c.id limit 50`.execute(tx);
  return rows;
}

/** One of them; null when this group received no such message. */
export async function courrierNomme(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<(Courrier & { readonly groupeId: string; readonly groupe: string }) | null> {
  const { rows } = await sql<Ligne & { groupeId: string; groupe: string }>`
    select ${colonnes}, c.groupe_id as "groupeId", g.nom as groupe
    from reunions.courriers c join reunions.groupes g on g.cpts_id = c.cpts_id and g.id = c.groupe_id
    where c.cpts_id = ${cpts} and c.id = ${id}`.execute(tx);
  const [ligne] = rows;
  return ligne ? { ...lire(ligne), groupeId: ligne.groupeId, groupe: ligne.groupe } : null;
}

export type DestinataireListe = Omit<DestinataireDeCourrier, 'courriel'> & {
  readonly ecrit: boolean;
};

const telephone = (cpts: string) => sql<
  string | null
>`(select min(f.telephone) from annuaire.public_fiches f
  where f.cpts_id = ${cpts} and f.professionnel_id = p.professionnel_id)`;

/** Who a message was for, by name. */
export async function destinatairesDuCourrier(
  tx: Tx,
  cpts: string,
  courrier: string,
): Promise<readonly DestinataireListe[]> {
  const { rows } = await sql<DestinataireListe>`
    select p.id, p.nom, p.qualite, k.nom as commune, d.ecrit, ${telephone(cpts)} as telephone
    from reunions.destinataires d
    join reunions.personnes p on p.cpts_id = d.cpts_id and p.id = d.personne_id
    left join territoire.public_communes k on k.code = p.commune
    where d.cpts_id = ${cpts} and d.courrier_id = ${courrier} order by p.nom, p.id`.execute(tx);
  return rows;
}

/** Telephones the CPTS knows of these people, by id. */
export async function telephonesDe(
  tx: Tx,
  cpts: string,
  personnes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; telephone: string | null }>`
    select p.id, ${telephone(cpts)} as telephone from reunions.personnes p
    where p.cpts_id = ${cpts} and p.id = any (${sql.val([...personnes])}::uuid[])`.execute(tx);
  return new Map(rows.flatMap((r) => (r.telephone ? [[r.id, r.telephone] as const] : [])));
}

/** What a message to this group may lead to: its last meetings, its documents that its members read. */
export async function piecesDuGroupe(
  tx: Tx,
  cpts: string,
  groupe: string,
): Promise<readonly (Piece & { readonly debut: Date | null })[]> {
  const { rows } = await sql<Piece & { debut: Date | null }>`
    (select 'reunion' as genre, r.id, r.titre, r.debut from reunions.reunions r
      where r.cpts_id = ${cpts} and r.groupe_id = ${groupe} and r.etat <> 'annulee' order by r.debut desc, r.id limit 20)
    union all
    (select 'document', d.id, d.titre, null from documents.public_documents d
      where d.cpts_id = ${cpts} and d.groupe_id = ${groupe} and d.lecteurs <> 'bureau' order by d.titre, d.id limit 200)`.execute(
    tx,
  );
  return rows;
}
