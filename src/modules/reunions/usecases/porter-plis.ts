import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type CptsConnue, cptsPubliques } from '#modules/territoire';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { actionsDeLaReunion } from '../data/actions.query.ts';
import { numberPlis, type PliAPorter, setDite } from '../data/inter-invitees.repository.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import { texteDInvitation } from '../domain/annonce-inter.ts';
import { cleDeRendez, ditA, vientPeutEtre } from '../domain/inter.ts';
import type { Reunion } from '../domain/reunion.ts';
import { secretDe } from './codes.ts';
import { lienInter } from './lien-inter.ts';
import type { PliEcrit } from './recevoir-pli.ts';
import { zReunion } from './saisies.ts';

export type Pli = { readonly vers: CptsConnue; readonly pli: PliEcrit };
type Refus = { readonly motif: 'reunion-inconnue' };

/**
 * What each CPTS that was invited is to be told now: given to the job that carries it to those of this installation, written
 * to the contact of those elsewhere. Never kept under a key: it holds what the codes of the room are derived from.
 */
export const porterPlis = defineUseCase({
  nom: 'reunions.porter-plis',
  saisie: z.strictObject({ reunion: zReunion, adresse: z.string() }),
  droit: 'reunions.message.envoyer',
  executer: async (
    ctx,
    { reunion: id, adresse },
  ): Promise<Result<Effets<readonly Pli[]>, Refus>> => {
    const { tx, cpts } = ctx;
    const invitees = await numberPlis(tx, cpts, id);
    const reunion = await reunionNommee(tx, cpts, id);
    const secret = await secretDe(ctx, id);
    if (!reunion || secret === null) return refuse({ motif: 'reunion-inconnue' });
    const commun = await contenuDe(ctx, reunion);
    const connues = new Map((await cptsPubliques(tx)).map((c) => [c.id, c]));
    const plis = invitees.flatMap((invitee) => {
      const { id: invitation, etat, tour, rang } = invitee;
      const vers = connues.get(invitee.inviteeId ?? '');
      const dit = { ...ditA(etat, commun), secret: vientPeutEtre(etat) ? secret : null };
      return vers
        ? [{ vers, pli: { ...dit, invitation, tour, rang, reprise: repriseDe(invitee) } }]
        : [];
    });
    const messages: MessageAEnvoyer[] = [];
    for (const invitee of invitees)
      messages.push(...(await ecrireAuContact(ctx, { reunion, invitee, adresse })));
    return reussi(effets(plis, { messages }));
  },
});

const repriseDe = ({ etat, motif, parNom, reponduLe }: PliAPorter) =>
  etat === 'reprise' && reponduLe
    ? { motif: motif ?? '', parNom: parNom ?? '', le: reponduLe.toISOString() }
    : null;

async function contenuDe({ tx, cpts, appel }: Ctx, reunion: Reunion) {
  const { id, titre, mission, debut, fin, modalite, lieu, adresseVisio, compteRenduLe } = reunion;
  // What is said is a draft until it is sent.
  const points = (await pointsDeLaReunion(tx, cpts, id)).map((p) => ({
    ...{ titre: p.titre, minutes: p.minutes, document: p.document },
    notes: compteRenduLe ? p.notes : '',
    decision: compteRenduLe ? p.decision : '',
  }));
  const actions = (compteRenduLe ? await actionsDeLaReunion(tx, cpts, id) : []).map(
    ({ texte, nom, echeance, etat }) => ({ texte, nom, echeance, etat }),
  );
  return {
    ...{ organisatrice: cpts, organisatriceNom: appel.cpts?.nom ?? '', reference: id },
    ...{ titre, mission, modalite, lieu, adresseVisio, points, actions },
    debut: debut.toISOString(),
    fin: fin.toISOString(),
    annulee: reunion.etat === 'annulee',
    compteRenduLe: compteRenduLe?.toISOString() ?? null,
  };
}

type Lettre = {
  readonly reunion: Reunion;
  readonly invitee: PliAPorter;
  readonly adresse: string;
};

/** To the contact of a CPTS elsewhere: invited, moved, called off; once each. Who declined is left alone. */
async function ecrireAuContact(
  ctx: Ctx,
  { reunion, invitee, adresse }: Lettre,
): Promise<readonly MessageAEnvoyer[]> {
  const { tx, cpts, fuseau, appel } = ctx;
  const { id, contactCourriel: destinataire, dite: avant, etat, tour } = invitee;
  const annulee = reunion.etat === 'annulee';
  const dite = cleDeRendez(reunion, { annulee, tour });
  if (!destinataire || dite === avant || !vientPeutEtre(etat)) return [];
  await setDite(tx, cpts, { id, dite });
  const porteur = invitee.contactNom || `la coordination de ${invitee.nom}`;
  const lien = await lienInter(ctx, {
    objet: id,
    porteur,
    compte: null,
    fin: reunion.fin,
    adresse,
  });
  const encore = avant?.split(' ')[0] === String(tour);
  const texte = texteDInvitation({
    ...{ organisatrice: appel.cpts?.nom ?? '', titre: reunion.titre, fuseau, lien, reunion },
    quoi: annulee ? 'annulee' : encore ? 'deplacee' : etat === 'acceptee' ? 'lien' : 'invitee',
  });
  return [{ canal: 'courriel', destinataire, ...texte }];
}
