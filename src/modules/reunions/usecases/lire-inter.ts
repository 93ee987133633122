import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { cptsPubliques } from '#modules/territoire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type CptsInvitee,
  cptsInvitee,
  cptsInvitees,
  nommesPar,
} from '../data/inter-invitees.query.ts';
import { type InvitationRecue, invitationRecue } from '../data/inter-recues.query.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import { ditA, LIEN_INTER, type PointDit } from '../domain/inter.ts';
import type { Reunion } from '../domain/reunion.ts';
import { estAdmis, secretDe } from './codes.ts';
import { zReunion } from './saisies.ts';

export type InterParLien =
  | { readonly genre: 'recue'; readonly recue: InvitationRecue }
  | {
      readonly genre: 'ailleurs';
      readonly invitee: CptsInvitee;
      readonly reunion: Reunion & { readonly points: readonly PointDit[] };
      readonly nommes: readonly { readonly nom: string; readonly qualite: string | null }[];
    };

/** What the link of an invitation opens, for the coordination it was written to. Opening it changes nothing. */
export const lireInterParLien = defineUseCase({
  nom: 'reunions.lire-inter-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<InterParLien>, { readonly motif: 'lien-inconnu' }>> => {
    const { tx, cpts } = ctx;
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_INTER });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    const recue = await invitationRecue(tx, cpts, { id: lien.objet });
    if (recue) return reussi(effets({ genre: 'recue', recue } as const));
    const invitee = await cptsInvitee(tx, cpts, lien.objet);
    const reunion = invitee && (await reunionNommee(tx, cpts, invitee.reunionId));
    if (!(invitee && reunion)) return refuse({ motif: 'lien-inconnu' });
    const ecrits = await pointsDeLaReunion(tx, cpts, reunion.id);
    // What is said is a draft until it is sent.
    const points = reunion.compteRenduLe ? ecrits : ecrits.map(sansCeQuiEstDit);
    const nommes = await nommesPar(tx, cpts, invitee.id);
    const dit = ditA(invitee.etat, { ...reunion, points, actions: [] });
    return reussi(effets({ genre: 'ailleurs', invitee, reunion: dit, nommes } as const));
  },
});

const sansCeQuiEstDit = (point: PointDit) => ({ ...point, notes: '', decision: '' });

export type Salle = { readonly reunion: string; readonly slug: string; readonly nom: string };

/** The other CPTS of a room, for whoever reads the code that is shown there now: each signs on the sheet of their own. */
export const lireSalle = defineUseCase({
  nom: 'reunions.lire-salle',
  saisie: z.strictObject({ reunion: zReunion, code: z.string().max(40) }),
  droit: 'public',
  executer: async (ctx, { reunion, code }): Promise<Result<Effets<readonly Salle[]>, never>> => {
    const { tx, cpts, maintenant } = ctx;
    const invitees = await cptsInvitees(tx, cpts, reunion);
    const secret = invitees.length > 0 ? await secretDe(ctx, reunion) : null;
    if (secret === null || !estAdmis(secret, code, maintenant)) return reussi(effets([]));
    const slugs = new Map((await cptsPubliques(tx)).map(({ id, slug }) => [id, slug]));
    const salles = invitees.flatMap(({ etat, miroirId, inviteeId, nom }) => {
      const slug = slugs.get(inviteeId ?? '');
      return etat === 'acceptee' && miroirId && slug ? [{ reunion: miroirId, slug, nom }] : [];
    });
    return reussi(effets(salles));
  },
});
