export const GENRES_DE_SCRUTIN = ['question', 'election'] as const;
export type GenreDeScrutin = (typeof GENRES_DE_SCRUTIN)[number];

/** From afar by a link, until an hour; or in the room, until whoever presides ends it. */
export const MODES = ['distance', 'salle'] as const;
export type Mode = (typeof MODES)[number];

export const ETATS_DE_SCRUTIN = ['prepare', 'ouvert', 'clos', 'refuse', 'annule'] as const;
export type EtatDeScrutin = (typeof ETATS_DE_SCRUTIN)[number];

/** What the statutes ask; null: nobody said. */
export const SEUILS = ['relative', 'absolue', 'deux-tiers', 'trois-quarts'] as const;
export type Seuil = (typeof SEUILS)[number];

/** Of what a majority is one: ballots that choose, all ballots, all voices of the list. */
export const BASES = ['exprimes', 'votants', 'inscrits'] as const;
export type Base = (typeof BASES)[number];

export type Option = { readonly code: string; readonly libelle: string };

/** What is put to the vote, to whom, under which rule. */
export type Scrutin = {
  readonly id: string;
  readonly titre: string;
  readonly objet: string | null;
  readonly genre: GenreDeScrutin;
  readonly sieges: number | null;
  readonly seuil: Seuil | null;
  readonly base: Base | null;
  readonly mode: Mode;
  readonly instanceId: string | null;
  readonly colleges: readonly string[];
  readonly pouvoirsMax: number | null;
  readonly ouvreLe: Date;
  readonly fermeLe: Date | null;
  readonly etat: EtatDeScrutin;
  readonly precedentId: string | null;
  readonly parNom: string;
  readonly ouvertLe: Date | null;
  readonly closLe: Date | null;
  readonly anomalies: readonly string[];
  /** In the order they were given; none for a question. */
  readonly candidats: readonly string[];
};

const REPONSES: readonly Option[] = [
  { code: 'oui', libelle: 'Oui' },
  { code: 'non', libelle: 'Non' },
  { code: 'abstention', libelle: 'Abstention' },
];

/** What a ballot may name: an answer, or candidates by their rank. */
export function optionsDe({
  genre,
  candidats,
}: Pick<Scrutin, 'genre' | 'candidats'>): readonly Option[] {
  if (genre === 'question') return REPONSES;
  return candidats.map((libelle, i) => ({ code: String(i + 1), libelle }));
}

export type Phase =
  | 'prepare'
  | 'a-venir'
  | 'en-cours'
  | 'a-depouiller'
  | 'clos'
  | 'refuse'
  | 'annule';

/** Where a vote stands at an instant: its hours are those of the clock, what was decided of it is kept. */
export function phaseDe(
  { etat, ouvreLe, fermeLe }: Pick<Scrutin, 'etat' | 'ouvreLe' | 'fermeLe'>,
  maintenant: Date,
): Phase {
  if (etat !== 'ouvert') return etat;
  if (maintenant < ouvreLe) return 'a-venir';
  return fermeLe !== null && maintenant >= fermeLe ? 'a-depouiller' : 'en-cours';
}

/** Whether the box may be opened: its hour has come, everybody voted, or whoever presides the room says so. */
export function peutSeClore(
  scrutin: Pick<Scrutin, 'etat' | 'ouvreLe' | 'fermeLe' | 'mode'>,
  { maintenant, restent }: { readonly maintenant: Date; readonly restent: number },
): boolean {
  const phase = phaseDe(scrutin, maintenant);
  if (phase === 'a-depouiller' || phase === 'refuse') return true;
  return phase === 'en-cours' && (scrutin.mode === 'salle' || restent === 0);
}

/** What its link opens. */
export const LIEN_DE_VOTE = 'scrutins.vote';
