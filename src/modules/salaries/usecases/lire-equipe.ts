import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type CompteLiable,
  comptesLiables,
  contratParId,
  contratsDeLaCpts,
  coutsDesContrats,
} from '../data/contrats.query.ts';
import { semainesDe, semainesEntre } from '../data/semaines.query.ts';
import { type Contrat, type Cout, court, estCettePersonne } from '../domain/contrat.ts';
import type { RefusDeSalaries } from '../domain/refus.ts';
import { derniereSemaine, jeudiDe, type Semaine } from '../domain/semaine.ts';
import { aujourdhuiDe, zContrat } from './saisies.ts';

export type ContratVu = Contrat & {
  /** Runs today. */
  readonly court: boolean;
  /** Mondays of the last weeks that nobody declared. */
  readonly manquent: readonly DateCivile[];
};

export type SemaineAValider = Semaine & { readonly nom: string; readonly sienne: boolean };

export type EquipeVue = {
  readonly contrats: readonly ContratVu[];
  readonly aValider: readonly SemaineAValider[];
  readonly derniere: DateCivile;
};

const SEMAINES_REGARDEES = 8;

/** Who works for the CPTS, and which weeks wait. */
export const lireEquipe = defineUseCase({
  nom: 'salaries.lire-equipe',
  saisie: z.strictObject({}),
  droit: 'salaries.equipe.lire',
  executer: async (ctx): Promise<Result<Effets<EquipeVue>, never>> => {
    const { tx, cpts } = ctx;
    const jour = aujourdhuiDe(ctx);
    const derniere = derniereSemaine(jour);
    const contrats = await contratsDeLaCpts(tx, cpts);
    const semaines = await semainesEntre(tx, cpts, {
      du: ajouterJours(derniere, -364),
      au: derniere,
    });
    const lundis = Array.from({ length: SEMAINES_REGARDEES }, (_, i) =>
      ajouterJours(derniere, -7 * i),
    );
    const declarees = new Set(semaines.map(({ personne, lundi }) => `${personne} ${lundi}`));
    const parPersonne = new Map(contrats.map(({ personne }) => [personne.id, personne]));
    return reussi(
      effets({
        derniere,
        contrats: contrats.map((c) => ({
          ...c,
          court: court(c, jour, jour),
          manquent: lundis.filter(
            (l) => court(c, jeudiDe(l), jeudiDe(l)) && !declarees.has(`${c.personne.id} ${l}`),
          ),
        })),
        aValider: semaines
          .filter(({ valideeLe }) => valideeLe === null)
          .map((s) => {
            const qui = parPersonne.get(s.personne);
            const sienne = qui !== undefined && estCettePersonne(ctx.acteur, qui);
            return { ...s, nom: qui?.nom ?? '', sienne };
          }),
      }),
    );
  },
});

export type UnContrat = {
  readonly contrat: Contrat;
  /** Null for whoever may not know what somebody costs. */
  readonly couts: readonly (Cout & { readonly parNom: string })[] | null;
  readonly semaines: readonly Semaine[];
};

/** One contract, with what it costs for whoever may know. */
export const lireContrat = defineUseCase({
  nom: 'salaries.lire-contrat',
  saisie: z.strictObject({ contrat: zContrat }),
  droit: 'salaries.equipe.lire',
  executer: async (ctx, { contrat: id }): Promise<Result<Effets<UnContrat>, RefusDeSalaries>> => {
    const { tx, cpts, acteur } = ctx;
    const contrat = await contratParId(tx, cpts, id);
    if (!contrat) return refuse({ motif: 'contrat-inconnu' });
    const semaines = await semainesDe(tx, cpts, contrat.personne.id);
    const voit = acteur.droits.has('salaries.cout.voir');
    return reussi(
      effets(
        {
          contrat,
          couts: voit ? await coutsDesContrats(tx, cpts, [id]) : null,
          semaines: semaines.filter((s) => s.contrat === id).slice(0, 12),
        },
        voit ? { trace: { action: 'salaries.couts-lus', objet: id } } : {},
      ),
    );
  },
});

/** Accounts that a new contract may be tied to. */
export const lireComptesLiables = defineUseCase({
  nom: 'salaries.lire-comptes',
  saisie: z.strictObject({}),
  droit: 'salaries.contrat.tenir',
  executer: async (ctx): Promise<Result<Effets<readonly CompteLiable[]>, never>> =>
    reussi(effets(await comptesLiables(ctx.tx, ctx.cpts, aujourdhuiDe(ctx)))),
});
