import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadCreneau, placePrise, reopenCreneau } from '../data/creneaux.repository.ts';
import type { Creneau } from '../domain/creneau.ts';
import { faitCreneauRouvert } from '../domain/faits-de-creneau.ts';
import type { RefusDeRouvrir } from '../domain/refus.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { POUR_AUTRUI, peutAgirPour } from './trouver-offrant.ts';

/**
 * Opens a closed slot again, unless its place was taken meanwhile. What somebody else closed for them, a professional
 * asks them to open: a slot whose patient hides from them is answered the same.
 */
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
    const place = await placePrise(tx, cpts, creneau);
    const pourAutrui = ctx.acteur.droits.has(POUR_AUTRUI);
    if (place === 'retire' && !pourAutrui) return refuse({ motif: 'creneau-retire' });
    const suite = await reopenCreneau(tx, cpts, id);
    if (suite === 'chevauche') return refuse({ motif: 'creneau-chevauche' });
    // Whoever opens for others may be hidden the same patient.
    if (suite === 'pas-ferme' && !estOuvert(creneau)) return refuse({ motif: 'creneau-retire' });
    if (suite === 'pas-ferme') return refuse({ motif: 'creneau-deja-ouvert' });
    const occupes = await accorderAuxAgendas(ctx, [creneau.professionnelId]);
    return reussi(effets({ id }, { faits: [faitCreneauRouvert(creneau), ...occupes] }));
  },
});

function estOuvert({ etat }: Creneau): boolean {
  return etat === 'libre' || etat === 'occupe';
}
