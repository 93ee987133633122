import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { LettreDeSecteur } from '../domain/secteur.ts';

/** Adds communes to a CPTS; those it covers already are left alone. Answers the codes added. */
export async function insertCouvertures(
  tx: Tx,
  cpts: string,
  communes: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ commune: string }>`
    insert into territoire.couvertures (cpts_id, commune)
    select ${cpts}::uuid, c from unnest(${sql.val([...communes])}::text[]) as c
    on conflict (cpts_id, commune) do nothing returning commune`.execute(tx);
  return rows.map((r) => r.commune);
}

/** Removes every commune of a CPTS that is not in the list. Answers the codes removed. */
export async function deleteAutresCouvertures(
  tx: Tx,
  cpts: string,
  communes: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ commune: string }>`
    delete from territoire.couvertures
    where cpts_id = ${cpts} and not (commune = any (${sql.val([...communes])}::text[]))
    returning commune`.execute(tx);
  return rows.map((r) => r.commune);
}

export type SecteurAEcrire = {
  readonly id: string;
  readonly lettre: LettreDeSecteur;
  readonly nom: string;
};

/** Brings the sectors to this list, matched by letter; communes of a sector that goes are left without one. */
export async function replaceSecteurs(
  tx: Tx,
  cpts: string,
  secteurs: readonly SecteurAEcrire[],
): Promise<void> {
  const lettres = sql.val(secteurs.map((s) => s.lettre));
  await sql`
    update territoire.couvertures set secteur_id = null
    where cpts_id = ${cpts} and secteur_id in (
      select s.id from territoire.secteurs s
      where s.cpts_id = ${cpts} and not (s.lettre = any (${lettres}::text[])))`.execute(tx);
  await sql`
    delete from territoire.secteurs where cpts_id = ${cpts} and not (lettre = any (${lettres}::text[]))`.execute(
    tx,
  );
  await sql`
    insert into territoire.secteurs as s (cpts_id, id, nom, lettre)
    select ${cpts}::uuid, r.id, r.nom, r.lettre
    from jsonb_to_recordset(${JSON.stringify(secteurs)}::jsonb) as r (id uuid, nom text, lettre text)
    on conflict (cpts_id, lettre) do update set nom = excluded.nom`.execute(tx);
}

/** Puts communes in the sector of a letter, or in none; communes that are not named keep theirs. */
export async function updateSecteurs(
  tx: Tx,
  cpts: string,
  affectations: readonly { readonly commune: string; readonly lettre: string | null }[],
): Promise<void> {
  await sql`
    update territoire.couvertures k set secteur_id = s.id
    from jsonb_to_recordset(${JSON.stringify(affectations)}::jsonb) as r (commune text, lettre text)
      left join territoire.secteurs s on s.cpts_id = ${cpts} and s.lettre = r.lettre
    where k.cpts_id = ${cpts} and k.commune = r.commune`.execute(tx);
}

/** Records what was agreed about a shared commune, or takes it back (null). False when not covered. */
export async function updateAccord(
  tx: Tx,
  cpts: string,
  { commune, accord }: { readonly commune: string; readonly accord: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ commune: string }>`
    update territoire.couvertures set accord = ${accord}
    where cpts_id = ${cpts} and commune = ${commune} returning commune`.execute(tx);
  return rows.length > 0;
}
