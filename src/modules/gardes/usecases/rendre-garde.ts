import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexteOuNull } from '#kernel/zod.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDeLaCoordination } from '../data/contacts.query.ts';
import { closeEchangesDesGardes, insertEchange } from '../data/echanges.repository.ts';
import { giveBackGarde, lockGarde } from '../data/gardes.repository.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import { type Texte, texteDeRendue } from '../domain/annonce.ts';
import { estCommencee } from '../domain/garde.ts';
import type { Horaire } from '../domain/poids.ts';
import type { RefusDeRendre } from '../domain/refus.ts';
import { peutAgirPour } from './agir-pour.ts';
import { joindre } from './joindre.ts';
import { rappelParLien } from './lire-rappel.ts';
import { zGarde } from './saisies.ts';

export type Rendue = {
  readonly debut: string;
  readonly fin: string;
  /** To how many people a message leaves. */
  readonly invites: number;
  /** How many are asked whom no message reaches. */
  readonly sansAdresse: number;
};
type Reponse = Promise<Result<Effets<Rendue>, RefusDeRendre>>;

/** In the words of whoever cannot come; told to the coordination, kept nowhere else. */
const zRaison = zTexteOuNull(200);

/** "I cannot", by the link of the reminder: one press, on a phone. */
export const rendreGardeParLien = defineUseCase({
  nom: 'gardes.rendre-garde-par-lien',
  saisie: z.strictObject({ jeton: zJeton, raison: zRaison }),
  droit: 'public',
  executer: async (ctx, { jeton, raison }): Reponse => {
    const rappel = await rappelParLien(ctx, jeton);
    if (!rappel) return refuse({ motif: 'lien-inconnu' });
    const { gardeId, professionnelId } = rappel;
    return await rendre(ctx, gardeId, { est: (qui) => qui === professionnelId, raison });
  },
});

/** The same from the pages: for oneself, or for whom one acts. */
export const rendreGarde = defineUseCase({
  nom: 'gardes.rendre-garde',
  saisie: z.strictObject({ garde: zGarde, raison: zRaison }),
  droit: 'gardes.garde.echanger',
  executer: async (ctx, { garde, raison }): Reponse =>
    await rendre(ctx, garde, { est: (qui) => peutAgirPour(ctx.acteur, qui), raison }),
});

type Qui = { readonly est: (professionnel: string) => boolean; readonly raison: string | null };

/** The duty is nobody's: all the rota is asked for it, and the coordination knows at once. */
async function rendre(ctx: Ctx, id: string, { est, raison }: Qui): Reponse {
  const { tx, cpts, maintenant: le, ids, acteur } = ctx;
  const garde = await lockGarde(tx, cpts, id);
  const de = garde?.professionnelId;
  if (!garde || !de || !est(de)) return refuse({ motif: 'gardes-d-un-autre' });
  if (estCommencee(garde, le)) return refuse({ motif: 'garde-commencee' });
  await closeEchangesDesGardes(tx, cpts, { gardes: [id], le });
  if (!(await giveBackGarde(tx, cpts, { garde: id, de, le })))
    return refuse({ motif: 'garde-changee' });
  const participants = await participantsDuTableau(tx, cpts, garde.tableauId);
  const qui = participants.find(({ professionnelId }) => professionnelId === de)?.nom ?? '';
  const autres = participants.filter(({ professionnelId }) => professionnelId !== de);
  const invitations = autres.map(({ professionnelId }) => ({ id: ids(), professionnelId }));
  const echange = ids();
  const propose = { id: echange, garde: id, de, enRetour: null, empeche: true, invitations };
  await insertEchange(tx, cpts, { ...propose, le, parNom: acteur.nom });
  const { ecrits, aAppeler } = await joindre(ctx, autres);
  const heures = { debut: garde.debut.toISOString(), fin: garde.fin.toISOString() };
  return reussi(
    effets(
      { ...heures, invites: ecrits, sansAdresse: aAppeler.length },
      {
        evenements: ecrits > 0 ? [{ genre: 'gardes.echange-propose', donnees: { echange } }] : [],
        messages: await aLaCoordination(ctx, { ...garde, qui }, (dit) =>
          texteDeRendue({ ...dit, raison, ecrits, aAppeler }),
        ),
        trace: { action: 'gardes.garde-rendue', objet: id },
      },
    ),
  );
}

type Dite = Horaire & { readonly tableauId: string; readonly qui: string };
type Dit = {
  readonly cpts: string;
  readonly tableau: string;
  readonly fuseau: string;
  readonly garde: Horaire;
  readonly qui: string;
};

/** To everybody who keeps the rotas. */
export async function aLaCoordination(ctx: Ctx, dite: Dite, texte: (dit: Dit) => Texte) {
  const { tx, cpts, maintenant, fuseau, appel } = ctx;
  const tableau = (await tableauNomme(tx, cpts, dite.tableauId))?.nom ?? '';
  const dit = { cpts: appel.cpts?.nom ?? '', tableau, fuseau, garde: dite, qui: dite.qui };
  const a = await courrielsDeLaCoordination(tx, cpts, dateCivileDe(maintenant, fuseau));
  return a.map((destinataire) => ({ ...texte(dit), canal: 'courriel' as const, destinataire }));
}
