import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { professionnelsOpposes } from '#modules/patients';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type Annoncee, annonceeDe } from '../data/annonces.query.ts';
import { updateAPrevenir } from '../data/deplacements.repository.ts';
import {
  type Annonce,
  adresserAuPatient,
  type MessageAdresse,
  texteDAnnulation,
  texteDeConfirmation,
  texteDeDeplacement,
  textePourLeProfessionnel,
} from '../domain/annonce.ts';
import { AUTEURS_D_ANNULATION } from '../domain/reservation.ts';
import { tirerLien } from './delivrer-lien.ts';

type Inconnue = { readonly motif: 'reservation-inconnue' };
type Annonces = Promise<Result<Effets<{ readonly messages: number }>, Inconnue>>;

/** Tells the patient, with their link, and the professional that a slot was booked. Not when it was cancelled meanwhile. */
export const confirmerReservation = defineUseCase({
  nom: 'snp.confirmer-reservation',
  saisie: z.strictObject({ reservation: zIdentifiant<'ReservationId'>(), adresse: z.string() }),
  droit: 'snp.reservation.confirmer',
  executer: async (ctx, { reservation, adresse }): Annonces => {
    const annoncee = await annonceeDe(ctx, reservation);
    if (!annoncee) return refuse({ motif: 'reservation-inconnue' });
    if (annoncee.annulee) return reussi(effets({ messages: 0 }));
    const annonce = await annonceAuPatient(ctx, annoncee, adresse);
    return envoyer(annoncee, [
      adresserAuPatient(annoncee, texteDeConfirmation(annonce)),
      await auProfessionnel(ctx, annoncee, { adresse, genre: 'pris' }),
    ]);
  },
});

/** Tells, once, that an appointment has another hour; whom no message reaches waits for somebody's call. */
export const annoncerDeplacement = defineUseCase({
  nom: 'snp.annoncer-deplacement',
  saisie: z.strictObject({
    reservation: zIdentifiant<'ReservationId'>(),
    deplacee: zIdentifiant<'ReservationId'>(),
    adresse: z.string(),
  }),
  droit: 'snp.reservation.confirmer',
  executer: async (ctx, { reservation, deplacee, adresse }): Annonces => {
    const annoncee = await annonceeDe(ctx, reservation);
    const avant = await annonceeDe(ctx, deplacee);
    if (!annoncee || !avant) return refuse({ motif: 'reservation-inconnue' });
    if (annoncee.annulee) return reussi(effets({ messages: 0 }));
    const annonce = await annonceAuPatient(ctx, annoncee, adresse);
    const patient = adresserAuPatient(annoncee, texteDeDeplacement(annonce, avant.debut));
    if (!patient) await updateAPrevenir(ctx.tx, ctx.cpts, { id: reservation, le: ctx.maintenant });
    return envoyer(annoncee, [
      patient,
      await auProfessionnel(ctx, annoncee, { adresse, genre: 'pris' }),
    ]);
  },
});

/** Tells the other side that an appointment was cancelled. */
export const annoncerAnnulation = defineUseCase({
  nom: 'snp.annoncer-annulation',
  saisie: z.strictObject({
    reservation: zIdentifiant<'ReservationId'>(),
    adresse: z.string(),
    par: z.enum(AUTEURS_D_ANNULATION),
  }),
  droit: 'snp.reservation.confirmer',
  executer: async (ctx, { reservation, adresse, par }): Annonces => {
    const annoncee = await annonceeDe(ctx, reservation);
    if (!annoncee) return refuse({ motif: 'reservation-inconnue' });
    const patient =
      par === 'patient'
        ? null
        : adresserAuPatient(
            annoncee,
            texteDAnnulation(await annonceAuPatient(ctx, annoncee, adresse)),
          );
    const professionnel =
      par === 'professionnel'
        ? null
        : await auProfessionnel(ctx, annoncee, { adresse, genre: 'rendu' });
    return envoyer(annoncee, [patient, professionnel]);
  },
});

/** What a message to the patient says, with a new link of theirs. */
export async function annonceAuPatient(
  ctx: Ctx,
  { demandeId, debut }: Annoncee,
  adresse: string,
): Promise<Annonce> {
  const jeton = await tirerLien(ctx, demandeId);
  const { nom, slug } = cptsDe(ctx);
  const lien = `${adresse}/c/${slug}/soins-du-jour/suivi/${jeton}`;
  return { cpts: nom, fuseau: ctx.fuseau, debut, lien };
}

/** Null when nothing reaches them, and when the patient blocks them: no word of that person goes to them any more. */
async function auProfessionnel(
  ctx: Ctx,
  annoncee: Annoncee,
  { adresse, genre }: { readonly adresse: string; readonly genre: 'pris' | 'rendu' },
): Promise<MessageAdresse | null> {
  const { courrielDuProfessionnel: destinataire, debut, patientId, professionnelId } = annoncee;
  const opposes = patientId ? await professionnelsOpposes(ctx, patientId) : [];
  if (!destinataire || opposes.includes(professionnelId)) return null;
  const { nom, slug } = cptsDe(ctx);
  const annonce = { cpts: nom, fuseau: ctx.fuseau, debut, lien: `${adresse}/app/${slug}` };
  return { ...textePourLeProfessionnel(annonce, genre), canal: 'courriel', destinataire };
}

function envoyer({ demandeId }: Annoncee, choisis: readonly (MessageAdresse | null)[]) {
  const messages = choisis.flatMap((message) =>
    message ? [{ ...message, objet: demandeId }] : [],
  );
  return reussi(effets({ messages: messages.length }, { messages }));
}

function cptsDe({ appel }: Ctx): { readonly nom: string; readonly slug: string } {
  return appel.cpts ?? { nom: '', slug: '' };
}
