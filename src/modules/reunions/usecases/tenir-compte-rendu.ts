import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zInstant, zTexte, zTexteFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { actionsDeLaReunion } from '../data/actions.query.ts';
import { insertAction, setCompteRendu } from '../data/actions.repository.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { updatePoint } from '../data/points.repository.ts';
import { loadReunion, type ReunionTenue } from '../data/reunions.repository.ts';
import { GENRE_INTER } from '../domain/inter.ts';
import type { RefusDeCompteRendu, RefusDeReunion } from '../domain/refus.ts';
import { peutAnimer } from './animer.ts';
import { aDireAuxInvitees } from './inter.ts';
import { zPersonne, zPoint, zReunion } from './saisies.ts';

type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeCompteRendu>>;
const droit = 'reunions.reunion.animer';

/** Writes what was said and decided of an item, unless somebody else wrote it meanwhile. */
export const ecrirePoint = defineUseCase({
  nom: 'reunions.ecrire-point',
  saisie: z.strictObject({
    reunion: zReunion,
    point: zPoint,
    notes: zTexteFacultatif(8000),
    decision: zTexteFacultatif(2000),
    vuLe: zInstant,
  }),
  droit,
  executer: async (ctx, { reunion: id, point, ...saisie }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const reunion = await reunionOuverte(ctx, id);
    if (!reunion.ok) return reunion;
    if (!(await pointsDeLaReunion(tx, cpts, id)).some((p) => p.id === point))
      return refuse({ motif: 'point-inconnu' });
    if (!(await updatePoint(tx, cpts, { id: point, reunion: id, ...saisie, le })))
      return refuse({ motif: 'point-change' });
    return reussi(effets({ id: point }, { trace: { action: 'reunions.point-ecrit', objet: id } }));
  },
});

/** Writes who does what before which day. */
export const ajouterAction = defineUseCase({
  nom: 'reunions.ajouter-action',
  saisie: z.strictObject({
    reunion: zReunion,
    texte: zTexte(400, 'Dites ce qui est à faire.'),
    personne: zPersonne,
    echeance: zDateCivile,
  }),
  droit,
  executer: async (ctx, { reunion: id, ...saisie }): Fait => {
    const { tx, cpts, ids, maintenant: le } = ctx;
    const reunion = await reunionOuverte(ctx, id);
    if (!reunion.ok) return reunion;
    const action = ids();
    if (!(await insertAction(tx, cpts, { ...saisie, id: action, reunion: id, le })))
      return refuse({ motif: 'personne-inconnue' });
    return reussi(
      effets({ id: action }, { trace: { action: 'reunions.action-ecrite', objet: id } }),
    );
  },
});

/** Sends the minutes to everybody who was convened, there or not, and its action to each who took one. */
export const envoyerCompteRendu = defineUseCase({
  nom: 'reunions.envoyer-compte-rendu',
  saisie: z.strictObject({ reunion: zReunion }),
  droit,
  executer: async (ctx, { reunion: id }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const reunion = await reunionOuverte(ctx, id);
    if (!reunion.ok) return reunion;
    const points = await pointsDeLaReunion(tx, cpts, id);
    const ecrits = points.some(({ notes, decision }) => notes !== '' || decision !== '');
    if (!ecrits && (await actionsDeLaReunion(tx, cpts, id)).length === 0)
      return refuse({ motif: 'compte-rendu-vide' });
    await setCompteRendu(tx, cpts, { reunion: id, le });
    const evenements = [
      { genre: 'reunions.compte-rendu-envoye', donnees: { reunion: id } },
      ...(await aDireAuxInvitees(ctx, id)),
    ];
    const trace = { action: 'reunions.compte-rendu-envoye', objet: id };
    return reussi(effets({ id }, { evenements, trace }));
  },
});

/** The meeting whose agenda and minutes this person writes: frozen or not, unless it was called off. */
export async function reunionOuverte(
  { tx, cpts, acteur }: Ctx,
  id: string,
): Promise<Result<ReunionTenue, RefusDeReunion>> {
  const reunion = await loadReunion(tx, cpts, { id, verrou: 'ferme' });
  if (!reunion) return refuse({ motif: 'reunion-inconnue' });
  if (!peutAnimer(acteur, reunion.referentProfessionnel))
    return refuse({ motif: 'groupe-d-un-autre' });
  if (reunion.genre === GENRE_INTER) return refuse({ motif: 'reunion-de-l-organisatrice' });
  return reunion.etat === 'annulee' ? refuse({ motif: 'reunion-annulee' }) : reussi(reunion);
}
