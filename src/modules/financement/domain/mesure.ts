import type { Milliemes } from './indicateur.ts';
import type { Mission } from './mission.ts';

/** What is counted of entries: how many times, how long, how many professionals of the directory. */
export type Compte = 'nombre' | 'heures' | 'professionnels';

export type Mesure = {
  readonly libelle: string;
  readonly genre: string;
  readonly detail?: string;
  readonly compte: Compte;
  /** Entries say of which mission they are, whoever wrote them. */
  readonly parMission?: true;
  /** Entries lead to what concerns one patient: whoever reads figures alone does not open them. */
  readonly personnes?: true;
};

/** What the ledger can count for an indicator of the contract. A kind is one that some module writes. */
export const MESURES = {
  reunions: {
    libelle: 'Réunions tenues, séances des instances comprises',
    genre: 'reunions.reunion',
    compte: 'nombre',
    parMission: true,
  },
  // An assembly or a board is a meeting too: a contract that pays those of professionals names these.
  'reunions-de-groupe': {
    libelle: 'Réunions de groupe tenues, sans les séances des instances',
    genre: 'reunions.reunion',
    detail: 'groupe',
    compte: 'nombre',
    parMission: true,
  },
  presences: {
    libelle: 'Présences en réunion',
    genre: 'reunions.presence',
    compte: 'nombre',
    parMission: true,
  },
  reunis: {
    libelle: 'Professionnels venus en réunion',
    genre: 'reunions.presence',
    compte: 'professionnels',
    parMission: true,
  },
  'heures-reunies': {
    libelle: 'Heures passées en réunion',
    genre: 'reunions.presence',
    compte: 'heures',
    parMission: true,
  },
  demandes: {
    libelle: 'Demandes de soins non programmés reçues',
    genre: 'snp.demande.recue',
    compte: 'nombre',
    personnes: true,
  },
  'demandes-repondues': {
    libelle: 'Demandes de soins non programmés répondues',
    genre: 'snp.demande.repondue',
    compte: 'nombre',
    personnes: true,
  },
  'rendez-vous': {
    libelle: 'Rendez-vous de soins non programmés donnés',
    genre: 'snp.rendez-vous',
    compte: 'nombre',
    personnes: true,
  },
  'rendez-vous-du-sas': {
    libelle: 'Demandes du SAS qui ont abouti à un rendez-vous',
    genre: 'snp.rendez-vous',
    detail: 'sas',
    compte: 'nombre',
    personnes: true,
  },
  'creneaux-offerts': {
    libelle: 'Créneaux offerts',
    genre: 'snp.creneau.offert',
    compte: 'nombre',
    personnes: true,
  },
  'creneaux-pourvus': {
    libelle: 'Créneaux pourvus',
    genre: 'snp.creneau.pourvu',
    compte: 'nombre',
    personnes: true,
  },
  offrants: {
    libelle: 'Professionnels qui ont offert des créneaux',
    genre: 'snp.creneau.offert',
    compte: 'professionnels',
    personnes: true,
  },
  declarations: {
    libelle: 'Déclarations de médecin traitant',
    genre: 'mt.declaration',
    compte: 'nombre',
    personnes: true,
  },
  'demandes-de-medecin': {
    libelle: 'Demandes de médecin traitant reçues',
    genre: 'mt.demande.recue',
    compte: 'nombre',
    personnes: true,
  },
  gardes: { libelle: 'Gardes assurées', genre: 'gardes.garde.assuree', compte: 'nombre' },
  'heures-de-garde': {
    libelle: 'Heures de garde assurées',
    genre: 'gardes.garde.assuree',
    compte: 'heures',
  },
  permanences: {
    libelle: 'Permanences tenues sur un site',
    genre: 'sites.permanence.tenue',
    compte: 'nombre',
  },
  teleconsultations: {
    libelle: 'Téléconsultations avec une mallette',
    genre: 'mallettes.teleconsultation',
    compte: 'nombre',
  },
  adhesions: { libelle: 'Adhésions acceptées', genre: 'asso.adhesion-acceptee', compte: 'nombre' },
} as const satisfies Readonly<Record<string, Mesure>>;

export type CodeDeMesure = keyof typeof MESURES;

const LISIBLES: Readonly<Record<string, Mesure>> = MESURES;

/** The measure of a code, or null when the catalogue has none. */
export function mesureDe(code: string): Mesure | null {
  return LISIBLES[code] ?? null;
}

/** Each mission of the contract, as entries of the ledger name it. */
export const MISSION_AU_JOURNAL: Readonly<Record<Mission, string>> = {
  'acces-aux-soins': 'acces-aux-soins',
  'parcours-pluriprofessionnels': 'parcours',
  prevention: 'prevention',
  'crise-sanitaire-grave': 'crise',
  'qualite-pertinence': 'qualite',
  'accompagnement-professionnels': 'accompagnement',
};

/** What entries of a period add up to; `minutes` and `professionnels` are those of the entries not taken back. */
export type Sommes = {
  readonly quantite: number;
  readonly minutes: number;
  readonly professionnels: number;
};

/** The figure of a measure, in thousandths: hours down to the thousandth below, so that nothing is counted that was not done. */
export function milliemesDe(
  compte: Compte,
  { quantite, minutes, professionnels }: Sommes,
): Milliemes {
  if (compte === 'nombre') return quantite * 1000;
  if (compte === 'professionnels') return professionnels * 1000;
  return Math.floor((minutes * 1000) / 60);
}

/** A share in per cent, in thousandths below; null of nothing: it is unknown, not 0. */
export function partDe(valeur: Milliemes, total: Milliemes): Milliemes | null {
  return total <= 0 ? null : Number((BigInt(valeur) * 100_000n) / BigInt(total));
}
