/** Why an agenda could not be read: its sentence says what to do. */
export const ECHECS_D_AGENDA = [
  'adresse-invalide',
  'pas-https',
  'adresse-privee',
  'nom-inconnu',
  'injoignable',
  'certificat',
  'delai',
  'trop-gros',
  'trop-de-redirections',
  'acces-refuse',
  'introuvable',
  'serveur-en-panne',
  'page-web',
  'pas-un-agenda',
  'tronque',
  'recurrence-demesuree',
  'lecture-trop-longue',
  'adresse-illisible',
] as const;
export type EchecDAgenda = (typeof ECHECS_D_AGENDA)[number];

/** True for a word of the list: what the database keeps is text. */
export function estEchec(texte: string): texte is EchecDAgenda {
  return ECHECS_D_AGENDA.some((echec) => echec === texte);
}

const MINUTE = 60_000;
const JOUR = 1_440 * MINUTE;

/** How far ahead busy time is looked for. */
export const JOURS_LUS = 90;
/** From one reading to the next. */
export const MINUTES_ENTRE_LECTURES = 5;
/** Whoever insists waits a little: a server that is asked too often answers no more. */
const REPIT_MS = 15_000;
/** Failures in a row double the wait, up to six hours. */
const ATTENTE_MAX = 360;

/** When a feed is read again, after so many failures in a row. */
export function prochaineLecture(maintenant: Date, echecs: number): Date {
  const minutes = Math.min(ATTENTE_MAX, MINUTES_ENTRE_LECTURES * 2 ** Math.min(echecs, 10));
  return new Date(maintenant.getTime() + minutes * MINUTE);
}

/** Busy time is kept from the day before, for what has begun, to three months ahead. */
export function fenetreDeLecture(maintenant: Date): { readonly debut: Date; readonly fin: Date } {
  const instant = maintenant.getTime();
  return { debut: new Date(instant - JOUR), fin: new Date(instant + JOURS_LUS * JOUR) };
}

/** "Nothing changed" says nothing of days that were beyond the window: once a day everything is read again. */
export function suffitEncore(luJusquA: Date | null, maintenant: Date): boolean {
  return luJusquA !== null && luJusquA.getTime() > maintenant.getTime() + (JOURS_LUS - 1) * JOUR;
}

export function vientDEtreLu(essayeLe: Date | null, maintenant: Date): boolean {
  return essayeLe !== null && maintenant.getTime() - essayeLe.getTime() < REPIT_MS;
}

/** End of the UID of every event this CPTS publishes: they come back through calendars that follow them. */
export function finDeNosUids(cpts: string): string {
  return `@${cpts}.maillage`;
}

/** Enough of an address to know it again, and nothing that opens it: its server, its last four characters. */
export function adresseMasquee(adresse: string): string {
  const url = URL.canParse(adresse) ? new URL(adresse.replace(/^webcals?:/i, 'https:')) : null;
  return `${url?.host ?? ''}/••••${adresse.length > 24 ? adresse.slice(-4) : ''}`;
}

/** A feed as its page shows it. */
export type AgendaSuivi = {
  readonly id: string;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly nom: string;
  readonly adresse: string;
  readonly luLe: Date | null;
  readonly essayeLe: Date | null;
  readonly prochaineLe: Date;
  readonly echecs: number;
  readonly echec: string | null;
  readonly evenements: number;
  readonly illisibles: number;
  readonly fuseauxInconnus: number;
  /** Slots to come that it closes. */
  readonly creneauxOccupes: number;
};

/** An appointment kept although its professional's agenda says they are elsewhere: somebody must look. */
export type RendezVousOccupe = {
  readonly creneauId: string;
  readonly professionnel: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly lieu: string | null;
};
