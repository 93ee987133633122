import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { zIdentifiant, zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { comptesDeLaCpts, comptesDuProfessionnel } from '../data/membres-possibles.query.ts';
import { loadPatient } from '../data/patients.repository.ts';
import { opposesDuPatient } from '../data/reconnaitre.query.ts';

/** Tells the coordination and the médecin traitant that a record was opened in an emergency: a sentence and a link. */
export const annoncerBris = defineUseCase({
  nom: 'patients.annoncer-bris',
  saisie: z.strictObject({ patient: zIdentifiant<'PatientId'>(), adresse: zTexte(300) }),
  droit: 'patients.bris-de-glace.annoncer',
  executer: async (ctx, { patient, adresse }) => {
    const { tx, cpts, appel } = ctx;
    const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
    const base = `${adresse}/app/${appel.cpts?.slug ?? ''}/patients`;
    const coordination = await comptesDeLaCpts(tx, cpts, { roles: ['coordinateur'], jour });
    const medecin = (await loadPatient(tx, cpts, patient))?.medecin_traitant_id ?? null;
    const bloque =
      medecin !== null && (await opposesDuPatient(tx, cpts, patient)).includes(medecin);
    const medecins =
      medecin === null || bloque
        ? []
        : await comptesDuProfessionnel(tx, cpts, { professionnel: medecin, jour });
    const messages = [
      ...coordination.map(({ courriel }) =>
        message(courriel, `Relisez-le et dites s’il était justifié : ${base}/acces-exceptionnels`),
      ),
      ...medecins.map(({ courriel }) =>
        message(courriel, `Il s’agit d’une personne dont vous êtes le médecin traitant : ${base}`),
      ),
    ];
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

function message(destinataire: string, suite: string): MessageAEnvoyer {
  return {
    canal: 'courriel',
    destinataire,
    sujet: 'Un dossier a été ouvert en accès exceptionnel',
    corps: `Un dossier de votre CPTS vient d’être ouvert en accès exceptionnel, par quelqu’un qui n’est pas de l’équipe de soins.\n\n${suite}`,
  };
}
