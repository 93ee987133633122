import { LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { dateHeure } from '#kernel/formats.ts';
import type { Ctx } from '#platform/use-case.ts';
import {
  type DemandeDuPatient,
  demandesDuPatient,
  idsDesDemandes,
} from '../data/demandes-du-patient.query.ts';
import { eligibilitesDuPatient } from '../data/eligibilites.query.ts';
import { forgetPatient } from '../data/oubli.repository.ts';
import { moveDemandes } from '../data/rattachement.repository.ts';
import { deleteRecensements } from '../data/recensements.repository.ts';
import type { Eligibilite } from '../domain/eligibilite.ts';
import { motifDe } from '../domain/motif.ts';
import { AUTRES_REPONSES } from '../domain/reponse.ts';

type Lecture = Pick<Ctx, 'tx' | 'cpts' | 'coffre' | 'fuseau'>;

/** What is held of the requests of a patient, in words they understand. */
export async function lireLesDemandes(ctx: Lecture, patient: string) {
  const demandes = await demandesDuPatient(ctx, patient);
  const eligibilites = await eligibilitesDuPatient(ctx, patient);
  return demandes.map((demande) => ({
    titre: `Demande de soins n° ${demande.numero}`,
    depuis: demande.recueLe,
    pourquoi: 'pour vous trouver une réponse le jour même',
    lignes: [
      ...lignesDe(demande, ctx.fuseau),
      ...eligibilites.filter((e) => e.demandeId === demande.id).flatMap(lignesDEligibilite),
    ],
  }));
}

/** Ids of the requests of a patient: the audit chain names them so before anybody knew whose they were. */
export async function nommerLesDemandes({ tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>, patient: string) {
  return await idsDesDemandes(tx, cpts, patient);
}

/** Erases words and traits of the requests of a patient, and their messages; how many requests. */
export async function effacerLesDemandes(
  { tx, cpts, maintenant }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant'>,
  patient: string,
): Promise<number> {
  return (await forgetPatient(tx, cpts, { patient, le: maintenant })).length;
}

/** Requests follow the record that is kept when two of one person are merged. */
export async function suivreLaFusion(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  fusion: { readonly de: string; readonly vers: string },
): Promise<number> {
  return await moveDemandes(tx, cpts, fusion);
}

/** Forgets counts of care given outside the slots; the ledger keeps what they said. */
export async function oublierLesRecensements(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await deleteRecensements(tx, cpts, avant);
}

/** What was answered to the questions of a protocol, question by question. */
function lignesDEligibilite({ filiere, issue, reponses }: Eligibilite) {
  const issueDite = issue === 'eligible' ? 'orientation possible' : 'orientée autrement';
  return [
    { libelle: `Protocole, ${LIBELLES_DES_FILIERES[filiere].toLowerCase()}`, valeur: issueDite },
    ...(reponses ?? []).map(({ texte, reponse }) => ({
      libelle: texte,
      valeur: reponse.replaceAll('-', ' '),
    })),
  ];
}

function lignesDe(d: DemandeDuPatient, fuseau: string) {
  const reponse = AUTRES_REPONSES.find(({ genre }) => genre === d.reponse)?.libelle ?? d.reponse;
  const ecrites = [
    ['Motif', motifDe(d.motif)?.libelle ?? d.motif],
    ['En vos mots', d.description],
    ['Note de la régulation', d.note],
    ['Prénom', d.prenom],
    ['Nom', d.nom],
    ['Âge', d.age === null ? null : String(d.age)],
    ['Sexe', d.sexe],
    ['Commune', d.communeNom],
    ['Téléphone', d.telephone],
    ['Courriel', d.courriel],
    ['Demandé par', d.demandeur],
    ['Médecin traitant', d.medecinTraitantNom],
    ['Rendez-vous', d.debut && `${dateHeure(d.debut, fuseau)}, ${d.professionnel ?? ''}`],
    ['Réponse', reponse],
    ['Ce qui a été dit', d.precision],
  ] as const;
  return ecrites.flatMap(([libelle, valeur]) => (valeur ? [{ libelle, valeur }] : []));
}
