import { z } from 'zod';
import { ajouterJours, jourDeSemaine } from '#kernel/date-civile.ts';
import { heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien, revoquerLiens } from '#modules/liens';
import {
  type Appel,
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { contratParId } from '../data/contrats.query.ts';
import { keepEnvoi, takeEnvois } from '../data/semaines.repository.ts';
import { texteDeSemaine } from '../domain/annonce.ts';
import { court } from '../domain/contrat.ts';
import type { RefusDeSalaries } from '../domain/refus.ts';
import { derniereSemaine, LIEN_DE_SEMAINE, lundiDe } from '../domain/semaine.ts';
import { aujourdhuiDe, zContrat } from './saisies.ts';

const VENDREDI = 5;
/** The week is nearly over, and its day of work is not. */
const HEURE = '12:00';
const HEURES_DU_LIEN = 24 * 10;

/** From Friday noon in the zone of the CPTS, to whoever has not declared the week: one link each. */
export const envoyerLiens = defineUseCase({
  nom: 'salaries.envoyer-liens',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'salaries.message.envoyer',
  executer: async (
    ctx,
    { adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { tx, cpts, maintenant: le, fuseau, appel, ids } = ctx;
    const jour = aujourdhuiDe(ctx);
    const rang = jourDeSemaine(jour);
    if (rang < VENDREDI || (rang === VENDREDI && heureCivileDe(le, fuseau) < HEURE))
      return reussi(effets({ messages: 0 }));
    const lundi = lundiDe(jour);
    const messages: MessageAEnvoyer[] = [];
    for (const { id, nom, courriel } of await takeEnvois(tx, cpts, { lundi, le, ids })) {
      const lien = await lienDe(ctx, { envoi: id, nom, adresse });
      const texte = texteDeSemaine({ cpts: appel.cpts?.nom ?? '', lundi, lien });
      messages.push({ ...texte, destinataire: courriel });
    }
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

type Porte = { readonly envoi: string; readonly nom: string; readonly adresse: string };

async function lienDe(ctx: Ctx, { envoi: objet, nom: porteur, adresse }: Porte): Promise<string> {
  const { jeton } = await emettreLien(ctx, {
    ...{ genre: LIEN_DE_SEMAINE, objet, porteur, compte: null },
    ...{ usageUnique: false, heures: HEURES_DU_LIEN },
  });
  return `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/semaine/${jeton}`;
}

type Donne = Result<Effets<{ readonly lien: string }>, RefusDeSalaries>;

const donner = defineUseCase({
  nom: 'salaries.donner-lien',
  saisie: z.strictObject({ contrat: zContrat, adresse: z.string() }),
  droit: 'salaries.semaine.valider',
  executer: async (ctx, { contrat: id, adresse }): Promise<Donne> => {
    const { tx, cpts, maintenant: le, appel } = ctx;
    const contrat = await contratParId(tx, cpts, id);
    if (!contrat) return refuse({ motif: 'contrat-inconnu' });
    const lundi = derniereSemaine(aujourdhuiDe(ctx));
    if (!court(contrat, lundi, ajouterJours(lundi, 6))) return refuse({ motif: 'hors-contrat' });
    const { personne } = contrat;
    const envoi = await keepEnvoi(tx, cpts, { id: ctx.ids(), personne: personne.id, lundi, le });
    await revoquerLiens(ctx, { genre: LIEN_DE_SEMAINE, objet: envoi });
    const lien = await lienDe(ctx, { envoi, nom: personne.nom, adresse });
    const texte = texteDeSemaine({ cpts: appel.cpts?.nom ?? '', lundi, lien });
    const { courriel: destinataire } = personne;
    const messages = destinataire ? [{ ...texte, destinataire }] : [];
    const trace = { action: 'salaries.lien-donne', objet: id };
    return reussi(effets({ lien }, { messages, trace }));
  },
});

/**
 * Gives the link of the last week at once, shows it, and mails it when the address is known; the one before stops
 * working. Its token is given once: no idempotency key keeps it.
 */
export function donnerLien(
  { idempotence: _cle, ...appel }: Appel,
  saisie: { readonly contrat: string; readonly adresse: string },
) {
  return donner(appel, saisie);
}
