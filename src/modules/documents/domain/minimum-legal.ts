import type { Choisis } from './choix.ts';
import { type Connu, corpsDe } from './connu.ts';

/** Whether the text satisfies a point, does not, or says nothing yet. */
export type Verdict = 'satisfait' | 'non-satisfait' | 'a-choisir';
export type Point = {
  readonly cle: string;
  readonly titre: string;
  readonly verdict: Verdict;
  readonly phrase: string;
};

/**
 * What the agencies check in the statutes of a CPTS: membership open without discrimination, democratic working, open
 * accounts. Source: points of vigilance of the thesis on CPTS, § 4.1.1 b, and the specification, 05, Instances.
 */
export function minimumLegal(choisis: Choisis, connu: Connu): readonly Point[] {
  return [...selonLesChoix(choisis), information(connu, choisis)];
}

type Regle = {
  readonly cle: string;
  readonly titre: string;
  /** Choices of which each must be one of these. */
  readonly exige: Readonly<Record<string, readonly string[]>>;
  readonly oui: string;
  readonly non: string;
};

const REGLES: readonly Regle[] = [
  {
    ...{
      cle: 'ouverture',
      titre: 'Adhésion ouverte à tous les acteurs de santé, sans discrimination',
    },
    exige: { ouverture: ['tous'] },
    oui: 'Article sur l’adhésion.',
    non: 'L’adhésion est réservée aux professionnels de santé\u00A0: ouvrez-la aux acteurs du territoire.',
  },
  {
    ...{ cle: 'assemblee', titre: 'Une assemblée générale par an au moins' },
    exige: { reunionsAg: ['annuelle', 'semestrielle'] },
    oui: 'Article sur l’assemblée générale ordinaire.',
    non: 'Rien n’oblige à la réunir chaque année.',
  },
  {
    ...{
      cle: 'election',
      titre: 'La moitié des dirigeants au moins élus par l’assemblée générale',
    },
    exige: { election: ['tous', 'moitie'] },
    oui: 'Article sur l’élection des dirigeants.',
    non: 'Ils sont désignés sans que l’assemblée en élise la moitié.',
  },
  {
    ...{ cle: 'renouvellement', titre: 'Renouvellement régulier des dirigeants' },
    exige: { renouvellement: ['entier', 'moitie', 'tiers'] },
    oui: 'Article de chaque instance.',
    non: '',
  },
  {
    ...{ cle: 'rapport', titre: 'Rapport annuel d’activité soumis à l’assemblée générale' },
    exige: { rapport: ['ag'] },
    oui: 'Article sur l’assemblée générale ordinaire.',
    non: 'Il lui est présenté sans lui être soumis.',
  },
  {
    ...{ cle: 'comptes', titre: 'Budget annuel et comptes soumis à l’assemblée générale' },
    exige: { budget: ['ag'], comptes: ['ag'] },
    oui: 'Article sur le budget et les comptes.',
    non: 'Le conseil d’administration les adopte sans l’assemblée.',
  },
  {
    ...{ cle: 'financeurs', titre: 'Budget et comptes communiqués aux financeurs' },
    exige: { financeurs: ['oui'] },
    oui: 'Article sur le budget et les comptes.',
    non: 'Rien ne prévoit de les leur communiquer.',
  },
  {
    ...{ cle: 'frais', titre: 'Conditions de défraiement des adhérents prévues' },
    exige: { frais: ['reglement', 'ag', 'aucun'] },
    oui: 'Article sur le défraiement.',
    non: '',
  },
];

const A_CHOISIR = 'Le choix n’est pas fait.';

function selonLesChoix(choisis: Choisis): readonly Point[] {
  return REGLES.map(({ cle, titre, exige, oui, non }): Point => {
    const dits = Object.entries(exige).map(([choix, admis]) => {
      const dit = choisis[choix];
      return dit ? admis.includes(dit) : null;
    });
    if (dits.includes(false)) return { cle, titre, verdict: 'non-satisfait', phrase: non };
    if (dits.includes(null)) return { cle, titre, verdict: 'a-choisir', phrase: A_CHOISIR };
    return { cle, titre, verdict: 'satisfait', phrase: oui };
  });
}

/** Members are told in time: the notice of the assembly, and when the accounts reach them. */
function information(connu: Connu, choisis: Choisis): Point {
  const base = {
    cle: 'information',
    titre: 'Membres informés avant l’assemblée, dans un délai dit',
  };
  const preavis = corpsDe(connu, 'assemblee-generale')?.preavisJours ?? null;
  const delai = choisis['delaiDesComptes']?.trim();
  if (preavis === null)
    return {
      ...base,
      verdict: 'a-choisir',
      phrase: 'Le délai de convocation de l’assemblée n’est pas saisi.',
    };
  if (!delai)
    return {
      ...base,
      verdict: 'a-choisir',
      phrase: 'Le délai d’envoi du budget et des comptes n’est pas dit.',
    };
  if (preavis === 0)
    return { ...base, verdict: 'non-satisfait', phrase: 'L’assemblée se convoque sans délai.' };
  return { ...base, verdict: 'satisfait', phrase: 'Articles sur l’assemblée et sur les comptes.' };
}
