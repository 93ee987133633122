import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type AEcrire, type Axes, partieDouble } from './ecriture.ts';
import { compteDuFinanceur, type Financeur } from './financeur.ts';
import type { Mission } from './mission.ts';
import { BANQUE, SUBVENTIONS_A_RECEVOIR } from './plan.ts';

/** Money granted outside the contract ACI. */
export type Subvention = {
  readonly id: string;
  readonly financeur: Financeur;
  readonly objet: string;
  readonly mission: Mission;
  readonly action: string;
  readonly accordeeLe: DateCivile;
  readonly centimes: Centimes;
  readonly reference: string | null;
  readonly conditions: string | null;
  readonly compteRenduAvant: DateCivile | null;
  readonly compteRenduLe: DateCivile | null;
};

export type Encaissement = {
  readonly id: string;
  readonly subvention: string;
  readonly le: DateCivile;
  readonly reference: string;
  readonly centimes: Centimes;
};

export const recuDe = (s: Pick<Subvention, 'id'>, encaissements: readonly Encaissement[]) =>
  additionner(
    centimes(0),
    ...encaissements.filter((e) => e.subvention === s.id).map((e) => e.centimes),
  );

const axesDe = (s: Subvention): Axes => ({
  mission: s.mission,
  part: 'fixe',
  financeur: s.financeur,
  action: s.action || null,
});

/** Granted: the funder owes it. */
export function ecritureDeSubvention(s: Subvention): AEcrire {
  const axes = axesDe(s);
  return {
    source: `subvention:${s.id}`,
    journal: 'SU',
    le: s.accordeeLe,
    libelle: `Subvention accordée : ${s.objet}`,
    piece: s.reference ?? 'Notification',
    pieceLe: s.accordeeLe,
    contrePasse: null,
    mouvements: partieDouble(
      s.centimes,
      { compte: SUBVENTIONS_A_RECEVOIR, axes },
      { compte: compteDuFinanceur(s.financeur), axes },
    ),
  };
}

/** Received: the funder owes it no more. */
export function ecritureDEncaissement(e: Encaissement, s: Subvention): AEcrire {
  const axes = axesDe(s);
  return {
    source: `encaissement:${e.id}`,
    journal: 'BQ',
    le: e.le,
    libelle: `Subvention reçue : ${s.objet}`,
    piece: e.reference,
    pieceLe: e.le,
    contrePasse: null,
    mouvements: partieDouble(
      e.centimes,
      { compte: BANQUE, axes },
      { compte: SUBVENTIONS_A_RECEVOIR, axes },
    ),
  };
}
