import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant, zTexteOuNull } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { enCoursDe, insertAdhesion, insertMouvement } from '../data/adhesions.repository.ts';
import type { Adhesion, Personne } from '../domain/adhesion.ts';
import type { RefusDeDemander } from '../domain/refus.ts';
import { composerPersonne } from './composer-personne.ts';
import { REQUIS, zPersonne } from './saisies.ts';

type Notee = { readonly id: string | null };

const zDemande = z.strictObject({
  ...zPersonne,
  message: zTexteOuNull(1000),
  accord: z.literal('oui', {
    error: 'Cochez cette case : sans votre accord, nous ne pouvons pas garder votre demande.',
  }),
});

/**
 * Somebody applies from the public page, without account. Whoever has an application or a membership already is answered
 * the same: nobody learns from here who is a member. What they said anew is kept beside it.
 */
export const demanderAdhesion = defineUseCase({
  nom: 'asso.demander-adhesion',
  saisie: zDemande.superRefine((saisie, ctx) => {
    exigerLeNom(saisie, ctx);
    if (!(saisie.courriel || saisie.telephone))
      dire(ctx, 'courriel', 'Donnez un courriel, ou un téléphone : pour vous répondre.');
  }),
  droit: 'public',
  executer: async (
    ctx,
    { message, accord: _donne, ...saisie },
  ): Promise<Result<Effets<Notee>, RefusDeDemander>> => {
    const personne = await composerPersonne(ctx, saisie);
    if (!personne.ok) return personne;
    const ouverte = await ouvrir(ctx, personne.valeur, { message, origine: 'public' });
    return ouverte ? reussi(ouverte) : await redire(ctx, personne.valeur, message);
  },
});

/** The coordination notes an application: on paper, at a meeting, by telephone. */
export const noterDemande = defineUseCase({
  nom: 'asso.noter-demande',
  saisie: z
    .strictObject({
      ...zPersonne,
      message: zTexteOuNull(1000),
      professionnel: zFacultatif(zIdentifiant<'ProfessionnelId'>()),
      structureId: zFacultatif(zIdentifiant<'StructureId'>()),
    })
    .superRefine((saisie, ctx) => {
      if (!saisie.professionnel) exigerLeNom(saisie, ctx);
    }),
  droit: 'asso.adherent.tenir',
  executer: async (
    ctx,
    { message, ...saisie },
  ): Promise<Result<Effets<Notee>, RefusDeDemander>> => {
    const personne = await composerPersonne(ctx, saisie);
    if (!personne.ok) return personne;
    const ouverte = await ouvrir(ctx, personne.valeur, { message, origine: 'coordination' });
    return ouverte ? reussi(ouverte) : refuse({ motif: 'deja-adherent' });
  },
});

type Nommee = {
  readonly genre: string;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly structure: string | null;
  readonly fonction: string | null;
  readonly finess?: string | undefined;
  readonly structureId?: string | undefined;
};

function exigerLeNom(saisie: Nommee, ctx: z.RefinementCtx): void {
  if (!saisie.prenom) dire(ctx, 'prenom', REQUIS.prenom);
  if (!saisie.nom) dire(ctx, 'nom', REQUIS.nom);
  if (saisie.genre !== 'structure') return;
  if (!(saisie.structure || saisie.finess || saisie.structureId))
    dire(ctx, 'structure', REQUIS.structure);
  if (!saisie.fonction) dire(ctx, 'fonction', REQUIS.fonction);
}

function dire(ctx: z.RefinementCtx, champ: string, message: string): void {
  ctx.addIssue({ code: 'custom', path: [champ], message });
}

type Autour = { readonly message: string | null; readonly origine: Adhesion['origine'] };

async function ouvrir(
  ctx: Ctx,
  personne: Personne,
  { message, origine }: Autour,
): Promise<Effets<Notee> | null> {
  const { tx, cpts, maintenant: le } = ctx;
  const id = ctx.ids();
  const sans = { collegeId: null, du: null, au: null };
  const nouvelle = { ...personne, ...sans, id, message, origine, etat: 'demandee' as const, le };
  if (!(await insertAdhesion(tx, cpts, nouvelle))) return null;
  await inscrire(ctx, { adhesion: id, genre: 'demande', note: null });
  return effets({ id }, { trace: { action: 'asso.adhesion-demandee', objet: id } });
}

async function redire(
  ctx: Ctx,
  personne: Personne,
  message: string | null,
): Promise<Result<Effets<Notee>, RefusDeDemander>> {
  const adhesion = await enCoursDe(ctx.tx, ctx.cpts, personne);
  // Ended an instant ago: nothing to add to.
  if (!adhesion) return refuse({ motif: 'deja-adherent' });
  const note = [personne.courriel, personne.telephone, message].filter(Boolean).join(' · ');
  await inscrire(ctx, { adhesion, genre: 'redite', note: note || null });
  return reussi(
    effets({ id: null }, { trace: { action: 'asso.adhesion-demandee', objet: adhesion } }),
  );
}

type Ligne = {
  readonly adhesion: string;
  readonly genre: Parameters<typeof insertMouvement>[2]['genre'];
  readonly note: string | null;
  readonly le?: Parameters<typeof insertMouvement>[2]['le'] | undefined;
};

/** Adds a line to the story of a membership, of today unless told, by who acts. */
export async function inscrire(ctx: Ctx, { adhesion, genre, note, le }: Ligne): Promise<void> {
  const { tx, cpts, maintenant, fuseau, acteur } = ctx;
  await insertMouvement(tx, cpts, {
    id: ctx.ids(),
    adhesion,
    genre,
    note,
    le: le ?? dateCivileDe(maintenant, fuseau),
    parNom: acteur.nom,
    inscritLe: maintenant,
  });
}
