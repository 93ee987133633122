import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { takeARappeler, takeTrousASignaler } from '../data/a-annoncer.repository.ts';
import { courrielsDe, courrielsDeLaCoordination } from '../data/contacts.query.ts';
import { texteDAlerte, texteDeRappel } from '../domain/annonce.ts';

const zSaisie = z.strictObject({ adresse: z.string() });
const JOURS_D_ALERTE = 7;

/** Reminds, once, of the duties of tomorrow. */
export const rappelerGardes = defineUseCase({
  nom: 'gardes.rappeler-gardes',
  saisie: zSaisie,
  droit: 'gardes.message.envoyer',
  executer: async (ctx, { adresse }) => {
    const { tx, cpts, maintenant, fuseau, appel } = ctx;
    const jour = dateCivileDe(maintenant, fuseau);
    const demain = ajouterJours(jour, 1);
    const fenetre = { debut: debutDeJour(demain, fuseau), fin: finDeJour(demain, fuseau) };
    const gardes = await takeARappeler(tx, cpts, { ...fenetre, le: maintenant });
    const professionnels = gardes.flatMap(({ professionnelId }) => professionnelId ?? []);
    const courriels = await courrielsDe(tx, cpts, { professionnels, jour });
    const lien = `${adresse}/app/${appel.cpts?.slug ?? ''}/gardes/moi`;
    const messages = gardes.flatMap((garde) => {
      const destinataire = courriels.get(garde.professionnelId ?? '');
      if (!destinataire) return [];
      const { tableau } = garde;
      const dit = { cpts: appel.cpts?.nom ?? '', tableau, fuseau, garde, repreneur: null, lien };
      return [{ ...texteDeRappel(dit), canal: 'courriel' as const, destinataire }];
    });
    return reussi(effets({ rappels: messages.length }, { messages }));
  },
});

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
