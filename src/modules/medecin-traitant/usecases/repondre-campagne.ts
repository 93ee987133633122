import type { Ctx, FaitAConsigner } from '#platform/use-case.ts';
import { campagneParCode } from '../data/campagnes.query.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { insertReponse } from '../data/lettres.repository.ts';
import { lireCode } from '../domain/campagne.ts';
import { communs } from '../domain/faits-de-demande.ts';

type Reponse = { readonly demande: string; readonly code: string | null };

/**
 * Attaches a request to the campaign whose code was given, whether the request is new or was there: what to write to the
 * ledger, nothing when it was attached already. Null: no campaign has this code.
 */
export async function repondreCampagne(
  { tx, cpts, maintenant: le }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant'>,
  { demande: id, code: dit }: Reponse,
): Promise<readonly FaitAConsigner[] | null> {
  if (dit === null) return [];
  const code = lireCode(dit);
  const campagne = code && (await campagneParCode(tx, cpts, code));
  const demande = campagne && (await loadDemande(tx, cpts, id));
  if (!campagne || !demande) return null;
  const nouvelle = await insertReponse(tx, cpts, { campagne: campagne.id, demande: id, le });
  return nouvelle
    ? [{ ...communs(demande), genre: 'mt.campagne.reponse', detail: campagne.code }]
    : [];
}
