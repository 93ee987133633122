import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { emettreLien, revoquerLiens } from '#modules/liens';
import {
  type Appel,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import type { Dossier } from '../domain/dossier.ts';
import { DUREES_DE_LIEN, ENVOIS_DE_LIEN, GENRE_DU_LIEN } from '../domain/lien-du-patient.ts';
import type { PatientInconnu } from '../domain/refus.ts';
import { ouvrirDossier } from './ouvrir-dossier.ts';
import { zPatient } from './saisies.ts';
import { lireDossier } from './sceller.ts';

type Delivre = {
  readonly lien: string;
  readonly expireLe: Date;
  /** Where it was sent; null when it is to be handed over. */
  readonly envoye: 'sms' | 'courriel' | null;
};
type Refus = PatientInconnu | { readonly motif: 'sans-adresse' };

const delivrer = defineUseCase({
  nom: 'patients.delivrer-lien',
  saisie: z.strictObject({
    patient: zPatient,
    duree: z.enum(DUREES_DE_LIEN.map(({ cle }) => cle)),
    envoi: z.enum(ENVOIS_DE_LIEN),
    adresse: zTexte(300),
  }),
  droit: 'patients.lien.delivrer',
  executer: async (
    ctx,
    { patient, duree, envoi, adresse },
  ): Promise<Result<Effets<Delivre>, Refus>> => {
    const ouvert = await ouvrirDossier(ctx, patient, 'ecrire');
    if (!ouvert) return refuse({ motif: 'patient-inconnu' });
    const destinataire = adresseDe(lireDossier(ctx, ouvert.ligne), envoi);
    if (envoi !== 'afficher' && destinataire === null) return refuse({ motif: 'sans-adresse' });
    const { jeton, expireLe } = await emettreLien(ctx, {
      genre: GENRE_DU_LIEN,
      objet: patient,
      porteur: 'La personne concernée',
      compte: null,
      usageUnique: false,
      heures: DUREES_DE_LIEN.find(({ cle }) => cle === duree)?.heures ?? 24,
    });
    const lien = `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/mes-donnees/${jeton}`;
    const trace = { action: 'patients.lien-delivre', objet: patient, personne: patient };
    if (envoi === 'afficher' || destinataire === null)
      return reussi(effets({ lien, expireLe, envoye: null }, { trace }));
    const messages = [message(envoi, destinataire, lien)];
    return reussi(effets({ lien, expireLe, envoye: envoi }, { trace, messages }));
  },
});

/** A link for the person: what is held about them, their answers. Asked twice, it gives two; no answer is kept. */
export function delivrerLien({ idempotence: _cle, ...appel }: Appel, brut: unknown) {
  return delivrer(appel, brut);
}

/** Makes every link of a person useless at once. */
export const revoquerLesLiens = defineUseCase({
  nom: 'patients.revoquer-liens',
  saisie: z.strictObject({ patient: zPatient }),
  droit: 'patients.lien.delivrer',
  executer: async (
    ctx,
    { patient },
  ): Promise<Result<Effets<{ readonly revoques: number }>, PatientInconnu>> => {
    if (!(await ouvrirDossier(ctx, patient, 'ecrire'))) return refuse({ motif: 'patient-inconnu' });
    const revoques = await revoquerLiens(ctx, { genre: GENRE_DU_LIEN, objet: patient });
    const trace = { action: 'patients.liens-revoques', objet: patient, personne: patient };
    return reussi(effets({ revoques }, { trace }));
  },
});

function adresseDe({ traits }: Dossier, envoi: (typeof ENVOIS_DE_LIEN)[number]): string | null {
  if (envoi === 'afficher') return null;
  return (envoi === 'sms' ? traits?.telephone : traits?.courriel) ?? null;
}

function message(canal: 'sms' | 'courriel', destinataire: string, lien: string): MessageAEnvoyer {
  return {
    canal,
    destinataire,
    sujet: canal === 'courriel' ? 'Vos informations à la CPTS' : null,
    corps: `Voyez ce que la CPTS garde à votre sujet et dites qui peut le voir : ${lien}`,
  };
}
