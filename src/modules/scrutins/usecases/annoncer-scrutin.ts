import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { type ElecteurListe, electeursDuScrutin } from '../data/electeurs.query.ts';
import { scrutinNomme } from '../data/scrutins.query.ts';
import { takeARelancer } from '../data/scrutins.repository.ts';
import { texteDeRelance, texteDeResultat, texteDeVote } from '../domain/annonce.ts';
import type { Scrutin } from '../domain/scrutin.ts';
import { donnerLien } from './remettre-lien.ts';
import { zScrutin } from './saisies.ts';

type Annonces = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'scrutin-inconnu' }>
>;
const droit = 'scrutins.message.envoyer';
const saisie = z.strictObject({ scrutin: zScrutin, adresse: z.string() });
const UN_JOUR = 24 * 3_600_000;

/** Sends each voter their link; who has no address is handed theirs. */
export const annoncerScrutin = defineUseCase({
  nom: 'scrutins.annoncer-scrutin',
  saisie,
  droit,
  executer: async (ctx, { scrutin: id, adresse }): Annonces => {
    const scrutin = await scrutinNomme(ctx.tx, ctx.cpts, id);
    if (!scrutin) return refuse({ motif: 'scrutin-inconnu' });
    if (scrutin.etat !== 'ouvert') return envoyes([]);
    const electeurs = await electeursDuScrutin(ctx.tx, ctx.cpts, id);
    const votants = electeurs.filter(({ voix }) => voix > 0);
    return envoyes(await ecrire(ctx, { scrutin, electeurs: votants, adresse, texte: texteDeVote }));
  },
});

/** A day before a vote from afar ends, once, those who have not voted are reminded; a vote that lasts a day needs none. */
export const relancerElecteurs = defineUseCase({
  nom: 'scrutins.relancer-electeurs',
  saisie: z.strictObject({ adresse: z.string() }),
  droit,
  executer: async (ctx, { adresse }): Annonces => {
    const { tx, cpts, maintenant: le } = ctx;
    const avant = new Date(le.getTime() + UN_JOUR);
    const depuis = new Date(le.getTime() - UN_JOUR);
    const messages: MessageAEnvoyer[] = [];
    for (const id of await takeARelancer(tx, cpts, { avant, depuis, le })) {
      const scrutin = await scrutinNomme(tx, cpts, id);
      if (!scrutin) continue;
      const electeurs = (await electeursDuScrutin(tx, cpts, id)).filter((e) => e.votees < e.voix);
      messages.push(...(await ecrire(ctx, { scrutin, electeurs, adresse, texte: texteDeRelance })));
    }
    return envoyes(messages);
  },
});

/** Tells everybody of the list that it is counted, voted or not: the same words to all. */
export const annoncerResultat = defineUseCase({
  nom: 'scrutins.annoncer-resultat',
  saisie,
  droit,
  executer: async (ctx, { scrutin: id, adresse }): Annonces => {
    const { tx, cpts, appel, fuseau } = ctx;
    const scrutin = await scrutinNomme(tx, cpts, id);
    if (!scrutin) return refuse({ motif: 'scrutin-inconnu' });
    const lien = `${adresse}/c/${appel.cpts?.slug ?? ''}/scrutins/${id}/depouillement`;
    const texte = texteDeResultat({ cpts: appel.cpts?.nom ?? '', fuseau, scrutin, lien });
    const electeurs = await electeursDuScrutin(tx, cpts, id);
    const adresses = [...new Set(electeurs.flatMap(({ courriel }) => courriel ?? []))].sort();
    return envoyes(
      adresses.map((destinataire) => ({ canal: 'courriel', destinataire, objet: id, ...texte })),
    );
  },
});

type Envoi = {
  readonly scrutin: Scrutin;
  readonly electeurs: readonly ElecteurListe[];
  readonly adresse: string;
  readonly texte: typeof texteDeVote;
};

async function ecrire(ctx: Ctx, { scrutin, electeurs, adresse, texte }: Envoi) {
  const { appel, fuseau } = ctx;
  const cadre = { cpts: appel.cpts?.nom ?? '', fuseau, scrutin };
  const messages: MessageAEnvoyer[] = [];
  for (const electeur of electeurs) {
    const { courriel: destinataire, voix } = electeur;
    if (destinataire === null) continue;
    const { jeton } = await donnerLien(ctx, { scrutin, electeur });
    const lien = `${adresse}/c/${appel.cpts?.slug ?? ''}/scrutins/vote/${jeton}`;
    const ecrit = texte({ ...cadre, lien, voix });
    messages.push({ canal: 'courriel', destinataire, objet: electeur.id, ...ecrit });
  }
  return messages;
}

const envoyes = (messages: readonly MessageAEnvoyer[]) =>
  reussi(effets({ messages: messages.length }, { messages }));
