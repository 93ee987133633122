import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';

/** An invoice of a liberal professional (note d'honoraires) for what a relevé owes, or a credit note on one. */
export type Facture = {
  readonly id: string;
  readonly personne: string;
  readonly releve: string;
  readonly genre: 'facture' | 'avoir';
  readonly numero: string;
  readonly le: DateCivile;
  /** Positive: a credit note takes it back. */
  readonly centimes: Centimes;
  /** The invoice that a credit note names. */
  readonly corrige: string | null;
  /** Its credit notes take all of it back. */
  readonly soldee: boolean;
  readonly fichier: string;
  /** The bytes of its paper were erased, as long after as the CPTS decided. */
  readonly effacee: boolean;
  readonly remiseLe: Date;
  readonly remiseParNom: string;
  readonly remisePar: 'bureau' | 'personne' | 'lien';
  readonly verifieeLe: Date | null;
  readonly verifieeParNom: string | null;
  /** The difference that somebody explained, and why. */
  readonly ecart: Centimes | null;
  readonly ecartMotif: string | null;
  readonly annuleeLe: Date | null;
  readonly motif: string | null;
};

/** What an invoice may be: a PDF, or a photo that a phone takes. */
export const TYPES_DE_FACTURE: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

const ZERO = centimes(0);
export const vivantes = (factures: readonly Facture[]) =>
  factures.filter(({ annuleeLe }) => annuleeLe === null);

/** The invoice that a relevé is to be paid on. */
export const factureTenue = (factures: readonly Facture[]): Facture | null =>
  vivantes(factures).find(({ genre, soldee }) => genre === 'facture' && !soldee) ?? null;

/** The paper that bears what somebody explained: the invoice it is paid on, otherwise the last that stands. */
const pieceQuiPorte = (factures: readonly Facture[]): Facture | null =>
  factureTenue(factures) ?? vivantes(factures).at(-1) ?? null;

/** Invoices less credit notes, those that stand. */
export const facturesNettes = (factures: readonly Facture[]): Centimes =>
  additionner(
    ZERO,
    ...vivantes(factures).map((f) => (f.genre === 'facture' ? f.centimes : centimes(-f.centimes))),
  );

/** What an invoice still says once its credit notes are taken away. */
export const resteDeFacture = (de: Facture, factures: readonly Facture[]): Centimes =>
  facturesNettes([de, ...factures.filter(({ corrige }) => corrige === de.id)]);

/**
 * Where a relevé stands with its invoice. `hors`: none is awaited, and no paper stands. Only `hors` and `prete` may be put
 * in a file for the bank. An invoice that its credit notes take back whole invoices nothing: that is read, then explained
 * like any other difference, or another invoice comes.
 */
export type EtatDeFacturation = 'hors' | 'attendue' | 'a-verifier' | 'ecart' | 'prete';

export type Facturation = {
  readonly etat: EtatDeFacturation;
  /** The CPTS set that this person, or a rule of this relevé, is paid on invoice. */
  readonly attendue: boolean;
  readonly factures: readonly Facture[];
  readonly tenue: Facture | null;
  /** The paper to look at: the invoice held, or the last of those that credit notes take back whole. */
  readonly piece: Facture | null;
  readonly facture: Centimes;
  /** What is invoiced less what the relevé owes. */
  readonly ecart: Centimes;
};

export function facturationDe({
  du,
  factures,
  attendue,
}: {
  readonly du: Centimes;
  readonly factures: readonly Facture[];
  readonly attendue: boolean;
}): Facturation {
  const nettes = facturesNettes(factures);
  const lu = {
    ...{ attendue, factures, tenue: factureTenue(factures), piece: pieceQuiPorte(factures) },
    ...{ facture: nettes, ecart: soustraire(nettes, du) },
  };
  return { ...lu, etat: etatDe(lu) };
}

function etatDe(lu: Omit<Facturation, 'etat'>): EtatDeFacturation {
  const { attendue, factures, tenue, piece, ecart } = lu;
  if (piece === null) return attendue ? 'attendue' : 'hors';
  if (vivantes(factures).some(({ verifieeLe }) => verifieeLe === null)) return 'a-verifier';
  if (tenue === null && attendue) return 'attendue';
  return ecart === 0 || piece.ecart === ecart ? 'prete' : 'ecart';
}

/** Its credit notes take back all that was invoiced, and another invoice has to come: there is nothing to explain. */
export const attendUneAutre = ({
  attendue,
  tenue,
  piece,
}: Pick<Facturation, 'attendue' | 'tenue' | 'piece'>): boolean =>
  attendue && tenue === null && piece !== null;

export const peutPartir = ({ etat }: Pick<Facturation, 'etat'>): boolean =>
  etat === 'hors' || etat === 'prete';

type Transfert = { readonly lot: string | null; readonly payeLe: DateCivile | null };

/** In a file, or paid: what its transfer pays changes no more. */
export const estParti = ({ lot, payeLe }: Transfert): boolean => lot !== null || payeLe !== null;

/** The invoice that a file pays: a credit note that nobody had read came after it left. */
export function facturePayee(factures: readonly Facture[]): Facture | null {
  const lues = vivantes(factures).filter(({ verifieeLe }) => verifieeLe !== null);
  return lues.find((f) => f.genre === 'facture' && resteDeFacture(f, lues) > 0) ?? null;
}

export type ARecuperer = { readonly avoirs: readonly Facture[]; readonly centimes: Centimes };

/**
 * Credit notes that came once the transfer had left, and what was paid and is invoiced no more. No entry says so: somebody
 * settles it by hand, then says how.
 */
export function aRecuperer(
  releve: Transfert & { readonly facturation: Pick<Facturation, 'factures' | 'ecart'> },
): ARecuperer {
  const { factures, ecart } = releve.facturation;
  const recus = vivantes(factures).filter((f) => f.genre === 'avoir' && f.verifieeLe === null);
  if (!estParti(releve) || ecart >= 0) return { avoirs: [], centimes: ZERO };
  const repris = additionner(ZERO, ...recus.map((f) => f.centimes));
  return { avoirs: recus, centimes: centimes(Math.min(repris, -ecart)) };
}

/** How a credit note was settled by hand: nothing is left of it, so that it explains no difference of another transfer. */
export const reglementDe = ({ genre, ecart, ecartMotif }: Facture): string | null =>
  genre === 'avoir' && ecart === 0 ? ecartMotif : null;
