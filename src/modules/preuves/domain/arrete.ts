import type { DateCivile } from '#kernel/date-civile.ts';
import type { Poste } from '#kernel/poste-du-contrat.ts';
import { ecrireCanonique, ranger } from './canonique.ts';
import type { Categorie, SourceDePreuve } from './piece.ts';
import type { TexteDePoste } from './poste.ts';

/** An amount in cents; null: nobody wrote it. */
export type Centimes = number | null;
export type SommeArretee = { readonly connu: number; readonly inconnus: number };

/** A value as it is told outside: `milliemes` is null when it is unknown, or too small to be said. */
export type ValeurArretee = { readonly milliemes: number | null; readonly dite: string };

export type FaitArrete = {
  readonly id: string;
  readonly jour: string;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly profession: string | null;
  readonly corrige: string | null;
};

/** What entries came from (a meeting), with the evidence of it. */
export type ObjetArrete = {
  readonly cible: string;
  readonly titre: string;
  readonly jour: string;
  readonly faits: readonly FaitArrete[];
  /** SHA-256 of each piece of evidence. */
  readonly preuves: readonly string[];
};

export type IndicateurArrete = {
  readonly id: string;
  readonly libelle: string;
  readonly source: 'mesure' | 'declare' | 'remis';
  readonly calcul: string;
  readonly regle: string;
  readonly preuveDemandee: string | null;
  readonly cpts: ValeurArretee;
  readonly cpam: ValeurArretee;
  readonly euros: Centimes;
  readonly eurosDeLaCpam: Centimes;
  readonly maximum: Centimes;
  /** How many entries make it and the SHA-256 of their ids, one a line; null when somebody says the value, or too few to be said. */
  readonly faits: { readonly nombre: number; readonly empreinte: string } | null;
  /** Null: entries lead to patients, or are too many; they are counted, not listed. */
  readonly objets: readonly ObjetArrete[] | null;
  readonly preuves: readonly string[];
};

export type PosteArrete = {
  readonly poste: Poste;
  readonly libelle: string;
  readonly demarreLe: DateCivile | null;
  readonly fixe: Centimes;
  readonly maximum: Centimes;
  readonly acquis: SommeArretee;
  readonly crise: string | null;
  readonly texte: Omit<TexteDePoste, 'poste'>;
  readonly indicateurs: readonly IndicateurArrete[];
  readonly moyens: MoyensArretes;
  readonly preuves: readonly string[];
};

export type MoyensArretes = {
  readonly reunions: number;
  readonly minutes: number;
  readonly parProfession: readonly {
    readonly profession: string;
    readonly minutes: number;
    readonly professionnels: number;
  }[];
};

export type VersementArrete = {
  readonly poste: string;
  readonly nature: string;
  readonly auPlusTard: DateCivile;
  readonly attendu: Centimes;
  readonly recus: readonly {
    readonly le: DateCivile;
    readonly centimes: number;
    readonly explication: string | null;
  }[];
};

export type PieceArretee = {
  readonly source: SourceDePreuve;
  readonly cible: string;
  readonly categorie: Categorie;
  readonly titre: string;
  readonly nom: string;
  readonly type: string;
  readonly octets: number;
  readonly empreinte: string;
  /** ISO 8601, UTC; the day is that of the CPTS. */
  readonly le: string;
  readonly jour: DateCivile;
  readonly parNom: string;
};

/** A statement that another module hands over; null: it is not joined. */
export type RubriqueArretee = {
  readonly cle: string;
  readonly titre: string;
  readonly etat: EtatDeRubrique | null;
};
export type EtatDeRubrique = {
  readonly phrases: readonly string[];
  readonly tableaux: readonly {
    readonly titre: string;
    readonly colonnes: readonly string[];
    /** Columns set right, by rank. */
    readonly nombres: readonly number[];
    readonly lignes: readonly (readonly string[])[];
  }[];
  readonly fichiers: readonly {
    readonly nom: string;
    readonly type: string;
    readonly empreinte: string;
  }[];
};

/** A year of the contract as it stood on a day: counts and evidence, never a patient. */
export type ContenuDArrete = {
  readonly version: 1;
  readonly cpts: string;
  readonly annee: {
    readonly rang: number;
    readonly du: DateCivile;
    readonly au: DateCivile;
    /** Whether it was over. */
    readonly close: boolean;
  };
  readonly arreteLe: DateCivile;
  readonly contrat: {
    readonly reference: string | null;
    readonly signeLe: DateCivile;
    readonly taille: number;
    readonly cpam: string | null;
    readonly ars: string | null;
  };
  readonly fixe: SommeArretee;
  readonly maximum: SommeArretee;
  readonly acquis: SommeArretee;
  /** Professionals of the directory who gave time, each once. */
  readonly professionnels: number;
  /** In the order of the contract. */
  readonly postes: readonly PosteArrete[];
  readonly versements: readonly VersementArrete[];
  readonly pieces: readonly PieceArretee[];
  readonly rubriques: readonly RubriqueArretee[];
};

/** A frozen year, with what is known of it outside its content. */
export type Arrete = {
  readonly id: string;
  readonly numero: number;
  readonly annee: number;
  readonly du: DateCivile;
  readonly au: DateCivile;
  readonly empreinte: string;
  readonly motif: string | null;
  readonly remplaceId: string | null;
  readonly remplaceNumero: number | null;
  /** The one that replaced it. */
  readonly remplaceParId: string | null;
  readonly remplaceParNumero: number | null;
  readonly figeLe: Date;
  readonly figeParNom: string;
  readonly publieLe: Date | null;
};

/** The text that is hashed and kept: lists that have no order of their own are put in one. */
export function ecrireArrete(contenu: ContenuDArrete): string {
  return ecrireCanonique(rangerArrete(contenu));
}

function rangerArrete(contenu: ContenuDArrete): ContenuDArrete {
  return {
    ...contenu,
    postes: contenu.postes.map((poste) => ({
      ...poste,
      indicateurs: parId(poste.indicateurs).map(rangerIndicateur),
      moyens: rangerMoyens(poste.moyens),
      preuves: poste.preuves.toSorted(),
    })),
    versements: parCle(contenu.versements, (v) => `${v.auPlusTard} ${v.poste} ${v.nature}`).map(
      (v) => ({ ...v, recus: parCle(v.recus, (r) => `${r.le} ${ecrireCanonique(r)}`) }),
    ),
    pieces: parCle(contenu.pieces, (p) => `${p.le} ${ecrireCanonique(p)}`),
    rubriques: ranger(contenu.rubriques),
  };
}

function rangerIndicateur(indicateur: IndicateurArrete): IndicateurArrete {
  const { objets, preuves } = indicateur;
  return {
    ...indicateur,
    preuves: preuves.toSorted(),
    objets:
      objets &&
      parCle(objets, ({ jour, cible }) => `${jour} ${cible}`).map((objet) => ({
        ...objet,
        faits: parCle(objet.faits, ({ jour, id }) => `${jour} ${id}`),
        preuves: objet.preuves.toSorted(),
      })),
  };
}

const rangerMoyens = (moyens: MoyensArretes): MoyensArretes => ({
  ...moyens,
  parProfession: parCle(moyens.parProfession, ({ profession }) => profession),
});

/** Ids are made in order of time: that of the writing. */
const parId = <T extends { readonly id: string }>(liste: readonly T[]) =>
  parCle(liste, ({ id }) => id);

function parCle<T>(liste: readonly T[], cle: (element: T) => string): readonly T[] {
  return liste
    .map((element) => ({ element, cle: cle(element) }))
    .sort((a, b) => (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0))
    .map(({ element }) => element);
}
