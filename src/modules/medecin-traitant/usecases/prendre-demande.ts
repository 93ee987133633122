import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { professionnelsOpposes } from '#modules/patients';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, moveDemande } from '../data/demandes.repository.ts';
import { insertPrise } from '../data/prises.repository.ts';
import { closePropositions } from '../data/propositions.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { faitDe } from '../domain/faits-de-demande.ts';
import type { Medecin } from '../domain/medecin.ts';
import type { RefusDePrendre } from '../domain/refus.ts';
import { demandeSuivante } from './demande-suivante.ts';
import { regardSur } from './lire-demande.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { zDemandeId } from './saisies.ts';
import { trouverMedecin, zQui } from './trouver-medecin.ts';

export type PriseFaite = { readonly id: string; readonly demande: string };

/**
 * A doctor takes a request: exactly one does, of any number who try at once; the others are told, with the next of the
 * list. A doctor sees the requests that were checked; one that was not yet may be taken by whoever knows whose it is.
 */
export const prendreDemande = defineUseCase({
  nom: 'mt.prendre-demande',
  saisie: z.strictObject({ demande: zDemandeId, professionnel: zFacultatif(zQui) }),
  droit: 'mt.demande.prendre',
  executer: async (ctx, saisie): Promise<Result<Effets<PriseFaite>, RefusDePrendre>> => {
    const medecin = await trouverMedecin(ctx, saisie.professionnel);
    if (!medecin.ok) return medecin;
    const demande = await loadDemande(ctx.tx, ctx.cpts, saisie.demande);
    if (!demande || !(await estMontree(ctx, demande, medecin.valeur)))
      return refuse({ motif: 'demande-inconnue' });
    return await prendre(ctx, demande, medecin.valeur);
  },
});

/** Is it one this doctor is shown? Not when its person does not want them; why is between the person and the coordination. */
async function estMontree(ctx: Ctx, demande: Demande, { id }: Medecin): Promise<boolean> {
  if (demande.etat === 'close') return false;
  if (demande.refuses.includes(id)) return false;
  const { patientId } = demande;
  if (patientId && (await professionnelsOpposes(ctx, patientId)).includes(id)) return false;
  if (demande.etat === 'justifiee' || demande.etat === 'prise') return true;
  const { peutLire } = await regardSur(ctx, demande);
  return peutLire || ctx.acteur.droits.has(INSTRUIRE);
}

/** What taking does, whoever takes. */
export async function prendre(
  ctx: Ctx,
  demande: Demande,
  medecin: Medecin,
): Promise<Result<Effets<PriseFaite>, RefusDePrendre>> {
  const { tx, cpts, maintenant, acteur } = ctx;
  const prise = {
    id: ctx.ids(),
    demandeId: demande.id,
    professionnelId: medecin.id,
    professionnelNom: medecin.nom,
    le: maintenant,
    parNom: acteur.nom,
    echeance: await echeanceDe(ctx),
  };
  const passage = {
    id: demande.id,
    de: ['recue', 'justifiee'],
    vers: 'prise',
    le: maintenant,
  } as const;
  if (!(await insertPrise(tx, cpts, prise)) || !(await moveDemande(tx, cpts, passage)))
    return refuse({
      motif: 'demande-deja-prise',
      suivante: await demandeSuivante(ctx, medecin.id, demande.id),
    });
  await closePropositions(tx, cpts, { demande: demande.id, le: maintenant });
  return reussi(
    effets(
      { id: prise.id, demande: demande.id },
      {
        faits: [faitDe('mt.prise-en-charge', demande, { maintenant, professionnel: medecin.id })],
        evenements: [
          { genre: 'mt.demande-prise', donnees: { demande: demande.id, prise: prise.id } },
        ],
        trace: { action: 'mt.demande-prise', objet: demande.id, personne: personneDe(demande) },
      },
    ),
  );
}

/** Last day to declare; null while the CPTS set none. */
async function echeanceDe({ tx, cpts, maintenant, fuseau }: Ctx): Promise<string | null> {
  const { retourJours } = await reglagesDe(tx, cpts);
  return retourJours === null ? null : ajouterJours(dateCivileDe(maintenant, fuseau), retourJours);
}
