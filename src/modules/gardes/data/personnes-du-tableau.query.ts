import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonneConnue } from '../domain/personne-de-fichier.ts';

type Ligne = {
  readonly id: string;
  readonly affiche: string | null;
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string | null;
  readonly prenom: string | null;
  readonly rpps: string | null;
  readonly lieu: string | null;
  readonly inscrite: boolean;
};

/** Whom a file may name: those of the rota, then those of its trade in the territory; by name. */
export async function personnesDuTableau(
  tx: Tx,
  cpts: string,
  { tableau, profession }: { readonly tableau: string; readonly profession: string },
): Promise<readonly PersonneConnue[]> {
  const { rows } = await sql<Ligne>`
    select d.professionnel_id as id, d.nom as affiche, p.civilite, p.titre, p.nom, p.prenom, p.rpps, d.lieu,
      d.retire_le is null as inscrite
    from gardes.participants d left join annuaire.public_professionnels p on p.id = d.professionnel_id
    where d.cpts_id = ${cpts} and d.tableau_id = ${tableau}
    union all
    select p.id, null, p.civilite, p.titre, p.nom, p.prenom, p.rpps, p.structure_nom, false
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    where k.cpts_id = ${cpts} and p.profession = ${profession} and not exists (
      select from gardes.participants d where d.cpts_id = ${cpts} and d.tableau_id = ${tableau}
        and d.professionnel_id = p.id)
    order by inscrite desc, nom, prenom, id limit 20000`.execute(tx);
  return rows.map(({ affiche, civilite, titre, nom, prenom, ...autres }) => ({
    ...autres,
    affiche:
      affiche ?? nomDeProfessionnel({ civilite, titre, nom: nom ?? '', prenom: prenom ?? '' }),
    // Out of the directory since: only what the rota calls them is left.
    nom: nom ?? affiche ?? '',
    prenom: prenom ?? '',
  }));
}
