import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { inTenant } from '#platform/db/database.ts';
import { deliver } from '#platform/mail/deliver.ts';
import { queueMessage } from '#platform/mail/messages.ts';
import { poserIbans } from '../../modules/indemnisations/testing/builders.ts';
import { annoncerBris } from '../../modules/patients/usecases/annoncer-bris.ts';
import { briserLaGlace } from '../../modules/patients/usecases/briser-la-glace.ts';
import { creerPatient } from '../../modules/patients/usecases/creer-patient.ts';
import { delivrerLien } from '../../modules/patients/usecases/delivrer-lien.ts';
import { revoirBris } from '../../modules/patients/usecases/revoir-bris.ts';
import { noterDemande } from '../../modules/protection-des-donnees/usecases/noter-demande.ts';
import { poserQuestionnaire } from '../../modules/questionnaires/testing/builders.ts';
import { INVITEE, poserCode, poserReunion } from '../../modules/reunions/testing/builders.ts';
import { poserInvitationRecue } from '../../modules/reunions/testing/porter.ts';
import { electeurs, poserUrne } from '../../modules/scrutins/testing/builders.ts';
import { avecAgendas } from '../../modules/soins-non-programmes/testing/agendas.ts';
import {
  CORLIRET,
  planterScene,
  poserCreneau,
  poserDemande,
} from '../../modules/soins-non-programmes/testing/builders.ts';
import { annulerParLien } from '../../modules/soins-non-programmes/usecases/agir-par-lien.ts';
import { ajouterAgenda } from '../../modules/soins-non-programmes/usecases/ajouter-agenda.ts';
import { confirmerReservation } from '../../modules/soins-non-programmes/usecases/annoncer-reservation.ts';
import { demanderDesSoins } from '../../modules/soins-non-programmes/usecases/demander-des-soins.ts';
import { repondreAutrement } from '../../modules/soins-non-programmes/usecases/repondre-autrement.ts';
import { repondreEligibilite } from '../../modules/soins-non-programmes/usecases/repondre-eligibilite.ts';
import { reserverCreneau } from '../../modules/soins-non-programmes/usecases/reserver-creneau.ts';
import { type Banc, LUNDI_9H12 } from './banc.ts';
import { chercherUnMedecin } from './scene-du-medecin-traitant.ts';

const TELEPHONES = ['0639987451', '0639987452', '0639987453'] as const;

/** Each names Zorglubine, her people or her ailment; no other row of a test database holds one of them. */
export const MOTS = [
  'zorglubine',
  'quetschette',
  'vlaminquet',
  'xylotine',
  'wolfraimond',
  'niècelette',
  'pyjamaïte',
  'brumoscopie',
  'klaxonneur',
  'docteurelle',
  'pharmacopolite',
  'grelottance',
  'vertigineuse',
  ...TELEPHONES.map((numero) => numero.slice(1)),
  '1931-07-19',
  '231079935100133',
] as const;

const IDENTITE = {
  nomDeNaissance: 'Zorglubine',
  prenoms: 'Quetschette, Rose',
  nomUtilise: 'Vlaminquet',
  prenomUtilise: 'Xylotine',
  dateDeNaissance: '1931-07-19',
  sexe: 'f',
  communeDeNaissance: '99351',
  telephone: TELEPHONES[0],
  courriel: 'zorglubine@exemple.invalid',
  contactNom: 'Wolfraimond',
  contactLien: 'niècelette',
  contactTelephone: TELEPHONES[1],
  matricule: '231079935100133',
  nature: 'NIR-TEST',
};

const DEMANDE = {
  prenom: 'Xylotine',
  nom: 'Vlaminquet',
  telephone: TELEPHONES[0],
  courriel: 'zorglubine@exemple.invalid',
  description: 'Pyjamaïte depuis hier',
  medecinTraitantNom: 'Docteurelle Absente',
};

