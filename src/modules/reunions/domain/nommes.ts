import type { Invite } from './invites.ts';

/** So many people at most are named for one CPTS elsewhere, in all: who holds its link writes to each of them at once. */
export const NOMMES_AU_PLUS = 60;

const ADRESSE = /https?:|www\.|@/i;

/** Those already on the list of the meeting, and where each is written to. */
export type Convie = {
  readonly nom: string;
  readonly courriel: string | null;
  /** By the CPTS that names now. */
  readonly sien: boolean;
};

export type RefusDeNommer =
  | { readonly motif: 'nom-illisible'; readonly nom: string }
  | { readonly motif: 'deja-convoquees'; readonly noms: readonly string[] }
  | { readonly motif: 'trop-de-nommes'; readonly reste: number };

/** Whether a CPTS elsewhere may put these people on the list. Null: it may. */
export function refusDeNommer(
  invites: readonly Invite[],
  convies: readonly Convie[],
): RefusDeNommer | null {
  const faux = invites.find(({ nom, qualite }) => ADRESSE.test(`${nom} ${qualite ?? ''}`));
  if (faux) return { motif: 'nom-illisible', nom: faux.nom };
  const vus = [...convies];
  const deja: string[] = [];
  for (const { nom, courriel } of invites) {
    if (vus.some((convie) => estLeMeme(convie, { nom, courriel }))) deja.push(nom);
    vus.push({ nom, courriel, sien: true });
  }
  if (deja.length > 0) return { motif: 'deja-convoquees', noms: deja };
  const reste = NOMMES_AU_PLUS - convies.filter(({ sien }) => sien).length;
  return invites.length > reste ? { motif: 'trop-de-nommes', reste: Math.max(0, reste) } : null;
}

const cle = (nom: string) => nom.trim().toLocaleLowerCase('fr').replace(/\s+/g, ' ');

function estLeMeme(
  convie: Convie,
  { nom, courriel }: { readonly nom: string; readonly courriel: string | null },
): boolean {
  if (courriel !== null && convie.courriel?.toLowerCase() === courriel) return true;
  return convie.sien && cle(convie.nom) === cle(nom);
}
