import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Cellule, ProfessionnelDuTerritoire } from '../domain/mobilisation.ts';

/** Professionals of the territory by profession and sector, and the current members among them. */
export async function cellulesDuTerritoire(tx: Tx, cpts: string): Promise<readonly Cellule[]> {
  const { rows } = await sql<Cellule>`
    select p.profession, k.secteur_id as "secteurId", k.secteur_nom as secteur, count(*)::int as professionnels,
      count(a.id)::int as adherents
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    left join asso.adhesions a on a.cpts_id = k.cpts_id and a.professionnel_id = p.id and a.genre = 'individuel'
      and a.etat in ('active', 'suspendue')
    where k.cpts_id = ${cpts} and p.profession <> ''
    group by p.profession, k.secteur_id, k.secteur_nom order by p.profession, k.secteur_nom`.execute(
    tx,
  );
  return rows;
}

type Filtre = {
  readonly profession?: string | undefined;
  readonly secteur?: string | undefined;
  readonly adherents?: boolean | undefined;
};

/** The people behind a count, those who are not members first, then by name. */
export async function professionnelsDuTerritoire(
  tx: Tx,
  cpts: string,
  { profession, secteur, adherents }: Filtre,
): Promise<readonly ProfessionnelDuTerritoire[]> {
  const ou = [
    profession ? sql`p.profession = ${profession}` : null,
    secteur ? sql`k.secteur_id = ${secteur}` : null,
    adherents === undefined ? null : adherents ? sql`a.id is not null` : sql`a.id is null`,
  ].filter((condition) => condition !== null);
  const { rows } = await sql<
    Omit<ProfessionnelDuTerritoire, 'nom'> & {
      civilite: string | null;
      titre: string | null;
      prenom: string;
      nom: string;
    }
  >`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, p.profession, c.nom as commune, k.secteur_nom as secteur,
      a.id as "adhesionId"
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    left join asso.adhesions a on a.cpts_id = k.cpts_id and a.professionnel_id = p.id and a.genre = 'individuel'
      and a.etat in ('active', 'suspendue')
    where k.cpts_id = ${cpts} and p.profession <> '' and ${ou.length === 0 ? sql`true` : sql.join(ou, sql` and `)}
    order by a.id is not null, p.nom, p.prenom, p.id limit 1000`.execute(tx);
  return rows.map(({ civilite, titre, prenom, nom, ...autres }) => ({
    ...autres,
    nom: nomDeProfessionnel({ civilite, titre, prenom, nom }),
  }));
}
