import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadCreneau, reopenCreneau } from '../data/creneaux.repository.ts';
import type { Creneau } from '../domain/creneau.ts';
import { faitCreneauRouvert } from '../domain/faits-de-creneau.ts';
import type { RefusDeRouvrir } from '../domain/refus.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { peutAgirPour } from './trouver-offrant.ts';

/** Opens a closed slot again, unless its place was taken meanwhile. */
export const rouvrirCreneau = defineUseCase({
  nom: 'snp.rouvrir-creneau',
  saisie: z.strictObject({ creneau: zIdentifiant<'CreneauId'>() }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { creneau: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeRouvrir>> => {
    const { tx, cpts, maintenant } = ctx;
    const creneau = await loadCreneau(tx, cpts, id);
    if (!creneau) return refuse({ motif: 'creneau-inconnu' });
    if (!peutAgirPour(ctx, creneau.professionnelId, 'creneaux'))
      return refuse({ motif: 'agenda-d-un-autre' });
    if (creneau.debut <= maintenant) return refuse({ motif: 'creneau-passe' });
    const suite = await reopenCreneau(tx, cpts, id);
    // A slot whose patient hides from this person looks closed to them: what stands there must not show.
    if (suite === 'chevauche' || (suite === 'pas-ferme' && !estOuvert(creneau)))
      return refuse({ motif: 'creneau-chevauche' });
    if (suite === 'pas-ferme') return refuse({ motif: 'creneau-deja-ouvert' });
    const occupes = await accorderAuxAgendas(ctx, [creneau.professionnelId]);
    return reussi(effets({ id }, { faits: [faitCreneauRouvert(creneau), ...occupes] }));
  },
});

function estOuvert({ etat }: Creneau): boolean {
  return etat === 'libre' || etat === 'occupe';
}
