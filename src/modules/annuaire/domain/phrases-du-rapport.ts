import { aChange, aLu, type Decompte, type EntiteDuRapport, type Rapport } from './rapport.ts';
import type { RefusDImport } from './refus-d-import.ts';

const MASCULINES: ReadonlySet<EntiteDuRapport> = new Set([
  'professionnels',
  'savoir_faires',
  'diplomes',
  'contours',
]);
const NOMS: Readonly<Record<EntiteDuRapport, string>> = {
  professionnels: 'Professionnels',
  activites: 'Activités',
  structures: 'Structures',
  savoir_faires: 'Savoir-faire',
  diplomes: 'Diplômes et autorisations',
  communes: 'Coordonnées de communes',
  contours: 'Contours de communes',
};

const AVERTISSEMENTS: Readonly<Record<string, string>> = {
  'cle-rpps': 'numéro RPPS dont la clé est fausse, gardé',
  'commune-inconnue': 'commune inconnue, gardée telle quelle',
  'en-double': 'ligne en double, comptée une fois',
  telephone: 'téléphone illisible, laissé de côté',
  courriel: 'courriel illisible, laissé de côté',
  encodage: 'ligne qui n’était pas en UTF-8, lue comme Windows-1252',
  'fichier-coupe': 'fichier qui se termine sans fin de ligne, sans doute coupé',
};

/** Name of a table, for people. */
export const nomDeLEntite = (entite: EntiteDuRapport): string => NOMS[entite];
/** What a kind of warning is, for people. */
export const nomDeLAvertissement = (motif: string): string => AVERTISSEMENTS[motif] ?? motif;

/** The report as lines of French, for a terminal. */
export function formaterRapport(rapport: Rapport): readonly string[] {
  return [
    ...rapport.fichiers.map(
      (f) =>
        `${f.nom} (${f.contenu}) : ${lignes(f.lues)} ${f.lues > 1 ? 'lues' : 'lue'}, ${n(f.rejetees)} ${f.rejetees > 1 ? 'rejetées' : 'rejetée'}${f.horsPerimetre ? `, ${n(f.horsPerimetre)} hors du périmètre` : ''}`,
    ),
    ...(aChange(rapport)
      ? entitesDe(rapport).map(([entite, decompte]) => phraseDuDecompte(entite, decompte))
      : [phraseDuResultat(rapport)]),
    ...rapport.fermeturesRefusees.map(phraseDeFermeture),
    ...Object.entries(rapport.nombresDAvertissements).map(
      ([motif, nombre]) => `Attention : ${n(nombre)} × ${nomDeLAvertissement(motif)}`,
    ),
    ...rapport.rejets.map((r) => `Rejetée : ${r.fichier}, ligne ${n(r.ligne)} : ${r.phrase}`),
    ...(rapport.rejetees > rapport.rejets.length
      ? [`… et ${n(rapport.rejetees - rapport.rejets.length)} autres lignes rejetées.`]
      : []),
    `Durée : ${n(Math.round(rapport.millisecondes / 100) / 10)} s`,
  ];
}

/** What came of an import, in one sentence. */
export function phraseDuResultat(rapport: Rapport): string {
  const deCommunes = rapport.genre === 'communes' || rapport.genre === 'contours';
  if (!aLu(rapport) && rapport.rejetees > 0)
    return 'Rien n’est entré : aucune ligne n’a pu être lue. Les raisons sont plus bas.';
  if (deCommunes)
    return aChange(rapport)
      ? 'Les communes sont à jour. Les cartes et les temps de trajet s’en servent dès maintenant.'
      : 'Rien n’a changé : les communes étaient déjà connues ainsi.';
  return aChange(rapport)
    ? 'L’annuaire est à jour.'
    : 'Rien n’a changé : l’annuaire disait déjà tout cela.';
}

