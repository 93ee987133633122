export const GENRES_D_OBJET = ['reunions', 'seances'] as const;
/** What documents go with. */
export type GenreDObjet = (typeof GENRES_D_OBJET)[number];

export type Objet = { readonly genre: GenreDObjet; readonly id: string };

/** One version of a document that goes with a meeting or a session. */
export type Joint = {
  readonly documentId: string;
  readonly versionId: string;
  readonly titre: string;
  readonly rang: number;
  readonly type: string;
  readonly octets: number;
  readonly jointParNom: string;
  /** Another version came into force, or was laid, since. */
  readonly depassee: boolean;
  /** Kept out of the library since: nobody opens it here any more. */
  readonly archive: boolean;
};

/** "reunions/018f…" */
export const cleDObjet = ({ genre, id }: Objet): string => `${genre}/${id}`;

/** Null when it names nothing that documents go with. */
export function objetDe(cle: string): Objet | null {
  const [dit, id = ''] = cle.split('/');
  const genre = GENRES_D_OBJET.find((g) => g === dit);
  return genre && /^[0-9a-f-]{36}$/.test(id) ? { genre, id } : null;
}
