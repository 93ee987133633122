import { ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { normaliser } from '#kernel/texte.ts';

export const GENRES_D_INSTANCE = [
  'assemblee-generale',
  'conseil-d-administration',
  'bureau',
  'autre',
  'conseil-territorial',
  'conseil-exterieur',
] as const;
export type GenreDInstance = (typeof GENRES_D_INSTANCE)[number];

/** Councils that are not of the association: their members need not be members of the CPTS. */
const EXTERIEURS: readonly GenreDInstance[] = ['conseil-territorial', 'conseil-exterieur'];
export function estExterieure({ genre }: Pick<Instance, 'genre'>): boolean {
  return EXTERIEURS.includes(genre);
}

/** A body, as the statutes of the association make it, or as what organises it does. */
export type Instance = {
  readonly id: string;
  readonly nom: string;
  readonly genre: GenreDInstance;
  readonly composition: string | null;
  readonly sieges: number | null;
  /** Months a mandate lasts, null when nobody said. */
  readonly dureeMois: number | null;
  /** Its members direct the association: their changes are declared to the prefecture. */
  readonly dirigeante: boolean;
  /** Who organises a council that is not of the association, by which text. */
  readonly organiseePar: string | null;
  /** Suppléants that one titulaire may have; null: nobody said. */
  readonly suppleantsMax: number | null;
  /** Seats by college; a college without a row has no seat of its own. */
  readonly parCollege: Readonly<Record<string, number>>;
};

/** Somebody's seat in a body, from one day to another. */
export type Mandat = {
  readonly id: string;
  readonly instanceId: string;
  readonly adhesionId: string | null;
  /** Entry of the directory of who is named without a membership, and where to write to them. */
  readonly professionnelId: string | null;
  readonly courriel: string | null;
  readonly collegeId: string | null;
  readonly nom: string;
  /** One seat has one titulaire at a time, and those who stand in for them. */
  readonly siegeId: string;
  readonly suppleant: boolean;
  readonly fonction: string;
  /** The decision that gave it, in words. */
  readonly decision: string | null;
  readonly du: DateCivile;
  /** Last day it was given for; null: nobody said. */
  readonly terme: DateCivile | null;
  /** Last day it was held, when it ended before. */
  readonly finiLe: DateCivile | null;
  readonly motifDeFin: string | null;
  readonly entreeDeclaree: boolean;
  readonly sortieDeclaree: boolean;
};

/** What was told to the prefecture, once. */
export type Declaration = {
  readonly id: string;
  readonly declareeLe: DateCivile;
  readonly reference: string | null;
  readonly parNom: string;
  /** Seats taken and left that it told. */
  readonly changements: number;
};

/** Before its term, how long a mandate is said to end soon. */
export const MOIS_AVANT_TERME = 3;
/** Changes are to be declared within three months (loi du 1er juillet 1901, article 5). */
export const MOIS_POUR_DECLARER = 3;

export type EtatDeMandat = 'a-venir' | 'en-cours' | 'bientot-fini' | 'echu' | 'fini';

export function etatDuMandat(
  { du, terme, finiLe }: Pick<Mandat, 'du' | 'terme' | 'finiLe'>,
  jour: DateCivile,
): EtatDeMandat {
  if (finiLe !== null && finiLe < jour) return 'fini';
  if (du > jour) return 'a-venir';
  const fin = finiLe ?? terme;
  if (fin === null) return 'en-cours';
  if (fin < jour) return 'echu';
  return fin <= ajouterMois(jour, MOIS_AVANT_TERME) ? 'bientot-fini' : 'en-cours';
}

/** Somebody who sits on a day: a mandate that has run out keeps nobody in their seat. */
export function siege(mandat: Pick<Mandat, 'du' | 'terme' | 'finiLe'>, jour: DateCivile): boolean {
  const etat = etatDuMandat(mandat, jour);
  return etat === 'en-cours' || etat === 'bientot-fini';
}

/** A seat taken or left, that the prefecture was not told of. */
export type ChangementADeclarer = {
  readonly mandat: Mandat;
  readonly sens: 'entree' | 'sortie';
  readonly le: DateCivile;
  readonly avant: DateCivile;
};

/** Every change of directors still to declare on a day, the most pressing first. */
export function changementsADeclarer(
  mandats: readonly Mandat[],
  jour: DateCivile,
): readonly ChangementADeclarer[] {
  const change = (mandat: Mandat, sens: ChangementADeclarer['sens'], le: DateCivile) => ({
    mandat,
    sens,
    le,
    avant: ajouterMois(le, MOIS_POUR_DECLARER),
  });
  return mandats
    .flatMap((m) => {
      const fin = m.finiLe ?? m.terme;
      return [
        ...(!m.entreeDeclaree && m.du <= jour ? [change(m, 'entree', m.du)] : []),
        ...(!m.sortieDeclaree && fin !== null && fin < jour ? [change(m, 'sortie', fin)] : []),
      ];
    })
    .sort((a, b) => (a.avant < b.avant ? -1 : a.avant > b.avant ? 1 : 0));
}

type Qui = Pick<Mandat, 'adhesionId' | 'professionnelId' | 'nom' | 'courriel'>;

/** Who holds a mandate: the member, the entry of the directory, otherwise the name typed with its address. */
export function quiSiege(m: Qui): string {
  if (m.adhesionId) return `a:${m.adhesionId}`;
  if (m.professionnelId) return `p:${m.professionnelId}`;
  return ['t:', normaliser(m.nom), ...(m.courriel ? ['|', m.courriel] : [])].join('');
}

/** True of a name alone: nothing tells two people who bear it apart. */
export function estUnNomSeul({ adhesionId, professionnelId, courriel }: Qui): boolean {
  return !(adhesionId || professionnelId || courriel);
}

type Occupes = {
  readonly total: number;
  readonly duCollege: number;
};

/** Why nobody more may sit: every seat is taken, or those of the college. */
export function siegePlein(
  { sieges, parCollege }: Pick<Instance, 'sieges' | 'parCollege'>,
  collegeId: string | null,
  { total, duCollege }: Occupes,
): 'sieges-pourvus' | 'sieges-du-college-pourvus' | null {
  if (sieges !== null && total >= sieges) return 'sieges-pourvus';
  const places = collegeId === null ? undefined : parCollege[collegeId];
  return places !== undefined && duCollege >= places ? 'sieges-du-college-pourvus' : null;
}

type Periode = { readonly du: DateCivile; readonly au: DateCivile | null };

/** True when a mandate is held for at least a day of a period; without an end, either goes on. */
export function siegera(
  { du, terme, finiLe }: Pick<Mandat, 'du' | 'terme' | 'finiLe'>,
  periode: Periode,
): boolean {
  const fin = finiLe ?? terme;
  return (fin === null || fin >= periode.du) && (periode.au === null || du <= periode.au);
}

/** What tells one list of changes from another. */
export function etatDeLaListe(changements: readonly ChangementADeclarer[]): string {
  return changements.map(({ mandat, sens, le }) => `${mandat.id}:${sens}:${le}`).join(' ');
}
