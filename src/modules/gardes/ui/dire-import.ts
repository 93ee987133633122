import { accord, pluriel } from '#kernel/formats.ts';
import type { LigneDeFichier } from '../domain/colonnes-de-fichier.ts';
import { ditDe, titreSansGarde } from '../domain/personne-de-fichier.ts';
import type { Issue, LignePlanifiee, RefusDeLigne } from '../domain/plan-d-import.ts';
import { direGarde } from './dire-garde.ts';

type MotifDeFichier =
  | 'vide'
  | 'pas-un-tableau'
  | 'ancien-ou-protege'
  | 'page-web'
  | 'tronque'
  | 'recurrence-demesuree'
  | 'trop-long'
  | 'entetes-inconnus';

const RIEN = 'Rien n’est écrit.';
const FICHIERS: Readonly<Record<MotifDeFichier, string>> = {
  vide: `Ce fichier ne contient aucune garde. ${RIEN}`,
  'pas-un-tableau': `Ce fichier n’est ni un classeur Excel, ni un CSV, ni un agenda ICS. Enregistrez-le sous l’une de ces formes, puis renvoyez-le. ${RIEN}`,
  'ancien-ou-protege': `Ce classeur est d’un ancien format (.xls), ou protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe. ${RIEN}`,
  'page-web': `Ce fichier est une page web, pas un tableau\u00A0: le téléchargement a sans doute demandé une connexion. Téléchargez-le de nouveau. ${RIEN}`,
  tronque: `Ce fichier est coupé\u00A0: il lui manque la fin. Téléchargez-le de nouveau, ou réenregistrez-le. ${RIEN}`,
  'recurrence-demesuree': `Un événement de cet agenda se répète sans fin raisonnable. Corrigez-le dans l’agenda, puis exportez de nouveau. ${RIEN}`,
  'trop-long': `Ce fichier dépasse 2\u00A0500 lignes, ou il est trop lourd. Partagez-le par année. ${RIEN}`,
  'entetes-inconnus': `Aucune ligne ne nomme les colonnes. Il faut au moins Jour et De, ou Jour et Personne, en tête du tableau. ${RIEN}`,
};

/** Why a file was not read, and what to do. */
export function direRefusDeFichier({ motif }: { readonly motif: MotifDeFichier }): string {
  return FICHIERS[motif];
}

const cite = (valeur: string | undefined) => (valeur ? `«\u00A0${valeur}\u00A0»` : 'Cette case');

const LIGNES: Readonly<
  Record<RefusDeLigne['motif'], (refus: RefusDeLigne & Dits, fuseau: string) => string>
> = {
  illisible: ({ valeur }) =>
    `${cite(valeur)} ne se lit pas. Écrivez un jour comme 23/11/2026, une heure comme 20:00.`,
  'date-inexistante': ({ valeur }) =>
    `${cite(valeur)} n’existe pas. Écrivez le jour, le mois, l’année.`,
  'jour-et-date': ({ valeur }) =>
    `${cite(valeur)}\u00A0: ce jour de la semaine n’est pas celui de cette date. Corrigez l’un des deux.`,
  'annee-manquante': ({ valeur }) => `${cite(valeur)}\u00A0: ajoutez l’année.`,
  'date-manquante': () => 'Le jour manque. Ajoutez-le, comme 23/11/2026.',
  'dates-differentes': ({ valeur }) =>
    `${cite(valeur)}\u00A0: cette ligne donne deux jours différents. Gardez le bon.`,
  'heure-manquante': () =>
    'L’heure manque, et aucun tour du tableau ne la donne. Ajoutez le début et la fin, ou le nom du tour.',
  'finit-avant': () => 'Cette garde finit avant de commencer. Vérifiez le jour et l’heure de fin.',
  'trop-longue': () => 'Cette garde dure plus d’un mois. Vérifiez le jour de fin.',
  'trop-loin': () => 'Ce jour est dans plus de trois ans. Vérifiez l’année.',
  'autre-secteur': () => 'Cette ligne est d’un autre secteur. Importez-la dans son tableau.',
  'guillemet-non-ferme': () => 'Un guillemet reste ouvert. Fermez-le, ou retirez-le.',
  'plusieurs-gardes': () =>
    'Plusieurs gardes ont ces heures-là. Dites laquelle, par le nom de son tour dans une colonne Tour.',
  'en-double': ({ ligne }) =>
    `La même garde est déjà à la ligne ${ligne ?? ''}. Retirez l’une des deux.`,
  'deja-une-garde': ({ autre }, fuseau) =>
    `Une garde commence déjà alors${autre ? `\u00A0: ${direGarde(autre, fuseau)}` : ''}. Accordez les heures, ou donnez à chacune son tour.`,
  'deja-de-garde': ({ autre }, fuseau) =>
    `Cette personne est déjà de garde${autre ? ` ${direGarde(autre, fuseau)}` : ''}. Choisissez l’une des deux.`,
};

type Dits = {
  readonly valeur?: string;
  readonly ligne?: number;
  readonly autre?: { readonly debut: Date; readonly fin: Date };
};

/** Why a line is left out, and what to do. */
export function direRefusDeLigne(refus: RefusDeLigne, fuseau: string): string {
  return LIGNES[refus.motif](refus, fuseau);
}

/** "23/11/2026, 20:00, Odile Marquessac", as the file says. */
export function direLigne({ cellules }: LigneDeFichier): string {
  const { uid: _uid, tableau: _tableau, ...dites } = cellules;
  return Object.values(dites).join(', ');
}

/** Whom a line names, as the file writes it. */
export function direQui({ cellules }: LigneDeFichier): string {
  const { rpps, titre, lieu } = cellules;
  const nom = ditDe(cellules) ?? titreSansGarde(titre);
  return [rpps, nom].filter(Boolean).join(' ') || (lieu ?? '');
}

type Genre = Issue['genre'];

/** How many lines of each kind. */
export function compterIssues(plan: readonly LignePlanifiee[]) {
  const combien = (...genres: readonly Genre[]) =>
    plan.filter(({ issue }) => genres.includes(issue.genre)).length;
  return {
    aEcrire: combien('confiee', 'creee'),
    inchangees: combien('inchangee'),
    aChoisir: combien('a-choisir'),
    refusees: combien('refusee'),
  };
}

/** What was left aside, in one sentence; null when nothing was. */
export function direEcartees(plan: readonly LignePlanifiee[]): string | null {
  const combien = (motif: 'passee' | 'autre-tableau' | 'choix') =>
    plan.filter(({ issue }) => issue.genre === 'ecartee' && issue.motif === motif).length;
  const [passees, ailleurs, choix] = [
    combien('passee'),
    combien('autre-tableau'),
    combien('choix'),
  ];
  const dites = [
    passees > 0 ? `${pluriel(passees, 'garde déjà commencée', 'gardes déjà commencées')}` : null,
    ailleurs > 0 ? `${pluriel(ailleurs, 'ligne')} d’un autre tableau` : null,
    choix > 0 ? `${pluriel(choix, 'ligne')} que vous laissez` : null,
  ].filter((mot) => mot !== null);
  const total = passees + ailleurs + choix;
  return total === 0
    ? null
    : `${accord(total, 'Laissée de côté', 'Laissées de côté')}\u00A0: ${dites.join(', ')}.`;
}
