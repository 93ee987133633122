import type { Constat } from './constats.ts';

/** What became of the rows of one table. */
export type Decompte = {
  readonly creees: number;
  readonly modifiees: number;
  readonly fermees: number;
  readonly inchangees: number;
};

export type GenreDImport = 'rpps' | 'finess' | 'communes' | 'contours';

/** Tables of the directory. */
export type Entite = 'professionnels' | 'activites' | 'structures' | 'savoir_faires' | 'diplomes';

/** What a report counts: those, and what the territory knows of communes. */
export type EntiteDuRapport = Entite | 'communes' | 'contours';

/** A closing that was not done: the file does not look whole. */
export type FermetureRefusee = {
  readonly entite: Entite;
  readonly absentes: number;
  readonly ouvertes: number;
  readonly raison: 'fichier-coupe' | 'trop-d-absentes';
};

export type FichierLu = {
  readonly nom: string;
  readonly contenu: string;
  readonly octets: number;
  readonly lues: number;
  readonly rejetees: number;
  readonly horsPerimetre: number;
};

/** What an import did, as it is kept and shown. */
export type Rapport = {
  readonly id: string;
  readonly genre: GenreDImport;
  readonly perimetre: string | null;
  readonly fichiers: readonly FichierLu[];
  readonly entites: Readonly<Partial<Record<EntiteDuRapport, Decompte>>>;
  readonly fermeturesRefusees: readonly FermetureRefusee[];
  /** The first ones; all that were kept can be downloaded. */
  readonly rejets: readonly Constat[];
  readonly rejetees: number;
  readonly avertissements: readonly Constat[];
  /** How many warnings of each kind. */
  readonly nombresDAvertissements: Readonly<Record<string, number>>;
  readonly millisecondes: number;
};

/** Did the import change anything? */
export function aChange(rapport: Rapport): boolean {
  return Object.values(rapport.entites).some(
    ({ creees, modifiees, fermees }) => creees + modifiees + fermees > 0,
  );
}

/** Did the files say anything at all, be it what was known already? */
export function aLu(rapport: Rapport): boolean {
  return aChange(rapport) || Object.values(rapport.entites).some((d) => d.inchangees > 0);
}

export const AUCUNE: Decompte = { creees: 0, modifiees: 0, fermees: 0, inchangees: 0 };

/** What became of the rows of two files. */
export function additionner(a: Decompte, b: Decompte): Decompte {
  return {
    creees: a.creees + b.creees,
    modifiees: a.modifiees + b.modifiees,
    fermees: a.fermees + b.fermees,
    inchangees: a.inchangees + b.inchangees,
  };
}

/** Above this share of absent rows, a file is thought incomplete rather than the country emptied. */
const PART_SUSPECTE = 0.2;
/** A small perimeter moves by a few people at a time. */
const NOMBRE_SUSPECT = 20;

/** Why rows absent from a file must not be closed; null when they may. */
export function refusDeFermer(fermeture: {
  readonly absentes: number;
  readonly ouvertes: number;
  readonly coupe: boolean;
  readonly force: boolean;
}): FermetureRefusee['raison'] | null {
  const { absentes, ouvertes, coupe, force } = fermeture;
  if (absentes === 0) return null;
  if (coupe) return 'fichier-coupe';
  if (force) return null;
  return absentes > NOMBRE_SUSPECT && absentes > ouvertes * PART_SUSPECTE
    ? 'trop-d-absentes'
    : null;
}
