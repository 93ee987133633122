import type { Ctx } from '#platform/use-case.ts';
import { brisEnCours } from '../data/bris.query.ts';
import { loadPatient } from '../data/patients.repository.ts';
import type { Ligne } from '../data/patients.rows.ts';
import { opposesDuPatient } from '../data/reconnaitre.query.ts';
import { accordsDuPatient, equipeDuPatient } from '../data/suivi.query.ts';
import { type Acces, accesAuDossier, peutEcrire } from '../domain/acces.ts';
import type { Accord } from '../domain/accord.ts';
import type { Membre } from '../domain/equipe.ts';
import { membresDe, tientTousLesDossiers } from './agir-en-membre.ts';

export type DossierOuvert = {
  readonly ligne: Ligne;
  readonly acces: Acces;
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly brisJusqua: Date | null;
};

/**
 * The record of a patient for whoever acts, to read or to write; null when it does not exist, when it is of another
 * CPTS, when they are not of the team, when the person blocks them: nobody can tell which.
 */
export async function ouvrirDossier(
  ctx: Ctx,
  patient: string,
  pour: 'lire' | 'ecrire',
): Promise<DossierOuvert | null> {
  const { tx, cpts, acteur, maintenant: le } = ctx;
  const ligne = await loadPatient(tx, cpts, patient);
  if (!ligne) return null;
  const [equipe, accords, opposes, brisJusqua] = await Promise.all([
    equipeDuPatient(tx, cpts, patient),
    accordsDuPatient(tx, cpts, patient),
    opposesDuPatient(tx, cpts, patient),
    acteur.id === null ? null : brisEnCours(tx, cpts, { patient, compte: acteur.id, le }),
  ]);
  const acces = accesAuDossier(
    {
      tous: tientTousLesDossiers(ctx),
      membres: membresDe(acteur),
      lecteurs: [
        ...(acteur.professionnel ? [acteur.professionnel] : []),
        ...acteur.delegations.map((delegation) => delegation.professionnel),
      ],
    },
    { equipe, accords, opposes, brisJusqua, medecinTraitant: ligne.medecin_traitant_id },
    le,
  );
  if (acces === null || (pour === 'ecrire' && !peutEcrire(acces))) return null;
  return { ligne, acces, equipe, accords, brisJusqua };
}
