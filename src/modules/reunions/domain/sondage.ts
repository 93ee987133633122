import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Avis, type Bilan, direMetiers } from './meilleure-date.ts';
import type { Rendez } from './reunion.ts';

export type EtatDeSondage = 'ouvert' | 'clos' | 'annule';

export type Sondage = {
  readonly id: string;
  readonly titre: string;
  readonly mission: string;
  readonly groupeId: string | null;
  readonly groupe: string | null;
  readonly referentProfessionnel: string | null;
  readonly clotureLe: Date;
  readonly places: number | null;
  readonly priorites: readonly string[];
  readonly elargiLe: Date | null;
  readonly etat: EtatDeSondage;
  readonly reunionId: string | null;
  readonly organisateurNom: string;
};

export type Creneau = Rendez & {
  readonly id: string;
  readonly places: number | null;
  readonly oui: number;
  readonly siBesoin: number;
};

/** Somebody who is asked, and what they said: by slot, null where they said nothing yet. */
export type Sonde = {
  readonly invitationId: string;
  readonly nom: string;
  readonly profession: string | null;
  readonly qualite: string | null;
  readonly envoyeeLe: Date | null;
  readonly reponduLe: Date | null;
  readonly avis: Readonly<Record<string, Avis>>;
};

/** Open, and its time to answer has not passed. */
export function reponses(
  { etat, clotureLe }: Pick<Sondage, 'etat' | 'clotureLe'>,
  maintenant: Date,
): 'admises' | 'closes' {
  return etat === 'ouvert' && clotureLe > maintenant ? 'admises' : 'closes';
}

/** Why this date: whom it would gather, in one sentence. */
export function expliquer(
  { debut, oui, siBesoin, metiers }: Bilan,
  { interroges, fuseau }: { readonly interroges: number; readonly fuseau: string },
): string {
  const quand = `${dateLongue(dateCivileDe(debut, fuseau))} à ${heure(debut, fuseau)}`;
  const viennent = oui + siBesoin;
  const combien = `${pluriel(viennent, 'personne')} sur ${interroges}${siBesoin > 0 ? ` (${oui} oui, ${siBesoin} si besoin)` : ''}`;
  const qui = direMetiers(metiers);
  return `Le ${quand} réunirait ${combien}${qui ? `\u00A0: ${qui}` : ''}.`;
}
