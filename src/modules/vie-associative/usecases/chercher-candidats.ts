import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { nomPropre } from '#kernel/texte.ts';
import { chercherProfessionnels, libelleDuMetier, professionnelsParIds } from '#modules/annuaire';
import type { Tx } from '#platform/use-case.ts';
import { dejaConnus } from '../data/adhesions.query.ts';
import { structureDe, structuresDuTerritoire } from '../data/annuaire.query.ts';

export type Candidat = {
  readonly id: string;
  readonly genre: 'individuel' | 'structure';
  readonly nom: string;
  readonly precision: string;
  readonly adherent: boolean;
};

type Professionnel = Awaited<ReturnType<typeof professionnelsParIds>>[number];
type Structure = Awaited<ReturnType<typeof structuresDuTerritoire>>[number];

/** People and structures of the territory whose name begins so, each with whether it applied or is a member. */
export async function chercherCandidats(
  tx: Tx,
  cpts: string,
  q: string,
): Promise<readonly Candidat[]> {
  if (q.trim().length < 2) return [];
  const personnes = await chercherProfessionnels(tx, cpts, { q, limite: 12 });
  const structures = await structuresDuTerritoire(tx, cpts, q.trim());
  const ids = [...personnes, ...structures].map(({ id }) => id);
  const connus = await dejaConnus(tx, cpts, ids);
  return [...personnes.map(dePersonne), ...structures.map(deStructure)].map((candidat) => ({
    ...candidat,
    adherent: connus.has(candidat.id),
  }));
}

/** One of them, by its id; null when the directory does not know it. */
export async function candidatChoisi(
  tx: Tx,
  { individuel, structure }: { readonly individuel?: string; readonly structure?: string },
): Promise<Candidat | null> {
  if (individuel) {
    const [fiche] = await professionnelsParIds(tx, [individuel]);
    return fiche ? { ...dePersonne(fiche), adherent: false } : null;
  }
  const connue = structure ? await structureDe(tx, { id: structure }) : null;
  return connue ? { ...deStructure(connue), adherent: false } : null;
}

function dePersonne(fiche: Professionnel) {
  return {
    id: fiche.id,
    genre: 'individuel' as const,
    nom: nomDeProfessionnel(fiche),
    precision: libelleDuMetier(fiche.profession, fiche.savoirFaire),
  };
}

function deStructure({ id, nom, ville, finess }: Structure) {
  return {
    id,
    genre: 'structure' as const,
    nom: nomPropre(nom),
    precision: [ville ? nomPropre(ville) : null, finess ? `FINESS ${finess}` : null]
      .filter(Boolean)
      .join(', '),
  };
}
