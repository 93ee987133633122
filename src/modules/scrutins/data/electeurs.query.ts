import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Somebody of the frozen list, and how many of their voices have voted: never which, nor when. */
export type ElecteurListe = {
  readonly id: string;
  readonly adhesionId: string | null;
  readonly nom: string;
  readonly courriel: string | null;
  readonly college: string | null;
  readonly representePar: string | null;
  readonly voix: number;
  readonly votees: number;
};

/** The list of voters of a vote, by name. */
export async function electeursDuScrutin(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly ElecteurListe[]> {
  const { rows } = await sql<ElecteurListe>`
    select e.id, e.adhesion_id as "adhesionId", e.nom, e.courriel, e.college, e.represente_par as "representePar",
      count(v.id)::int as voix, count(v.id) filter (where v.id = any (m.voix))::int as votees
    from scrutins.electeurs e
    left join scrutins.emargements m on m.cpts_id = ${cpts} and m.scrutin_id = ${scrutin}
    left join scrutins.voix v on v.cpts_id = ${cpts} and v.electeur_id = e.id
    where e.cpts_id = ${cpts} and e.scrutin_id = ${scrutin}
    group by e.id, e.adhesion_id, e.nom, e.courriel, e.college, e.represente_par
    order by lower(e.nom), e.id limit 5000`.execute(tx);
  return rows;
}

export type VoixDElecteur = {
  readonly id: string;
  readonly rang: number;
  /** Who gave it; null: their own. */
  readonly de: string | null;
  readonly votee: boolean;
};

export type ElecteurParLien = {
  readonly id: string;
  readonly scrutinId: string;
  readonly nom: string;
  readonly courriel: string | null;
  readonly representePar: string | null;
  readonly voix: readonly VoixDElecteur[];
};

/** One voter with their voices; null when they are not of this CPTS. */
export async function electeurNomme(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<ElecteurParLien | null> {
  const { rows } = await sql<Omit<ElecteurParLien, 'voix'>>`
    select e.id, e.scrutin_id as "scrutinId", e.nom, e.courriel, e.represente_par as "representePar"
    from scrutins.electeurs e where e.cpts_id = ${cpts} and e.id = ${id}`.execute(tx);
  const [electeur] = rows;
  if (!electeur) return null;
  const voix = await sql<VoixDElecteur>`
    select v.id, v.rang, v.de, v.id = any (m.voix) as votee
    from scrutins.voix v join scrutins.emargements m on m.cpts_id = ${cpts} and m.scrutin_id = v.scrutin_id
    where v.cpts_id = ${cpts} and v.electeur_id = ${id} order by v.rang`.execute(tx);
  return { ...electeur, voix: voix.rows };
}

/** Every voice of the list. */
export async function voixDuScrutin(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from scrutins.voix where cpts_id = ${cpts} and scrutin_id = ${scrutin} order by id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** The lines these people, as whoever gave the list names them, have in votes that are open. */
export async function electeursDesPartis(
  tx: Tx,
  cpts: string,
  {
    scrutins,
    partis,
  }: { readonly scrutins: readonly string[]; readonly partis: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from scrutins.electeurs e
    join scrutins.scrutins s on s.cpts_id = e.cpts_id and s.id = e.scrutin_id
    where e.cpts_id = ${cpts} and s.etat = 'ouvert' and e.scrutin_id = any (${sql.val([...scrutins])}::uuid[])
      and e.reference = any (${sql.val([...partis])}::uuid[])
    order by e.id`.execute(tx);
  return rows.map(({ id }) => id);
}
