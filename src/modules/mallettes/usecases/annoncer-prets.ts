import { z } from 'zod';
import { ajouterJours, joursEntre } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe, courrielsDeLaCoordination } from '../data/contacts.query.ts';
import { pret as lirePret } from '../data/prets.query.ts';
import { type ARappeler, takeARappeler, takeEnRetard } from '../data/prets.repository.ts';
import { type Texte, texteDePret, texteDeRappel, texteDeRetard } from '../domain/annonce.ts';
import { LIEN_DE_PRET } from '../domain/mallette.ts';
import { zPret } from './saisies.ts';

type Messages = Effets<{ readonly messages: number }>;

/** A case is often late: the link outlives the day it is expected by so many days. */
const JOURS_APRES = 60;

/** Writes to who received a case, with the link that counts, returns and passes on. */
export const annoncerPret = defineUseCase({
  nom: 'mallettes.annoncer-pret',
  saisie: z.strictObject({ pret: zPret, adresse: z.string() }),
  droit: 'mallettes.message.envoyer',
  executer: async (
    ctx,
    { pret: id, adresse },
  ): Promise<Result<Messages, { readonly motif: 'pret-inconnu' }>> => {
    const pret = await lirePret(ctx.tx, ctx.cpts, id);
    if (!pret) return refuse({ motif: 'pret-inconnu' });
    if (pret.rendueLe) return reussi(effets({ messages: 0 }));
    const messages = await ecrire(ctx, [pret], { adresse, texte: texteDePret });
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

/** Reminds, once, of the cases expected tomorrow; then, once, of those that are late, and tells the coordination. */
export const rappelerRetours = defineUseCase({
  nom: 'mallettes.rappeler-retours',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'mallettes.message.envoyer',
  executer: async (ctx, { adresse }): Promise<Result<Messages, never>> => {
    const { tx, cpts, maintenant: le, fuseau, appel } = ctx;
    const jour = dateCivileDe(le, fuseau);
    const demain = await takeARappeler(tx, cpts, { demain: ajouterJours(jour, 1), le });
    const enRetard = await takeEnRetard(tx, cpts, { jour, le });
    const coordination = enRetard.length > 0 ? await courrielsDeLaCoordination(tx, cpts, jour) : [];
    const lien = `${adresse}/app/${appel.cpts?.slug ?? ''}/mallettes`;
    const messages = [
      ...(await ecrire(ctx, demain, { adresse, texte: texteDeRappel })),
      ...(await ecrire(ctx, enRetard, { adresse, texte: texteDeRetard })),
      ...enRetard.flatMap((pret) =>
        coordination.map((destinataire) => ({
          ...texteDeRetard({ ...ditDe(ctx, pret), lien }),
          canal: 'courriel' as const,
          destinataire,
        })),
      ),
    ];
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

type Lettre = {
  readonly adresse: string;
  readonly texte: (dit: Parameters<typeof texteDePret>[0]) => Texte;
};

/** One message for each of these loans whose holder can be written to, with a link of their own. */
async function ecrire(ctx: Ctx, prets: readonly ARappeler[], { adresse, texte }: Lettre) {
  const { tx, cpts, maintenant, fuseau } = ctx;
  const jour = dateCivileDe(maintenant, fuseau);
  const professionnels = prets.map(({ professionnelId }) => professionnelId);
  const courriels = await courrielsDe(tx, cpts, { professionnels, jour });
  const messages = [];
  for (const pret of prets) {
    const destinataire = courriels.get(pret.professionnelId);
    if (!destinataire) continue;
    const lien = await lienDe(ctx, pret, adresse);
    messages.push({
      ...texte({ ...ditDe(ctx, pret), lien }),
      canal: 'courriel' as const,
      destinataire,
    });
  }
  return messages;
}

async function lienDe(ctx: Ctx, { id, emprunteur, retourPrevuLe }: ARappeler, adresse: string) {
  const jours = joursEntre(dateCivileDe(ctx.maintenant, ctx.fuseau), retourPrevuLe);
  const { jeton } = await emettreLien(ctx, {
    genre: LIEN_DE_PRET,
    objet: id,
    porteur: emprunteur,
    compte: null,
    usageUnique: false,
    heures: (Math.max(jours, 0) + JOURS_APRES) * 24,
  });
  return `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/mallettes/${jeton}`;
}

function ditDe({ appel }: Ctx, { mallette, retourPrevuLe }: ARappeler) {
  return { cpts: appel.cpts?.nom ?? '', mallette, retour: retourPrevuLe };
}
