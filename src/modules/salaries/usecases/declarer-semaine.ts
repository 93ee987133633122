import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zTexte } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratsDe, personneDuCompte, personneParId } from '../data/contrats.query.ts';
import { envoiParId, semaineParId } from '../data/semaines.query.ts';
import {
  insertCorrection,
  lockSemaine,
  saveContenu,
  takeSemaine,
  validateSemaine,
} from '../data/semaines.repository.ts';
import { contratDeLaSemaine, estCettePersonne, type Personne } from '../domain/contrat.ts';
import { faitsDeSemaine } from '../domain/fait.ts';
import type { RefusDeSalaries } from '../domain/refus.ts';
import {
  type Absence,
  declarer,
  derniereSemaine,
  LIEN_DE_SEMAINE,
  lundiDe,
} from '../domain/semaine.ts';
import { aujourdhuiDe, auteurDe, zDite, zSemaine } from './saisies.ts';

type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeSalaries>>;
type Dite = z.output<z.ZodObject<typeof zDite>>;

/** Declares one's own week from one's account, or says it again. */
export const declarerSemaine = defineUseCase({
  nom: 'salaries.declarer-semaine',
  saisie: z.strictObject({ ...zDite, lundi: zDateCivile }),
  droit: 'salaries.semaine.declarer',
  executer: async (ctx, { lundi, ...dite }): Fait => {
    const { id: compte } = ctx.acteur;
    const personne = compte ? await personneDuCompte(ctx.tx, ctx.cpts, compte) : null;
    if (!personne) return refuse({ motif: 'pas-salarie' });
    return await ecrire(ctx, { personne, lundi, dite, parLien: false });
  },
});

/** The same by the link of Friday, without account. */
export const declarerParLien = defineUseCase({
  nom: 'salaries.declarer-par-lien',
  saisie: z.strictObject({ ...zDite, jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton, ...dite }): Fait => {
    const ouvert = await ouvrirLien(ctx, jeton);
    if (!ouvert) return refuse({ motif: 'lien-inconnu' });
    return await ecrire(ctx, { ...ouvert, dite, parLien: true });
  },
});

/** Whose week a link opens; null when it is unknown or expired. */
export async function ouvrirLien(ctx: Ctx, jeton: string) {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_SEMAINE });
  const envoi = lien && (await envoiParId(ctx.tx, ctx.cpts, lien.objet));
  const personne = envoi && (await personneParId(ctx.tx, ctx.cpts, envoi.personne));
  return personne ? { personne, lundi: envoi.lundi } : null;
}

type Voulue = {
  readonly personne: Personne;
  readonly lundi: DateCivile;
  readonly dite: Dite;
  readonly parLien: boolean;
};

async function ecrire(ctx: Ctx, { personne, lundi, dite, parLien }: Voulue): Fait {
  const { tx, cpts } = ctx;
  if (lundi !== lundiDe(lundi)) return refuse({ motif: 'semaine-inconnue' });
  if (lundi > derniereSemaine(aujourdhuiDe(ctx))) return refuse({ motif: 'semaine-a-venir' });
  const contrat = contratDeLaSemaine(await contratsDe(tx, cpts, personne.id), lundi);
  if (!contrat) return refuse({ motif: 'hors-contrat' });
  const lue = lire(dite, lundi);
  const permis = declarer(lue, contrat);
  if (!permis.ok) return permis;
  const auteur = { le: ctx.maintenant, nom: parLien ? personne.nom : ctx.acteur.nom };
  const nouvelle = { id: ctx.ids(), contrat: contrat.id, personne: personne.id, lundi, parLien };
  const id = await takeSemaine(tx, cpts, { semaine: nouvelle, auteur });
  const avant = await semaineParId(tx, cpts, id);
  if (avant?.valideeLe) return refuse({ motif: 'semaine-validee' });
  const faits = await remplacer(ctx, {
    id,
    lundi,
    avant: avant?.temps ?? [],
    temps: permis.valeur,
    absences: lue.absences,
  });
  return reussi(
    effets({ id }, { faits, trace: { action: 'salaries.semaine-declaree', objet: id } }),
  );
}

