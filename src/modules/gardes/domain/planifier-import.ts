import { ajouterAnnees } from '#kernel/date-civile.ts';
import { dateCivileDe, finDeJour } from '#kernel/fuseau.ts';
import { normaliser } from '#kernel/texte.ts';
import type { LigneDeFichier } from './colonnes-de-fichier.ts';
import { lireHoraire } from './horaire-de-fichier.ts';
import {
  type PersonneConnue,
  type PersonneLue,
  reconnaitrePersonne,
} from './personne-de-fichier.ts';
import { placerLignes } from './placer-lignes.ts';
import type {
  CadreDImport,
  Issue,
  LigneLue,
  LignePlanifiee,
  RefusDeLigne,
} from './plan-d-import.ts';
import type { Horaire } from './poids.ts';
import { refuserChevauchements } from './refuser-chevauchements.ts';

export type DemandeDImport = CadreDImport & {
  readonly lignes: readonly LigneDeFichier[];
  readonly personnes: readonly PersonneConnue[];
  /** Who is meant, by what the file says; `laisser` leaves those lines out. */
  readonly choix: Readonly<Record<string, string>>;
  readonly tableau: {
    readonly nom: string;
    readonly secteur: string | null;
    readonly secteurNom: string | null;
  };
  readonly maintenant: Date;
};

/** A year that is further is a slip of the keyboard. */
export const ANNEES_A_VENIR = 3;

/** What a file does to a rota, line by line; nothing is written. The same file on the rota it made does nothing. */
export function planifierImport(demande: DemandeDImport): readonly LignePlanifiee[] {
  const reconnaitre = lecteurDePersonnes(demande);
  const lues = sansDoublons(demande.lignes.map((ligne) => lire(ligne, demande, reconnaitre)));
  return placerSansChevauchement(lues, new Map(), demande);
}

type Refusees = ReadonlyMap<LigneDeFichier, Issue>;

/** A line refused because its person is elsewhere frees the duty that it took: the others are placed again without it. */
function placerSansChevauchement(
  lues: readonly LigneLue[],
  refusees: Refusees,
  cadre: CadreDImport,
): readonly LignePlanifiee[] {
  const restent = lues.filter(({ ligne }) => !refusees.has(ligne)).filter(estAPlacer);
  const issues = placerLignes(restent, cadre);
  const parLigne = new Map(restent.map((lue) => [lue.ligne, issues.get(lue)]));
  const placees = lues.map(({ ligne, horaire, issue }): LignePlanifiee => {
    const placee = refusees.get(ligne) ?? parLigne.get(ligne) ?? issue;
    return { ligne, horaire, issue: placee ?? { genre: 'refusee', motif: 'date-manquante' } };
  });
  const finales = refuserChevauchements(placees, cadre.existantes);
  const nouvelles = finales.filter(({ issue }, rang) => issue !== placees[rang]?.issue);
  if (nouvelles.length === 0) return finales;
  const toutes = new Map([
    ...refusees,
    ...nouvelles.map(({ ligne, issue }): [LigneDeFichier, Issue] => [ligne, issue]),
  ]);
  return placerSansChevauchement(lues, toutes, cadre);
}

const estAPlacer = (lue: LigneLue): lue is LigneLue & { readonly horaire: Horaire } =>
  lue.horaire !== null && (lue.issue === null || lue.issue.genre === 'a-choisir');

type Lecteur = (ligne: LigneDeFichier) => PersonneLue;

/** The same words are looked up once: a rota names the same few people all year. */
function lecteurDePersonnes({ lignes, personnes }: DemandeDImport): Lecteur {
  const lieuNomme = !lignes.some(
    ({ cellules: c }) => c.personne ?? c.nom ?? c.prenom ?? c.rpps ?? c.titre,
  );
  const connues = new Map<string, PersonneLue>();
  return (ligne) => {
    const { personne, nom, prenom, rpps, titre, lieu } = ligne.cellules;
    const cle = JSON.stringify([personne, nom, prenom, rpps, titre, lieu]);
    const lue = connues.get(cle) ?? reconnaitrePersonne(ligne, personnes, lieuNomme);
    connues.set(cle, lue);
    return lue;
  };
}

function lire(ligne: LigneDeFichier, demande: DemandeDImport, reconnaitre: Lecteur): LigneLue {
  const { maintenant, fuseau, tableau } = demande;
  const sans = (issue: Issue): LigneLue => ({ ligne, horaire: null, qui: null, issue });
  const refusee = (refus: RefusDeLigne) => sans({ genre: 'refusee', ...refus });
  if (ligne.probleme) return refusee({ motif: ligne.probleme });
  const nomDuTableau = ligne.cellules.tableau;
  if (nomDuTableau && normaliser(nomDuTableau) !== normaliser(tableau.nom))
    return sans({ genre: 'ecartee', motif: 'autre-tableau' });
  if (estDAilleurs(ligne, tableau)) return refusee({ motif: 'autre-secteur' });
  const horaire = lireHoraire(ligne, demande);
  if (!horaire.ok) return refusee(horaire.refus);
  const { debut } = horaire.valeur;
  if (debut <= maintenant) return sans({ genre: 'ecartee', motif: 'passee' });
  const limite = finDeJour(ajouterAnnees(dateCivileDe(maintenant, fuseau), ANNEES_A_VENIR), fuseau);
  if (debut >= limite) return refusee({ motif: 'trop-loin' });
  return { ligne, horaire: horaire.valeur, ...nommer(reconnaitre(ligne), demande) };
}

function estDAilleurs({ cellules }: LigneDeFichier, tableau: DemandeDImport['tableau']): boolean {
  const dit = normaliser(cellules.secteur ?? '').replace(/^secteur /, '');
  const { secteur, secteurNom } = tableau;
  if (dit === '' || secteur === null) return false;
  return ![secteur, secteurNom ?? ''].some((nom) => normaliser(nom) === dit);
}

function nommer(
  lue: PersonneLue,
  { personnes, choix }: DemandeDImport,
): Pick<LigneLue, 'qui' | 'issue'> {
  if (lue.genre === 'aucune') return { qui: null, issue: null };
  if (lue.genre === 'connue') return { qui: lue.id, issue: null };
  const choisi = choix[lue.cle];
  if (choisi === 'laisser') return { qui: null, issue: { genre: 'ecartee', motif: 'choix' } };
  if (personnes.some(({ id }) => id === choisi)) return { qui: choisi ?? null, issue: null };
  return { qui: null, issue: lue };
}

/** The same duty written twice: the first line counts. */
function sansDoublons(lues: readonly LigneLue[]): readonly LigneLue[] {
  const vues = new Map<string, number>();
  return lues.map((lue) => {
    const { horaire, qui, ligne } = lue;
    if (!horaire || lue.issue) return lue;
    const tour = normaliser(ligne.cellules.tour ?? '');
    const cle = [horaire.debut.getTime(), horaire.fin.getTime(), tour, qui ?? ''].join('/');
    const premiere = vues.get(cle);
    if (premiere === undefined || qui === null) {
      vues.set(cle, ligne.numero);
      return lue;
    }
    const issue = { genre: 'refusee', motif: 'en-double', ligne: premiere } as const;
    return { ...lue, issue };
  });
}
