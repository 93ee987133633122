import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Declaration, Lettre } from '../domain/declaration.ts';

const COLONNES = sql`d.id, d.personne_id as "personne", d.genre, d.jour, d.minutes, d.km, d.puissance, d.cas, d.mission,
  d.lettre_id as "lettre", d.objet, d.profession, d.par_lien as "parLien", d.declaree_le as "declareeLe",
  d.declaree_par_nom as "declareeParNom", d.etat, d.decidee_le as "decideeLe", d.decidee_par_nom as "decideeParNom",
  d.motif, l.centimes as "centimesDeLettre",
  exists (select from indemnisations.lignes g where g.cpts_id = d.cpts_id and g.cle = d.id::text) as relevee`;

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Declaration>`
    select ${COLONNES} from indemnisations.declarations d
    left join indemnisations.lettres l on l.cpts_id = d.cpts_id and l.id = d.lettre_id
    where d.cpts_id = ${cpts} and ${filtre} order by d.jour desc, d.declaree_le desc, d.id limit 500`.execute(
    tx,
  );
  return rows;
}

/** What waits for the coordination. */
export const declarationsAValider = (tx: Tx, cpts: string) =>
  lire(tx, cpts, sql`d.etat = 'a-valider'`);

/** What was decided, the last first. */
export const declarationsDecidees = (tx: Tx, cpts: string) =>
  lire(tx, cpts, sql`d.etat <> 'a-valider'`);

export const declarationsDe = (tx: Tx, cpts: string, personne: string) =>
  lire(tx, cpts, sql`d.personne_id = ${personne}`);

/** One of them, locked when it is to be decided; null when this CPTS has none such. */
export async function declarationParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<Declaration | null> {
  await sql`select from indemnisations.declarations where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
  return (await lire(tx, cpts, sql`d.id = ${id}`))[0] ?? null;
}

async function lireLettres(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Lettre>`
    select l.id, l.personne_id as personne, l.objet, l.mission, l.minutes, l.centimes, l.decision, l.signee_le as "signeeLe",
      l.terme, (select d.etat from indemnisations.declarations d where d.cpts_id = l.cpts_id and d.lettre_id = l.id
        and d.etat in ('a-valider', 'validee')) as accomplie
    from indemnisations.lettres l where l.cpts_id = ${cpts} and ${filtre}
    order by l.signee_le desc, l.id limit 500`.execute(tx);
  return rows;
}

export const lettresDeLaCpts = (tx: Tx, cpts: string) => lireLettres(tx, cpts, sql`true`);

export const lettresDe = (tx: Tx, cpts: string, personne: string) =>
  lireLettres(tx, cpts, sql`l.personne_id = ${personne}`);
