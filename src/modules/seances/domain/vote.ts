import { pluriel } from '#kernel/formats.ts';
import type { Resultat } from './majorite.ts';
import type { GenreDeDecision } from './regles.ts';
import type { VoixPresentes } from './seance.ts';

/** A vote by hand, or a secret one, as it was counted. */
export type Vote = {
  readonly id: string;
  readonly pointId: string | null;
  readonly question: string;
  readonly genre: GenreDeDecision;
  readonly pour: number;
  readonly contre: number;
  readonly abstentions: number;
  readonly nonVotants: number;
  readonly voix: number;
  readonly avisFavorables: number;
  readonly avisDefavorables: number;
  readonly resultat: Resultat;
  readonly explication: string;
  /** Session whose minutes it approves. */
  readonly approuveId: string | null;
  /** The secret vote that was counted; null: by hand. */
  readonly scrutinId: string | null;
  readonly le: Date;
  readonly annuleLe: Date | null;
  readonly motifDAnnulation: string | null;
  /** The decision it made, once in the register. */
  readonly decision: string | null;
};

export type Comptage = {
  readonly pour: number;
  readonly contre: number;
  readonly abstentions: number;
  /** Left out: those who are there and said nothing. */
  readonly nonVotants: number | null;
  readonly avisFavorables: number;
  readonly avisDefavorables: number;
};

export type RefusDeComptage =
  | {
      readonly motif: 'voix-en-trop' | 'voix-manquantes';
      readonly dites: number;
      readonly voix: number;
    }
  | { readonly motif: 'avis-en-trop'; readonly dites: number; readonly voix: number }
  | { readonly motif: 'voix-inconnues'; readonly dites: number; readonly voix: number };

/** Why a count cannot be that of this room: no more votes than deliberative voices, no more opinions than people heard. */
export function refusDeComptage(c: Comptage, la: VoixPresentes): RefusDeComptage | null {
  if (la.inconnues > 0) return { motif: 'voix-inconnues', dites: la.inconnues, voix: la.voix };
  const votes = c.pour + c.contre + c.abstentions;
  const dites = votes + (c.nonVotants ?? 0);
  if (dites > la.voix) return { motif: 'voix-en-trop', dites, voix: la.voix };
  if (c.nonVotants !== null && dites < la.voix)
    return { motif: 'voix-manquantes', dites, voix: la.voix };
  const avis = c.avisFavorables + c.avisDefavorables;
  return avis > la.consultatives
    ? { motif: 'avis-en-trop', dites: avis, voix: la.consultatives }
    : null;
}

/** "24 pour, 3 contre, 2 abstentions, 1 voix n’a pas pris part" */
export function direVoix(v: Pick<Vote, 'pour' | 'contre' | 'abstentions' | 'nonVotants'>): string {
  const sans = v.nonVotants === 0 ? [] : [`${v.nonVotants} sans prendre part au vote`];
  return [
    `${v.pour} pour`,
    `${v.contre} contre`,
    pluriel(v.abstentions, 'abstention'),
    ...sans,
  ].join(', ');
}

/** "2 avis favorables, 1 défavorable"; '' when nobody was heard. */
export function direAvis(v: Pick<Vote, 'avisFavorables' | 'avisDefavorables'>): string {
  if (v.avisFavorables + v.avisDefavorables === 0) return '';
  return `Avis consultatifs\u00A0: ${pluriel(v.avisFavorables, 'favorable')}, ${pluriel(v.avisDefavorables, 'défavorable')}`;
}
