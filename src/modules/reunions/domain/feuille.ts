import { minutesDe, type Plage } from './plage.ts';
import { minutesPresentes, type Passage, type Presence } from './presence.ts';

/** One person of a frozen sheet; instants in ISO 8601, UTC. */
export type LigneDeFeuille = {
  readonly personne: string;
  readonly nom: string;
  readonly qualite: string | null;
  readonly arrivee: string;
  readonly depart: string | null;
  readonly minutes: number;
  readonly presence: Presence;
  readonly source: 'mesure' | 'declare';
  readonly professionnel: string | null;
  readonly profession: string | null;
  readonly commune: string | null;
  readonly secteur: string | null;
  /** Heard as a guest; left out: as one of those who meet. */
  readonly invite?: true | undefined;
  /** There as a suppléant, whose seat somebody else held throughout. */
  readonly ecoute?: true | undefined;
  /** Entry of the ledger that counts this presence. */
  readonly fait: string;
  /** Which CPTS elsewhere named this guest: no ledger counts them. */
  readonly cpts?: string | undefined;
};

/** What a frozen sheet says, complete by itself. */
export type Feuille = {
  readonly reunion: string;
  readonly genre: string;
  readonly titre: string;
  readonly mission: string;
  readonly debut: string;
  readonly fin: string;
  readonly numero: number;
  /** Hash of the sheet that this one reverses. */
  readonly precedente: string | null;
  readonly motif: string | null;
  readonly lignes: readonly LigneDeFeuille[];
};

const CHAMPS_DE_LIGNE = [
  'personne',
  'nom',
  'qualite',
  'arrivee',
  'depart',
  'minutes',
  'presence',
  'source',
  'professionnel',
  'profession',
  'commune',
  'secteur',
  'invite',
  'ecoute',
  'fait',
  'cpts',
] as const satisfies readonly (keyof LigneDeFeuille)[];

const CHAMPS = [
  'reunion',
  'genre',
  'titre',
  'mission',
  'debut',
  'fin',
  'numero',
  'precedente',
  'motif',
  'lignes',
] as const satisfies readonly (keyof Feuille)[];

/** The text that is hashed and kept, its fields always in this order: the same sheet is the same text. */
export function ecrireFeuille(feuille: Feuille): string {
  return JSON.stringify(feuille, [...CHAMPS, ...CHAMPS_DE_LIGNE]);
}

type Present = Passage & {
  readonly personneId: string;
  readonly nom: string;
  readonly qualite: string | null;
  readonly moyen: 'code' | 'papier';
  readonly presence: Presence;
  readonly professionnelId: string | null;
  readonly profession: string | null;
  readonly commune: string | null;
  readonly secteur: string | null;
  readonly invite?: boolean;
  readonly ecoute?: boolean;
  readonly cptsInvitee: string | null;
};

/** One person's line: their time within the meeting, measured by the code or declared on paper. */
export function ligneDe(p: Present, reunion: Plage, fait: string): LigneDeFeuille {
  return {
    personne: p.personneId,
    nom: p.nom,
    qualite: p.qualite,
    arrivee: p.arrivee.toISOString(),
    depart: p.depart?.toISOString() ?? null,
    minutes: minutesPresentes(p, reunion),
    presence: p.presence,
    source: p.moyen === 'code' ? 'mesure' : 'declare',
    professionnel: p.professionnelId,
    profession: p.profession,
    commune: p.commune,
    secteur: p.secteur,
    ...(p.invite ? { invite: true } : {}),
    ...(p.ecoute ? { ecoute: true } : {}),
    fait,
    ...(p.cptsInvitee === null ? {} : { cpts: p.cptsInvitee }),
  };
}

/** By name, then by id: the order of the sheet. */
export function ranger(lignes: readonly LigneDeFeuille[]): LigneDeFeuille[] {
  return lignes.toSorted(
    (a, b) => a.nom.localeCompare(b.nom, 'fr') || a.personne.localeCompare(b.personne),
  );
}

/** Guests of a CPTS elsewhere are counted there. */
export function estCompteIci({ cpts }: LigneDeFeuille): boolean {
  return cpts === undefined;
}

/** How somebody was there; first that they were not of those who meet. */
function detailDe({ invite, ecoute, presence }: LigneDeFeuille): string {
  if (invite) return 'invite';
  return ecoute ? 'ecoute' : presence;
}

/** Entry of the ledger for a line; `signe` -1 takes back one that was written. */
export function faitDePresence(
  { reunion, mission, debut }: Pick<Feuille, 'reunion' | 'mission' | 'debut'>,
  ligne: LigneDeFeuille,
  signe: 1 | -1,
) {
  return {
    genre: 'reunions.presence',
    mission,
    instant: new Date(debut),
    professionnel: ligne.professionnel,
    professions: ligne.profession ? [ligne.profession] : [],
    commune: ligne.commune,
    secteur: ligne.secteur,
    // The same minutes: the quantity takes them back, as totals are kept by minutes.
    minutes: ligne.minutes,
    quantite: signe,
    detail: detailDe(ligne),
    lien: `reunions/${reunion}`,
    source: ligne.source,
    ...(signe === 1 ? { id: ligne.fait } : { corrige: ligne.fait }),
  } as const;
}

/** Entry of the ledger for the meeting itself. */
export function faitDeReunion({ reunion, genre, mission, debut, fin }: Feuille) {
  return {
    genre: 'reunions.reunion',
    mission,
    instant: new Date(debut),
    minutes: minutesDe({ debut: new Date(debut), fin: new Date(fin) }),
    detail: genre,
    lien: `reunions/${reunion}`,
  } as const;
}
