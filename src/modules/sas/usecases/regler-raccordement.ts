import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zFiness, zTelephone } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { saveRaccordement } from '../data/reglages.repository.ts';
import { ETAPES, type Raccordement } from '../domain/raccordement.ts';

const ouNull = <T extends z.ZodType>(schema: T) =>
  zFacultatif(schema).transform((valeur) => valeur ?? null);
const zJour = ouNull(zDateCivile);

export type RefusDeRaccordement =
  | { readonly motif: 'finess-a-donner' }
  | { readonly motif: 'etape-a-venir' };

/** Says how far the CPTS is connected, and whether it answers the platform. Answering needs its FINESS number. */
export const reglerRaccordement = defineUseCase({
  nom: 'sas.regler-raccordement',
  saisie: z.strictObject({
    actif: z
      .enum(['oui', 'non'])
      .optional()
      .transform((reponse) => reponse === 'oui'),
    finess: ouNull(zFiness),
    telephone: ouNull(zTelephone),
    rorLe: zJour,
    zoneRorLe: zJour,
    adhesionsLe: zJour,
    certificatsLe: zJour,
    essaiLe: zJour,
  }),
  droit: 'sas.raccordement.regler',
  executer: async (
    ctx,
    raccordement,
  ): Promise<Result<Effets<Raccordement>, RefusDeRaccordement>> => {
    const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
    if (raccordement.actif && !raccordement.finess) return refuse({ motif: 'finess-a-donner' });
    const jour = dateCivileDe(le, fuseau);
    if (ETAPES.some((etape) => (raccordement[etape] ?? jour) > jour))
      return refuse({ motif: 'etape-a-venir' });
    await saveRaccordement(tx, cpts, { raccordement, le, par: acteur.nom });
    const trace = {
      action: 'sas.raccordement-regle',
      objet: cpts,
      detail: { actif: raccordement.actif, finess: raccordement.finess },
    };
    return reussi(effets<Raccordement>(raccordement, { trace }));
  },
});
