import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  closeEchange,
  type Echange,
  insertEchange,
  loadEchange,
} from '../data/echanges.repository.ts';
import { lockGarde } from '../data/gardes.repository.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { estCommencee, type Garde } from '../domain/garde.ts';
import type { RefusDAnnuler, RefusDeProposer } from '../domain/refus.ts';
import type { Participant } from '../domain/tableau.ts';
import { peutAgirPour } from './agir-pour.ts';
import { garder } from './garder-garde.ts';
import { joindre } from './joindre.ts';
import { zGarde, zProfessionnel } from './saisies.ts';

type Propose = {
  readonly id: string;
  /** To how many people a message leaves. */
  readonly invites: number;
  /** How many are asked whom no message reaches. */
  readonly sansAdresse: number;
};
type Tenue = Garde & { readonly professionnelId: string };

/** Asks one person of the rota, or all of them, to take a duty; from one person, one of theirs may be taken in return. */
export const proposerEchange = defineUseCase({
  nom: 'gardes.proposer-echange',
  saisie: z.strictObject({
    garde: zGarde,
    professionnel: zFacultatif(zProfessionnel),
    enRetour: zFacultatif(zGarde),
  }),
  droit: 'gardes.garde.echanger',
  executer: async (ctx, saisie): Promise<Result<Effets<Propose>, RefusDeProposer>> => {
    const { tx, cpts, maintenant, ids, acteur } = ctx;
    const garde = await sienne(ctx, saisie.garde);
    if (!garde.ok) return garde;
    const { professionnelId: de } = garde.valeur;
    const invites = await aInviter(ctx, garde.valeur, saisie.professionnel);
    if (!invites.ok) return invites;
    const enRetour = saisie.enRetour ?? null;
    if (enRetour && !saisie.professionnel) return refuse({ motif: 'retour-a-une-personne' });
    if (enRetour && !(await estEchangeable(ctx, garde.valeur, { id: enRetour, ...saisie })))
      return refuse({ motif: 'retour-inconnu' });
    const id = ids();
    const fait = await insertEchange(tx, cpts, {
      id,
      garde: garde.valeur.id,
      de,
      enRetour,
      empeche: false,
      le: maintenant,
      parNom: acteur.nom,
      invitations: invites.valeur.map(({ professionnelId }) => ({ id: ids(), professionnelId })),
    });
    if (!fait) return refuse({ motif: 'echange-en-cours' });
    const evenements = [{ genre: 'gardes.echange-propose', donnees: { echange: id } }];
    const trace = { action: 'gardes.echange-propose', objet: garde.valeur.id };
    const { ecrits, aAppeler } = await joindre(ctx, invites.valeur);
    const dit = { id, invites: ecrits, sansAdresse: aAppeler.length };
    return reussi(effets(dit, { evenements, trace }));
  },
});

async function sienne(ctx: Ctx, id: string): Promise<Result<Tenue, RefusDeProposer>> {
  const garde = await lockGarde(ctx.tx, ctx.cpts, id);
  const qui = garde?.professionnelId;
  if (!garde || !qui) return refuse({ motif: 'garde-inconnue' });
  if (!peutAgirPour(ctx.acteur, qui)) return refuse({ motif: 'gardes-d-un-autre' });
  if (estCommencee(garde, ctx.maintenant)) return refuse({ motif: 'garde-commencee' });
  return reussi({ ...garde, professionnelId: qui });
}

async function aInviter(
  { tx, cpts }: Ctx,
  { tableauId, professionnelId: de }: Tenue,
  nomme: string | undefined,
): Promise<Result<readonly Participant[], RefusDeProposer>> {
  const autres = (await participantsDuTableau(tx, cpts, tableauId)).filter(
    ({ professionnelId }) => professionnelId !== de,
  );
  if (nomme) {
    const choisi = autres.filter(({ professionnelId }) => professionnelId === nomme);
    return choisi.length > 0 ? reussi(choisi) : refuse({ motif: 'participant-inconnu' });
  }
  return autres.length > 0 ? reussi(autres) : refuse({ motif: 'personne-a-qui-proposer' });
}

type EnRetour = { readonly id: string; readonly professionnel?: string | undefined };

async function estEchangeable(
  { tx, cpts, maintenant }: Ctx,
  { tableauId }: Tenue,
  { id, professionnel }: EnRetour,
): Promise<boolean> {
  const autre = await lockGarde(tx, cpts, id);
  return (
    autre !== null &&
    autre.tableauId === tableauId &&
    autre.professionnelId === professionnel &&
    !estCommencee(autre, maintenant)
  );
}

/** Takes a proposal back: the duty stays with its holder. */
export const annulerEchange = defineUseCase({
  nom: 'gardes.annuler-echange',
  saisie: z.strictObject({ echange: zIdentifiant<'EchangeId'>() }),
  droit: 'gardes.garde.echanger',
  executer: async (
    ctx,
    { echange: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDAnnuler>> => {
    const { tx, cpts, acteur, maintenant } = ctx;
    const echange = await loadEchange(tx, cpts, id);
    if (!echange) return refuse({ motif: 'echange-inconnu' });
    if (!peutAgirPour(acteur, echange.deId)) return refuse({ motif: 'gardes-d-un-autre' });
    if (echange.empeche) return await reprendre(ctx, echange);
    if (!(await closeEchange(tx, cpts, { id, etat: 'annule', le: maintenant })))
      return refuse({ motif: 'echange-clos' });
    const trace = { action: 'gardes.echange-annule', objet: echange.gardeId };
    return reussi(effets({ id }, { trace }));
  },
});

/** They could not hold it, and keep it after all: the duty is theirs again. */
async function reprendre(ctx: Ctx, { id, gardeId, deId }: Echange) {
  const gardee = await garder(ctx, gardeId, deId);
  return gardee.ok ? reussi({ ...gardee.valeur, valeur: { id } }) : gardee;
}
