import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { emettreLien, lireParLien, revoquerLiens, zJeton } from '#modules/liens';
import { oppositionsEnCours } from '#modules/patients';
import { secteursDeLaCpts } from '#modules/territoire';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { rendezVousPublies } from '../data/publications.query.ts';
import {
  deletePublication,
  insertPublication,
  loadPublication,
  markLue,
} from '../data/publications.repository.ts';
import {
  HEURES_DE_PUBLICATION,
  type Publiee,
  type RendezVousPublie,
} from '../domain/publication.ts';
import type { RefusDePublier, RefusSurPublication } from '../domain/refus.ts';
import { sansCle } from './delivrer-lien.ts';
import { zRppsConnu, zTexteOuNull } from './saisies.ts';
import { peutAgirPour, trouverOffrant } from './trouver-offrant.ts';

/** Kind of the links that open a calendar of bookings. */
const PUBLICATION = 'snp.publication';
/** Calendars of a place or of all: the coordination. */
const POUR_TOUS = 'snp.mission.regler';

type Publication = { readonly id: string; readonly jeton: string };

const publier = defineUseCase({
  nom: 'snp.publier-rendez-vous',
  saisie: z.strictObject({
    genre: z.enum(['professionnel', 'lieu', 'secteur', 'cpts']),
    professionnel: zFacultatif(zRppsConnu),
    commune: zFacultatif(zCodeCommune),
    lieu: zTexteOuNull(200),
    secteur: zFacultatif(z.string().max(3)),
  }),
  droit: 'snp.creneau.ouvrir',
  executer: async (ctx, saisie): Promise<Result<Effets<Publication>, RefusDePublier>> => {
    const publiee = await publieeDe(ctx, saisie);
    if (!publiee.ok) return publiee;
    const id = ctx.ids();
    const par = { le: ctx.maintenant, parNom: ctx.acteur.nom };
    await insertPublication(ctx.tx, ctx.cpts, { id, publiee: publiee.valeur, ...par });
    const jeton = await tirer(ctx, id);
    return reussi(effets({ id, jeton }, { trace: { action: 'snp.agenda-publie', objet: id } }));
  },
});

/** Makes a calendar of bookings; gives its token, once. */
export function publierRendezVous(appel: Appel, brut: unknown) {
  return publier(sansCle(appel), brut);
}

type Saisie = {
  readonly genre: Publiee['genre'];
  readonly professionnel?: string | undefined;
  readonly commune?: string | undefined;
  readonly lieu: string | null;
  readonly secteur?: string | undefined;
};

async function publieeDe(
  ctx: Ctx,
  { genre, professionnel, commune, lieu, secteur: lettre }: Saisie,
): Promise<Result<Publiee, RefusDePublier>> {
  if (genre === 'professionnel') {
    const offrant = await trouverOffrant(ctx, professionnel, 'creneaux');
    if (!offrant.ok) return offrant;
    return reussi({ genre, professionnelId: offrant.valeur.professionnelId });
  }
  if (!ctx.acteur.droits.has(POUR_TOUS)) return refuse({ motif: 'agenda-d-un-autre' });
  if (genre === 'cpts') return reussi({ genre });
  if (genre === 'secteur') {
    const secteurs = await secteursDeLaCpts(ctx.tx, ctx.cpts);
    const connu = secteurs.find((secteur) => secteur.lettre === lettre);
    return connu ? reussi({ genre, secteur: connu.lettre }) : refuse({ motif: 'secteur-inconnu' });
  }
  return commune ? reussi({ genre, commune, lieu }) : refuse({ motif: 'commune-inconnue' });
}

async function tirer(ctx: Ctx, objet: string): Promise<string> {
  const porteur = 'Un logiciel d’agenda';
  const lien = { genre: PUBLICATION, objet, porteur, compte: null, usageUnique: false };
  const { jeton } = await emettreLien(ctx, { ...lien, heures: HEURES_DE_PUBLICATION });
  return jeton;
}

const zPublication = z.strictObject({ publication: zIdentifiant<'PublicationId'>() });

const renouveler = defineUseCase({
  nom: 'snp.renouveler-publication',
  saisie: zPublication,
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { publication: id },
  ): Promise<Result<Effets<Publication>, RefusSurPublication>> => {
    if (!(await estSienne(ctx, id))) return refuse({ motif: 'publication-inconnue' });
    await revoquerLiens(ctx, { genre: PUBLICATION, objet: id });
    const jeton = await tirer(ctx, id);
    return reussi(effets({ id, jeton }, { trace: { action: 'snp.agenda-publie', objet: id } }));
  },
});

/** A new address for the same calendar: the one before leads nowhere at once. */
export function renouvelerPublication(appel: Appel, brut: unknown) {
  return renouveler(sansCle(appel), brut);
}

/** Takes a calendar away: its address leads nowhere at once. */
export const revoquerPublication = defineUseCase({
  nom: 'snp.revoquer-publication',
  saisie: zPublication,
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { publication: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusSurPublication>> => {
    if (!(await estSienne(ctx, id))) return refuse({ motif: 'publication-inconnue' });
    await revoquerLiens(ctx, { genre: PUBLICATION, objet: id });
    await deletePublication(ctx.tx, ctx.cpts, id);
    return reussi(effets({ id }, { trace: { action: 'snp.agenda-depublie', objet: id } }));
  },
});

async function estSienne(ctx: Ctx, id: string): Promise<boolean> {
  const publiee = await loadPublication(ctx.tx, ctx.cpts, id);
  if (!publiee) return false;
  return publiee.genre === 'professionnel'
    ? peutAgirPour(ctx, publiee.professionnelId, 'creneaux')
    : ctx.acteur.droits.has(POUR_TOUS);
}

const JOUR = 86_400_000;

export type AgendaPublie = {
  readonly publiee: Publiee;
  readonly rendezVous: readonly RendezVousPublie[];
};

type RefusDeLire =
  | RefusSurPublication
  | { readonly motif: 'lien-inconnu' }
  | { readonly motif: 'trop-souvent'; readonly secondes: number };

/** The bookings a secret address shows, from a month ago to a year ahead. The first reading of a day is audited, all are counted. */
export const lirePublication = defineUseCase({
  nom: 'snp.lire-publication',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<AgendaPublie>, RefusDeLire>> => {
    const { tx, cpts, maintenant } = ctx;
    const lu = await lireParLien(ctx, { jeton, genres: [PUBLICATION] });
    if (!lu.ok) return lu;
    const { lien, premiereDuJour } = lu.valeur;
    const publiee = await loadPublication(tx, cpts, lien.objet);
    if (!publiee) return refuse({ motif: 'publication-inconnue' });
    const rendezVous = await rendezVousPublies(tx, cpts, {
      publiee,
      des: new Date(maintenant.getTime() - 30 * JOUR),
      avant: new Date(maintenant.getTime() + 366 * JOUR),
      opposes: await oppositionsEnCours(tx, cpts),
    });
    await markLue(tx, cpts, { id: lien.objet, le: maintenant });
    const detail = { lignes: rendezVous.length };
    const trace = { action: 'snp.agenda-publie-lu', objet: lien.objet, detail };
    return reussi(effets({ publiee, rendezVous }, premiereDuJour ? { trace } : {}));
  },
});
