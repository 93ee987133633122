import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zInstant } from '#kernel/zod.ts';
import { type CptsConnue, cptsPubliques } from '#modules/territoire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { cptsInvitee, reponsesInter } from '../data/inter-invitees.query.ts';
import { insertReponses, takeReponse } from '../data/inter-invitees.repository.ts';
import { invitationRecue } from '../data/inter-recues.query.ts';
import { numberEnvoi } from '../data/inter-recues.repository.ts';
import { convoques, titresDeReunions } from '../data/reunions.query.ts';
import { feuillesFigees, signatures } from '../data/signatures.query.ts';
import { texteDeReponseInter } from '../domain/annonce-inter.ts';
import { PARTAGES, REPONSES_INTER, venueDe } from '../domain/inter.ts';
import { ecrireALOrganisateur } from './ecrire.ts';
import { auxInvitees } from './inter.ts';
import { signaturesDe } from './lire-feuille.ts';

const zNombre = z.union([z.int(), z.enum(['peu', 'presque-tout', 'tu'])]);
const zReponse = z.strictObject({
  invitation: z.uuid(),
  /** Who answers: the one that was invited, and no other. */
  invitee: z.uuid(),
  tour: z.int(),
  rang: z.int(),
  etat: z.enum(REPONSES_INTER),
  partage: z.enum(PARTAGES).nullable(),
  motif: z.string().nullable(),
  parNom: z.string().nullable(),
  reponduLe: zInstant.nullable(),
  miroir: z.uuid().nullable(),
  venue: z.array(
    z.strictObject({
      metier: z.string(),
      prevus: zNombre,
      viennent: zNombre,
      presents: zNombre,
      noms: z.array(z.string()),
    }),
  ),
  historique: z.array(
    z.strictObject({
      numero: z.int(),
      etat: z.enum(REPONSES_INTER),
      motif: z.string().nullable(),
      parNom: z.string(),
      le: zInstant,
    }),
  ),
});
type Ecrite = z.input<typeof zReponse>;
type APorter = { readonly vers: CptsConnue; readonly reponse: Ecrite } | null;
const droit = 'reunions.message.envoyer';

/** What this CPTS tells the one that organises: its answer, and who comes as far as it shares it. Null: nothing to tell. */
export const porterReponse = defineUseCase({
  nom: 'reunions.porter-reponse',
  saisie: z.strictObject({ recue: z.uuid() }),
  droit,
  executer: async ({ tx, cpts }, { recue: id }): Promise<Result<Effets<APorter>, never>> => {
    const rang = await numberEnvoi(tx, cpts, id);
    const recue = await invitationRecue(tx, cpts, { id });
    const vers = (await cptsPubliques(tx)).find((c) => c.id === recue?.organisatriceId);
    if (!recue || recue.etat === 'invitee' || recue.etat === 'reprise' || !vers)
      return reussi(effets(null));
    const { etat, partage, motif, parNom, tour, invitationId: invitation } = recue;
    const miroir = etat === 'acceptee' ? recue.reunionId : null;
    const [figee] = miroir ? await feuillesFigees(tx, cpts, miroir) : [];
    const signees = figee ? signaturesDe(figee.contenu) : await signatures(tx, cpts, miroir ?? id);
    const attendus = miroir ? await convoques(tx, cpts, miroir) : [];
    const historique = await reponsesInter(tx, cpts, id);
    const reponse = {
      ...{ invitation, invitee: cpts, tour, rang, etat, partage, motif, parNom, miroir },
      reponduLe: recue.reponduLe?.toISOString() ?? null,
      venue: [...venueDe(attendus, { signatures: signees, partage: partage ?? 'nombres' })].map(
        (v) => ({ ...v, noms: [...v.noms] }),
      ),
      historique: historique.flatMap(({ etat: dite, ...r }) =>
        dite === 'reprise' ? [] : { ...r, etat: dite, le: r.le.toISOString() },
      ),
    };
    return reussi(effets({ vers, reponse }));
  },
});

/** Takes it, in the CPTS that organises; older than what came already, it changes nothing. */
export const recevoirReponse = defineUseCase({
  nom: 'reunions.recevoir-reponse',
  saisie: zReponse,
  droit,
  executer: async (
    ctx,
    { historique, invitation: id, ...reponse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { tx, cpts, appel } = ctx;
    const avant = await takeReponse(tx, cpts, { ...reponse, id });
    const invitee = avant === null ? null : await cptsInvitee(tx, cpts, id);
    if (!invitee) return reussi(effets({ messages: 0 }));
    await insertReponses(tx, cpts, { invitation: id, reponses: historique });
    const { etat, motif } = reponse;
    if (avant === etat) return reussi(effets({ messages: 0 }));
    const titre = (await titresDeReunions(tx, cpts, [invitee.reunionId])).get(invitee.reunionId);
    const texte = texteDeReponseInter({
      ...{ cpts: appel.cpts?.nom ?? '', invitee: invitee.nom, titre: titre ?? '', etat, motif },
    });
    const messages = await ecrireALOrganisateur(ctx, { compte: null, texte });
    // It is told more once it accepts, and no more once it does not come.
    const evenements = [auxInvitees(invitee.reunionId)];
    return reussi(effets({ messages: messages.length }, { messages, evenements }));
  },
});
