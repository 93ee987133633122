import type { Filiere } from '#kernel/filiere.ts';
import type { Nature } from './nature.ts';

export const ORIGINES = ['ligne', 'professionnel', 'sas', 'urgences', 'patient'] as const;
export type Origine = (typeof ORIGINES)[number];

export const MOBILITES = [
  'voiture',
  'transports',
  'accompagne',
  'a-pied',
  'ne-se-deplace-pas',
] as const;
export type Mobilite = (typeof MOBILITES)[number];

export const SEXES = ['f', 'm', 'autre'] as const;
export type Sexe = (typeof SEXES)[number];

export const MEDECINS_TRAITANTS = ['inconnu', 'aucun', 'nomme'] as const;
export type StatutMedecinTraitant = (typeof MEDECINS_TRAITANTS)[number];

/** How trying the médecin traitant first ended. `confrere`: agrees that a colleague sees their patient. */
export const TENTATIVES = ['recoit', 'confrere', 'absent', 'complet', 'injoignable'] as const;
export type Tentative = (typeof TENTATIVES)[number];

export const ETATS_DE_DEMANDE = ['ouverte', 'en-attente', 'orientee', 'close', 'annulee'] as const;
export type EtatDeDemande = (typeof ETATS_DE_DEMANDE)[number];

/** What deciding needs of a request; the words of the patient stay out of it. */
export type Demande = {
  readonly id: string;
  readonly numero: number;
  readonly origine: Origine;
  readonly recueLe: Date;
  readonly recuePar: string | null;
  readonly motif: string;
  readonly age: number | null;
  readonly commune: string;
  readonly secteur: string | null;
  readonly mobilite: Mobilite | null;
  /** Minutes of road at most; null when nobody said. */
  readonly trajetMax: number | null;
  readonly medecinTraitant: StatutMedecinTraitant;
  readonly medecinTraitantId: string | null;
  readonly tentative: Tentative | null;
  readonly disponibleDes: Date | null;
  readonly disponibleJusqua: Date | null;
  readonly delaiHeures: number;
  readonly signes: 'non-demandes' | 'aucun';
  readonly etat: EtatDeDemande;
  readonly repondueLe: Date | null;
  /** Their record, once somebody recognised them. */
  readonly patientId: string | null;
  /** Urgent paths whose questionnaire in force admitted them. */
  readonly filieres: readonly Filiere[];
  readonly nature: Nature;
};

/** Whom a trace is about: the patient when they are known, otherwise their request. */
export function personneDe({ id, patientId }: Pick<Demande, 'id' | 'patientId'>): string {
  return patientId ?? id;
}

/** A request is about the next days: an availability further than this is a slip. */
export const DISPONIBILITE_JOURS_MAX = 60;

type Disponibilite = Pick<Demande, 'disponibleDes' | 'disponibleJusqua'>;

export type RefusDeDisponibilite =
  | { readonly motif: 'disponibilite-inversee' }
  | { readonly motif: 'disponibilite-lointaine'; readonly maximum: number };

/** What is wrong with when the person can come, or null. */
export function verifierDisponibilite(
  { disponibleDes, disponibleJusqua }: Disponibilite,
  maintenant: Date,
): RefusDeDisponibilite | null {
  const maximum = DISPONIBILITE_JOURS_MAX;
  const loin = (instant: Date | null) =>
    instant !== null && Math.abs(instant.getTime() - maintenant.getTime()) > maximum * 86_400_000;
  if (loin(disponibleDes) || loin(disponibleJusqua))
    return { motif: 'disponibilite-lointaine', maximum };
  return disponibleDes && disponibleJusqua && disponibleJusqua <= disponibleDes
    ? { motif: 'disponibilite-inversee' }
    : null;
}

/** Still waits for an answer? */
export function estSansReponse({ etat }: Pick<Demande, 'etat'>): boolean {
  return etat === 'ouverte' || etat === 'en-attente';
}
