import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { poserPatient } from '../../patients/testing/builders.ts';
import { declarerMedecin } from '../usecases/declarer-medecin.ts';
import { noterMedecinAuDossier } from '../usecases/noter-medecin-au-dossier.ts';
import { prendreDemande } from '../usecases/prendre-demande.ts';
import { PERSONNE, poserVerifiee } from './builders.ts';

type Declaree = { readonly prenom: string; readonly medecin: string };

/** The record of a person of that first name. */
export async function poserDossier(banc: Banc, cpts: CptsCourante, prenom: string) {
  return await poserPatient(banc, cpts, {
    nomDeNaissance: PERSONNE.nom,
    prenoms: prenom,
    nomUtilise: '',
    telephone: '',
    dateDeNaissance: PERSONNE.dateDeNaissance,
    autrePersonne: true,
  });
}

/** A record, and the request of its person, declared by that doctor; gives the record. */
export async function poserDeclaree(
  banc: Banc,
  cpts: CptsCourante,
  declaree: Declaree,
): Promise<string> {
  const patient = await poserDossier(banc, cpts, declaree.prenom);
  await declarerSansDossier(banc, cpts, declaree);
  return patient;
}

/** A request declared by that doctor, of somebody whose record there is or not; gives the request. */
export async function declarerSansDossier(
  banc: Banc,
  cpts: CptsCourante,
  { prenom, medecin }: Declaree,
): Promise<string> {
  const demande = await poserVerifiee(banc, cpts, { prenom, telephone: '' });
  exiger(await prendreDemande(banc.appel(cpts), { demande, professionnel: medecin }));
  exiger(await declarerMedecin(banc.appel(cpts), { demande }));
  exiger(await noterMedecinAuDossier(banc.appel(cpts, { role: 'systeme' }), { demande }));
  return demande;
}
