import { z } from 'zod';
import { additionner } from '#kernel/centimes.ts';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { chargesDeLaPeriode } from '#modules/budget';
import {
  anneeEnCours,
  financementLu,
  joursDuContrat,
  LIBELLES_DES_POSTES,
  situationsDe,
  sommerSituations,
  vueDuPoste,
} from '#modules/financement';
import { lireMoyens } from '#modules/preuves';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { Bord, PosteAuBord } from '../domain/bord.ts';

/** Days of the contract that the board announces. */
const HORIZON = 120;

const droit = 'pilotage.tableau.lire';
const saisie = z.strictObject({ annee: zFacultatif(z.coerce.number().int().min(1).max(10)) });
type Voulue = z.output<typeof saisie>;
type Lu = Promise<Result<Effets<Bord | null>, never>>;

/** Where a year of the contract stands, post by post, with what was put into it. Null: no contract, or no such year. */
export const lireBord = defineUseCase({
  nom: 'pilotage.lire-bord',
  saisie,
  droit,
  executer: async (ctx, voulue): Lu => reussi(effets(await bordDe(ctx, voulue))),
});

/** The same, downloaded: somebody keeps a copy, which the audit tells. */
export const exporterBord = defineUseCase({
  nom: 'pilotage.exporter-bord',
  saisie,
  droit,
  executer: async (ctx, voulue): Lu => {
    const bord = await bordDe(ctx, voulue);
    if (!bord) return reussi(effets(null));
    const trace = { action: 'pilotage.bord-telecharge', detail: { annee: bord.annee.rang } };
    return reussi(effets(bord, { trace }));
  },
});

async function bordDe(ctx: Ctx, { annee: rang }: Voulue): Promise<Bord | null> {
  const lu = await financementLu(ctx);
  if (!lu) return null;
  const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
  const choisie = rang ?? anneeEnCours(lu.contrat, jour).rang;
  const annee = lu.annees.find((a) => a.annee.rang === choisie)?.annee;
  if (!annee) return null;
  const moyens = await lireMoyens(ctx, annee);
  const depense = await lireDepenses(ctx, annee);
  const postes = situationsDe(lu, { annee: choisie, jour }).map((situation): PosteAuBord => {
    const { poste, etat, siCrise, ...argent } = situation;
    const vue = vueDuPoste(lu, poste, choisie);
    const { minutes, reunions, parProfession } = moyens.parPoste(poste);
    const professionnels = parProfession.reduce((n, p) => n + p.professionnels, 0);
    return {
      ...{ poste, etat, siCrise, argent, libelle: LIBELLES_DES_POSTES[poste] },
      demarreLe: vue?.demarreLe ?? null,
      indicateurs: vue?.indicateurs.length ?? 0,
      connus: vue?.indicateurs.filter(({ cpts }) => cpts !== null).length ?? 0,
      moyens: { minutes, reunions, professionnels, depense: depense?.(poste) ?? null },
    };
  });
  return {
    ...{ annee, annees: lu.contrat.annees, jour, postes },
    total: sommerSituations(postes.map(({ argent }) => argent)),
    moyens: { ...sommerMoyens(postes), professionnels: moyens.professionnels },
    jours: joursDuContrat(lu, { du: jour, au: ajouterJours(jour, HORIZON) }),
  };
}

/** The accounts are not for everybody who reads the contract. */
async function lireDepenses({ tx, cpts, acteur }: Ctx, annee: Bord['annee']) {
  if (!acteur.droits.has('budget.compte.lire')) return null;
  return await chargesDeLaPeriode(tx, cpts, annee);
}

function sommerMoyens(postes: readonly PosteAuBord[]) {
  const depenses = postes.flatMap(({ moyens: { depense } }) => depense ?? []);
  const somme = (nombres: readonly number[]) => nombres.reduce((total, n) => total + n, 0);
  return {
    minutes: somme(postes.map(({ moyens }) => moyens.minutes)),
    reunions: somme(postes.map(({ moyens }) => moyens.reunions)),
    depense: depenses.length === 0 ? null : additionner(...depenses),
  };
}
