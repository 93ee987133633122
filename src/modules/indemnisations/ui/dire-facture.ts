import { type Centimes, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ton } from '#ui/etiquette.tsx';
import type { EtatDeFacturation, Facture } from '../domain/facture.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';

/** Why a relevé waits, in a list. */
export const DIRE_ATTENTE: Readonly<Record<EtatDeFacturation, string>> = {
  hors: '',
  attendue: 'sa note d’honoraires n’est pas arrivée',
  'a-verifier': 'sa note d’honoraires est à vérifier',
  ecart: 'sa note et le relevé ne disent pas le même montant',
  prete: '',
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
  releve: Pick<ReleveApprouve, 'payeLe' | 'lot'>,
): { readonly mots: string; readonly ton: Ton } {
  if (f.annuleeLe) return { mots: 'annulée', ton: 'neutre' };
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
