import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { zCourriel, zTexte } from '#kernel/zod.ts';
import {
  aProuveRecemment,
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
} from '#platform/use-case.ts';
import { type CompteConnu, compteDuCourriel } from '../data/comptes.repository.ts';
import { deleteEtapes } from '../data/etapes.repository.ts';
import { deleteFacteurs } from '../data/facteurs.repository.ts';
import { deleteSessionsDe } from '../data/sessions.repository.ts';
import { facteursReinitialises } from '../domain/courriels.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusReinitialisation =
  | { readonly motif: 'preuve-trop-ancienne' }
  | { readonly motif: 'compte-inconnu' }
  | { readonly motif: 'compte-d-administration' }
  | { readonly motif: 'soi-meme' };

/**
 * Removes the factors and recovery codes of somebody who lost them, once whoever does it has checked who they are. All
 * their sessions end, they are told, and their next sign-in adds a factor. A coordinator does it for the members of
 * their CPTS, an administrator for anybody; an administrator's own is for another administrator.
 */
export const reinitialiserFacteurs = defineUseCase({
  nom: 'comptes.reinitialiser-facteurs',
  saisie: z.strictObject({
    courriel: zCourriel,
    /** How it was checked that this is the person: shown in the audit. */
    motif: zTexte(300),
  }),
  droit: 'comptes.facteur.reinitialiser',
  executer: async (ctx, { courriel, motif }): Promise<Refusable> => {
    const { tx, acteur } = ctx;
    if (!aProuveRecemment(acteur, ctx.maintenant)) return refuse({ motif: 'preuve-trop-ancienne' });
    const compte = await compteDuCourriel(tx, courriel);
    const refus = refusDe(ctx, compte);
    if (refus || !compte) return refuse(refus ?? { motif: 'compte-inconnu' });
    await deleteFacteurs(tx, compte.id);
    await deleteEtapes(tx, compte.id);
    await deleteSessionsDe(tx, compte.id, null);
    const trace = { action: 'comptes.facteurs-reinitialises', detail: { motif }, par: acteur };
    await tracerPartout(ctx, compte, trace);
    const annonce = facteursReinitialises(compte.prenom, acteur.nom);
    return reussi(
      effets({ nom: `${compte.prenom} ${compte.nom}` }, { messages: [aEcrire(compte, annonce)] }),
    );
  },
});

type Refusable = Result<Effets<{ readonly nom: string }>, RefusReinitialisation>;

/** Somebody of another CPTS is unknown here. */
function refusDe({ acteur, cpts }: Ctx, compte: CompteConnu | null): RefusReinitialisation | null {
  const partout = acteur.roles.includes('administrateur');
  const ici = compte?.mandats.some((mandat) => mandat.cpts === cpts);
  if (!compte || !(partout || ici)) return { motif: 'compte-inconnu' };
  if (compte.id === acteur.id) return { motif: 'soi-meme' };
  return !partout && compte.mandats.some((mandat) => mandat.cpts === INSTALLATION)
    ? { motif: 'compte-d-administration' }
    : null;
}
