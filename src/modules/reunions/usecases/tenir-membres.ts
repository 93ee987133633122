import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { retireMembre, saveMembres, setReferent } from '../data/groupes.repository.ts';
import type { RefusDeGroupe, RefusDePersonnes } from '../domain/refus.ts';
import { groupeAnime } from './animer.ts';
import { inscrirePersonnes } from './inscrire-personnes.ts';
import { zGroupe, zPersonne, zQui } from './saisies.ts';

type Refus = RefusDeGroupe | RefusDePersonnes;

/** Takes people into a group: of the directory, or guests. */
export const ajouterMembres = defineUseCase({
  nom: 'reunions.ajouter-membres',
  saisie: z.strictObject({ groupe: zGroupe, ...zQui }),
  droit: 'reunions.reunion.animer',
  executer: async (
    ctx,
    { groupe: id, ...qui },
  ): Promise<Result<Effets<{ readonly ajoutes: number }>, Refus>> => {
    const groupe = await groupeAnime(ctx, id);
    if (!groupe.ok) return groupe;
    const inscrites = await inscrirePersonnes(ctx, qui);
    if (!inscrites.ok) return inscrites;
    const personnes = inscrites.valeur;
    if (personnes.length === 0) return refuse({ motif: 'personne-a-choisir' });
    await saveMembres(ctx.tx, ctx.cpts, { groupe: id, personnes, le: ctx.maintenant });
    const detail = { lignes: personnes.length };
    const trace = { action: 'reunions.membres-ajoutes', objet: id, detail };
    return reussi(effets({ ajoutes: personnes.length }, { trace }));
  },
});

const zMembre = z.strictObject({ groupe: zGroupe, personne: zPersonne });
type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeGroupe>>;

/** Takes somebody out of a group. */
export const retirerMembre = defineUseCase({
  nom: 'reunions.retirer-membre',
  saisie: zMembre,
  droit: 'reunions.reunion.animer',
  executer: async (ctx, { groupe: id, personne }): Fait => {
    const groupe = await groupeAnime(ctx, id);
    if (!groupe.ok) return groupe;
    const depart = { groupe: id, personne, le: ctx.maintenant };
    if (!(await retireMembre(ctx.tx, ctx.cpts, depart)))
      return refuse({ motif: 'personne-inconnue' });
    return reussi(effets({ id }, { trace: { action: 'reunions.membre-retire', objet: id } }));
  },
});

/** Names who leads a group, one of its members. */
export const nommerReferent = defineUseCase({
  nom: 'reunions.nommer-referent',
  saisie: zMembre,
  droit: 'reunions.groupe.tenir',
  executer: async (ctx, { groupe: id, personne }): Fait => {
    const groupe = await groupeAnime(ctx, id);
    if (!groupe.ok) return groupe;
    if (!(await setReferent(ctx.tx, ctx.cpts, { groupe: id, personne })))
      return refuse({ motif: 'personne-inconnue' });
    return reussi(effets({ id }, { trace: { action: 'reunions.referent-nomme', objet: id } }));
  },
});
