import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { AdhesionListee } from '../domain/adhesion.ts';
import type { Courrier } from '../domain/courrier.ts';

const colonnes = sql`c.id, c.a_qui as "aQui", c.sujet, c.texte, c.par_nom as "parNom", c.repondre_a as "repondreA",
  c.envoye_le as "envoyeLe"`;

export type CourrierListe = Pick<Courrier, 'id' | 'sujet' | 'aQui' | 'parNom' | 'envoyeLe'> & {
  readonly ecrits: number;
  readonly sansAdresse: number;
};

/** Messages that left, last first. */
export async function courriersDeLaCpts(tx: Tx, cpts: string): Promise<readonly CourrierListe[]> {
  const { rows } = await sql<CourrierListe>`
    select c.id, c.sujet, c.a_qui as "aQui", c.par_nom as "parNom", c.envoye_le as "envoyeLe",
      count(*) filter (where d.ecrit)::int as ecrits, count(*) filter (where not d.ecrit)::int as "sansAdresse"
    from asso.courriers c join asso.destinataires d on d.cpts_id = c.cpts_id and d.courrier_id = c.id
    where c.cpts_id = ${cpts} group by c.cpts_id, c.id order by c.envoye_le desc, c.id limit 50`.execute(
    tx,
  );
  return rows;
}

/** One of them; null when it does not exist in this CPTS. */
export async function courrierParId(tx: Tx, cpts: string, id: string): Promise<Courrier | null> {
  const { rows } = await sql<Courrier>`
    select ${colonnes} from asso.courriers c where c.cpts_id = ${cpts} and c.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type DestinataireListe = Pick<
  AdhesionListee,
  | 'id'
  | 'genre'
  | 'professionnelId'
  | 'titre'
  | 'prenom'
  | 'nom'
  | 'structure'
  | 'profession'
  | 'communeNom'
  | 'courriel'
  | 'telephone'
> & { readonly ecrit: boolean };

/** Who a message was for, by name, with the address and the telephone they gave. */
export async function destinatairesDuCourrier(
  tx: Tx,
  cpts: string,
  courrier: string,
): Promise<readonly DestinataireListe[]> {
  const { rows } = await sql<DestinataireListe>`
    select a.id, a.genre, a.professionnel_id as "professionnelId", a.titre, a.prenom, a.nom, a.structure, a.profession, k.nom as "communeNom", a.courriel,
      a.telephone, d.ecrit
    from asso.destinataires d
    join asso.adhesions a on a.cpts_id = d.cpts_id and a.id = d.adhesion_id
    left join territoire.public_communes k on k.code = a.commune
    where d.cpts_id = ${cpts} and d.courrier_id = ${courrier}
    order by lower(coalesce(a.structure, a.nom)), lower(a.prenom), a.id`.execute(tx);
  return rows;
}
