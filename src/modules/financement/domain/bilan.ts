import { centimes } from '#kernel/centimes.ts';
import type { AnneeDeContrat, EtatDeCrise, Montant } from './contrat.ts';
import { type Financement, fixeDu, type Somme, sommer, variableMaximum } from './enveloppe.ts';
import { type Indicateur, maximumDe, valeurEnEuros } from './indicateur.ts';
import { CRISE, MISSIONS, type Mission, POSTES, type Poste } from './mission.ts';

/** What is known of one year: values reached, by indicator, and whether a crisis came. */
export type AnneeVecue = {
  readonly valeurs: ReadonlyMap<string, number>;
  readonly crise: EtatDeCrise;
};

/** One line of a year: owed whatever happens, the most that can be had besides, and what of it is reached. */
export type LigneDeBilan = {
  readonly poste: Poste;
  readonly fixe: Montant;
  readonly maximum: Montant;
  readonly acquis: Somme;
};

export type Bilan = {
  readonly lignes: readonly LigneDeBilan[];
  readonly fixe: Somme;
  readonly maximum: Somme;
  readonly acquis: Somme;
};

const RIEN: Somme = { connu: centimes(0), inconnus: 0 };

/** What a year brings, post by post. */
export function bilanDe(
  financement: Financement,
  indicateurs: readonly Indicateur[],
  { annee, vecue }: { readonly annee: AnneeDeContrat; readonly vecue: AnneeVecue },
): Bilan {
  const lignes = POSTES.map((poste): LigneDeBilan => {
    const fixe = fixeDu(financement, poste, annee);
    if (poste === 'fonctionnement') return { poste, fixe, maximum: centimes(0), acquis: RIEN };
    const maximum = variableMaximum(financement, poste, annee);
    const siens = indicateurs.filter(({ mission }) => mission === poste);
    return { poste, fixe, maximum, acquis: acquisDe(poste, maximum, { siens, vecue }) };
  });
  return {
    lignes,
    fixe: sommer(lignes.map(({ fixe }) => fixe)),
    maximum: sommer(lignes.map(({ maximum }) => maximum)),
    acquis: {
      connu: sommer(lignes.map(({ acquis }) => acquis.connu)).connu,
      inconnus: lignes.reduce((n, { acquis }) => n + acquis.inconnus, 0),
    },
  };
}

type Siens = { readonly siens: readonly Indicateur[]; readonly vecue: AnneeVecue };

/**
 * What of a variable part is reached. That of the crisis is due whole once the ARS has recognised one, and then only; a
 * mission without indicators, or an indicator without value, is unknown.
 */
function acquisDe(mission: Mission, maximum: Montant, { siens, vecue }: Siens): Somme {
  if (maximum === 0) return RIEN;
  if (mission === CRISE) return vecue.crise === 'reconnue' ? sommer([maximum]) : RIEN;
  if (siens.length === 0) return { connu: centimes(0), inconnus: 1 };
  const somme = sommer(
    siens.map((indicateur) => {
      const valeur = vecue.valeurs.get(indicateur.id);
      return valeur === undefined ? null : valeurEnEuros(indicateur, valeur);
    }),
  );
  // What the contract promises is a ceiling, whatever was typed of its indicators.
  return maximum === null ? somme : { ...somme, connu: centimes(Math.min(somme.connu, maximum)) };
}

/**
 * What the maxima of the indicators of a mission add up to, against the variable part they share: they must be equal.
 * Null when there is no indicator, or no amount yet; the crisis has none.
 */
export function ecartDesMaxima(maximum: Montant, siens: readonly Indicateur[]): Montant {
  if (maximum === null || siens.length === 0) return null;
  const { connu, inconnus } = sommer(siens.map(({ regle }) => maximumDe(regle)));
  return inconnus > 0 ? null : centimes(connu - maximum);
}

export const SCENARIOS = ['acquis', 'comme-avant', 'plein'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/**
 * Total of a year under a scenario. `acquis`: what has no value brings nothing. `plein`: every objective is met. Both
 * count the crisis only when it is recognised.
 */
export function totalDuBilan(
  { lignes, fixe }: Bilan,
  scenario: Exclude<Scenario, 'comme-avant'>,
): Somme {
  const variables = lignes
    .filter(({ poste }) => MISSIONS.some((mission) => mission === poste))
    .map(({ poste, maximum, acquis }) =>
      scenario === 'plein' && poste !== CRISE ? maximum : acquis.connu,
    );
  const variable = sommer(variables);
  return {
    connu: centimes(fixe.connu + variable.connu),
    inconnus: fixe.inconnus + variable.inconnus,
  };
}

/**
 * The same, if as large a share of each variable part is reached as in a year before. Null when that one does not say.
 */
export function totalCommeAvant(bilan: Bilan, avant: Bilan): Somme | null {
  const variables: Montant[] = [];
  for (const { poste, maximum } of bilan.lignes) {
    if (poste === 'fonctionnement' || poste === CRISE) continue;
    const sien = avant.lignes.find((ligne) => ligne.poste === poste);
    if (maximum === 0) continue;
    if (!sien?.maximum || sien.acquis.inconnus > 0) return null;
    variables.push(
      maximum === null
        ? null
        : centimes(Number((BigInt(maximum) * BigInt(sien.acquis.connu)) / BigInt(sien.maximum))),
    );
  }
  const variable = sommer(variables);
  return {
    connu: centimes(bilan.fixe.connu + variable.connu),
    inconnus: bilan.fixe.inconnus + variable.inconnus,
  };
}
