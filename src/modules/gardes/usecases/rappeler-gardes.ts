import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { takeARappeler, takeTrousASignaler } from '../data/a-annoncer.repository.ts';
import { courrielsDe, courrielsDeLaCoordination } from '../data/contacts.query.ts';
import { insertRappels } from '../data/rappels.repository.ts';
import { texteDAlerte, texteDeRappel } from '../domain/annonce.ts';
import { LIEN_DE_RAPPEL } from '../domain/rappel.ts';

const zSaisie = z.strictObject({ adresse: z.string() });
const JOURS_D_ALERTE = 7;

/** Reminds, once, of the duties of tomorrow. */
export const rappelerGardes = defineUseCase({
  nom: 'gardes.rappeler-gardes',
  saisie: zSaisie,
  droit: 'gardes.message.envoyer',
  executer: async (ctx, { adresse }) => {
    const { tx, cpts, maintenant, fuseau, appel, ids } = ctx;
    const jour = dateCivileDe(maintenant, fuseau);
    const demain = ajouterJours(jour, 1);
    const fenetre = { debut: debutDeJour(demain, fuseau), fin: finDeJour(demain, fuseau) };
    const gardes = await takeARappeler(tx, cpts, { ...fenetre, le: maintenant });
    const professionnels = gardes.map(({ professionnelId }) => professionnelId);
    const courriels = await courrielsDe(tx, cpts, { professionnels, jour });
    const rappels = gardes.flatMap((garde) => {
      const destinataire = courriels.get(garde.professionnelId);
      return destinataire ? [{ id: ids(), garde, destinataire }] : [];
    });
    await insertRappels(tx, cpts, {
      rappels: rappels.map(({ id, garde }) => ({
        id,
        garde: garde.id,
        professionnel: garde.professionnelId,
      })),
      le: maintenant,
    });
    const messages = [];
    for (const { id, garde, destinataire } of rappels) {
      const lien = await lienDe(ctx, { ...garde, rappel: id, adresse });
      const dit = { cpts: appel.cpts?.nom ?? '', tableau: garde.tableau, fuseau, garde, lien };
      messages.push({ ...texteDeRappel(dit), canal: 'courriel' as const, destinataire });
    }
    return reussi(effets({ rappels: messages.length }, { messages }));
  },
});

type Porte = {
  readonly rappel: string;
  readonly debut: Date;
  readonly qui: string;
  readonly adresse: string;
};

/** The link says "I cannot", and takes it back, until the duty begins. */
async function lienDe(ctx: Ctx, { rappel: objet, debut, qui, adresse }: Porte) {
  const heures = Math.max(1, (debut.getTime() - ctx.maintenant.getTime()) / 3_600_000);
  const { jeton } = await emettreLien(ctx, {
    genre: LIEN_DE_RAPPEL,
    objet,
    porteur: qui,
    compte: null,
    usageUnique: false,
    heures,
  });
  return `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/gardes/rappel/${jeton}`;
}

/** Tells the coordination, once for each, of the duties of the coming week that nobody holds. */
export const signalerTrous = defineUseCase({
  nom: 'gardes.signaler-trous',
  saisie: zSaisie,
  droit: 'gardes.message.envoyer',
  executer: async (ctx, { adresse }) => {
    const { tx, cpts, maintenant: le, fuseau, appel } = ctx;
    const jour = dateCivileDe(le, fuseau);
    const fin = finDeJour(ajouterJours(jour, JOURS_D_ALERTE), fuseau);
    const trous = await takeTrousASignaler(tx, cpts, { debut: le, fin, le });
    if (trous.length === 0) return reussi(effets({ trous: 0 }));
    const lien = `${adresse}/app/${appel.cpts?.slug ?? ''}/gardes`;
    const texte = texteDAlerte({ cpts: appel.cpts?.nom ?? '', fuseau, trous, lien });
    const messages = (await courrielsDeLaCoordination(tx, cpts, jour)).map((destinataire) => ({
      ...texte,
      canal: 'courriel' as const,
      destinataire,
    }));
    return reussi(effets({ trous: trous.length }, { messages }));
  },
});
