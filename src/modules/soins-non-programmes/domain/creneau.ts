import type { Filiere } from '#kernel/filiere.ts';
import type { Nature } from './nature.ts';

export const GENRES_DE_CRENEAU = ['cabinet', 'visite', 'teleconsultation-assistee'] as const;
export type GenreDeCreneau = (typeof GENRES_DE_CRENEAU)[number];

export const PUBLICS = ['tous', 'ma-patientele', 'sans-medecin-traitant'] as const;
export type Public = (typeof PUBLICS)[number];

/** Through whom a slot may be booked. */
export const CANAUX = ['regulation', 'sas', 'membres', 'autres-cpts', 'patient'] as const;
export type Canal = (typeof CANAUX)[number];

/** What is stored. All but `ferme` become `passe` by the clock alone. `occupe`: taken by the agenda of its professional. */
export type EtatStocke = 'libre' | 'reserve' | 'ferme' | 'occupe';
export const ETATS_DE_CRENEAU = ['libre', 'reserve', 'ferme', 'occupe', 'passe'] as const;
export type EtatDeCreneau = (typeof ETATS_DE_CRENEAU)[number];

/** For whom a slot is; `motifs` empty means any reason, an age bound of null means none. */
export type Accueil = {
  readonly public: Public;
  readonly motifs: readonly string[];
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly reservablePar: readonly Canal[];
  /** Urgent paths it is kept for: booked for whoever the questionnaire of one of them admits. Empty: an ordinary slot. */
  readonly filieres: readonly Filiere[];
};

export type Creneau = Accueil & {
  readonly id: string;
  readonly serieId: string | null;
  /** Site where it is held, when it is one of a permanence. */
  readonly siteId: string | null;
  readonly professionnelId: string;
  readonly profession: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly commune: string;
  /** Letter of the sector of its commune. */
  readonly secteur: string | null;
  readonly lieu: string | null;
  /** Until then the professional keeps it; null: open at once. */
  readonly libereLe: Date | null;
  readonly etat: EtatStocke;
  readonly nature: Nature;
};

export type RefusDeCreneau =
  | { readonly motif: 'creneau-dans-le-passe' }
  | { readonly motif: 'creneau-inverse' }
  | { readonly motif: 'creneau-trop-court'; readonly minimum: number }
  | { readonly motif: 'creneau-trop-long'; readonly maximum: number }
  | { readonly motif: 'creneau-trop-lointain'; readonly maximum: number }
  | { readonly motif: 'liberation-apres-le-debut' }
  | { readonly motif: 'ages-inverses' };

export const DUREE_MIN = 5;
export const DUREE_MAX = 240;
export const JOURS_D_AVANCE_MAX = 366;

type Horaire = { readonly debut: Date; readonly fin: Date; readonly libereLe: Date | null };

/** What is wrong with the hours of a slot to be opened, or null. */
export function verifierHoraire(
  { debut, fin, libereLe }: Horaire,
  maintenant: Date,
): RefusDeCreneau | null {
  const minutes = (fin.getTime() - debut.getTime()) / 60_000;
  if (minutes <= 0) return { motif: 'creneau-inverse' };
  if (debut <= maintenant) return { motif: 'creneau-dans-le-passe' };
  if (minutes < DUREE_MIN) return { motif: 'creneau-trop-court', minimum: DUREE_MIN };
  if (minutes > DUREE_MAX) return { motif: 'creneau-trop-long', maximum: DUREE_MAX };
  if (debut.getTime() - maintenant.getTime() > JOURS_D_AVANCE_MAX * 86_400_000)
    return { motif: 'creneau-trop-lointain', maximum: JOURS_D_AVANCE_MAX };
  if (libereLe && libereLe >= debut) return { motif: 'liberation-apres-le-debut' };
  return null;
}

/** Bounds of age in the right order? */
export function verifierAges({
  ageMin,
  ageMax,
}: Pick<Accueil, 'ageMin' | 'ageMax'>): RefusDeCreneau | null {
  return ageMin !== null && ageMax !== null && ageMin > ageMax ? { motif: 'ages-inverses' } : null;
}

/** Offered to somebody, now or until it was booked: neither closed nor taken by an agenda. */
export function estOuvert({ etat }: { readonly etat: EtatDeCreneau }): boolean {
  return etat !== 'ferme' && etat !== 'occupe';
}

/** State as it is said: a free slot whose time has come is past. */
export function etatDuCreneau(
  { etat, debut, fin }: { readonly etat: EtatStocke; readonly debut: Date; readonly fin: Date },
  maintenant: Date,
): EtatDeCreneau {
  if (etat === 'ferme') return 'ferme';
  return (etat === 'reserve' ? fin : debut) <= maintenant ? 'passe' : etat;
}