/** Somebody named in every way the program knows, by people and by programs; every gesture is one they would make. */
export async function planterIdentites(banc: Banc): Promise<CptsCourante> {
  const { cpts, corliret, tressagues } = await planterScene(banc, 'identites');
  const idempotence = () => ({ cle: crypto.randomUUID(), empreinte: 'e' });
  const coordination = () => banc.appel(cpts, { idempotence: idempotence() });
  const patient = exiger(await creerPatient(coordination(), IDENTITE)).id;
  const agenda = { professionnel: CORLIRET, nom: 'Doctolib', adresse: 'https://exemple.fr/a.ics' };
  exiger(await ajouterAgenda(avecAgendas(coordination()), agenda));
  await poserReunion(banc, { cpts, groupe: '' }, INVITEE);
  await poserCode(banc, cpts);
  await poserInvitationRecue(banc, cpts);
  await poserUrne(banc, cpts, { liste: electeurs(['Ambre']) });
  const creneau = await poserCreneau(banc, cpts, '10:40');
  const note = { note: 'Brumoscopie à prévoir', demandeur: 'Klaxonneur de passage' };
  const demande = await poserDemande(banc, cpts, { ...DEMANDE, ...note });
  const reservee = exiger(await reserverCreneau(coordination(), { demande, creneau }));
  const programme = banc.appel(cpts, { role: 'systeme', idempotence: idempotence() });
  const adresse = 'https://exemple.invalid';
  exiger(await confirmerReservation(programme, { reservation: reservee.id, adresse }));
  const autre = await poserDemande(banc, cpts, DEMANDE);
  await repondreAuxQuestions(banc, cpts, autre);
  const precision = 'Pharmacopolite du coin';
  exiger(
    await repondreAutrement(coordination(), { demande: autre, reponse: 'pharmacien', precision }),
  );
  await demanderEtRenoncer(banc, cpts);
  await chercherUnMedecin(banc, cpts);
  for (const envoi of ['sms', 'courriel'])
    exiger(await delivrerLien(coordination(), { patient, duree: 'jour', envoi, adresse }));
  const motif = 'Zorglubine Vlaminquet conteste sa date de naissance';
  const conteste = { patient, droit: 'rectification', voie: 'courrier', reponse: 'refusee', motif };
  exiger(await noterDemande(coordination(), conteste));
  await briser(banc, cpts, { corliret, patient, adresse });
  await laisserEchouer(banc, cpts);
  await laisserUneLettre(banc, cpts);
  await poserIbans(banc, cpts, corliret);
  await poserDemande(banc, cpts, { ...DEMANDE, medecinTraitantId: tressagues });
  return cpts;
}

async function demanderEtRenoncer(banc: Banc, cpts: CptsCourante): Promise<void> {
  const non = 'non' as const;
  const signes = {
    respiration: non,
    poitrine: non,
    avc: non,
    conscience: non,
    saignement: non,
  };
  const appel = banc.appel(cpts, {
    role: 'public',
    idempotence: { cle: crypto.randomUUID(), empreinte: 'e' },
  });
  const demande = { ...DEMANDE, telephone: TELEPHONES[2], motif: 'autre', commune: '63165' };
  const { jeton } = exiger(await demanderDesSoins(appel, { ...demande, signes }));
  exiger(await annulerParLien(banc.appel(cpts, { role: 'public' }), { jeton }));
}

type Bris = { readonly corliret: string; readonly patient: string; readonly adresse: string };

async function briser(banc: Banc, cpts: CptsCourante, { corliret, patient, adresse }: Bris) {
  const appel = banc.appel(cpts, {
    role: 'professionnel',
    id: '01930000-0000-7000-8000-00000000000c',
    professionnel: corliret,
  });
  const precision = 'Grelottance et fièvre, rien de connu';
  const { nomDeNaissance: nom, dateDeNaissance } = IDENTITE;
  const saisie = { nom, prenom: 'Quetschette', dateDeNaissance, raison: 'urgence', precision };
  exiger(await briserLaGlace(appel, saisie));
  exiger(await annoncerBris(banc.appel(cpts, { role: 'systeme' }), { patient, adresse }));
  const [bris] = await banc.regarder('select id from patients.bris_de_glace');
  const commentaire = 'Vertigineuse, en effet';
  exiger(
    await revoirBris(banc.appel(cpts), { bris: String(bris?.['id']), justifie: true, commentaire }),
  );
}

/** A mail server refuses, and repeats the address as it writes it. */
async function laisserEchouer(banc: Banc, cpts: CptsCourante): Promise<void> {
  const refuser = ({ destinataire }: { readonly destinataire: string }) =>
    Promise.reject(new Error(`550 5.1.1 <${destinataire.toUpperCase()}>: unknown user`));
  await deliver(banc.appel(cpts, { maintenant: LUNDI_9H12 }), { courriel: refuser, sms: refuser });
}

/** A letter that says where answers go. */
async function laisserUneLettre(banc: Banc, cpts: CptsCourante): Promise<void> {
  const envoi = { canal: 'courriel', destinataire: 'ambre@exemple.invalid', sujet: null } as const;
  const lettre = { ...envoi, corps: 'Bonjour.', repondreA: 'coordination@exemple.invalid' };
  const { ids } = banc.appel(cpts).socle;
  await inTenant(banc.db, { cpts: cpts.id, mandats: [] }, (tx) =>
    queueMessage(
      { tx, cpts: cpts.id, coffre: banc.coffre },
      { ...lettre, id: ids(LUNDI_9H12), creeLe: LUNDI_9H12 },
    ),
  );
}

/** The questions of a made-up protocol, answered for a request. */
async function repondreAuxQuestions(
  banc: Banc,
  cpts: CptsCourante,
  demande: string,
): Promise<void> {
  const questionnaire = await poserQuestionnaire(banc, cpts);
  const reponses = { q1: 'non', q2: 'oui', q3: 'non' };
  const saisie = { demande, filiere: 'entorse-cheville', questionnaire, reponses };
  exiger(await repondreEligibilite(banc.appel(cpts), saisie));
}
