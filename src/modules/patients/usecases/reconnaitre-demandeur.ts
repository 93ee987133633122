import { parseTelephone } from '#kernel/telephone.ts';
import type { Ctx } from '#platform/use-case.ts';
import { loadPatient } from '../data/patients.repository.ts';
import { seNomme } from '../domain/identite.ts';
import { dossierARetenir } from '../domain/jumeaux.ts';
import { porteursDe } from './reconnaitre-patient.ts';
import { lireDossier } from './sceller.ts';

type Demandeur = { readonly nom: string; readonly prenom: string; readonly telephone: string };

/**
 * Tells whether somebody who gave name, first name and telephone is the person of this record, as `reconnaitrePatient`
 * would; for many at once, the record being read once. Null when nobody can be: no telephone, erased, key not there, or
 * a record that whoever acts does not see.
 */
export async function reconnaisseurDe(
  ctx: Pick<Ctx, 'tx' | 'cpts' | 'coffre'>,
  patient: string,
): Promise<((demandeur: Demandeur) => boolean) | null> {
  const ligne = await loadPatient(ctx.tx, ctx.cpts, patient);
  const telephone = ligne && lireDossier(ctx, ligne).traits?.telephone;
  if (!telephone) return null;
  const porteurs = await porteursDe(ctx, { telephone });
  return (demandeur) => {
    const numero = parseTelephone(demandeur.telephone);
    if (!numero.ok || numero.valeur !== telephone) return false;
    return dossierARetenir(porteurs.filter((porteur) => seNomme(porteur, demandeur))) === patient;
  };
}
