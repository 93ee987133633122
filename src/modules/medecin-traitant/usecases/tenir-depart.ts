import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zUuid } from '#kernel/zod.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { departParId, lockDepart } from '../data/departs.query.ts';
import { closeDepart, insertDepart, updateDepart } from '../data/departs.repository.ts';
import { ORIGINES_D_ESTIMATION } from '../domain/depart.ts';
import { faitDeLAnnonce, faitsDeLEstimation } from '../domain/faits-de-depart.ts';
import { MEDECIN } from '../domain/medecin.ts';
import type { RefusDeDepart } from '../domain/refus.ts';
import { ouNull, zOuiNon, zTexteOuNull } from './saisies.ts';

export const TENIR_DEPART = 'mt.depart.tenir';
type Tenu = { readonly depart: string };
type Issue = Result<Effets<Tenu>, RefusDeDepart>;

const zPlan = {
  annonceLe: zDateCivile,
  departLe: ouNull(zDateCivile),
  patients: z.preprocess(
    (dit) => (typeof dit === 'string' ? dit.replaceAll(/\s/g, '') : dit),
    ouNull(zEntier({ min: 0, max: 100_000 })),
  ),
  patientsSelon: ouNull(
    z.enum(ORIGINES_D_ESTIMATION, { error: 'Dites de qui vient cette estimation.' }),
  ),
  patientsSource: zTexteOuNull(200),
  publie: zOuiNon.default(false),
};

/** An estimate without anybody behind it is no estimate. */
function coherent(
  {
    patients,
    patientsSelon,
  }: { readonly patients: number | null; readonly patientsSelon: unknown },
  ctx: z.RefinementCtx,
): void {
  const dire = (champ: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [champ], message });
  if (patients !== null && patientsSelon === null)
    dire('patientsSelon', 'Dites de qui vient cette estimation.');
  if (patients === null && patientsSelon !== null)
    dire('patients', 'Donnez le nombre de patients, ou choisissez « on ne sait pas encore ».');
}

/** Opens the plan of a doctor who announced that they leave: one at a time for a doctor. */
export const annoncerDepart = defineUseCase({
  nom: 'mt.annoncer-depart',
  saisie: z.strictObject({ ...zPlan, professionnel: zUuid }).superRefine(coherent),
  droit: TENIR_DEPART,
  executer: async (ctx, { professionnel, ...plan }): Promise<Issue> => {
    const [fiche] = await professionnelsParIds(ctx.tx, [professionnel]);
    if (fiche?.profession !== MEDECIN) return refuse({ motif: 'pas-medecin' });
    if (plan.annonceLe > jourDe(ctx)) return refuse({ motif: 'annonce-a-venir' });
    const id = ctx.ids();
    const depart = {
      ...plan,
      id,
      professionnelId: professionnel,
      professionnelNom: nomDeProfessionnel(fiche),
      le: ctx.maintenant,
      parNom: ctx.acteur.nom,
    };
    if (!(await insertDepart(ctx.tx, ctx.cpts, depart)))
      return refuse({ motif: 'depart-deja-ouvert' });
    const faits = [faitDeLAnnonce(id), ...faitsDeLEstimation(null, depart)];
    const trace = { action: 'mt.depart-annonce', objet: id };
    return reussi(effets({ depart: id }, { faits, trace }));
  },
});

/** Changes what a plan says; of two people who change it at once, the second is told. */
export const modifierDepart = defineUseCase({
  nom: 'mt.modifier-depart',
  saisie: z
    .strictObject({ ...zPlan, depart: zUuid, version: zEntier({ min: 1, max: 100_000 }) })
    .superRefine(coherent),
  droit: TENIR_DEPART,
  executer: async (ctx, { depart: id, version, ...plan }): Promise<Issue> => {
    const avant = await lockDepart(ctx.tx, ctx.cpts, id);
    if (!avant) return refuse({ motif: 'depart-inconnu' });
    if (avant.closLe) return refuse({ motif: 'depart-clos' });
    if (plan.annonceLe > jourDe(ctx)) return refuse({ motif: 'annonce-a-venir' });
    if (!(await updateDepart(ctx.tx, ctx.cpts, { ...plan, id, version })))
      return refuse({ motif: 'depart-modifie' });
    const faits = faitsDeLEstimation(avant.patients, { ...plan, id });
    const trace = { action: 'mt.depart-modifie', objet: id };
    return reussi(effets({ depart: id }, { faits, trace }));
  },
});

/** The plan is over; what it says stays, and it can be opened again. */
export const cloreDepart = defineUseCase({
  nom: 'mt.clore-depart',
  saisie: z.strictObject({ depart: zUuid }),
  droit: TENIR_DEPART,
  executer: async (ctx, { depart: id }): Promise<Issue> => {
    if (!(await departParId(ctx.tx, ctx.cpts, id))) return refuse({ motif: 'depart-inconnu' });
    if (!(await closeDepart(ctx.tx, ctx.cpts, { id, le: ctx.maintenant })))
      return refuse({ motif: 'depart-clos' });
    return reussi(effets({ depart: id }, { trace: { action: 'mt.depart-clos', objet: id } }));
  },
});

/** A plan closed too early goes on, unless its doctor has another one since. */
export const rouvrirDepart = defineUseCase({
  nom: 'mt.rouvrir-depart',
  saisie: z.strictObject({ depart: zUuid }),
  droit: TENIR_DEPART,
  executer: async (ctx, { depart: id }): Promise<Issue> => {
    if (!(await departParId(ctx.tx, ctx.cpts, id))) return refuse({ motif: 'depart-inconnu' });
    if (!(await closeDepart(ctx.tx, ctx.cpts, { id, le: null })))
      return refuse({ motif: 'depart-deja-ouvert' });
    return reussi(effets({ depart: id }, { trace: { action: 'mt.depart-rouvert', objet: id } }));
  },
});

const jourDe = ({ maintenant, fuseau }: Ctx) => dateCivileDe(maintenant, fuseau);
