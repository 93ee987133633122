import type { GenreDeFait } from '../domain/fait.ts';
import { direCritere } from './dire-critere.ts';
import {
  DIRE_CANAL,
  DIRE_RESULTAT,
  DIRE_RETOUR,
  direCloture,
  direOrigine,
} from './dire-demande.ts';

/** A kind of entry, as the head of the page that lists them. */
export const GENRES_DITS: Readonly<Record<GenreDeFait, string>> = {
  'mt.demande.recue': 'Demandes reçues',
  'mt.demande.critere': 'Situations des personnes',
  'mt.demande.tentative': 'Appels et courriers',
  'mt.demande.justifiee': 'Demandes vérifiées',
  'mt.demande.close': 'Demandes closes sans médecin',
  'mt.prise-en-charge': 'Demandes prises par un médecin',
  'mt.restitution': 'Demandes rendues',
  'mt.declaration': 'Déclarations de médecin traitant',
  'mt.liste.personne': 'Personnes des listes reçues',
  'mt.liste.entree': 'Personnes entrées sur une liste',
  'mt.liste.sortie': 'Personnes sorties d’une liste',
  'mt.population.releve': 'Relevés de population reçus',
  'mt.campagne.lettre': 'Lettres de campagne parties',
  'mt.campagne.retour': 'Lettres de campagne revenues',
  'mt.campagne.reponse': 'Réponses aux campagnes',
  'mt.depart.annonce': 'Départs de médecins annoncés',
  'mt.depart.patients': 'Patients estimés des médecins qui partent',
  'mt.depart.capacite': 'Capacité des solutions aux départs',
  'mt.depart.demande': 'Demandes rattachées à un départ',
  'mt.depart.declaration': 'Personnes d’un départ déclarées ailleurs',
};

const dans = (mots: Readonly<Record<string, string>>, code: string) => mots[code] ?? code;

/** What the detail of an entry means depends on its kind. Ids of plans say nothing to anybody. */
export function direDetail(genre: string, detail: string | null): string {
  if (detail === null || detail === '' || genre.startsWith('mt.depart.')) return '';
  if (genre === 'mt.demande.recue') return direOrigine(detail);
  if (genre === 'mt.demande.critere') return direCritere(detail);
  if (genre === 'mt.demande.close') return direCloture(detail);
  if (genre === 'mt.restitution') return dans(DIRE_RETOUR, detail);
  if (genre === 'mt.demande.tentative') {
    const mots = { ...DIRE_CANAL, ...DIRE_RESULTAT };
    return detail
      .split(/[ :./]+/)
      .map((mot) => dans(mots, mot))
      .join(', ');
  }
  return detail;
}
