import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Participant } from '../domain/tableau.ts';

/** Who takes turns in a rota now, by name. */
export async function participantsDuTableau(
  tx: Tx,
  cpts: string,
  tableau: string,
): Promise<readonly Participant[]> {
  const { rows } = await sql<Participant>`
    select professionnel_id as "professionnelId", nom, lieu, adresse, commune, telephone, exclusions
    from gardes.participants where cpts_id = ${cpts} and tableau_id = ${tableau} and retire_le is null
    order by nom, professionnel_id`.execute(tx);
  return rows;
}

export type Inscriptible = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
};

type Ligne = Inscriptible & {
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly prenom: string;
};

/** Professionals of the territory of this trade who are not of the rota, by commune then by name. */
export async function inscriptibles(
  tx: Tx,
  cpts: string,
  { tableau, profession }: { readonly tableau: string; readonly profession: string },
): Promise<readonly Inscriptible[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, c.nom as commune
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and p.profession = ${profession} and not exists (
      select from gardes.participants d where d.cpts_id = ${cpts} and d.tableau_id = ${tableau}
        and d.professionnel_id = p.id and d.retire_le is null)
    order by c.nom, p.nom, p.prenom, p.id limit 500`.execute(tx);
  return rows.map(({ civilite, titre, prenom, nom, ...autres }) => ({
    ...autres,
    nom: nomDeProfessionnel({ civilite, titre, prenom, nom }),
  }));
}
