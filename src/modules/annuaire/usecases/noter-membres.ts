import type { Ctx } from '#platform/use-case.ts';
import { ecrireMembres } from '../data/fiches.repository.ts';

type Membre = {
  readonly professionnel: string;
  readonly membre: boolean;
  /** First day of their membership; null for who is a member no more. */
  readonly depuis: string | null;
};

/** Within the use case of another module: people of the directory joined the association of the CPTS, or left it. */
export async function noterMembres(
  { tx, cpts, maintenant, acteur }: Ctx,
  membres: readonly Membre[],
): Promise<void> {
  if (membres.length === 0) return;
  await ecrireMembres(tx, cpts, membres, { maintenant, nom: acteur.nom });
}
