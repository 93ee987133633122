import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';

/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'indemnisations.preparation':
    'Un temps de préparation déclaré par un membre et validé par la coordination. Minutes : le temps. Une validation reprise le retire par une correction de quantité −1.',
  'indemnisations.mission':
    'Un temps passé à une mission, déclaré et validé. Minutes : le temps. Détail : le cas, quand la règle en distingue.',
  'indemnisations.lettre':
    'Une lettre de mission accomplie et validée. Centimes : le montant qu’elle fixe.',
  'indemnisations.trajet':
    'Un trajet en voiture déclaré et validé. Quantité : les kilomètres. Détail : la puissance fiscale.',
  'indemnisations.versement':
    'Ce qui a été versé à une personne au titre d’une mission, au jour de la banque. Centimes : le montant. Détail : la nature (indemnite, remuneration, frais). Un virement revenu la retire, au jour de son retour.',
} as const;

/** Kinds that somebody declares themselves. */
export const GENRES_DECLARES = [
  'indemnisations.preparation',
  'indemnisations.mission',
  'indemnisations.lettre',
  'indemnisations.trajet',
] as const;
export type GenreDeclare = (typeof GENRES_DECLARES)[number];

/** What a rule may pay for. */
export const GENRES = [
  'reunions.presence',
  'gardes.garde.assuree',
  'snp.creneau.pourvu',
  ...GENRES_DECLARES,
] as const;
export type Genre = (typeof GENRES)[number];

export const DIRE_GENRE: Readonly<Record<Genre, string>> = {
  'reunions.presence': 'Présence à une réunion',
  'gardes.garde.assuree': 'Garde assurée',
  'snp.creneau.pourvu': 'Créneau de soins pourvu',
  'indemnisations.preparation': 'Temps de préparation',
  'indemnisations.mission': 'Temps de mission',
  'indemnisations.lettre': 'Lettre de mission',
  'indemnisations.trajet': 'Trajet',
};

export const REUNION = 'reunions.reunion';

/** Always read; the others when a rule is about them. */
export const GENRES_LUS: readonly string[] = ['reunions.presence', REUNION, ...GENRES_DECLARES];

export function estDeclare(genre: string): genre is GenreDeclare {
  return GENRES_DECLARES.some((declare) => declare === genre);
}

/** Somebody's entry of the ledger, ready to be paid or not. */
export type FaitIndemnisable = {
  readonly id: string;
  readonly genre: string;
  readonly personne: string;
  readonly jour: DateCivile;
  readonly heure: HeureCivile;
  readonly profession: string | null;
  readonly mission: string;
  readonly minutes: number | null;
  readonly quantite: number;
  readonly centimes: Centimes | null;
  readonly detail: string | null;
  readonly lien: string | null;
  /** Entry that this one takes back. */
  readonly corrige: string | null;
  /** What held the meeting: `groupe`, a kind of body. */
  readonly cadre: string | null;
  /** In words: the meeting, what was declared. */
  readonly objet: string;
};

/** Who was there without being one of those who meet, by the detail of their entry. */
const PRESENTS_A_PART: Readonly<Record<string, string>> = {
  invite: 'invité',
  ecoute: 'suppléant à l’écoute',
};
/** Councils that are not of the association, by what held the meeting: who organises them may pay for them. */
const CONSEILS_A_PART: Readonly<Record<string, string>> = {
  'conseil-territorial': 'conseil territorial',
  'conseil-exterieur': 'conseil extérieur',
};
export const CAS_A_PART: readonly string[] = [
  ...Object.values(PRESENTS_A_PART),
  ...Object.values(CONSEILS_A_PART),
];

/** The case, as a rule names it, of a presence that no rule on presences in general is about; null: it is no such case. */
export function casAPart({
  genre,
  detail,
  cadre,
}: Pick<FaitIndemnisable, 'genre' | 'detail' | 'cadre'>): string | null {
  if (genre !== 'reunions.presence') return null;
  return PRESENTS_A_PART[detail ?? ''] ?? CONSEILS_A_PART[cadre ?? ''] ?? null;
}
