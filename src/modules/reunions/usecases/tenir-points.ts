import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { deletePoint, insertPoint } from '../data/points.repository.ts';
import type { RefusDeCompteRendu } from '../domain/refus.ts';
import { aDireAuxInvitees } from './inter.ts';
import { zAdresseWeb, zPoint, zReunion, zTitre } from './saisies.ts';
import { reunionOuverte } from './tenir-compte-rendu.ts';

type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeCompteRendu>>;
const droit = 'reunions.reunion.animer';

/** Puts an item on the agenda. */
export const ajouterPoint = defineUseCase({
  nom: 'reunions.ajouter-point',
  saisie: z.strictObject({
    reunion: zReunion,
    titre: zTitre,
    minutes: zFacultatif(zEntier({ min: 1, max: 600 })),
    document: zAdresseWeb,
  }),
  droit,
  executer: async (ctx, { reunion: id, titre, minutes = null, document }): Fait => {
    const { tx, cpts, ids, maintenant: le } = ctx;
    const reunion = await reunionOuverte(ctx, id);
    if (!reunion.ok) return reunion;
    const point = ids();
    await insertPoint(tx, cpts, { id: point, reunion: id, titre, minutes, document, le });
    const evenements = await aDireAuxInvitees(ctx, id);
    const trace = { action: 'reunions.point-ajoute', objet: id };
    return reussi(effets({ id: point }, { evenements, trace }));
  },
});

/** Takes an item off the agenda, while nothing is written of it. */
export const retirerPoint = defineUseCase({
  nom: 'reunions.retirer-point',
  saisie: z.strictObject({ reunion: zReunion, point: zPoint }),
  droit,
  executer: async (ctx, { reunion: id, point }): Fait => {
    const reunion = await reunionOuverte(ctx, id);
    if (!reunion.ok) return reunion;
    if (!(await deletePoint(ctx.tx, ctx.cpts, { id: point, reunion: id })))
      return refuse({ motif: 'point-inconnu' });
    const evenements = await aDireAuxInvitees(ctx, id);
    const trace = { action: 'reunions.point-retire', objet: id };
    return reussi(effets({ id }, { evenements, trace }));
  },
});
