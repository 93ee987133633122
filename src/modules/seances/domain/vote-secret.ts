import { pluriel } from '#kernel/formats.ts';
import type { RegleDeMajorite } from './majorite.ts';
import type { GenreDeDecision, Regles } from './regles.ts';
import type { Participant } from './seance.ts';
import { representesDe, siegeants } from './siege.ts';

/** A secret vote of a session: its ballots are elsewhere, nothing here tells whose. */
export type VoteSecret = {
  readonly id: string;
  readonly pointId: string | null;
  readonly question: string;
  /** Null: people are elected. */
  readonly genre: GenreDeDecision | null;
  readonly ouvertLe: Date;
  readonly compteLe: Date | null;
  /** Of an election, or that it was dropped. */
  readonly resultat: string | null;
  readonly elus: readonly string[];
  readonly mandatsLe: Date | null;
};

export type Votant = {
  /** The line they are convened under. */
  readonly reference: string;
  readonly adhesionId: string | null;
  readonly nom: string;
  readonly courriel: string | null;
  readonly college: string | null;
  readonly representePar: string | null;
  /** One ballot each: null is their own, a name is who gave them their voice. */
  readonly voix: readonly (string | null)[];
};

/** Who votes in the room: deliberative voices that sit, one a seat, each with those that were given to it. */
export function votantsDe(participants: readonly Participant[]): readonly Votant[] {
  const assis = siegeants(participants);
  const votent = participants.filter(({ voix }) => voix === 'deliberative');
  const la = new Map(votent.filter(({ id }) => assis.has(id)).map((p) => [p.id, p]));
  const representes = representesDe(participants).filter(({ voix }) => voix === 'deliberative');
  const dire = ({ id, adhesionId, nom, courriel, college }: Participant) =>
    ({ reference: id, adhesionId, nom, courriel, college }) as const;
  return [
    ...[...la.values()].map((p) => ({
      ...dire(p),
      representePar: null,
      voix: [null, ...portees(p, representes)],
    })),
    ...representes.map((p) => ({
      ...dire(p),
      representePar: la.get(p.mandataireId ?? '')?.nom ?? null,
      voix: [],
    })),
  ];
}

const portees = ({ id }: Participant, representes: readonly Participant[]): readonly string[] =>
  representes.flatMap((r) => (r.mandataireId === id ? [r.nom] : [])).sort();

type MajoriteDite = {
  readonly seuil: 'absolue' | 'deux-tiers' | null;
  readonly base: 'exprimes' | 'inscrits' | null;
};
const NON_DITE: MajoriteDite = { seuil: null, base: null };

/**
 * The majority of the statutes, where the page of a secret vote can say the same; otherwise none is said there, and the
 * session computes the result. Those of its list are the voices present or represented.
 */
export function majoriteSecrete(
  majorite: RegleDeMajorite | null,
  { abstentions, blancs }: Pick<Regles, 'abstentions' | 'blancs'>,
): MajoriteDite {
  if (majorite === null || majorite.regle === 'fraction') return NON_DITE;
  const assiette = majorite.regle === 'simple' ? 'exprimes' : majorite.assiette;
  if (assiette === 'membres') return NON_DITE;
  const seuil = majorite.regle === 'deux-tiers' ? 'deux-tiers' : 'absolue';
  if (assiette === 'presents') return { seuil, base: 'inscrits' };
  const simples = abstentions === 'non-exprimees' && blancs === 'non-exprimees';
  return simples ? { seuil, base: 'exprimes' } : NON_DITE;
}

type Classement = {
  readonly classement: readonly {
    readonly libelle: string;
    readonly voix: number;
    readonly sort: 'elu' | 'a-departager' | 'sous-le-seuil' | 'non-elu';
  }[];
  readonly restants: number;
};

export function elusDe({ classement }: Classement): readonly string[] {
  return classement.flatMap(({ libelle, sort }) => (sort === 'elu' ? [libelle] : []));
}

/** "Élus : A (12 voix), B (9 voix). À départager : C, D (7 voix). 1 siège reste à pourvoir." */
export function direElection(resultat: Classement): string {
  const noms = (sort: Classement['classement'][number]['sort']) =>
    resultat.classement
      .filter((c) => c.sort === sort)
      .map(({ libelle, voix }) => `${libelle} (${pluriel(voix, 'voix', 'voix')})`)
      .join(', ');
  const [elus, egaux] = [noms('elu'), noms('a-departager')];
  const restent = pluriel(resultat.restants, 'siège reste', 'sièges restent');
  return [
    elus ? `Élus\u00A0: ${elus}.` : 'Personne n’est élu.',
    ...(egaux ? [`À départager\u00A0: ${egaux}.`] : []),
    ...(resultat.restants > 0 ? [`${restent} à pourvoir.`] : []),
  ].join(' ');
}
