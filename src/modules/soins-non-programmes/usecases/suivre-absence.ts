import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { followAbsence, markAbsencesEcrites } from '../data/absences.repository.ts';
import { annonceesAbsentes } from '../data/annonces.query.ts';
import { loadDemande, updateEtatDeLaDemande } from '../data/demandes.repository.ts';
import { loadReservation } from '../data/reservations.repository.ts';
import { SUITES_D_ABSENCE } from '../domain/absence.ts';
import { adresserAuPatient, texteDAbsence } from '../domain/annonce.ts';
import { communs } from '../domain/faits-de-demande.ts';
import type { RefusDAbsence } from '../domain/refus.ts';
import { TOUTES } from './reconnaitre-traitant.ts';

type Suivie = { readonly demande: string };
const CODES = SUITES_D_ABSENCE.map(({ code }) => code);

/** The regulation called somebody who did not come, and notes what came of it; towards another appointment, the request waits again. */
export const suivreAbsence = defineUseCase({
  nom: 'snp.suivre-absence',
  saisie: z.strictObject({
    reservation: zIdentifiant<'ReservationId'>(),
    suite: z.enum(CODES, { error: 'Choisissez ce que la personne a dit.' }),
  }),
  droit: TOUTES,
  executer: async (
    ctx,
    { reservation: id, suite },
  ): Promise<Result<Effets<Suivie>, RefusDAbsence>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const reservation = await loadReservation(tx, cpts, { id });
    const demande = reservation && (await loadDemande(tx, cpts, reservation.demandeId));
    if (!reservation || !demande) return refuse({ motif: 'reservation-inconnue' });
    if (!(await followAbsence(tx, cpts, { id, suite, le, parNom: acteur.nom })))
      return refuse({ motif: 'absence-deja-suivie' });
    const passage = { id: demande.id, de: ['close'], a: 'ouverte', le } as const;
    if (suite === 'nouveau-rendez-vous' && !(await updateEtatDeLaDemande(tx, cpts, passage)))
      return refuse({ motif: 'absence-deja-suivie' });
    return reussi(
      effets(
        { demande: demande.id },
        {
          faits: [{ ...communs(demande), genre: 'snp.absence.suivie', detail: suite }],
          trace: {
            action: 'snp.absence-suivie',
            objet: id,
            personne: reservation.patientId ?? demande.id,
            detail: { suite },
          },
        },
      ),
    );
  },
});

/** Half an hour: what was noted by mistake is corrected before anybody is written to. */
const RECUL_MS = 30 * 60_000;

/** Writes, once, to those who did not come: another appointment is one link away, and nothing is asked of who needs none. */
export const ecrireAuxAbsents = defineUseCase({
  nom: 'snp.ecrire-aux-absents',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'snp.reservation.confirmer',
  executer: async (ctx, { adresse }) => {
    const { tx, cpts, maintenant, appel } = ctx;
    const annoncees = await annonceesAbsentes(ctx, {
      noteAvant: new Date(maintenant.getTime() - RECUL_MS),
      apres: new Date(maintenant.getTime() - 24 * 3_600_000),
    });
    const lien = `${adresse}/c/${appel.cpts?.slug ?? ''}/soins-du-jour`;
    const messages = annoncees.flatMap((annoncee) => {
      const { debut, demandeId } = annoncee;
      const texte = texteDAbsence({ cpts: appel.cpts?.nom ?? '', fuseau: ctx.fuseau, debut, lien });
      const message = adresserAuPatient(annoncee, texte);
      return message ? [{ ...message, objet: demandeId }] : [];
    });
    const reservations = annoncees.map(({ reservationId }) => reservationId);
    await markAbsencesEcrites(tx, cpts, { reservations, le: maintenant });
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});
