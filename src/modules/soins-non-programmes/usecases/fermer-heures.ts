import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zInstant, zUuid } from '#kernel/zod.ts';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { closeCreneauxDesHeures, markADeplacer } from '../data/deplacements.repository.ts';
import { verifierAbsence } from '../domain/deplacement.ts';
import { faitCreneauRetire } from '../domain/faits-de-creneau.ts';
import type { RefusDeFermerDesHeures } from '../domain/refus.ts';
import { peutAgirPour } from './trouver-offrant.ts';

export type HeuresFermees = { readonly fermes: number; readonly aDeplacer: number };

/** Somebody can no longer receive at some hours: free slots close, and what is booked is to be moved. */
export const fermerHeures = defineUseCase({
  nom: 'snp.fermer-heures',
  saisie: z.strictObject({ professionnel: zUuid, debut: zInstant, fin: zInstant }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { professionnel, debut, fin },
  ): Promise<Result<Effets<HeuresFermees>, RefusDeFermerDesHeures>> => {
    const { tx, cpts, maintenant, acteur } = ctx;
    if (!peutAgirPour(ctx, professionnel, 'creneaux'))
      return refuse({ motif: 'agenda-d-un-autre' });
    const heures = { debut, fin };
    const verifiee = verifierAbsence(heures, maintenant);
    if (!verifiee.ok) return verifiee;
    const retire = !agitPour(acteur, professionnel, 'creneaux');
    const fermes = await closeCreneauxDesHeures(tx, cpts, {
      ...{ ...heures, professionnel, maintenant, retire },
    });
    const cible = { ...heures, professionnel };
    const aDeplacer = await markADeplacer(tx, cpts, { cible, le: maintenant });
    const detail = { fermes: fermes.length, aDeplacer };
    return reussi(
      effets(detail, {
        faits: fermes.filter(({ offert }) => offert).map(faitCreneauRetire),
        trace: { action: 'snp.heures-fermees', objet: professionnel, detail },
      }),
    );
  },
});
