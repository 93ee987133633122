import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionParId } from '../data/adhesions.query.ts';
import { lockAdhesion, updateEtat, updateFiche } from '../data/adhesions.repository.ts';
import { type AdhesionListee, estEnCours } from '../domain/adhesion.ts';
import type { RefusDeSuivre } from '../domain/refus.ts';
import { collegeQuiConvient, direDansLAnnuaire, faitDe } from './decider-adhesion.ts';
import { inscrire } from './demander-adhesion.ts';
import { zAdhesion, zCollege, zContact } from './saisies.ts';

type Suivie = Promise<Result<Effets<{ readonly id: string }>, RefusDeSuivre>>;
const droit = 'asso.adherent.tenir';
const POURQUOI = 'Écrivez pourquoi : l’histoire de l’adhésion le garde.';

/** Suspends the rights of a member, who stays one. */
export const suspendreAdhesion = defineUseCase({
  nom: 'asso.suspendre-adhesion',
  saisie: z.strictObject({ adhesion: zAdhesion, le: zDateCivile, motif: zTexte(500, POURQUOI) }),
  droit,
  executer: async (ctx, { adhesion: id, le, motif }): Suivie => {
    const prise = await prendre(ctx, id, le);
    if (!prise.ok) return prise;
    if (prise.valeur.etat === 'suspendue') return refuse({ motif: 'deja-suspendue' });
    await updateEtat(ctx.tx, ctx.cpts, { id, etat: 'suspendue', au: null, le: ctx.maintenant });
    await inscrire(ctx, { adhesion: id, genre: 'suspension', le, note: motif });
    return changee(id);
  },
});

/** Gives them back. */
export const reprendreAdhesion = defineUseCase({
  nom: 'asso.reprendre-adhesion',
  saisie: z.strictObject({ adhesion: zAdhesion, le: zDateCivile }),
  droit,
  executer: async (ctx, { adhesion: id, le }): Suivie => {
    const prise = await prendre(ctx, id, le);
    if (!prise.ok) return prise;
    if (prise.valeur.etat !== 'suspendue') return refuse({ motif: 'pas-suspendue' });
    await updateEtat(ctx.tx, ctx.cpts, { id, etat: 'active', au: null, le: ctx.maintenant });
    await inscrire(ctx, { adhesion: id, genre: 'reprise', le, note: null });
    return changee(id);
  },
});

/** Writes that a member left. They may apply again. */
export const quitterAdhesion = defineUseCase({
  nom: 'asso.quitter-adhesion',
  saisie: z.strictObject({ adhesion: zAdhesion, le: zDateCivile, motif: zTexte(500, POURQUOI) }),
  droit,
  executer: async (ctx, { adhesion: id, le, motif }): Suivie => {
    const prise = await prendre(ctx, id, le);
    if (!prise.ok) return prise;
    await updateEtat(ctx.tx, ctx.cpts, { id, etat: 'partie', au: le, le: ctx.maintenant });
    await direDansLAnnuaire(ctx, prise.valeur, null);
    await inscrire(ctx, { adhesion: id, genre: 'depart', le, note: motif });
    const faits = [faitDe('asso.adhesion-partie', prise.valeur)];
    return reussi(effets({ id }, { faits, trace: { action: 'asso.adhesion-changee', objet: id } }));
  },
});

/** Changes how to reach a member, who represents a structure, or the college. */
export const modifierAdhesion = defineUseCase({
  nom: 'asso.modifier-adhesion',
  saisie: z.strictObject({
    adhesion: zAdhesion,
    // When the page was opened: a change made meanwhile is not written over.
    vuLe: z.string(),
    prenom: zTexte(80),
    nom: zTexte(80),
    fonction: zTexteOuNull(80),
    ...zContact,
    college: zFacultatif(zCollege),
  }),
  droit,
  executer: async (ctx, { adhesion: id, vuLe, college = null, ...dits }): Suivie => {
    const { tx, cpts, maintenant: le } = ctx;
    if (!(await lockAdhesion(tx, cpts, id))) return refuse({ motif: 'adhesion-inconnue' });
    const connue = await adhesionParId(tx, cpts, id);
    if (!connue) return refuse({ motif: 'adhesion-inconnue' });
    if (connue.changeLe.toISOString() !== vuLe) return refuse({ motif: 'adhesion-changee' });
    const convient = await collegeQuiConvient(ctx, connue, college);
    if (!convient.ok) return convient;
    const fiche = {
      ...connue,
      // The directory says who somebody is: only a representative is named here.
      ...(connue.professionnelId ? {} : { prenom: dits.prenom, nom: dits.nom }),
      fonction: dits.fonction,
      courriel: dits.courriel ?? null,
      telephone: dits.telephone ?? null,
      commune: dits.commune ?? connue.commune,
      collegeId: estEnCours(connue) ? college : connue.collegeId,
      le,
    };
    await updateFiche(tx, cpts, fiche);
    await inscrire(ctx, { adhesion: id, genre: 'changement', note: direEcart(connue, fiche) });
    return changee(id);
  },
});

/** The member, locked, on a day that is possible. */
async function prendre(
  { tx, cpts, maintenant, fuseau }: Ctx,
  id: string,
  le: DateCivile,
): Promise<Result<AdhesionListee, RefusDeSuivre>> {
  if (!(await lockAdhesion(tx, cpts, id))) return refuse({ motif: 'adhesion-inconnue' });
  const adhesion = await adhesionParId(tx, cpts, id);
  if (!adhesion) return refuse({ motif: 'adhesion-inconnue' });
  if (!estEnCours(adhesion)) return refuse({ motif: 'pas-adherent' });
  if (le > dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'date-a-venir' });
  return adhesion.du !== null && le < adhesion.du
    ? refuse({ motif: 'date-avant-le-debut' })
    : reussi(adhesion);
}

const DITS = {
  prenom: 'prénom',
  nom: 'nom',
  fonction: 'fonction',
  courriel: 'courriel',
  telephone: 'téléphone',
  commune: 'commune',
  collegeId: 'collège',
} as const;

function direEcart(
  avant: Pick<AdhesionListee, keyof typeof DITS>,
  apres: Pick<AdhesionListee, keyof typeof DITS>,
): string | null {
  const change = [
    ...(avant.prenom === apres.prenom ? [] : [DITS.prenom]),
    ...(avant.nom === apres.nom ? [] : [DITS.nom]),
    ...(avant.fonction === apres.fonction ? [] : [DITS.fonction]),
    ...(avant.courriel === apres.courriel ? [] : [DITS.courriel]),
    ...(avant.telephone === apres.telephone ? [] : [DITS.telephone]),
    ...(avant.commune === apres.commune ? [] : [DITS.commune]),
    ...(avant.collegeId === apres.collegeId ? [] : [DITS.collegeId]),
  ];
  return change.length === 0 ? null : change.join(', ');
}

function changee(id: string) {
  return reussi(effets({ id }, { trace: { action: 'asso.adhesion-changee', objet: id } }));
}
