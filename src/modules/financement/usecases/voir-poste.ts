import { ajouterMois } from '#kernel/date-civile.ts';
import { ligneDuBareme } from '../domain/bareme.ts';
import { ecartDesMaxima } from '../domain/bilan.ts';
import {
  type Indicateur,
  maximumDe,
  pasSuivant,
  valeurEnEuros,
  vautEn,
} from '../domain/indicateur.ts';
import { nationauxAbsents } from '../domain/indicateurs-nationaux.ts';
import { DELAIS_DES_MISSIONS, type Poste } from '../domain/mission.ts';
import type { IndicateurVu, MontantVu, PosteVu } from '../domain/poste-vu.ts';
import { type FinancementLu, valeursDe } from './lire-financement.ts';

/** One post in one year of the contract, or null when the contract has no such year. */
export function vueDuPoste(lu: FinancementLu, poste: Poste, rang: number): PosteVu | null {
  const une = lu.annees.find(({ annee }) => annee.rang === rang);
  if (!une) return null;
  const { signeLe } = lu.contrat;
  const siens = lu.indicateurs.filter((i) => i.mission === poste && vautEn(i, rang));
  const maximum = une.bilan.lignes.find((ligne) => ligne.poste === poste)?.maximum ?? null;
  const crise = lu.crises.find(({ annee }) => annee === rang);
  const delais = poste === 'fonctionnement' ? null : DELAIS_DES_MISSIONS[poste];
  return {
    poste,
    annee: une.annee,
    signeLe,
    demarreLe: poste === 'fonctionnement' ? null : (lu.demarrages[poste] ?? null),
    limites: delais && {
      demarrage: ajouterMois(signeLe, delais.demarrage),
      deploiement: ajouterMois(signeLe, delais.deploiement),
    },
    montants: montantsDe(lu, poste),
    indicateurs: siens.map((indicateur) => vuDans(lu, indicateur, rang)),
    ecart: maximum === 0 ? null : ecartDesMaxima(maximum, siens),
    nationauxAbsents:
      poste === 'fonctionnement'
        ? 0
        : nationauxAbsents(lu.contrat.regime, siens).filter(({ mission }) => mission === poste)
            .length,
    crise: crise ?? { etat: 'aucune', le: null, piece: null },
  };
}

function montantsDe({ montants, contrat }: FinancementLu, poste: Poste): readonly MontantVu[] {
  const { regime, taille } = contrat;
  return montants
    .filter((m) => m.poste === poste)
    .map(({ part, aPartirDu, centimes, origine, piece }) => ({
      ...{ part, aPartirDu, centimes, origine, piece },
      certitude:
        origine === 'bareme'
          ? (ligneDuBareme({ regime, taille, poste, part })?.certitude ?? null)
          : null,
    }));
}

function vuDans(lu: FinancementLu, indicateur: Indicateur, annee: number): IndicateurVu {
  const selon = (par: 'cpts' | 'cpam') =>
    valeursDe(lu.valeurs, { annee, par }).get(indicateur.id) ?? null;
  const euros = (valeur: number | null) =>
    valeur === null ? null : valeurEnEuros(indicateur, valeur);
  const [cpts, cpam] = [selon('cpts'), selon('cpam')];
  return {
    ...indicateur,
    maximum: maximumDe(indicateur.regle),
    cpts,
    cpam,
    euros: euros(cpts),
    eurosDeLaCpam: euros(cpam),
    suivant: cpts === null ? null : pasSuivant(indicateur, cpts),
  };
}
