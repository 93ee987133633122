import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Campagne, Cible, TextesDeCampagne } from '../domain/campagne.ts';
import { COLONNES_DE_LA_CAMPAGNE } from './campagnes.rows.ts';

type Dite = Cible & Pick<Campagne, 'nom' | 'but' | 'jusquAu'>;
type Nouvelle = Dite &
  TextesDeCampagne &
  Pick<Campagne, 'id' | 'code' | 'creeeParNom'> & { readonly le: Date };

/** Writes a campaign; false when another one has its code. */
export async function insertCampagne(tx: Tx, cpts: string, c: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into mt.campagnes (cpts_id, id, code, nom, but, criteres, communes, liste_id, joindre, appels, lettre, comptoir,
      affiche, creee_le, creee_par_nom, jusqu_au)
    values (${cpts}, ${c.id}, ${c.code}, ${c.nom}, ${c.but}, ${sql.val([...c.criteres])}::text[],
      ${sql.val([...c.communes])}::text[], ${c.liste}::uuid, ${c.joindre}, ${c.appels}::smallint, ${c.lettre}, ${c.comptoir},
      ${c.affiche}, ${c.le}, ${c.creeeParNom}, ${c.jusquAu}::date)
    on conflict (cpts_id, code) do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** The campaign, held until the transaction ends; null when it does not exist in this CPTS. */
export async function lockCampagne(tx: Tx, cpts: string, id: string): Promise<Campagne | null> {
  const { rows } = await sql<Campagne>`
    select ${COLONNES_DE_LA_CAMPAGNE} from mt.campagnes c where c.cpts_id = ${cpts} and c.id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function saveCampagne(
  tx: Tx,
  cpts: string,
  c: Dite & { readonly id: string },
): Promise<void> {
  await sql`
    update mt.campagnes set nom = ${c.nom}, but = ${c.but}, jusqu_au = ${c.jusquAu}::date,
      criteres = ${sql.val([...c.criteres])}::text[], communes = ${sql.val([...c.communes])}::text[],
      liste_id = ${c.liste}::uuid, joindre = ${c.joindre}, appels = ${c.appels}::smallint
    where cpts_id = ${cpts} and id = ${c.id}`.execute(tx);
}

export async function saveTextes(
  tx: Tx,
  cpts: string,
  t: TextesDeCampagne & { readonly id: string },
): Promise<void> {
  await sql`
    update mt.campagnes set lettre = ${t.lettre}, comptoir = ${t.comptoir}, affiche = ${t.affiche}
    where cpts_id = ${cpts} and id = ${t.id}`.execute(tx);
}

type Etapes = Pick<Campagne, 'id' | 'lanceeLe' | 'finieLe' | 'envoyeeLe'>;

/** Where a campaign stands. */
export async function moveCampagne(tx: Tx, cpts: string, e: Etapes): Promise<void> {
  await sql`
    update mt.campagnes set lancee_le = ${e.lanceeLe}, finie_le = ${e.finieLe}, envoyee_le = ${e.envoyeeLe}::date
    where cpts_id = ${cpts} and id = ${e.id}`.execute(tx);
}
