import { type Centimes, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ton } from '#ui/etiquette.tsx';
import {
  aRecuperer,
  attendUneAutre,
  type EtatDeFacturation,
  estParti,
  type Facturation,
  type Facture,
  reglementDe,
} from '../domain/facture.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { direEcart } from './dire-refus.ts';

/** Why a relevé waits, in a list. */
export const DIRE_ATTENTE: Readonly<Record<EtatDeFacturation, string>> = {
  hors: '',
  attendue: 'sa note d’honoraires n’est pas arrivée',
  'a-verifier': 'sa note d’honoraires, ou son avoir, est à vérifier',
  ecart: 'ce qui est facturé et le relevé ne disent pas le même montant',
  prete: '',
};

/** The same, to whom it is owed. */
export const DIRE_MON_ATTENTE: Readonly<Record<EtatDeFacturation, string>> = {
  hors: 'en attente du virement',
  attendue: 'en attente de votre note d’honoraires',
  'a-verifier': 'en attente de la vérification de vos honoraires',
  ecart: 'retenus, le montant que vous avez facturé est à expliquer',
  prete: 'en attente du virement',
};

/** "Note 2026-14", "Avoir A-3" */
export const nommerFacture = ({ genre, numero }: Pick<Facture, 'genre' | 'numero'>): string =>
  `${genre === 'facture' ? 'Note' : 'Avoir'} ${numero}`;

/** A credit note takes money back: it is read as negative. */
export const montantDeFacture = ({ genre, centimes: c }: Facture): string =>
  montant(genre === 'facture' ? c : centimes(-c));

/** "Aucun", "12 € de plus que le relevé" */
export function direEcartCourt(ecart: Centimes): string {
  if (ecart === 0) return 'Aucun';
  return `${montant(centimes(Math.abs(ecart)))} ${ecart > 0 ? 'de plus' : 'de moins'}`;
}

/** Where one invoice stands. */
export function etatDeFacture(
  f: Facture,
  releve: Pick<ReleveApprouve, 'payeLe' | 'lot'> & { readonly facturation: Facturation },
): { readonly mots: string; readonly ton: Ton } {
  if (f.annuleeLe) return { mots: 'annulée', ton: 'neutre' };
  if (aRecuperer(releve).avoirs.some(({ id }) => id === f.id))
    return { mots: 'à récupérer', ton: 'attention' };
  if (reglementDe(f) !== null) return { mots: 'réglé', ton: 'ok' };
  if (f.soldee) return { mots: 'soldée par un avoir', ton: 'neutre' };
  if (f.verifieeLe === null) return { mots: 'à vérifier', ton: 'attention' };
  if (releve.payeLe) return { mots: `payée le ${dateChiffres(releve.payeLe)}`, ton: 'ok' };
  return releve.lot ? { mots: 'à la banque', ton: 'info' } : { mots: 'vérifiée', ton: 'ok' };
}

/** "remise par lien le 3 mars 2026" */
export function direRemise(f: Facture, fuseau: string): string {
  const qui = {
    bureau: `notée par ${f.remiseParNom}`,
    personne: 'remise par la personne',
    lien: 'remise par le lien envoyé à la personne',
  }[f.remisePar];
  return `${qui} le ${dateLongue(dateCivileDe(f.remiseLe, fuseau))}`;
}

type Verification = {
  /** What the explanation is asked as; null: there is nothing to explain. */
  readonly libelle: string | null;
  readonly aide: string;
  readonly geste: string;
};

/** What somebody who reads the papers of a relevé says by it. */
export function direVerification(
  releve: Pick<ReleveApprouve, 'payeLe' | 'lot'> & { readonly facturation: Facturation },
): Verification {
  const { facturation: lue } = releve;
  if (estParti(releve))
    return {
      libelle: 'Comment il a été réglé',
      aide: '«\u00A0Remboursé par chèque le 3 décembre\u00A0», «\u00A0déduit du relevé de décembre\u00A0».',
      geste: 'C’est réglé',
    };
  if (attendUneAutre(lue))
    return {
      libelle: null,
      aide: 'L’avoir reprend toute la note\u00A0: le relevé attendra une autre note d’honoraires.',
      geste: 'L’avoir est juste',
    };
  if (lue.ecart === 0) return { libelle: null, aide: '', geste: 'La note est juste' };
  if (lue.tenue === null)
    return {
      libelle: 'Pourquoi payer le relevé sans note',
      aide: 'L’avoir reprend toute la note\u00A0: rien n’est plus facturé. Avec une explication, c’est le montant du relevé qui est viré\u00A0; sinon, attendez une autre note.',
      geste: 'Payer sans note, avec cette explication',
    };
  return {
    libelle: 'Pourquoi cet écart',
    aide: `${majuscule(direEcart(lue.ecart))}. C’est le montant du relevé qui est viré.`,
    geste: 'Accepter avec cette explication',
  };
}

const majuscule = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);
