import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Poste } from '#kernel/poste-du-contrat.ts';
import type { Arrete, ContenuDArrete } from './arrete.ts';
import type { Difference } from './difference.ts';
import type { Piece, Preuve } from './piece.ts';
import type { TexteDePoste } from './poste.ts';

/** A year of the contract, as pages tell it. */
export type Annee = { readonly rang: number; readonly du: DateCivile; readonly au: DateCivile };

/** An indicator in the list of a year. */
export type IndicateurTenu = {
  readonly id: string;
  readonly poste: Poste;
  readonly libelle: string;
  readonly valeurConnue: boolean;
  /** Records, values: with evidence or not. */
  readonly aProuver: number;
  readonly manquent: number;
  /** Counted by Maillage, entry by entry: the ledger is the evidence. */
  readonly journal: boolean;
};

export type PosteTenu = {
  readonly poste: Poste;
  readonly libelle: string;
  readonly pieces: number;
  /** Who wrote what the report says of it; null: nobody. */
  readonly ecritPar: string | null;
};

export type PreuvesLues = {
  readonly annee: Annee;
  readonly annees: number;
  readonly commencee: boolean;
  readonly indicateurs: readonly IndicateurTenu[];
  readonly postes: readonly PosteTenu[];
  /** Of this year, the last first. */
  readonly arretes: readonly Arrete[];
};

export type TexteEcrit = TexteDePoste & { readonly changeLe: Date; readonly changeParNom: string };
export type TextesLus = { readonly annee: Annee; readonly textes: readonly TexteEcrit[] };

/** A record that an indicator counts: what its entries add up to, the evidence of it. */
export type ObjetVu = {
  readonly cible: string;
  readonly titre: string;
  readonly instant: Date;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly declare: boolean;
  readonly corrige: boolean;
  readonly preuves: readonly Preuve[];
};

/** An entry of the ledger, as a page tells it. */
export type FaitVu = {
  readonly id: string;
  readonly instant: Date;
  readonly profession: string;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly lien: string | null;
  readonly source: string;
  readonly corrige: string | null;
};

/** An indicator in one year, in words, down to what it counts. */
export type IndicateurLu = {
  readonly id: string;
  readonly annee: Annee;
  readonly libelle: string;
  readonly mission: Poste;
  readonly poste: string;
  readonly source: 'mesure' | 'declare' | 'remis';
  readonly regle: string;
  readonly calcul: string | null;
  readonly preuveDemandee: string | null;
  readonly valeur: string | null;
  readonly cpam: string | null;
  readonly euros: Centimes | null;
  readonly eurosDeLaCpam: Centimes | null;
  readonly maximum: Centimes | null;
  /** What a national one counts, in words. */
  readonly definition: string | null;
  readonly suivant: { readonly a: string; readonly gain: Centimes } | null;
  /** Records it counts, newest first; null: entries lead to patients, or are too many to be sorted by record. */
  readonly objets: readonly ObjetVu[] | null;
  readonly preuves: readonly Preuve[];
  /** Entries one by one, when records are not told; null: kept for the coordination. */
  readonly faits: readonly FaitVu[] | null;
  readonly tronque: boolean;
};

/** What an indicator counts, by stretches of time, by sector or by profession. */
export type Decoupe = {
  /** "Par mois" */
  readonly titre: string;
  readonly choix: readonly {
    readonly coupe: string;
    readonly libelle: string;
    readonly actif: boolean;
  }[];
  /** Null: a share of nothing, unknown. */
  readonly lignes: readonly { readonly etiquette: string; readonly valeur: number | null }[];
  /** A value with its unit. */
  readonly dire: (valeur: number) => string;
};

/** What pieces are attached to. */
export type CibleLue = {
  readonly cle: string;
  readonly genre: 'dossier' | 'fait' | 'depense' | 'mission' | 'indicateur';
  readonly titre: string;
  readonly faits: readonly FaitVu[];
  /** Attached here, withdrawn ones too. */
  readonly pieces: readonly Piece[];
  /** What other modules hold of it. */
  readonly tenues: readonly Preuve[];
  /** Page of the indicator, the post or the expense it is of, relative to the financing. */
  readonly retour: string | null;
};

export type ArreteLu = {
  readonly arrete: Arrete;
  readonly contenu: ContenuDArrete;
  /** Against the one it replaced; null: it replaced none. */
  readonly differences: readonly Difference[] | null;
};
