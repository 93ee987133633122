import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Emprunteur, Mallette } from '../domain/mallette.ts';

/** The cases of a CPTS, by name. */
export async function mallettesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Mallette[]> {
  const { rows } = await sql<Mallette>`
    select id, nom, contenu, depot, etat, retiree_le as "retireeLe" from mallettes.mallettes
    where cpts_id = ${cpts} and retiree_le is null order by nom, id limit 200`.execute(tx);
  return rows;
}

/** One case; null when it does not exist in this CPTS, or was taken out. */
export async function mallette(tx: Tx, cpts: string, id: string): Promise<Mallette | null> {
  return (await mallettesDeLaCpts(tx, cpts)).find((une) => une.id === id) ?? null;
}

/** Who was trained to use them, by name. */
export async function emprunteursDeLaCpts(tx: Tx, cpts: string): Promise<readonly Emprunteur[]> {
  const { rows } = await sql<Emprunteur>`
    select professionnel_id as "professionnelId", nom, profession, commune, forme_le as "formeLe"
    from mallettes.emprunteurs where cpts_id = ${cpts} and retire_le is null
    order by nom, professionnel_id limit 300`.execute(tx);
  return rows;
}

export type Inscriptible = {
  readonly id: string;
  readonly nom: string;
  readonly profession: string;
  readonly commune: string;
};

/** Professionals of the territory who are not among them yet, by name. */
export async function inscriptibles(tx: Tx, cpts: string): Promise<readonly Inscriptible[]> {
  const { rows } = await sql<
    Inscriptible & { civilite: string | null; titre: string | null; prenom: string }
  >`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, p.profession, c.nom as commune
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and p.rpps is not null and not exists (
      select from mallettes.emprunteurs e where e.cpts_id = ${cpts} and e.professionnel_id = p.id and e.retire_le is null)
    order by p.nom, p.prenom, p.id limit 800`.execute(tx);
  return rows.map(({ civilite, titre, prenom, nom, ...autres }) => ({
    ...autres,
    nom: nomDeProfessionnel({ civilite, titre, prenom, nom }),
  }));
}
