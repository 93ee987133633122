import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { courrielsDe } from '../data/personnes.query.ts';
import { convoques, reunionNommee } from '../data/reunions.query.ts';
import { type AConvoquer, takeAConvoquer, takeARappeler } from '../data/reunions.repository.ts';
import { texteDAnnulation, texteDeConvocation, texteDeRappel } from '../domain/annonce.ts';
import { LIEN_DE_CONVOCATION, type Reunion } from '../domain/reunion.ts';
import { ecrireAChacun } from './ecrire.ts';
import { zReunion } from './saisies.ts';

type Annonces = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'reunion-inconnue' }>
>;
const droit = 'reunions.message.envoyer';
const saisie = z.strictObject({ reunion: zReunion, adresse: z.string() });

/** Convenes those who were not told yet, each with a link of their own. */
export const annoncerReunion = defineUseCase({
  nom: 'reunions.annoncer-reunion',
  saisie,
  droit,
  executer: async (ctx, { reunion: id, adresse }): Annonces => {
    const { tx, cpts, maintenant: le } = ctx;
    const reunion = await reunionNommee(tx, cpts, id);
    if (!reunion) return refuse({ motif: 'reunion-inconnue' });
    if (reunion.etat !== 'prevue' || reunion.fin <= le) return envoyes([]);
    const personnes = await takeAConvoquer(tx, cpts, { reunion: id, le });
    return envoyes(await ecrire(ctx, { reunion, personnes, adresse, texte: texteDeConvocation }));
  },
});

/** The day before, reminds those who have not said that they do not come; once. */
export const rappelerReunions = defineUseCase({
  nom: 'reunions.rappeler-reunions',
  saisie: z.strictObject({ adresse: z.string() }),
  droit,
  executer: async (ctx, { adresse }): Annonces => {
    const { tx, cpts, maintenant: le, fuseau } = ctx;
    const demain = ajouterJours(dateCivileDe(le, fuseau), 1);
    const jour = { debut: debutDeJour(demain, fuseau), fin: finDeJour(demain, fuseau) };
    const messages: MessageAEnvoyer[] = [];
    for (const id of await takeARappeler(tx, cpts, { ...jour, le })) {
      const reunion = await reunionNommee(tx, cpts, id);
      if (!reunion) continue;
      const attendus = (await convoques(tx, cpts, id)).filter(
        ({ reponse }) => reponse !== 'absent',
      );
      const personnes = attendus.map((c) => ({ ...c, id: c.convocationId, personneId: c.id }));
      messages.push(...(await ecrire(ctx, { reunion, personnes, adresse, texte: texteDeRappel })));
    }
    return envoyes(messages);
  },
});

/** Tells those who were convened that it will not take place. */
export const annoncerAnnulation = defineUseCase({
  nom: 'reunions.annoncer-annulation',
  saisie,
  droit,
  executer: async (ctx, { reunion: id }): Annonces => {
    const { tx, cpts, fuseau, maintenant, appel } = ctx;
    const reunion = await reunionNommee(tx, cpts, id);
    if (!reunion) return refuse({ motif: 'reunion-inconnue' });
    const prevenus = (await convoques(tx, cpts, id)).filter(({ envoyeeLe }) => envoyeeLe !== null);
    const personnes = prevenus.map((c) => c.id);
    const jour = dateCivileDe(maintenant, fuseau);
    const courriels = await courrielsDe(tx, cpts, { personnes, jour });
    const { titre } = reunion;
    const texte = texteDAnnulation({
      cpts: appel.cpts?.nom ?? '',
      fuseau,
      titre,
      reunion,
      reponse: null,
    });
    const adresses = [...new Set(courriels.values())].sort();
    return envoyes(adresses.map((destinataire) => ({ canal: 'courriel', destinataire, ...texte })));
  },
});

type Envoi = {
  readonly reunion: Reunion;
  readonly personnes: readonly AConvoquer[];
  readonly adresse: string;
  readonly texte: typeof texteDeConvocation;
};

/** The link opens until the end of the day after the meeting: whoever left early still signs their leaving. */
async function ecrire(ctx: Ctx, { reunion, personnes, adresse, texte }: Envoi) {
  const { fuseau, appel } = ctx;
  const cadre = { cpts: appel.cpts?.nom ?? '', fuseau, titre: reunion.titre, reunion };
  return await ecrireAChacun(
    ctx,
    personnes.map((p) => ({ ...p, objet: p.id })),
    {
      genre: LIEN_DE_CONVOCATION,
      page: 'convocation',
      adresse,
      jusqua: finDeJour(ajouterJours(dateCivileDe(reunion.fin, fuseau), 1), fuseau),
      texte: ({ reponse }, lien) => texte({ ...cadre, reponse, lien }),
    },
  );
}

const envoyes = (messages: readonly MessageAEnvoyer[]) =>
  reussi(effets({ messages: messages.length }, { messages }));
