import { type DateCivile, dateCivileDeParts, partsDe } from '#kernel/date-civile.ts';
import { dateLongue, pluriel } from '#kernel/formats.ts';
import { normaliser } from '#kernel/texte.ts';

/**
 * What the statutes of a CPTS must hold: membership open without discrimination, an assembly at least once a year, half at least of those who direct elected by it,
 * the annual report submitted to it, a yearly budget and accounts submitted to it and sent to the funders. Source: points
 * that the agencies check in the statutes, as the thesis on CPTS lists them (§ 4.1.1 b), and the specification, 05, Instances.
 */
export const OBJETS = ['rapport-annuel', 'comptes', 'budget'] as const;
export type Objet = (typeof OBJETS)[number];

export const DIRE_OBJET: Readonly<Record<Objet, string>> = {
  'rapport-annuel': 'Rapport annuel d’activité',
  comptes: 'Comptes',
  budget: 'Budget',
};

const PRESENTES: Readonly<Record<Objet, string>> = {
  'rapport-annuel': 'Rapport annuel présenté à l’assemblée, transmis aux financeurs',
  comptes: 'Comptes présentés à l’assemblée, transmis aux financeurs',
  budget: 'Budget présenté à l’assemblée, transmis aux financeurs',
};

export type Obligation = {
  readonly objet: Objet;
  readonly presenteLe: DateCivile | null;
  readonly transmisLe: DateCivile | null;
  readonly destinataires: string | null;
};

/** Whether it is done, to be done, late, or not known from here. */
export type EtatDEcheance = 'fait' | 'a-faire' | 'en-retard' | 'inconnu';

export type Echeance = {
  readonly cle: string;
  readonly titre: string;
  readonly etat: EtatDEcheance;
  readonly phrase: string;
  /** Last day; null: none is known. */
  readonly avant: DateCivile | null;
};

type Assemblees = {
  readonly tenues: readonly DateCivile[];
  readonly prevues: readonly DateCivile[];
};

/** One assembly at least in each calendar year. */
export function echeanceDAssemblee(
  existe: boolean,
  { tenues, prevues }: Assemblees,
  jour: DateCivile,
): Echeance {
  const { annee } = partsDe(jour);
  const base = { cle: 'assemblee', titre: 'Une assemblée générale par an au moins' };
  const fin = dateCivileDeParts(annee, 12, 31);
  if (!existe)
    return {
      ...base,
      etat: 'inconnu',
      phrase: 'Aucune assemblée générale n’est inscrite parmi les instances.',
      avant: null,
    };
  const tenue = tenues
    .filter((le) => partsDe(le).annee === annee)
    .toSorted()
    .at(-1);
  if (tenue)
    return { ...base, etat: 'fait', phrase: `Tenue le ${dateLongue(tenue)}.`, avant: null };
  const prevue = prevues.filter((le) => partsDe(le).annee === annee && le >= jour).toSorted()[0];
  const dite = prevue
    ? `Prévue le ${dateLongue(prevue)}.`
    : `Aucune n’est inscrite ici pour ${annee}.`;
  return { ...base, etat: 'a-faire', phrase: dite, avant: fin };
}

export type Dirigeant = {
  readonly qui: string;
  /** The decision that gave each of their seats, in words; null: nobody said. */
  readonly decisions: readonly (string | null)[];
};

/** Half at least of those who direct are elected by the assembly, as far as mandates say who gave them. */
export function echeanceDElection(dirigeants: readonly Dirigeant[]): Echeance {
  const base = {
    cle: 'election',
    titre: 'La moitié des dirigeants au moins élus par l’assemblée générale',
    avant: null,
  };
  const total = dirigeants.length;
  const elus = dirigeants.filter(({ decisions }) => decisions.some(estDeLAssemblee)).length;
  const inconnus = dirigeants.filter(
    ({ decisions }) => !decisions.some(estDeLAssemblee) && decisions.includes(null),
  ).length;
  if (total === 0)
    return {
      ...base,
      etat: 'inconnu',
      phrase: 'Aucun dirigeant n’est inscrit dans les instances.',
    };
  const compte = `${elus} sur ${pluriel(total, 'dirigeant')} élus par l’assemblée générale${inconnus === 0 ? '' : `, ${inconnus} dont le vote n’est pas dit`}.`;
  if (2 * elus >= total) return { ...base, etat: 'fait', phrase: compte };
  if (2 * (elus + inconnus) >= total) return { ...base, etat: 'inconnu', phrase: compte };
  return { ...base, etat: 'en-retard', phrase: compte };
}

function estDeLAssemblee(decision: string | null): boolean {
  return decision !== null && /\bassemblee generale\b/.test(normaliser(decision).toLowerCase());
}

/** Changes of directors to declare within three months (loi du 1er juillet 1901, article 5). */
export function echeanceDeDeclaration(avant: readonly DateCivile[], jour: DateCivile): Echeance {
  const base = { cle: 'declaration', titre: 'Changements de dirigeants déclarés à la préfecture' };
  const premier = avant.toSorted()[0];
  if (premier === undefined)
    return { ...base, etat: 'fait', phrase: 'Rien n’est à déclarer aujourd’hui.', avant: null };
  return {
    ...base,
    etat: premier < jour ? 'en-retard' : 'a-faire',
    phrase: `${pluriel(avant.length, 'changement')} à déclarer dans les trois mois.`,
    avant: premier,
  };
}

/** What is shown to the assembly and sent to the funders: no source gives a day, so none is computed. */
export function echeanceDObjet(objet: Objet, o: Obligation | undefined): Echeance {
  const presente = o?.presenteLe
    ? `Assemblée du ${dateLongue(o.presenteLe)}`
    : 'Présentation non notée';
  const transmis = o?.transmisLe
    ? `transmission le ${dateLongue(o.transmisLe)}${o.destinataires ? ` (${o.destinataires})` : ''}`
    : 'transmission aux financeurs non notée';
  return {
    cle: objet,
    titre: PRESENTES[objet],
    etat: o?.presenteLe && o.transmisLe ? 'fait' : 'a-faire',
    phrase: `${presente}, ${transmis}.`,
    avant: null,
  };
}

/** Membership open to all who care for the territory, without discrimination: the statutes say it, nothing here proves it. */
export function echeanceDOuverture(): Echeance {
  return {
    cle: 'ouverture',
    titre: 'Adhésion ouverte à tous les acteurs de santé, sans discrimination',
    etat: 'inconnu',
    phrase: 'Rien de ce qui est inscrit ici ne le dit\u00A0: relisez vos statuts.',
    avant: null,
  };
}

/** The soonest day by which something is to be done; null when no day is known. */
export function prochaineEcheance(echeances: readonly Echeance[]): Echeance | null {
  const datees = echeances.filter(({ avant, etat }) => avant !== null && etat !== 'fait');
  return datees.toSorted((a, b) => ((a.avant ?? '') < (b.avant ?? '') ? -1 : 1))[0] ?? null;
}
