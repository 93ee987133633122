import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { professionnelsOpposes } from '#modules/patients';
import type { Ctx } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { propositionsDe } from '../data/propositions.repository.ts';
import type { Demande } from '../domain/demande.ts';
import { attendReponse } from '../domain/proposition.ts';

/** A proposal as the coordination reads it: whom, when, and what came of it, never why. */
export type PropositionVue = {
  readonly medecin: string;
  readonly proposeeLe: Date;
  readonly repondueLe: Date | null;
  readonly expireLe: Date;
  readonly etat: 'attend' | 'sans-reponse' | 'acceptee' | 'refusee' | 'sans-objet';
  /** No address is known: somebody must call. */
  readonly sansCourriel: boolean;
};

/** The proposals of a request, the latest first. */
export async function propositionsVues(
  { tx, cpts, maintenant, fuseau }: Ctx,
  demande: string,
): Promise<readonly PropositionVue[]> {
  const propositions = await propositionsDe(tx, cpts, demande);
  const professionnels = [...new Set(propositions.map((p) => p.professionnelId))];
  const fiches = await professionnelsParIds(tx, professionnels);
  const noms = new Map(fiches.map((fiche) => [fiche.id, nomDeProfessionnel(fiche)]));
  const jour = dateCivileDe(maintenant, fuseau);
  const courriels = await courrielsDe(tx, cpts, { professionnels, jour });
  return propositions.map(({ professionnelId, proposeeLe, repondueLe, expireLe, reponse }) => ({
    medecin: noms.get(professionnelId) ?? 'Médecin parti de l’annuaire',
    proposeeLe,
    repondueLe,
    expireLe,
    etat: reponse ?? (attendReponse({ reponse, expireLe }, maintenant) ? 'attend' : 'sans-reponse'),
    sansCourriel: !courriels.has(professionnelId),
  }));
}

/** Doctors a request is never proposed to: those its person does not want, those they block. */
export async function medecinsEcartes(
  ctx: Ctx,
  { refuses, patientId }: Demande,
): Promise<readonly string[]> {
  return [...refuses, ...(patientId ? await professionnelsOpposes(ctx, patientId) : [])];
}
