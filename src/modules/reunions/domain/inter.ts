import type { DateCivile } from '#kernel/date-civile.ts';
import { masquer, masquerDont, type Nombre } from '#kernel/masque.ts';
import type { Signature } from './presence.ts';
import type { Rendez, Reponse } from './reunion.ts';

type Motif<M extends string> = { readonly motif: M };

/** What holds a meeting that another CPTS organises: its members are convened and counted here. */
export const GENRE_INTER = 'inter';
/** Kind of the signed link by which a CPTS answers. */
export const LIEN_INTER = 'reunions.inter';

/** `reprise`: the one that organises took its invitation back. */
export type EtatDInvitation = 'invitee' | ReponseInter | 'reprise';
export const REPONSES_INTER = ['acceptee', 'declinee', 'retiree'] as const;
export type ReponseInter = (typeof REPONSES_INTER)[number];

/** What a CPTS lets the one that organises see of who comes: names, or how many of each profession. */
export const PARTAGES = ['noms', 'nombres'] as const;
export type Partage = (typeof PARTAGES)[number];

export type PointDit = {
  readonly titre: string;
  readonly minutes: number | null;
  readonly document: string | null;
  readonly notes: string;
  readonly decision: string;
};

export type ActionDite = {
  readonly texte: string;
  readonly nom: string;
  readonly echeance: DateCivile;
  readonly etat: 'a-faire' | 'faite' | 'abandonnee';
};

/** Whether it holds the meeting, or may still answer that it does. */
export const vientPeutEtre = (etat: EtatDInvitation) => etat === 'invitee' || etat === 'acceptee';

type Dit = {
  readonly lieu: string | null;
  readonly adresseVisio: string | null;
  readonly points: readonly PointDit[];
  readonly actions: readonly ActionDite[];
};

/**
 * What of a meeting a CPTS is told, by what it answered: all of it once it accepts, when and where and the titles of the
 * agenda while it has not, the date alone once it does not come.
 */
export function ditA<D extends Dit>(etat: EtatDInvitation, dit: D): D {
  if (etat === 'acceptee') return dit;
  const tu = { ...dit, adresseVisio: null, actions: [] };
  if (etat !== 'invitee') return { ...tu, lieu: null, points: [] };
  const rien = { minutes: null, document: null, notes: '', decision: '' };
  return { ...tu, points: dit.points.map(({ titre }) => ({ titre, ...rien })) };
}

export type ReponseDonnee = {
  readonly numero: number;
  readonly etat: ReponseInter | 'reprise';
  readonly motif: string | null;
  readonly parNom: string;
  readonly le: Date;
};

/** Who comes from one profession of a CPTS; names when it shares them, else counts that single nobody out. */
export type Venue = {
  readonly metier: string;
  readonly prevus: Nombre;
  readonly viennent: Nombre;
  readonly presents: Nombre;
  readonly noms: readonly string[];
};

type Etat = {
  readonly etat: EtatDInvitation;
  readonly annulee: boolean;
  readonly fin: Date;
  readonly parNom: string | null;
};

export type RefusDeRepondreInter =
  | Motif<'invitation-inconnue' | 'invitation-annulee' | 'reunion-passee' | 'raison-a-dire'>
  | Motif<'partage-a-dire' | 'pas-acceptee' | 'reunion-tenue' | 'lien-inconnu'>
  | (Motif<'invitation-repondue'> & {
      readonly etat: EtatDInvitation;
      readonly parNom: string | null;
    });

/** Whether this answer may be given now: once, and a withdrawal after it alone. Null: it may. */
export function refusDeRepondre(
  { etat, annulee, fin, parNom }: Etat,
  { reponse, motif, partage, maintenant }: Donnee,
): RefusDeRepondreInter | null {
  const attendu = reponse === 'retiree' ? 'acceptee' : 'invitee';
  if (etat !== attendu)
    return etat === 'invitee'
      ? { motif: 'pas-acceptee' }
      : { motif: 'invitation-repondue', etat, parNom };
  if (annulee) return { motif: 'invitation-annulee' };
  if (fin <= maintenant) return { motif: 'reunion-passee' };
  if (reponse === 'acceptee') return partage === null ? { motif: 'partage-a-dire' } : null;
  return motif === null ? { motif: 'raison-a-dire' } : null;
}

type Donnee = {
  readonly reponse: ReponseInter;
  readonly motif: string | null;
  readonly partage: Partage | null;
  readonly maintenant: Date;
};

type Attendu = {
  readonly id: string;
  readonly nom: string;
  readonly professionnelId: string | null;
  readonly qualite: string | null;
  readonly reponse: Reponse | null;
};

/** Guests are counted together: what they are is typed freely, and may name them. */
const INVITES = 'Invités';

/** Who comes, profession by profession, as another CPTS is told it. */
export function venueDe(
  attendus: readonly Attendu[],
  { signatures, partage }: { readonly signatures: readonly Signature[]; readonly partage: Partage },
): readonly Venue[] {
  const presents = new Set(signatures.map(({ personneId }) => personneId));
  const metierDe = (a: Attendu) =>
    a.professionnelId ? (a.qualite ?? 'Métier non précisé') : INVITES;
  return [...Map.groupBy(attendus, metierDe)]
    .map(([metier, eux]) => {
      const prevus = eux.length;
      const viennent = eux.filter((e) => e.reponse === 'vient' || e.reponse === 'distance').length;
      const venus = eux.filter(({ id }) => presents.has(id)).length;
      if (partage === 'noms')
        return { metier, prevus, viennent, presents: venus, noms: eux.map(({ nom }) => nom) };
      // Outside the CPTS no count from 1 to 4 is told, nor what would give it back (docs/adr/0027).
      return {
        ...{ metier, noms: [], prevus: masquer(prevus) },
        viennent: masquerDont(viennent, prevus),
        presents: masquerDont(venus, prevus),
      };
    })
    .sort((a, b) => a.metier.localeCompare(b.metier, 'fr'));
}

/** What a message to another CPTS is about: told once until one of these changes. */
export function cleDeRendez(
  { debut, fin, modalite, lieu }: Rendez,
  { annulee, tour }: { readonly annulee: boolean; readonly tour: number },
): string {
  return [tour, debut.getTime(), fin.getTime(), modalite, lieu, annulee].join(' ');
}
