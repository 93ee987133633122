import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Groupe, Membre } from '../domain/groupe.ts';
import type { Personne } from '../domain/personne.ts';
import { colonnesDePersonne } from './personnes.rows.ts';

export type GroupeListe = {
  readonly id: string;
  readonly nom: string;
  readonly objet: string | null;
  readonly missions: readonly string[];
  readonly referent: string | null;
  readonly membres: number;
  readonly prochaine: Date | null;
  readonly actionsEnRetard: number;
  readonly archiveLe: Date | null;
};

type Choix = { readonly maintenant: Date; readonly jour: string };

/** Every group: those at work first, by name. */
export async function groupesDeLaCpts(
  tx: Tx,
  cpts: string,
  { maintenant, jour }: Choix,
): Promise<readonly GroupeListe[]> {
  const { rows } = await sql<GroupeListe>`
    select g.id, g.nom, g.objet, g.missions, p.nom as referent, g.archive_le as "archiveLe",
      (select count(*)::int from reunions.membres m where m.cpts_id = ${cpts} and m.groupe_id = g.id
         and m.retire_le is null) as membres,
      (select min(r.debut) from reunions.reunions r where r.cpts_id = ${cpts} and r.groupe_id = g.id
         and r.etat = 'prevue' and r.fin > ${maintenant}) as prochaine,
      (select count(*)::int from reunions.actions a join reunions.reunions r on r.cpts_id = a.cpts_id and r.id = a.reunion_id
         where a.cpts_id = ${cpts} and r.groupe_id = g.id and a.etat = 'a-faire' and a.echeance < ${jour}::date)
        as "actionsEnRetard"
    from reunions.groupes g left join reunions.personnes p on p.cpts_id = g.cpts_id and p.id = g.referent_id
    where g.cpts_id = ${cpts}
    order by g.archive_le is not null, lower(g.nom), g.id`.execute(tx);
  return rows;
}

type Ligne = Omit<Groupe, 'referent'> & { readonly referentId: string | null };

/** One group; null when it does not exist in this CPTS. */
export async function groupeNomme(tx: Tx, cpts: string, id: string): Promise<Groupe | null> {
  const { rows } = await sql<Ligne>`
    select id, nom, objet, missions, referent_id as "referentId", archive_le as "archiveLe"
    from reunions.groupes where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  const [ligne] = rows;
  if (!ligne) return null;
  const { referentId, ...groupe } = ligne;
  return { ...groupe, referent: referentId ? await personneNommee(tx, cpts, referentId) : null };
}

/** Somebody who takes part; null when they are unknown here. */
export async function personneNommee(tx: Tx, cpts: string, id: string): Promise<Personne | null> {
  const { rows } = await sql<Personne>`
    select ${colonnesDePersonne} from reunions.personnes p
    left join territoire.public_communes k on k.code = p.commune
    where p.cpts_id = ${cpts} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Who is of a group now, by name. */
export async function membresDuGroupe(
  tx: Tx,
  cpts: string,
  groupe: string,
): Promise<readonly Membre[]> {
  const { rows } = await sql<Membre>`
    select ${colonnesDePersonne}, m.ajoute_le as "ajouteLe"
    from reunions.membres m
    join reunions.personnes p on p.cpts_id = m.cpts_id and p.id = m.personne_id
    left join territoire.public_communes k on k.code = p.commune
    where m.cpts_id = ${cpts} and m.groupe_id = ${groupe} and m.retire_le is null
    order by p.nom, p.id`.execute(tx);
  return rows;
}

/** A working group, and what a professional is of it. */
export type EspaceDeGroupe = {
  readonly id: string;
  readonly nom: string;
  readonly membre: boolean;
  readonly mene: boolean;
};

/** Groups, those at work first, and of which a professional is; `null`: of none. */
export async function espacesDeGroupes(
  tx: Tx,
  cpts: string,
  professionnel: string | null,
): Promise<readonly EspaceDeGroupe[]> {
  const { rows } = await sql<EspaceDeGroupe>`
    select g.id, g.nom, coalesce(f.professionnel_id = ${professionnel}::uuid, false) as mene,
      coalesce(f.professionnel_id = ${professionnel}::uuid, false) or exists (select from reunions.membres m
        join reunions.personnes p on p.cpts_id = m.cpts_id and p.id = m.personne_id
        where m.cpts_id = ${cpts} and m.groupe_id = g.id and m.retire_le is null
          and p.professionnel_id = ${professionnel}::uuid) as membre
    from reunions.groupes g
    left join reunions.personnes f on f.cpts_id = g.cpts_id and f.id = g.referent_id
    where g.cpts_id = ${cpts} order by g.archive_le is not null, lower(g.nom), g.id limit 200`.execute(
    tx,
  );
  return rows;
}
