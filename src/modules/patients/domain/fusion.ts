import { type Accord, OBJETS_D_ACCORD, reponseEnCours } from './accord.ts';
import { clesDe } from './cles-de-recherche.ts';
import type { Textes } from './dossier.ts';
import type { Membre } from './equipe.ts';
import { dossierARetenir } from './jumeaux.ts';
import type { Opposition } from './opposition.ts';

/** What is chosen by itself when two records become one; `ins` is the matricule with its status and how it was checked. */
export const TRAITS_A_CHOISIR = [
  'nomDeNaissance',
  'prenoms',
  'dateDeNaissance',
  'sexe',
  'communeDeNaissance',
  'nomUtilise',
  'prenomUtilise',
  'telephone',
  'courriel',
  'contact',
  'commune',
  'medecinTraitant',
  'ins',
] as const;
export type TraitAChoisir = (typeof TRAITS_A_CHOISIR)[number];

/** One value for each trait. */
export function parTrait<V>(valeur: (trait: TraitAChoisir) => V): Record<TraitAChoisir, V> {
  return {
    nomDeNaissance: valeur('nomDeNaissance'),
    prenoms: valeur('prenoms'),
    dateDeNaissance: valeur('dateDeNaissance'),
    sexe: valeur('sexe'),
    communeDeNaissance: valeur('communeDeNaissance'),
    nomUtilise: valeur('nomUtilise'),
    prenomUtilise: valeur('prenomUtilise'),
    telephone: valeur('telephone'),
    courriel: valeur('courriel'),
    contact: valeur('contact'),
    commune: valeur('commune'),
    medecinTraitant: valeur('medecinTraitant'),
    ins: valeur('ins'),
  };
}

/** From which of the two records a trait comes. */
export const COTES = ['garde', 'autre'] as const;
export type Cote = (typeof COTES)[number];
export type ChoixDeTraits = Partial<Readonly<Record<TraitAChoisir, Cote | undefined>>>;

export type RefusDeFusionner = { readonly motif: 'personnes-differentes' };

type AReunir = { readonly textes: Textes; readonly statut: string };

/**
 * Whether two records may be of one person: they share a name with a birth date, or a name with a telephone. Two qualified
 * matricules that differ are two people, whatever else they share.
 */
export function verifierFusion(un: AReunir, autre: AReunir): RefusDeFusionner | null {
  const qualifiees = un.statut === 'QUAL' && autre.statut === 'QUAL';
  if (qualifiees && un.textes.matricule !== autre.textes.matricule)
    return { motif: 'personnes-differentes' };
  const [a, b] = [clesDe(un.textes), clesDe(autre.textes)];
  const dates = [b.index_nom_date, b.index_nom_utilise_date];
  const memeDate = [a.index_nom_date, a.index_nom_utilise_date].some(
    (cle) => cle !== null && dates.includes(cle),
  );
  const memeTelephone = a.index_telephone !== null && a.index_telephone === b.index_telephone;
  return memeDate || (memeTelephone && memeNom(un.textes, autre.textes))
    ? null
    : { motif: 'personnes-differentes' };
}

/** Names alone, compared as the index compares them: under one and the same date. */
function memeNom(un: Textes, autre: Textes): boolean {
  const sans = (textes: Textes) => clesDe({ ...textes, date_de_naissance: '' });
  const [a, b] = [sans(un), sans(autre)];
  const noms = [b.index_nom_date, b.index_nom_utilise_date];
  return [a.index_nom_date, a.index_nom_utilise_date].some(
    (cle) => cle !== null && noms.includes(cle),
  );
}

type Candidat = {
  readonly id: string;
  readonly creeLe: Date;
  readonly naissance: string | null;
  readonly protege: boolean;
};

/** Which of the two is kept: the one that the program would recognise, or else the oldest. All of the other moves to it. */
export function dossierGarde(un: Candidat, autre: Candidat): string {
  const [ancien, recent] = un.creeLe <= autre.creeLe ? [un, autre] : [autre, un];
  return dossierARetenir([ancien, recent]) ?? ancien.id;
}

type Equipe = readonly Membre[];

/** What becomes of the rows of two teams: those emptied, then those that last longer or open less. */
export type EquipeReunie = {
  readonly videes: readonly string[];
  readonly changees: readonly Pick<Membre, 'id' | 'depuis' | 'jusquA' | 'cadre' | 'ouvreur'>[];
};

/**
 * One person in both teams at once is there once, for as long as in either, on the more protective footing: sharing asks
 * for a yes where the team does not, and who opened one record alone did not open the other.
 */
export function reunirEquipes(garde: Equipe, autre: Equipe): EquipeReunie {
  const videes: string[] = [];
  const changees: Membre[] = [];
  const toutes = [...garde, ...autre].filter((m) => m.jusquA === null || m.jusquA > m.depuis);
  for (const siennes of Map.groupBy(toutes, ({ membre }) => membre).values()) {
    let tenue: Membre | null = null;
    let change = false;
    for (const ligne of siennes.toSorted((a, b) => a.depuis.getTime() - b.depuis.getTime())) {
      if (tenue && (tenue.jusquA === null || ligne.depuis < tenue.jusquA)) {
        videes.push(ligne.id);
        tenue = reunirDeux(tenue, ligne);
        change = true;
      } else {
        if (tenue && change) changees.push(tenue);
        [tenue, change] = [ligne, false];
      }
    }
    if (tenue && change) changees.push(tenue);
  }
  return { videes, changees };
}

function reunirDeux(un: Membre, autre: Membre): Membre {
  const fin =
    un.jusquA === null || autre.jusquA === null
      ? null
      : new Date(Math.max(un.jusquA.getTime(), autre.jusquA.getTime()));
  return {
    ...un,
    jusquA: fin,
    cadre: un.cadre === 'partage' || autre.cadre === 'partage' ? 'partage' : 'equipe',
    ouvreur: un.ouvreur && autre.ouvreur,
  };
}

/** Answers that no longer count: of two on one point, a no stays rather than a yes, and the latest of two alike. */
export function accordsAFinir(garde: readonly Accord[], autre: readonly Accord[]) {
  return OBJETS_D_ACCORD.flatMap((objet) => {
    const [un, deux] = [reponseEnCours(garde, objet), reponseEnCours(autre, objet)];
    if (!un || !deux) return [];
    const premierReste =
      un.reponse === deux.reponse ? un.recueilliLe >= deux.recueilliLe : un.reponse === 'non';
    return [(premierReste ? deux : un).id];
  });
}

/** Blocks noted twice: the older stays. Every other block of either stays as it is. */
export function oppositionsEnTrop(garde: readonly Opposition[], autre: readonly Opposition[]) {
  const encore = (siennes: readonly Opposition[]) => siennes.filter((o) => o.leveeLe === null);
  return encore(garde).flatMap((un) =>
    encore(autre)
      .filter(({ professionnel }) => professionnel === un.professionnel)
      .map((deux) => (un.poseeLe <= deux.poseeLe ? deux : un).id),
  );
}
