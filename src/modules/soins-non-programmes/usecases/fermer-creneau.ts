import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadCreneau, updateEtatDuCreneau } from '../data/creneaux.repository.ts';
import { faitCreneauRetire } from '../domain/faits-de-creneau.ts';
import type { RefusDeFermer } from '../domain/refus.ts';
import { peutAgirPour } from './trouver-offrant.ts';

/** Withdraws a free slot; a booked one is cancelled first. */
export const fermerCreneau = defineUseCase({
  nom: 'snp.fermer-creneau',
  saisie: z.strictObject({ creneau: zIdentifiant<'CreneauId'>() }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { creneau: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeFermer>> => {
    const { tx, cpts, maintenant } = ctx;
    const creneau = await loadCreneau(tx, cpts, id);
    if (!creneau) return refuse({ motif: 'creneau-inconnu' });
    if (!peutAgirPour(ctx, creneau.professionnelId, 'creneaux'))
      return refuse({ motif: 'agenda-d-un-autre' });
    if (creneau.etat === 'ferme') return refuse({ motif: 'creneau-deja-ferme' });
    if (creneau.debut <= maintenant) return refuse({ motif: 'creneau-passe' });
    const retire = !agitPour(ctx.acteur, creneau.professionnelId, 'creneaux');
    // Taken by an agenda, it no longer counts as offered: closing it takes nothing more away.
    if (await updateEtatDuCreneau(tx, cpts, { id, de: 'occupe', a: 'ferme', retire }))
      return reussi(effets({ id }));
    // Somebody may book or close it between the reading and here: the state decides.
    if (!(await updateEtatDuCreneau(tx, cpts, { id, de: 'libre', a: 'ferme', retire }))) {
      const relu = await loadCreneau(tx, cpts, id);
      return refuse({ motif: relu?.etat === 'ferme' ? 'creneau-deja-ferme' : 'creneau-reserve' });
    }
    const fait = faitCreneauRetire(creneau);
    return reussi(effets({ id }, { faits: [fait] }));
  },
});
