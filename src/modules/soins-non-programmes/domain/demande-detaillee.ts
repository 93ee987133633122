import type { SuiteDAbsence } from './absence.ts';
import type { GenreDeCreneau } from './creneau.ts';
import type { Demande, Sexe } from './demande.ts';
import type { GenreDeReponse } from './reponse.ts';
import type { AuteurDAnnulation, Issue } from './reservation.ts';

/** The appointment a request was given, with what a page or a slip says of it. */
export type RendezVous = {
  readonly id: string;
  readonly creneauId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly profession: string;
  readonly telephone: string | null;
  readonly communeNom: string;
  readonly lieu: string | null;
  readonly reserveeLe: Date;
  readonly reserveeParNom: string;
  readonly annuleeLe: Date | null;
  /** Since when its professional can no longer receive. */
  readonly aDeplacerLe: Date | null;
  /** It was moved, and no message told the person: somebody calls. */
  readonly aPrevenir: boolean;
  /** Hour that it took the place of, when it was moved. */
  readonly deplaceDe: Date | null;
  readonly annuleePar: AuteurDAnnulation | null;
  readonly issue: Issue | null;
  readonly issueLe: Date | null;
  /** After an absence, what came of it. */
  readonly suite: SuiteDAbsence | null;
  readonly suiteLe: Date | null;
};

/** An answer other than an appointment, as it was given. */
export type ReponseDonnee = {
  readonly id: string;
  readonly genre: GenreDeReponse;
  readonly raison: string | null;
  readonly precision: string | null;
  readonly donneeLe: Date;
  readonly donneeParNom: string;
};

/** A request with the words of the patient: reading it leaves an audit entry. */
export type DemandeDetaillee = Demande & {
  readonly recueParNom: string;
  readonly demandeur: string | null;
  readonly description: string | null;
  readonly note: string | null;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly sexe: Sexe | null;
  readonly communeNom: string;
  readonly horsTerritoire: boolean;
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly medecinTraitantNom: string | null;
  readonly tentativeLe: Date | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly signesLe: Date | null;
  readonly purgeeLe: Date | null;
  /** Words and traits are there, and the key that opens them is not. */
  readonly illisible: boolean;
  /** When it was last written: an edit says which version it started from. */
  readonly modifieeLe: Date;
  readonly rendezVous: RendezVous | null;
  readonly reponse: ReponseDonnee | null;
};

/** One line of the list of requests. */
export type DemandeListee = Pick<
  DemandeDetaillee,
  | 'id'
  | 'numero'
  | 'origine'
  | 'recueLe'
  | 'motif'
  | 'description'
  | 'prenom'
  | 'nom'
  | 'age'
  | 'illisible'
  | 'patientId'
  | 'communeNom'
  | 'secteur'
  | 'horsTerritoire'
  | 'medecinTraitant'
  | 'delaiHeures'
  | 'etat'
  | 'repondueLe'
  | 'rendezVous'
  | 'reponse'
>;
