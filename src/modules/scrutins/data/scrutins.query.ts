import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Electeur, Pouvoir } from '../domain/electorat.ts';
import type { Scrutin } from '../domain/scrutin.ts';

/** Votes of a CPTS, the last first. */
export async function scrutinsDeLaCpts(tx: Tx, cpts: string): Promise<readonly ScrutinListe[]> {
  return await lire(tx, cpts, sql`true`);
}

/** One of them; null when it does not exist in this CPTS. */
export async function scrutinNomme(tx: Tx, cpts: string, id: string): Promise<ScrutinListe | null> {
  return (await lire(tx, cpts, sql`s.id = ${id}`))[0] ?? null;
}

/** A vote, and how far it is: voices of its list, and voices that have voted. */
export type ScrutinListe = Scrutin & { readonly inscrits: number; readonly votants: number };

async function lire(
  tx: Tx,
  cpts: string,
  filtre: RawBuilder<unknown>,
): Promise<readonly ScrutinListe[]> {
  const { rows } = await sql<ScrutinListe>`
    select s.id, s.titre, s.objet, s.genre, s.sieges, s.seuil, s.base, s.mode, s.instance_id as "instanceId",
      s.colleges::text[] as colleges, s.pouvoirs_max as "pouvoirsMax", s.ouvre_le as "ouvreLe", s.ferme_le as "fermeLe",
      s.etat, s.precedent_id as "precedentId", s.par_nom as "parNom", s.ouvert_le as "ouvertLe", s.clos_le as "closLe",
      s.anomalies,
      array(select c.nom from scrutins.candidats c where c.cpts_id = s.cpts_id and c.scrutin_id = s.id order by c.rang)
        as candidats,
      (select count(*)::int from scrutins.voix v where v.cpts_id = s.cpts_id and v.scrutin_id = s.id) as inscrits,
      coalesce((select cardinality(e.voix) from scrutins.emargements e
        where e.cpts_id = s.cpts_id and e.scrutin_id = s.id), 0) as votants
    from scrutins.scrutins s where s.cpts_id = ${cpts} and ${filtre}
    order by s.ouvre_le desc, s.id desc limit 200`.execute(tx);
  return rows;
}

/** Proxies noted while a vote is prepared. */
export async function pouvoirsDe(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly Pouvoir[]> {
  const { rows } = await sql<Pouvoir>`
    select mandant_id as mandant, mandataire_id as mandataire from scrutins.pouvoirs
    where cpts_id = ${cpts} and scrutin_id = ${scrutin} order by note_le, mandant_id`.execute(tx);
  return rows;
}

/** The list of an earlier round, to take again as it was. */
export async function electeursDuPrecedent(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly Electeur[]> {
  const { rows } = await sql<Electeur>`
    select e.adhesion_id as "adhesionId", e.nom, e.courriel, e.college, e.represente_par as "representePar",
      coalesce((select jsonb_agg(v.de order by v.rang) from scrutins.voix v
        where v.cpts_id = ${cpts} and v.electeur_id = e.id), '[]') as voix
    from scrutins.electeurs e where e.cpts_id = ${cpts} and e.scrutin_id = ${scrutin}
    order by lower(e.nom), e.id`.execute(tx);
  return rows;
}
