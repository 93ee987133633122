import { z } from 'zod';
import { ajouterMois } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { gardesDeLaPeriode } from '../data/gardes.query.ts';
import { tableauxDeLaCpts } from '../data/tableaux.query.ts';
import type { GardeListee } from '../domain/garde.ts';
import type { RefusDeTableau } from '../domain/refus.ts';
import { siens } from './agir-pour.ts';
import { zTableau } from './saisies.ts';

export type GardeExportee = GardeListee & { readonly tableau: string };

/** The duties of one rota, of all, or of whoever asks, from a year ago to two years ahead. */
export const exporterGardes = defineUseCase({
  nom: 'gardes.exporter-gardes',
  saisie: z.strictObject({ tableau: zFacultatif(zTableau), qui: z.enum(['moi', 'tous']) }),
  droit: 'gardes.tableau.lire',
  executer: async (
    ctx,
    { tableau, qui },
  ): Promise<Result<Effets<readonly GardeExportee[]>, RefusDeTableau>> => {
    const gardes = await gardesNommees(ctx, {
      ...(tableau ? { tableau } : {}),
      ...(qui === 'moi' ? { professionnels: siens(ctx.acteur) } : {}),
    });
    if (!gardes) return refuse({ motif: 'tableau-inconnu' });
    const detail = { lignes: gardes.length };
    const trace = { action: 'gardes.gardes-exportees', objet: tableau ?? ctx.cpts, detail };
    return reussi(effets(gardes, { trace }));
  },
});

type Choix = {
  readonly tableau?: string;
  readonly tableaux?: readonly string[];
  readonly professionnels?: readonly string[];
};

/** Duties with the name of their rota; null when the rota is not one of this CPTS. */
export async function gardesNommees(
  { tx, cpts, maintenant, fuseau }: Ctx,
  choix: Choix,
): Promise<readonly GardeExportee[] | null> {
  const tableaux = await tableauxDeLaCpts(tx, cpts, maintenant);
  const noms = new Map(tableaux.map(({ id, nom }) => [id, nom]));
  if (choix.tableau && !noms.has(choix.tableau)) return null;
  const jour = dateCivileDe(maintenant, fuseau);
  const gardes = await gardesDeLaPeriode(tx, cpts, {
    debut: debutDeJour(ajouterMois(jour, -12), fuseau),
    fin: debutDeJour(ajouterMois(jour, 24), fuseau),
    ...choix,
  });
  return gardes.map((garde) => ({ ...garde, tableau: noms.get(garde.tableauId) ?? '' }));
}
