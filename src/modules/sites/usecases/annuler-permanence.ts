import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { fermerPermanence } from '#modules/soins-non-programmes';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { cancelPermanence, loadPermanence } from '../data/permanences.repository.ts';
import { loadSite } from '../data/sites.repository.ts';
import type { RefusDAnnuler } from '../domain/refus.ts';
import { peutOrganiser } from './agir-pour.ts';
import { zPermanence } from './saisies.ts';

type Annulee = { readonly site: string; readonly fermes: number; readonly aDeplacer: number };

/** Cancels hours to come: their free slots close. `aDeplacer` booked ones are to be moved. */
export const annulerPermanence = defineUseCase({
  nom: 'sites.annuler-permanence',
  saisie: z.strictObject({ permanence: zPermanence }),
  droit: 'sites.permanence.ouvrir',
  executer: async (ctx, { permanence: id }): Promise<Result<Effets<Annulee>, RefusDAnnuler>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const permanence = await loadPermanence(tx, cpts, id);
    const site = permanence && (await loadSite(tx, cpts, permanence.siteId));
    if (!site) return refuse({ motif: 'permanence-inconnue' });
    if (!peutOrganiser(acteur, site)) return refuse({ motif: 'pas-responsable' });
    if (permanence.annuleeLe) return refuse({ motif: 'permanence-annulee' });
    if (!(await cancelPermanence(tx, cpts, { id, le })))
      return refuse({ motif: 'permanence-commencee' });
    const { faits, fermes, aDeplacer } = await fermerPermanence(ctx, id);
    const trace = { action: 'sites.permanence-annulee', objet: id };
    return reussi(effets({ site: site.id, fermes, aDeplacer }, { faits, trace }));
  },
});
