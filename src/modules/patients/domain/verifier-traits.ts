import type { NatureIns, StatutDIdentite } from '#kernel/ins.ts';
import type { Verification } from './dossier.ts';
import type { RefusDIns } from './refus.ts';

type DitDeLIns = {
  readonly matricule: string | null;
  readonly nature: NatureIns | null;
  readonly statut: StatutDIdentite;
  readonly verification: Verification | null;
};

/**
 * What an identity status asks: retrieved or qualified, a matricule; validated or qualified, how it was checked. The
 * INSi service itself is asked elsewhere, by the software that holds a certificate for it.
 */
export function verifierIns({
  matricule,
  nature,
  statut,
  verification,
}: DitDeLIns): RefusDIns | null {
  if (matricule !== null && nature === null) return { motif: 'matricule-sans-nature' };
  if ((statut === 'RECUP' || statut === 'QUAL') && matricule === null)
    return { motif: 'identite-sans-matricule' };
  if ((statut === 'VALI' || statut === 'QUAL') && verification === null)
    return { motif: 'identite-sans-verification' };
  return null;
}
