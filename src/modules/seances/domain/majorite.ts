import {
  atteint,
  DEUX_TIERS,
  direSeuil,
  type Fraction,
  MOITIE,
  necessaires,
  type Seuil,
} from './fraction.ts';

/** What a majority is a part of: votes cast, voices present or represented, every voice of the body. */
export const ASSIETTES = ['exprimes', 'presents', 'membres'] as const;
export type Assiette = (typeof ASSIETTES)[number];

export const COMPTES_EN_PLUS = ['exprimees', 'non-exprimees'] as const;
/** Whether abstentions, or blank ballots, are among the votes cast. */
export type CompteEnPlus = (typeof COMPTES_EN_PLUS)[number];

export const REGLES_DE_MAJORITE = ['simple', 'absolue', 'deux-tiers', 'fraction'] as const;

export type RegleDeMajorite =
  | { readonly regle: 'simple' }
  | { readonly regle: 'absolue' | 'deux-tiers'; readonly assiette: Assiette }
  | { readonly regle: 'fraction'; readonly assiette: Assiette; readonly seuil: Fraction };

/** Voices of a vote by hand, or of a ballot. */
export type Voix = {
  readonly pour: number;
  readonly contre: number;
  readonly abstentions: number;
  readonly blancs: number;
  readonly nonVotants: number;
};

export type CadreDeVote = {
  readonly majorite: RegleDeMajorite | null;
  readonly abstentions: CompteEnPlus | null;
  readonly blancs: CompteEnPlus | null;
  /** Deliberative voices of the whole body. */
  readonly membres: number;
};

export type Resultat = 'adopte' | 'rejete' | 'partage' | 'non-calcule';
export type ResultatExplique = { readonly resultat: Resultat; readonly explication: string };

export const DIRE_RESULTAT: Readonly<Record<Resultat, string>> = {
  adopte: 'Adopté',
  rejete: 'Rejeté',
  partage: 'Voix partagées',
  'non-calcule': 'Non calculé',
};

const A_SAISIR = 'à saisir d’après les statuts';

/** What a vote decides, and why: nothing is decided by a rule that nobody wrote. */
export function resultatDuVote(voix: Voix, cadre: CadreDeVote): ResultatExplique {
  const { majorite } = cadre;
  if (majorite === null) return nonCalcule(`majorité pour ce genre de décision ${A_SAISIR}`);
  const assiette = majorite.regle === 'simple' ? 'exprimes' : majorite.assiette;
  if (assiette === 'exprimes') {
    const manque = regleManquante(voix, cadre);
    if (manque) return nonCalcule(manque);
  }
  const base = baseDe(assiette, voix, cadre);
  if (base === 0) return nonCalcule('aucun suffrage exprimé');
  const seuil = seuilDe(majorite);
  const requis = necessaires(base, seuil);
  const regle = `${phrase(direMajorite(majorite))}\u00A0: ${requis} sur ${base} nécessaires, ${voix.pour} pour`;
  if (atteint(voix.pour, base, seuil)) return { resultat: 'adopte', explication: regle };
  if (seuil.sens === 'plus-de' && voix.pour > 0 && voix.pour === voix.contre)
    return {
      resultat: 'partage',
      explication: `${regle}, autant de voix pour que contre\u00A0: ni adopté ni rejeté par ce vote\u00A0; vos statuts disent qui départage, s’ils le disent`,
    };
  return { resultat: 'rejete', explication: regle };
}

function regleManquante(voix: Voix, cadre: CadreDeVote): string | null {
  if (voix.abstentions > 0 && cadre.abstentions === null)
    return `ce que valent les abstentions est ${A_SAISIR}`;
  if (voix.blancs > 0 && cadre.blancs === null)
    return `ce que valent les bulletins blancs est ${A_SAISIR}`;
  return null;
}

function nonCalcule(raison: string): ResultatExplique {
  return { resultat: 'non-calcule', explication: `Résultat non calculé\u00A0: ${raison}` };
}

function baseDe(assiette: Assiette, v: Voix, cadre: CadreDeVote): number {
  if (assiette === 'membres') return cadre.membres;
  if (assiette === 'presents') return v.pour + v.contre + v.abstentions + v.blancs + v.nonVotants;
  return (
    v.pour +
    v.contre +
    (cadre.abstentions === 'exprimees' ? v.abstentions : 0) +
    (cadre.blancs === 'exprimees' ? v.blancs : 0)
  );
}

const phrase = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;

/** "Simple": more for than against is more than half of what was cast. */
function seuilDe(majorite: RegleDeMajorite): Seuil {
  if (majorite.regle === 'fraction') return { ...majorite.seuil, sens: 'au-moins' };
  if (majorite.regle === 'deux-tiers') return { ...DEUX_TIERS, sens: 'au-moins' };
  return { ...MOITIE, sens: 'plus-de' };
}

export const DIRE_ASSIETTE: Readonly<Record<Assiette, string>> = {
  exprimes: 'des suffrages exprimés',
  presents: 'des voix présentes ou représentées',
  membres: 'de toutes les voix de l’instance',
};

/** "majorité simple, plus de la moitié des suffrages exprimés" */
export function direMajorite(majorite: RegleDeMajorite): string {
  const assiette = majorite.regle === 'simple' ? 'exprimes' : majorite.assiette;
  const nom = { simple: 'majorité simple, ', absolue: 'majorité absolue, ' };
  const dite =
    majorite.regle === 'simple' || majorite.regle === 'absolue' ? nom[majorite.regle] : '';
  return `${dite}${direSeuil(seuilDe(majorite))} ${DIRE_ASSIETTE[assiette]}`;
}
