import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif } from '#kernel/zod.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratParId, contratsDe, personneDuCompte } from '../data/contrats.query.ts';
import {
  type Correction,
  correctionsDe,
  semaineParId,
  semainesDe,
} from '../data/semaines.query.ts';
import {
  type Contrat,
  contratDeLaSemaine,
  court,
  estCettePersonne,
  missionsDe,
  type Personne,
} from '../domain/contrat.ts';
import type { RefusDeSalaries } from '../domain/refus.ts';
import { derniereSemaine, lundiDe, type Semaine, type Temps } from '../domain/semaine.ts';
import { ouvrirLien } from './declarer-semaine.ts';
import { aujourdhuiDe, zSemaine } from './saisies.ts';

/** One week of one person, as it is to be declared. */
export type SemaineVue = {
  readonly nom: string;
  readonly lundi: DateCivile;
  /** Null: no contract runs that week. */
  readonly contrat: Contrat | null;
  readonly semaine: Semaine | null;
  /** Hours of the last week that was declared before, for a week that is not. */
  readonly proposes: readonly Temps[];
  /** Weeks around it: declared or not. */
  readonly autres: readonly { readonly lundi: DateCivile; readonly etat: EtatDeSemaine }[];
};

export type EtatDeSemaine = 'a-declarer' | 'declaree' | 'validee';
const SEMAINES_MONTREES = 6;

type Lue = Promise<Result<Effets<SemaineVue>, RefusDeSalaries>>;

/** One's own week from one's account: the one that is due, or another. */
export const lireMaSemaine = defineUseCase({
  nom: 'salaries.lire-ma-semaine',
  saisie: z.strictObject({ lundi: zFacultatif(zDateCivile) }),
  droit: 'salaries.semaine.declarer',
  executer: async (ctx, { lundi }): Lue => {
    const { id: compte } = ctx.acteur;
    const personne = compte ? await personneDuCompte(ctx.tx, ctx.cpts, compte) : null;
    if (!personne) return refuse({ motif: 'pas-salarie' });
    const voulue = lundi ? lundiDe(lundi) : derniereSemaine(aujourdhuiDe(ctx));
    return reussi(effets(await voir(ctx, personne, voulue)));
  },
});

/** The week that a link opens: reading it changes nothing. */
export const lireParLien = defineUseCase({
  nom: 'salaries.lire-semaine-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Lue => {
    const ouvert = await ouvrirLien(ctx, jeton);
    if (!ouvert) return refuse({ motif: 'lien-inconnu' });
    return reussi(effets(await voir(ctx, ouvert.personne, ouvert.lundi)));
  },
});

async function voir(ctx: Ctx, personne: Personne, lundi: DateCivile): Promise<SemaineVue> {
  const { tx, cpts } = ctx;
  const contrats = await contratsDe(tx, cpts, personne.id);
  const semaines = await semainesDe(tx, cpts, personne.id);
  const contrat = contratDeLaSemaine(contrats, lundi);
  const permises = contrat ? missionsDe(contrat) : [];
  const avant = semaines.find((s) => s.lundi < lundi);
  const derniere = derniereSemaine(aujourdhuiDe(ctx));
  return {
    nom: personne.nom,
    lundi,
    contrat,
    semaine: semaines.find((s) => s.lundi === lundi) ?? null,
    proposes: (avant?.temps ?? []).filter(({ mission }) => permises.includes(mission)),
    autres: Array.from({ length: SEMAINES_MONTREES }, (_, i) => ajouterJours(derniere, -7 * i))
      .filter((l) => contrats.some((c) => court(c, l, ajouterJours(l, 6))))
      .map((l) => ({ lundi: l, etat: etatDe(semaines.find((s) => s.lundi === l)) })),
  };
}

export const etatDe = (semaine: Semaine | undefined): EtatDeSemaine =>
  !semaine ? 'a-declarer' : semaine.valideeLe ? 'validee' : 'declaree';

export type UneSemaine = {
  readonly semaine: Semaine;
  readonly contrat: Contrat;
  readonly corrections: readonly Correction[];
  /** One's own is validated by somebody else. */
  readonly sienne: boolean;
};

/** A declared week, for whoever validates it. */
export const lireUneSemaine = defineUseCase({
  nom: 'salaries.lire-une-semaine',
  saisie: z.strictObject({ semaine: zSemaine }),
  droit: 'salaries.equipe.lire',
  executer: async (ctx, { semaine: id }): Promise<Result<Effets<UneSemaine>, RefusDeSalaries>> => {
    const { tx, cpts } = ctx;
    const semaine = await semaineParId(tx, cpts, id);
    const contrat = semaine && (await contratParId(tx, cpts, semaine.contrat));
    if (!(semaine && contrat)) return refuse({ motif: 'semaine-inconnue' });
    const corrections = await correctionsDe(tx, cpts, id);
    const sienne = estCettePersonne(ctx.acteur, contrat.personne);
    return reussi(effets({ semaine, contrat, corrections, sienne }));
  },
});
