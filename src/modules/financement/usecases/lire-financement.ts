import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type CriseDite,
  contratEnCours,
  crisesDuContrat,
  demarragesDuContrat,
  indicateursDuContrat,
  type MontantSaisi,
  montantsDuContrat,
  type ValeurDite,
  valeursDuContrat,
  versementsDuContrat,
} from '../data/contrat.query.ts';
import { type Bilan, bilanDe } from '../domain/bilan.ts';
import { type AnneeDeContrat, anneesDuContrat } from '../domain/contrat.ts';
import type { Financement } from '../domain/enveloppe.ts';
import { type Indicateur, vautEn } from '../domain/indicateur.ts';
import type { Versement } from '../domain/versement.ts';
import { valeursMesurees } from './mesurer-indicateurs.ts';

/** The contract in force and all that is known of it, each year counted by what the CPTS says of its indicators. */
export type FinancementLu = Omit<Financement, 'montants'> & {
  readonly montants: readonly MontantSaisi[];
  readonly indicateurs: readonly Indicateur[];
  readonly valeurs: readonly ValeurDite[];
  readonly crises: readonly CriseDite[];
  readonly versements: readonly Versement[];
  readonly annees: readonly { readonly annee: AnneeDeContrat; readonly bilan: Bilan }[];
};

/** Reads the contract of the CPTS; null when none is written. */
export const lireFinancement = defineUseCase({
  nom: 'financement.lire-financement',
  saisie: z.strictObject({}),
  droit: 'financement.contrat.lire',
  executer: async (ctx): Promise<Result<Effets<FinancementLu | null>, never>> =>
    reussi(effets(await financementLu(ctx))),
});

type Lecture = Pick<Ctx, 'tx' | 'cpts' | 'maintenant' | 'fuseau'>;

/** The same, in the transaction of whoever asks. */
export async function financementLu(ctx: Lecture): Promise<FinancementLu | null> {
  const { tx, cpts, maintenant, fuseau } = ctx;
  const contrat = await contratEnCours(tx, cpts);
  if (!contrat) return null;
  const [montants, demarrages, indicateurs, dites, crises, versements] = await Promise.all([
    montantsDuContrat(tx, cpts, contrat.id),
    demarragesDuContrat(tx, cpts, contrat.id),
    indicateursDuContrat(tx, cpts, contrat.id),
    valeursDuContrat(tx, cpts, contrat.id),
    crisesDuContrat(tx, cpts, contrat.id),
    versementsDuContrat(tx, cpts, contrat.id),
  ]);
  const financement = { contrat, montants, demarrages };
  const mesurees = await valeursMesurees(ctx, {
    indicateurs,
    annees: anneesDuContrat(contrat),
    aujourdhui: dateCivileDe(maintenant, fuseau),
  });
  const valeurs = [...dites.filter(estDite(indicateurs)), ...mesurees];
  const annees = anneesDuContrat(contrat).map((annee) => ({
    annee,
    bilan: bilanDe(
      financement,
      indicateurs.filter((i) => vautEn(i, annee.rang)),
      {
        annee,
        vecue: {
          valeurs: valeursDe(valeurs, { annee: annee.rang, par: 'cpts' }),
          crise: crises.find((c) => c.annee === annee.rang)?.etat ?? 'aucune',
        },
      },
    ),
  }));
  return { ...financement, indicateurs, valeurs, crises, versements, annees };
}

/** What is counted in the ledger is not said besides by the CPTS: the count alone stands. */
function estDite(indicateurs: readonly Indicateur[]) {
  const comptes = new Set(indicateurs.filter((i) => i.calcul).map(({ id }) => id));
  return ({ par, indicateurId }: ValeurDite) => par === 'cpam' || !comptes.has(indicateurId);
}

/** What one voice says of a year, by indicator. */
export function valeursDe(
  valeurs: readonly ValeurDite[],
  { annee, par }: { readonly annee: number; readonly par: 'cpts' | 'cpam' },
): ReadonlyMap<string, number> {
  return new Map(
    valeurs
      .filter((v) => v.annee === annee && v.par === par)
      .map((v) => [v.indicateurId, v.milliemes]),
  );
}
