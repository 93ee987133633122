import { type Centimes, parseMontant } from '#kernel/centimes.ts';
import { normaliser } from '#kernel/texte.ts';
import { DIRE_FINANCEUR, FINANCEURS, type Financeur } from './financeur.ts';
import { cleDe, type Imputation, MONTANT_MAX } from './ligne.ts';
import { DIRE_MISSION, DIRE_PART, MISSIONS, type Mission, PARTS, type Part } from './mission.ts';
import { type Compte, compteDuPlan, estCharge, estProduit } from './plan.ts';

/** Columns of the workbook of a budget, in their order. */
export const COLONNES_DU_BUDGET = [
  'Compte',
  'Libellé',
  'Mission',
  'Action',
  'Financeur',
  'Part',
  'Montant',
] as const;

export type LigneLue = Imputation & { readonly centimes: Centimes };

/** What is wrong with a line, as its number in the file and a sentence. */
export type FauteDeLigne = { readonly ligne: number; readonly phrase: string };

/** Lines to write, as the workbook shows them. */
export function ligneDeTableau(l: LigneLue, plan: readonly Compte[]) {
  return [
    l.compte,
    compteDuPlan(plan, l.compte)?.libelle ?? '',
    DIRE_MISSION[l.mission],
    l.action,
    DIRE_FINANCEUR[l.financeur],
    DIRE_PART[l.part],
    l.centimes / 100,
  ] as const;
}

/** Reads a workbook back. Nothing is guessed: a line that cannot be read says what to correct. */
export function lireTableau(
  rows: readonly { readonly line: number; readonly values: readonly string[] }[],
  plan: readonly Compte[],
): { readonly lignes: readonly LigneLue[]; readonly fautes: readonly FauteDeLigne[] } {
  const [tete, ...corps] = rows;
  const places = COLONNES_DU_BUDGET.map((titre) =>
    (tete?.values ?? []).findIndex((v) => normaliser(v) === normaliser(titre)),
  );
  const manque = COLONNES_DU_BUDGET.filter(
    (titre, i) => titre !== 'Libellé' && titre !== 'Action' && places[i] === -1,
  );
  if (manque.length > 0)
    return {
      lignes: [],
      fautes: [{ ligne: tete?.line ?? 1, phrase: `Il manque la colonne ${manque.join(', ')}.` }],
    };
  const lignes: LigneLue[] = [];
  const fautes: FauteDeLigne[] = [];
  const vues = new Map<string, number>();
  for (const { line, values } of corps) {
    if (values.every((v) => v.trim() === '')) continue;
    const [compte = '', , mission = '', action = '', financeur = '', part = '', montant = ''] =
      places.map((place) => (place === -1 ? '' : (values[place] ?? '').trim()));
    const lue = lireLigne({ compte, mission, action, financeur, part, montant }, plan);
    if (typeof lue === 'string') fautes.push({ ligne: line, phrase: lue });
    else {
      const deja = vues.get(cleDe(lue));
      if (deja !== undefined)
        fautes.push({
          ligne: line,
          phrase: `La ligne ${deja} dit déjà un montant pour la même chose : gardez-en une.`,
        });
      vues.set(cleDe(lue), line);
      lignes.push(lue);
    }
  }
  return { lignes, fautes };
}

type Cellules = Readonly<
  Record<'compte' | 'mission' | 'action' | 'financeur' | 'part' | 'montant', string>
>;

function lireLigne(c: Cellules, plan: readonly Compte[]): LigneLue | string {
  const connu = plan.some((p) => p.compte === c.compte);
  if (!(connu && (estCharge(c.compte) || estProduit(c.compte))))
    return `Le compte « ${c.compte} » n’est pas au plan, ou n’est ni une charge ni un produit.`;
  const mission = choisir<Mission>(c.mission, MISSIONS, DIRE_MISSION);
  if (!mission) return `La mission « ${c.mission} » n’est pas connue.`;
  const financeur = choisir<Financeur>(c.financeur, FINANCEURS, DIRE_FINANCEUR);
  if (!financeur) return `Le financeur « ${c.financeur} » n’est pas connu.`;
  const part = choisir<Part>(c.part, PARTS, DIRE_PART);
  if (!part) return `La part « ${c.part} » doit être fixe ou variable.`;
  const lu = parseMontant(c.montant);
  if (!lu.ok || lu.valeur <= 0 || lu.valeur > MONTANT_MAX)
    return `Le montant « ${c.montant} » doit être positif, comme 1 234,56, et de 10 000 000 € au plus.`;
  if ([...c.action].length > 80) return 'L’action a plus de 80 caractères : raccourcissez-la.';
  return { compte: c.compte, mission, action: c.action, financeur, part, centimes: lu.valeur };
}

/** By its words or by its code. */
function choisir<T extends string>(
  dit: string,
  codes: readonly T[],
  mots: Readonly<Record<T, string>>,
): T | undefined {
  const cherche = normaliser(dit);
  return codes.find((code) => normaliser(mots[code]) === cherche || code === dit);
}