const lire = ({ temps, absences, confirme }: Dite, lundi: DateCivile) => ({
  lundi,
  temps: temps.map(({ mission, heures = 0 }) => ({ mission, minutes: heures })),
  absences,
  confirme: confirme === 'oui',
});

type Remplacement = {
  readonly id: string;
  readonly lundi: DateCivile;
  readonly avant: Parameters<typeof faitsDeSemaine>[1];
  readonly temps: Parameters<typeof faitsDeSemaine>[2];
  readonly absences: readonly Absence[];
};

/** Writes what the week says; gives what the ledger is to say of it, once. */
async function remplacer(ctx: Ctx, { id, lundi, avant, temps, absences }: Remplacement) {
  const quoi = { semaine: id, lundi, fuseau: ctx.fuseau };
  const ecrite = faitsDeSemaine(quoi, avant, temps, ctx.ids);
  await saveContenu(ctx.tx, ctx.cpts, { semaine: id, temps: ecrite.temps, absences });
  return ecrite.faits;
}

/** Accepts a week, never one's own: the employee changes it no more. */
export const validerSemaine = defineUseCase({
  nom: 'salaries.valider-semaine',
  saisie: z.strictObject({ semaine: zSemaine }),
  droit: 'salaries.semaine.valider',
  executer: async (ctx, { semaine }): Fait => {
    const autre = await deQuelquUnDAutre(ctx, semaine);
    if (!autre.ok) return autre;
    if (!(await validateSemaine(ctx.tx, ctx.cpts, { id: semaine, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'semaine-validee' });
    const trace = { action: 'salaries.semaine-validee', objet: semaine };
    return reussi(effets({ id: semaine }, { trace }));
  },
});

/** Changes a validated week, and says why: the ledger is corrected. Never one's own. */
export const corrigerSemaine = defineUseCase({
  nom: 'salaries.corriger-semaine',
  saisie: z.strictObject({
    ...zDite,
    semaine: zSemaine,
    motif: zTexte(300, 'Dites pourquoi cette semaine est corrigée.'),
  }),
  droit: 'salaries.semaine.valider',
  executer: async (ctx, { semaine: id, motif, ...dite }): Fait => {
    const { tx, cpts } = ctx;
    await lockSemaine(tx, cpts, id);
    const autre = await deQuelquUnDAutre(ctx, id);
    if (!autre.ok) return autre;
    const { lundi, temps: avant, valideeLe, personne } = autre.valeur;
    if (!valideeLe) return refuse({ motif: 'semaine-pas-validee' });
    const contrat = contratDeLaSemaine(await contratsDe(tx, cpts, personne), lundi);
    if (!contrat) return refuse({ motif: 'hors-contrat' });
    const lue = lire(dite, lundi);
    const permis = declarer(lue, contrat);
    if (!permis.ok) return permis;
    const faits = await remplacer(ctx, {
      id,
      lundi,
      avant,
      temps: permis.valeur,
      absences: lue.absences,
    });
    await insertCorrection(tx, cpts, { id: ctx.ids(), semaine: id, motif, auteur: auteurDe(ctx) });
    const trace = { action: 'salaries.semaine-corrigee', objet: id };
    return reussi(effets({ id }, { faits, trace }));
  },
});

async function deQuelquUnDAutre(ctx: Ctx, id: string) {
  const semaine = await semaineParId(ctx.tx, ctx.cpts, id);
  const personne = semaine && (await personneParId(ctx.tx, ctx.cpts, semaine.personne));
  if (!(semaine && personne)) return refuse({ motif: 'semaine-inconnue' });
  return estCettePersonne(ctx.acteur, personne)
    ? refuse({ motif: 'propre-semaine' })
    : reussi(semaine);
}
