import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the médecin traitant may tell. */
export const ACTIONS = {
  'mt.demande-recue': { genre: 'ecriture', phrase: 'a reçu une demande de médecin traitant' },
  'mt.demande-redite': {
    genre: 'ecriture',
    phrase: 'a refait une demande de médecin traitant',
  },
  'mt.suivi-lu': { genre: 'lecture', phrase: 'a suivi sa demande de médecin traitant' },
  'mt.demande-lue': { genre: 'lecture', phrase: 'a lu une demande de médecin traitant' },
  'mt.demandes-listees': {
    genre: 'lecture',
    phrase: 'a parcouru les demandes de médecin traitant',
  },
  'mt.demandes-a-prendre-listees': {
    genre: 'lecture',
    phrase: 'a parcouru, sans leurs noms, les demandes à prendre',
  },
  'mt.tentative-notee': { genre: 'ecriture', phrase: 'a noté un appel ou un courrier' },
  'mt.demande-justifiee': { genre: 'ecriture', phrase: 'a vérifié une demande' },
  'mt.demande-close': { genre: 'ecriture', phrase: 'a clos une demande' },
  'mt.demande-rouverte': { genre: 'ecriture', phrase: 'a rouvert une demande' },
  'mt.demandes-fusionnees': {
    genre: 'ecriture',
    phrase: 'a réuni deux demandes d’une même personne',
  },
  'mt.demande-proposee': {
    genre: 'ecriture',
    phrase: 'a proposé une demande à un médecin',
  },
  'mt.proposition-lue': {
    genre: 'lecture',
    phrase: 'a lu, sans son nom, une demande proposée',
  },
  'mt.proposition-repondue': { genre: 'ecriture', phrase: 'a répondu à une proposition' },
  'mt.demande-prise': { genre: 'ecriture', phrase: 'a pris une demande de médecin traitant' },
  'mt.demande-rendue': { genre: 'ecriture', phrase: 'a rendu une demande prise' },
  'mt.medecin-declare': {
    genre: 'ecriture',
    phrase: 'a noté la déclaration d’un médecin traitant',
  },
  'mt.declarations-lues': {
    genre: 'lecture',
    phrase: 'a lu quel médecin traitant est déclaré, par un logiciel',
  },
  'mt.medecin-note-au-dossier': {
    genre: 'ecriture',
    phrase: 'a noté au dossier le médecin traitant déclaré',
  },
  'mt.demande-rattachee': {
    genre: 'ecriture',
    phrase: 'a rattaché une demande à un dossier',
  },
  'mt.campagne-ouverte': {
    genre: 'reglage',
    phrase: 'a ouvert ou réglé une campagne vers des patients sans médecin traitant',
  },
  'mt.campagne-lue': { genre: 'lecture', phrase: 'a lu qui une campagne concerne' },
  'mt.lettres-preparees': { genre: 'ecriture', phrase: 'a préparé les lettres d’une campagne' },
  'mt.lettres-tirees': { genre: 'lecture', phrase: 'a mis en pages les lettres d’une campagne' },
  'mt.lettres-exportees': { genre: 'export', phrase: 'a exporté les lettres d’une campagne' },
  'mt.document-exporte': {
    genre: 'export',
    phrase: 'a exporté l’affiche ou la lettre d’exemple d’une campagne',
  },
  'mt.lettres-envoyees': {
    genre: 'ecriture',
    phrase: 'a noté que les lettres d’une campagne sont parties',
  },
  'mt.lettres-revenues': { genre: 'ecriture', phrase: 'a noté des lettres revenues' },
  'mt.tirages-oublies': { genre: 'ecriture', phrase: 'a effacé des lettres mises en pages' },
  'mt.offre-dite': { genre: 'reglage', phrase: 'a dit combien de patients un médecin prend' },
  'mt.mission-reglee': { genre: 'reglage', phrase: 'a réglé la mission médecin traitant' },
  'mt.bareme-adopte': { genre: 'reglage', phrase: 'a écrit un barème de priorité adopté' },
  'mt.liste-preparee': {
    genre: 'ecriture',
    phrase: 'a préparé l’import d’une liste de personnes sans médecin traitant',
  },
  'mt.liste-apercue': {
    genre: 'lecture',
    phrase: 'a regardé ce qu’une liste de personnes sans médecin traitant changerait',
  },
  'mt.lignes-exportees': { genre: 'export', phrase: 'a exporté les lignes à corriger d’une liste' },
  'mt.liste-confiee': {
    genre: 'ecriture',
    phrase: 'a importé une liste de personnes sans médecin traitant',
  },
  'mt.lignes-importees': {
    genre: 'ecriture',
    phrase: 'a écrit au registre des personnes d’une liste',
  },
  'mt.liste-importee': { genre: 'ecriture', phrase: 'a fini d’importer une liste' },
  'mt.liste-lue': { genre: 'lecture', phrase: 'a lu le compte rendu d’une liste' },
  'mt.listes-comparees': {
    genre: 'lecture',
    phrase: 'a comparé une liste à la précédente',
  },
  'mt.envoi-oublie': { genre: 'ecriture', phrase: 'a effacé une liste préparée' },
  'mt.releve-note': { genre: 'ecriture', phrase: 'a écrit un relevé de population' },
  'mt.releve-corrige': { genre: 'ecriture', phrase: 'a corrigé un relevé de population' },
  'mt.releve-retire': { genre: 'ecriture', phrase: 'a retiré un relevé de population' },
  'mt.depart-annonce': { genre: 'ecriture', phrase: 'a ouvert le plan d’un départ de médecin' },
  'mt.depart-modifie': { genre: 'ecriture', phrase: 'a modifié le plan d’un départ de médecin' },
  'mt.depart-clos': { genre: 'ecriture', phrase: 'a clos le plan d’un départ de médecin' },
  'mt.depart-rouvert': { genre: 'ecriture', phrase: 'a rouvert le plan d’un départ de médecin' },
  'mt.levier-note': { genre: 'ecriture', phrase: 'a noté une solution au départ d’un médecin' },
  'mt.levier-retire': { genre: 'ecriture', phrase: 'a retiré une solution au départ d’un médecin' },
  'mt.depart-lu': { genre: 'lecture', phrase: 'a lu les demandes rattachées à un départ' },
  'mt.demande-rattachee-au-depart': {
    genre: 'ecriture',
    phrase: 'a rattaché une demande au départ d’un médecin, ou l’en a détachée',
  },
  'mt.faits-exportes': { genre: 'export', phrase: 'a exporté les faits du médecin traitant' },
  'mt.chiffres-exportes': { genre: 'export', phrase: 'a exporté les chiffres du médecin traitant' },
  'mt.comparaison-exportee': {
    genre: 'export',
    phrase: 'a exporté la comparaison de deux listes',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
