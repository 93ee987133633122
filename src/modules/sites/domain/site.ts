export const GENRES_DE_SITE = [
  'maison-medicale-de-garde',
  'csnp',
  'cabinet-mobile',
  'consultation-avancee',
  'autre',
] as const;
export type GenreDeSite = (typeof GENRES_DE_SITE)[number];

/** A place where several people receive in turn. */
export type Site = {
  readonly id: string;
  readonly genre: GenreDeSite;
  readonly nom: string;
  /** FINESS number, when the national directory knows the place. */
  readonly finess: string | null;
  readonly adresse: string | null;
  /** INSEE code. */
  readonly commune: string;
  /** E.164. */
  readonly telephone: string | null;
  /** As inhabitants read them, one line by line. */
  readonly horaires: string | null;
  /** Channels of booking of its slots, by their codes. */
  readonly reservablePar: readonly string[];
  /** Reasons its slots receive, by their codes; empty: any. */
  readonly motifs: readonly string[];
  /** Reasons for which a member may address somebody, in words: of a consultation avancée. */
  readonly adressages: readonly string[];
  readonly public: boolean;
  readonly responsableId: string | null;
  readonly responsable: string | null;
  readonly fermeLe: Date | null;
};

/** What a slot held there says of the place: "Maison médicale de garde, 4 rue du Pont". */
export function lieuDuSite({ nom, adresse }: Pick<Site, 'nom' | 'adresse'>): string {
  return [nom, adresse].filter((mot) => mot !== null).join(', ');
}

/** Longest name and address, so that both fit where a slot says its place. */
export const NOM_MAX = 90;
export const ADRESSE_MAX = 108;
