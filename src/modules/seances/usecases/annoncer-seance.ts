import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, finDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { defineUseCase, type Effets, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { takeAEcrire } from '../data/participants.repository.ts';
import { pointsDe, seanceParId } from '../data/seances.query.ts';
import { direQualite, texteDAnnulation, texteDeConvocation } from '../domain/annonce.ts';
import { LIEN_DE_CONVOCATION } from '../domain/seance.ts';
import { zSeance } from './saisies.ts';

type Annonces = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'seance-inconnue' }>
>;
const droit = 'seances.message.envoyer';
const saisie = z.strictObject({ seance: zSeance, adresse: z.string() });

/** Convenes those who were not told yet, each with a link of their own, which opens until the day after. */
export const annoncerSeance = defineUseCase({
  nom: 'seances.annoncer-seance',
  saisie,
  droit,
  executer: async (ctx, { seance: id, adresse }): Annonces => {
    const { tx, cpts, fuseau, maintenant: le, appel } = ctx;
    const seance = await seanceParId(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    // A session that runs late is still open to its guests.
    const attend = seance.etat === 'convoquee' && seance.fin > le;
    if (!attend && seance.etat !== 'ouverte') return envoyes([]);
    const points = (await pointsDe(tx, cpts, id)).map(({ titre }) => titre);
    const jusqua = finDeJour(ajouterJours(dateCivileDe(seance.fin, fuseau), 1), fuseau);
    const heures = Math.max(1, (jusqua.getTime() - le.getTime()) / 3_600_000);
    // Others were written to before: these joined the body since.
    const tous = await participantsDe(tx, cpts, id);
    const tardive = tous.some(({ envoyeeLe, rang }) => envoyeeLe && rang !== 'invite');
    const messages: MessageAEnvoyer[] = [];
    for (const { id: objet, nom: porteur, courriel } of await takeAEcrire(tx, cpts, {
      seance: id,
      le,
    })) {
      const lien = { genre: LIEN_DE_CONVOCATION, objet, porteur, compte: null, usageUnique: false };
      const { jeton } = await emettreLien(ctx, { ...lien, heures });
      const vers = `${adresse}/c/${appel.cpts?.slug ?? ''}/seances/convocation/${jeton}`;
      const qui = tous.find((p) => p.id === objet);
      const qualite = qui ? direQualite(qui, tous) : '';
      const pour = { tardive, invite: qui?.rang === 'invite', qualite, lien: vers };
      const dite = { cpts: appel.cpts?.nom ?? '', fuseau, seance, points, ...pour };
      messages.push({ canal: 'courriel', destinataire: courriel, ...texteDeConvocation(dite) });
    }
    return envoyes(messages);
  },
});

/** Tells those who were convened that it will not take place. */
export const annoncerAnnulation = defineUseCase({
  nom: 'seances.annoncer-annulation',
  saisie,
  droit,
  executer: async ({ tx, cpts, fuseau, appel }, { seance: id }): Annonces => {
    const seance = await seanceParId(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    const texte = texteDAnnulation({ cpts: appel.cpts?.nom ?? '', fuseau, seance });
    const prevenus = (await participantsDe(tx, cpts, id)).flatMap(({ courriel, envoyeeLe }) =>
      courriel && envoyeeLe ? [courriel] : [],
    );
    return envoyes(
      [...new Set(prevenus)]
        .toSorted()
        .map((destinataire) => ({ canal: 'courriel', destinataire, ...texte })),
    );
  },
});

const envoyes = (messages: readonly MessageAEnvoyer[]) =>
  reussi(effets({ messages: messages.length }, { messages }));
