import { slug } from '#kernel/texte.ts';
import type { Colonnes } from './colonnes-de-liste.ts';
import { ISSUES, type IssueDeLigne } from './issue-de-ligne.ts';

export const ORGANISMES = ['cpam', 'msa', 'ars', 'autre'] as const;
export type Organisme = (typeof ORGANISMES)[number];

/** Who hands a list over. */
export type Emetteur = {
  readonly organisme: Organisme;
  /** `CPAM du Puy-de-Dôme` */
  readonly emetteur: string;
  /** The same sender, however it is typed. */
  readonly emetteurCle: string;
};

/** The sender of a kind and a place: `CPAM` and `Puy-de-Dôme`. */
export function emetteurDe(organisme: Organisme, lieu: string): Emetteur {
  const sigle = organisme === 'autre' ? '' : organisme.toUpperCase();
  const propre = lieu.replace(/\s+/g, ' ').trim();
  // Somebody may write `CPAM 63` beside the choice of the CPAM.
  const reste =
    sigle && propre.toUpperCase().startsWith(sigle) ? propre.slice(sigle.length).trim() : propre;
  return {
    organisme,
    emetteur: [sigle, reste].filter(Boolean).join(' '),
    emetteurCle: `${organisme}:${slug(reste.replace(/^(de|du|des|d’|d'|de la|de l’)\s*/i, ''))}`,
  };
}

/** How many lines came to what. */
export type Comptes = Readonly<Record<IssueDeLigne, number>>;

export const AUCUN_COMPTE: Comptes = {
  nouvelle: 0,
  semblable: 0,
  completee: 0,
  connue: 0,
  repetee: 0,
  refusee: 0,
  ecartee: 0,
};

export function compterIssues(lignes: readonly { readonly issue: IssueDeLigne }[]): Comptes {
  const comptes: Record<IssueDeLigne, number> = { ...AUCUN_COMPTE };
  for (const { issue } of lignes) comptes[issue] += 1;
  return comptes;
}

export function ajouterComptes(a: Comptes, b: Comptes): Comptes {
  const somme: Record<IssueDeLigne, number> = { ...AUCUN_COMPTE };
  for (const issue of ISSUES) somme[issue] = a[issue] + b[issue];
  return somme;
}

export type EtatDEnvoi = 'prepare' | 'en-cours' | 'importe' | 'interrompu';

/** A file sent for a list. */
export type EnvoiDeListe = Emetteur & {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly dateListe: string;
  readonly fichier: string;
  readonly colonnes: Colonnes;
  readonly pivot: number;
  readonly prepareLe: Date;
  readonly preparePar: string | null;
  readonly prepareParNom: string;
  readonly etat: EtatDEnvoi;
  readonly listeId: string | null;
  readonly lignes: number;
  readonly lignesFaites: number;
  readonly comptes: Comptes;
  readonly avanceLe: Date;
  readonly importeLe: Date | null;
};

export type Liste = Emetteur & {
  readonly id: string;
  readonly dateListe: string;
};
