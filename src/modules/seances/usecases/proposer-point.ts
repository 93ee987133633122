import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  answerProposition,
  insertProposition,
  lockProposition,
} from '../data/propositions.repository.ts';
import { insertPoints, lockSeance } from '../data/seances.repository.ts';
import type { RefusDeProposition } from '../domain/refus.ts';
import { composerCorps, instanceNommee } from './composer-corps.ts';
import { convocationParLien } from './repondre-convocation.ts';
import { zInstance, zProposition, zSeance, zTexteOuRien } from './saisies.ts';
import { zTitreDePoint } from './tenir-ordre-du-jour.ts';

type Faite = Promise<Result<Effets<{ readonly id: string }>, RefusDeProposition>>;
const zDite = { titre: zTitreDePoint, texte: zTexteOuRien(4000) };
type Dite = { readonly titre: string; readonly texte: string };

/** Asks for an item at a next session: by anybody of the body, or by whoever prepares its sessions. */
export const proposerPoint = defineUseCase({
  nom: 'seances.proposer-point',
  saisie: z.strictObject({ instance: zInstance, ...zDite }),
  droit: 'seances.proposition.faire',
  executer: async (ctx, { instance, ...dite }): Faite => {
    if (!(await instanceNommee(ctx, instance))) return refuse({ motif: 'instance-inconnue' });
    if (!(ctx.acteur.droits.has('seances.seance.tenir') || (await estDuCorps(ctx, instance))))
      return refuse({ motif: 'pas-de-l-instance' });
    return await proposer(ctx, {
      ...{ instance, parNom: ctx.acteur.nom, parQui: quiPropose(ctx.acteur), dite },
    });
  },
});

/** The same by the link of a convocation: for the session after this one. */
export const proposerPointParLien = defineUseCase({
  nom: 'seances.proposer-point-par-lien',
  saisie: z.strictObject({ jeton: zJeton, ...zDite }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, ...dite },
  ): Promise<
    Result<Effets<{ readonly id: string }>, RefusDeProposition | { readonly motif: 'lien-inconnu' }>
  > => {
    const lue = await convocationParLien(ctx, jeton);
    if (!lue) return refuse({ motif: 'lien-inconnu' });
    const { instanceId: instance } = lue.seance;
    const { nom: parNom, qui: parQui } = lue.participant;
    return await proposer(ctx, { instance, parNom, parQui, dite });
  },
});

async function estDuCorps(ctx: Ctx, instance: string): Promise<boolean> {
  const { professionnel } = ctx.acteur;
  if (professionnel === null) return false;
  const corps = await composerCorps(ctx, instance, dateCivileDe(ctx.maintenant, ctx.fuseau));
  return corps?.membres.some((m) => m.professionnelId === professionnel) ?? false;
}

type Proposee = {
  readonly instance: string;
  readonly parNom: string;
  readonly parQui: string;
  readonly dite: Dite;
};

/** Who proposes by an account, so that they see what became of it. */
export function quiPropose({ id }: Pick<Ctx['acteur'], 'id'>): string {
  return `c:${id ?? ''}`;
}

async function proposer(ctx: Ctx, { instance, parNom, parQui, dite }: Proposee) {
  const id = ctx.ids();
  await insertProposition(ctx.tx, ctx.cpts, {
    ...{ id, instanceId: instance, parNom, parQui, proposeeLe: ctx.maintenant },
    ...dite,
  });
  return reussi(effets({ id }, { trace: { action: 'seances.point-propose', objet: id } }));
}

/** Puts what was asked on the agenda of a session of the same body. */
export const retenirProposition = defineUseCase({
  nom: 'seances.retenir-proposition',
  saisie: z.strictObject({ proposition: zProposition, seance: zSeance }),
  droit: 'seances.seance.tenir',
  executer: async ({ tx, cpts, ids }, { proposition: id, seance: vers }): Faite => {
    const dite = await lockProposition(tx, cpts, id);
    if (!dite) return refuse({ motif: 'proposition-inconnue' });
    if (dite.etat !== 'recue') return refuse({ motif: 'proposition-deja-traitee' });
    const seance = await lockSeance(tx, cpts, vers);
    if (seance?.instanceId !== dite.instanceId) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'preparee') return refuse({ motif: 'seance-figee' });
    const { titre, texte, parNom: proposePar } = dite;
    await insertPoints(tx, cpts, {
      seance: vers,
      points: [{ id: ids(), titre, texte, proposePar }],
    });
    await answerProposition(tx, cpts, { id, etat: 'retenue', seance: vers });
    return traitee(id);
  },
});

/** Puts what was asked aside, and says why. */
export const ecarterProposition = defineUseCase({
  nom: 'seances.ecarter-proposition',
  saisie: z.strictObject({
    proposition: zProposition,
    raison: zTexte(300, 'Écrivez pourquoi ce point n’est pas retenu.'),
  }),
  droit: 'seances.seance.tenir',
  executer: async ({ tx, cpts }, { proposition: id, raison }): Faite => {
    const dite = await lockProposition(tx, cpts, id);
    if (!dite) return refuse({ motif: 'proposition-inconnue' });
    if (dite.etat !== 'recue') return refuse({ motif: 'proposition-deja-traitee' });
    await answerProposition(tx, cpts, { id, etat: 'ecartee', raison });
    return traitee(id);
  },
});

function traitee(id: string) {
  return reussi(effets({ id }, { trace: { action: 'seances.proposition-traitee', objet: id } }));
}