/** "Activités : 2 941 créées, 0 modifiée, 0 fermée, 12 inchangées". */
export function phraseDuDecompte(entite: EntiteDuRapport, decompte: Decompte): string {
  const { creees, modifiees, fermees, inchangees } = decompte;
  const dire = (nombre: number, participe: string) =>
    `${n(nombre)} ${participe}${MASCULINES.has(entite) ? '' : 'e'}${nombre > 1 ? 's' : ''}`;
  return `${NOMS[entite]} : ${dire(creees, 'créé')}, ${dire(modifiees, 'modifié')}, ${dire(fermees, 'fermé')}, ${dire(inchangees, 'inchangé')}`;
}

/** Why rows absent from the file stay open. */
export function phraseDeFermeture(refus: Rapport['fermeturesRefusees'][number]): string {
  const { entite, absentes, ouvertes, raison } = refus;
  const part = Math.round((100 * absentes) / Math.max(1, ouvertes));
  return raison === 'fichier-coupe'
    ? `${NOMS[entite]} : ${n(absentes)} ne sont pas dans le fichier, mais il semble coupé : rien n’a été fermé.`
    : `${NOMS[entite]} : ${n(absentes)} sur ${n(ouvertes)} (${part} %) ne sont pas dans le fichier. C’est trop pour être vrai : rien n’a été fermé. Si c’est bien voulu, relancez en demandant de tout fermer.`;
}

/** Counts in the order they are read. */
export function entitesDe(rapport: Rapport): readonly (readonly [EntiteDuRapport, Decompte])[] {
  const ordre: readonly EntiteDuRapport[] = [
    'professionnels',
    'activites',
    'structures',
    'savoir_faires',
    'diplomes',
    'communes',
    'contours',
  ];
  return ordre.flatMap((entite) => {
    const decompte = rapport.entites[entite];
    return decompte ? [[entite, decompte] as const] : [];
  });
}

/** A refused import, in one or two sentences that say what to do. */
export function formaterRefus(refus: RefusDImport): string {
  switch (refus.motif) {
    case 'fichier-inconnu':
      return `« ${refus.fichier} » n’est pas un fichier reconnu : sa première ligne ne porte pas les colonnes attendues. Rien n’a été écrit.`;
    case 'colonnes-manquantes':
      return `« ${refus.fichier} » n’a pas ${refus.colonnes.length > 1 ? 'les colonnes' : 'la colonne'} ${refus.colonnes.map((c) => `« ${c} »`).join(', ')}. Rien n’a été écrit.`;
    case 'fichier-vide':
      return `« ${refus.fichier} » est vide. Rien n’a été écrit.`;
    case 'fichier-en-double':
      return `Deux fichiers contiennent la même chose (${refus.contenu}). N’en gardez qu’un. Rien n’a été écrit.`;
    case 'archive-illisible':
      return 'Une des archives est abîmée ou coupée : téléchargez-la de nouveau. Rien n’a été écrit.';
    case 'fichiers-melanges':
      return 'Ces fichiers ne vont pas ensemble : envoyez d’abord ceux des communes, puis ceux du RPPS ou de FINESS. Rien n’a été écrit.';
    case 'reserve-a-l-administration':
      return 'Les coordonnées et les contours servent à toutes les CPTS de cette installation : demandez à la personne qui l’administre de les importer. Rien n’a été écrit.';
    case 'import-en-cours':
      return 'Un import est déjà en cours. Attendez qu’il se termine, puis recommencez.';
    case 'perimetre-vide':
      return 'Aucune commune ne répond à cette restriction. Renseignez d’abord le territoire, ou importez sans restriction.';
    case 'droit-manquant':
      return 'Votre rôle ne permet pas d’importer l’annuaire national.';
  }
}

function lignes(nombre: number): string {
  return `${n(nombre)} ligne${nombre > 1 ? 's' : ''}`;
}

function n(nombre: number): string {
  return new Intl.NumberFormat('fr-FR').format(nombre).replace(/\u202f/g, '\u00a0');
}
