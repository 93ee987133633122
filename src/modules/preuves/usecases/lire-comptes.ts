import { comptesDeLAnnee, type EtatsImprimes } from '#modules/budget';
import type { Ctx } from '#platform/use-case.ts';
import type { PeriodeDeRubrique, RubriqueLue } from './rubrique.ts';

/**
 * The accounts of each civil year that a year of the contract touches, as tables of the report; null while nothing was
 * written in any of them.
 */
export async function lireComptes(
  { tx, cpts, appel }: Ctx,
  { du, au }: PeriodeDeRubrique,
): Promise<RubriqueLue | null> {
  const [premiere, derniere] = [Number(du.slice(0, 4)), Number(au.slice(0, 4))];
  const annees = Array.from({ length: derniere - premiere + 1 }, (_, i) => premiere + i);
  const nomDeCpts = appel.cpts?.nom ?? '';
  const lus = await Promise.all(
    annees.map((annee) => comptesDeLAnnee({ tx, nomDeCpts }, cpts, annee)),
  );
  const tenus = lus.filter(({ comptes: c }) => c.charges.length + c.produits.length > 0);
  if (tenus.length === 0) return null;
  const documents = tenus.map(({ document }) => document);
  return {
    phrases: documents.map(({ titre, sousTitre }) => `${titre}. ${sousTitre}.`),
    tableaux: documents.flatMap(tableauxDe),
    fichiers: [],
  };
}

function tableauxDe({ titre: annee, sections }: EtatsImprimes): RubriqueLue['tableaux'] {
  return sections.map(({ titre, colonnes, lignes }) => ({
    titre: `${titre}, ${annee.toLowerCase()}`,
    colonnes: ['', ...colonnes],
    nombres: colonnes.map((_, i) => i + 1),
    lignes: lignes.map(({ libelle, valeurs }) => [libelle, ...valeurs]),
  }));
}
