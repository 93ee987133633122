import type { DocumentJoint } from '#ui/documents-joints.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { Personne } from '../domain/personne.ts';
import type { Signature } from '../domain/presence.ts';
import type { Reponse, Reunion } from '../domain/reunion.ts';
import type { Choisissable } from './choix-de-personnes.tsx';
import type { Jetons, Moment } from './dire-quand.ts';
import type { InterDeReunion } from './vue-inter.ts';

export type PointVu = {
  readonly id: string;
  readonly titre: string;
  readonly minutes: number | null;
  readonly document: string | null;
  readonly notes: string;
  readonly decision: string;
  readonly changeLe: Date;
};

export type ConvoqueVu = Personne & {
  readonly convocationId: string;
  readonly reponse: Reponse | null;
  readonly envoyeeLe: Date | null;
  /** The CPTS elsewhere that named this guest. */
  readonly cptsInvitee: string | null;
};

export type ActionVue = {
  readonly id: string;
  readonly texte: string;
  readonly nom: string;
  readonly echeance: string;
  readonly etat: 'a-faire' | 'faite' | 'abandonnee';
  readonly reponduLe: Date | null;
};

export type FeuilleVue = {
  readonly numero: number;
  readonly empreinte: string;
  readonly motif: string | null;
  readonly parNom: string;
  readonly figeeLe: Date;
};

/** What the page of one meeting shows. */
export type ReunionPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly reunion: Reunion;
  /** Where the evidence of the meeting is kept; null: not for this person. */
  readonly pieces: string | null;
  /** Where documents are joined to it; null: not by this person. */
  readonly joindre: string | null;
  readonly documents: readonly DocumentJoint[];
  readonly points: readonly PointVu[];
  readonly convoques: readonly ConvoqueVu[];
  readonly signatures: readonly Signature[];
  readonly actions: readonly ActionVue[];
  readonly feuilles: readonly FeuilleVue[];
  readonly choisissables: readonly Choisissable[];
  readonly saisies: {
    readonly reunion: Saisie;
    readonly point: Saisie;
    readonly personnes: Saisie;
  };
  /** Is this person on its list? */
  readonly convie: boolean;
  readonly animer: boolean;
  /** Leads it, and this CPTS organises it. */
  readonly conduire: boolean;
  readonly inter: InterDeReunion | null;
};

/** Where the meeting stands: what one does next of it. */
export type Etape = 'avant' | 'pendant' | 'apres' | 'figee' | 'annulee';

export function etapeDe({ reunion, moment }: Pick<ReunionPageProps, 'reunion' | 'moment'>): Etape {
  if (reunion.etat !== 'prevue') return reunion.etat;
  const { maintenant } = moment;
  if (reunion.fin <= maintenant) return 'apres';
  return reunion.debut.getTime() - 3_600_000 <= maintenant.getTime() ? 'pendant' : 'avant';
}
