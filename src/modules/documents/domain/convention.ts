import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';

/** More partners than that sign a convention of their own. */
export const PARTIES_MAX = 6;

export const GENRES_DE_PARTIE = [
  'hopital',
  'cpam',
  'ars',
  'commune',
  'departement',
  'cpts',
  'medico-social',
  'autre',
] as const;
export type GenreDePartie = (typeof GENRES_DE_PARTIE)[number];

export const DIRE_PARTIE: Readonly<Record<GenreDePartie, string>> = {
  hopital: 'Établissement de santé',
  cpam: 'CPAM, MSA',
  ars: 'ARS',
  commune: 'Commune, intercommunalité',
  departement: 'Département',
  cpts: 'Autre CPTS',
  'medico-social': 'Établissement ou service médico-social',
  autre: 'Autre partenaire',
};

export type Partie = {
  readonly genre: GenreDePartie;
  readonly nom: string;
  readonly contact: string | null;
};

export const RECONDUCTIONS = ['tacite', 'expresse', 'aucune'] as const;
export type Reconduction = (typeof RECONDUCTIONS)[number];
export const UNITES = ['jours', 'mois'] as const;

/** Days before a date on which whoever runs the CPTS may ask to be told. */
export const RAPPELS = [180, 90, 30, 7] as const;

/** An agreement with partners. Every date and duration is that of the paper that was signed; null: nobody typed it. */
export type Convention = {
  readonly id: string;
  readonly objet: string;
  readonly parties: readonly Partie[];
  readonly signeeLe: DateCivile | null;
  readonly du: DateCivile | null;
  readonly au: DateCivile | null;
  readonly reconduction: Reconduction | null;
  /** By how many months a tacit renewal goes on. */
  readonly reconduiteMois: number | null;
  readonly preavis: number | null;
  readonly preavisUnite: (typeof UNITES)[number] | null;
  readonly rappels: readonly number[];
  readonly finieLe: DateCivile | null;
  readonly motifDeFin: string | null;
  readonly creeeLe: DateCivile;
  readonly modifieeLe: Date;
};

export type Action = {
  readonly id: string;
  readonly texte: string;
  readonly qui: string | null;
  readonly avant: DateCivile | null;
  readonly faiteLe: DateCivile | null;
  readonly faiteParNom: string | null;
};

export const ETATS = [
  'a-renouveler',
  'terme-inconnu',
  'en-cours',
  'a-venir',
  'projet',
  'echue',
  'finie',
] as const;
export type Etat = (typeof ETATS)[number];

type Durees = Pick<
  Convention,
  'au' | 'reconduction' | 'reconduiteMois' | 'preavis' | 'preavisUnite' | 'finieLe'
>;

/** It renewed itself, and nobody typed for how long: when it ends next is not known. */
function estReconduiteSansTerme(c: Durees, jour: DateCivile): boolean {
  if (c.finieLe !== null || c.au === null || c.au >= jour) return false;
  return c.reconduction === 'tacite' && c.reconduiteMois === null;
}

/** The end that runs on a day: the first one still to come when renewal is tacit; null when nobody knows it. */
export function termeDe(c: Durees, jour: DateCivile): DateCivile | null {
  if (c.au === null || c.finieLe !== null) return c.finieLe ?? c.au;
  if (estReconduiteSansTerme(c, jour)) return null;
  return termesDe(c).find((terme) => terme >= jour) ?? c.au;
}

/** Two centuries of renewals at most: dates are counted from the first end, so that months do not drift. */
function* termesDe({ au, reconduction, reconduiteMois }: Durees): Generator<DateCivile> {
  if (au === null) return;
  yield au;
  if (reconduction !== 'tacite' || reconduiteMois === null) return;
  for (let fois = 1; fois <= 2400; fois++) {
    const suivant = ajouterMois(au, fois * reconduiteMois);
    if (suivant > '2199-12-31') return;
    yield suivant;
  }
}

/** What is to be decided by a day: to end a tacit renewal, to renew, or only that it ends. */
export type Rendezvous = {
  readonly date: DateCivile;
  readonly genre: 'denoncer' | 'renouveler' | 'terme';
};

/** What there is to decide on the last day itself, when no notice says an earlier one. */
const GENRE_AU_TERME: Readonly<Record<Reconduction, Rendezvous['genre']>> = {
  tacite: 'denoncer',
  expresse: 'renouveler',
  aucune: 'terme',
};

/** The next day to keep in mind; null when no date says one, or when nothing is left to decide. */
export function rendezvousDe(c: Durees, jour: DateCivile): Rendezvous | null {
  if (c.finieLe !== null || c.au === null) return null;
  const genre = c.reconduction === 'tacite' ? 'denoncer' : 'renouveler';
  for (const terme of termesDe(c)) {
    const limite = limiteDe(c, terme);
    if (limite !== null && limite >= jour) return { date: limite, genre };
    // The notice has run out: what is renewed by itself goes on, the rest ends on its day.
    if (terme >= jour && (c.reconduction !== 'tacite' || limite === null))
      return { date: terme, genre: GENRE_AU_TERME[c.reconduction ?? 'aucune'] };
  }
  return null;
}

/** Last day to say that it will not go on; null when the paper gives no notice. */
export function limiteDe(
  { preavis, preavisUnite }: Pick<Durees, 'preavis' | 'preavisUnite'>,
  terme: DateCivile,
): DateCivile | null {
  if (preavis === null) return null;
  return preavisUnite === 'mois' ? ajouterMois(terme, -preavis) : ajouterJours(terme, -preavis);
}

/** Where a convention stands on a day. */
export function etatDe(
  c: Durees & Pick<Convention, 'signeeLe' | 'du' | 'rappels'>,
  jour: DateCivile,
): Etat {
  if (c.finieLe !== null && c.finieLe < jour) return 'finie';
  if (c.signeeLe === null) return 'projet';
  if (c.du !== null && c.du > jour) return 'a-venir';
  if (estReconduiteSansTerme(c, jour)) return 'terme-inconnu';
  const terme = termeDe(c, jour);
  if (terme !== null && terme < jour) return 'echue';
  const prochain = rendezvousDe(c, jour);
  const avertir = Math.max(0, ...c.rappels);
  return prochain && ajouterJours(prochain.date, -avertir) <= jour ? 'a-renouveler' : 'en-cours';
}

export type Rappel = Rendezvous & { readonly jours: number };

/**
 * The reminder that a day calls for: the last whose day has come. Those whose day had passed when the convention was
 * typed are not caught up.
 */
export function rappelDu(
  c: Durees & Pick<Convention, 'signeeLe' | 'rappels' | 'creeeLe'>,
  jour: DateCivile,
): Rappel | null {
  const prochain = c.signeeLe === null ? null : rendezvousDe(c, jour);
  if (prochain === null) return null;
  const venus = c.rappels.filter((jours) => {
    const le = ajouterJours(prochain.date, -jours);
    return le <= jour && le >= c.creeeLe;
  });
  return venus.length === 0 ? null : { ...prochain, jours: Math.min(...venus) };
}
