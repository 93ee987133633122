import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { zPortee } from '#kernel/portee.ts';
import { refuse, reussi } from '#kernel/result.ts';
import { zCourriel, zDateCivile, zFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import {
  insertDelegation,
  mandatsDeLaDelegation,
  revokeDelegation,
} from '../data/delegations.repository.ts';
import { endMandats, insertMandatUnique } from '../data/mandats.repository.ts';
import { type Delegable, delegablesDe } from '../data/personnes.query.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { envoyerInvitation, verifierLeDon } from './inviter.ts';

/** A list from a form: one box ticked, several, or none. */
const zPortees = z.preprocess(
  (brut) => (brut === undefined ? [] : Array.isArray(brut) ? brut : [brut]),
  z.array(zPortee).min(1, 'Choisissez au moins une chose à confier.'),
);

/**
 * A professional names who acts for them, and for what: somebody who has a role in the CPTS at once, an address unknown here by
 * an invitation.
 */
export const deleguer = defineUseCase({
  nom: 'comptes.deleguer',
  saisie: z.strictObject({
    courriel: zCourriel,
    portees: zPortees,
    du: zDateCivile,
    au: zFacultatif(zDateCivile),
    adresse: z.url(),
  }),
  droit: 'comptes.delegation.donner',
  executer: async (ctx, { courriel, portees, du, au, adresse }) => {
    const { id: delegant, professionnel: de } = ctx.acteur;
    if (!delegant || !de) return refuse<RefusDAcces>({ motif: 'sans-fiche' });
    const donnee = await verifierLeDon(ctx, { role: 'delegue', du, au });
    if (!donnee.ok) return donnee;
    const jours = { du, au: au ?? null };
    const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
    const [connu] = await delegablesDe(ctx.tx, ctx.cpts, { jour, courriel });
    if (connu) return await donner(ctx, connu, { professionnel: de, delegant, portees, ...jours });
    const delegation = { delegant, de, portees };
    const aInviter = {
      courriel,
      role: 'delegue',
      professionnel: null,
      delegation,
      ...jours,
    } as const;
    const envoyee = await envoyerInvitation(ctx, adresse, aInviter);
    if (!envoyee.ok) return envoyee;
    const { id, message } = envoyee.valeur;
    const detail = { role: 'delegue', pour: de, portees: portees.join(' ') };
    const trace = { action: 'comptes.invitation-envoyee', objet: id, detail };
    return reussi(effets({ id, invite: true }, { messages: [message], trace }));
  },
});

type ADonner = {
  readonly professionnel: string;
  readonly delegant: string;
  readonly portees: readonly string[];
  readonly du: string;
  readonly au: string | null;
};

type Connu = Pick<Delegable, 'compte' | 'agitDeja' | 'admissible'>;

async function donner(ctx: Ctx, { compte, agitDeja, admissible }: Connu, delegation: ADonner) {
  const { tx, cpts, maintenant: creeLe } = ctx;
  if (compte === delegation.delegant) return refuse<RefusDAcces>({ motif: 'a-soi-meme' });
  // Nobody opens health data to an institution, to the bureau or to a partner by naming them.
  if (!admissible) return refuse<RefusDAcces>({ motif: 'delegue-incompatible' });
  const id = ctx.ids();
  if (!(await insertDelegation(tx, cpts, { ...delegation, id, delegue: compte, creeLe })))
    return refuse<RefusDAcces>({ motif: 'deja-delegue' });
  const { du, au, professionnel: pour, portees } = delegation;
  // A colleague needs the role that opens what is delegated, for the same days; it ends with the delegation.
  if (!agitDeja)
    await insertMandatUnique(tx, {
      cpts,
      id: ctx.ids(),
      compte,
      role: 'delegue',
      professionnel: null,
      du,
      au,
      creeLe,
    });
  const detail = { pour, portees: portees.join(' ') };
  const trace = { action: 'comptes.delegation-donnee', objet: compte, detail };
  return reussi(effets({ id, invite: false }, { trace }));
}

/** Ends a delegation at once, by who gave it or who holds it, and the role that came with it. */
export const revoquerDelegation = defineUseCase({
  nom: 'comptes.revoquer-delegation',
  saisie: z.strictObject({ delegation: z.uuid() }),
  droit: 'comptes.delegation.revoquer',
  executer: async (ctx, { delegation: id }) => {
    const revoquee =
      ctx.acteur.id &&
      (await revokeDelegation(ctx.tx, ctx.cpts, { id, le: ctx.maintenant, par: ctx.acteur.id }));
    if (!revoquee) return refuse<RefusDAcces>({ motif: 'delegation-inconnue' });
    const ids = await mandatsDeLaDelegation(ctx.tx, ctx.cpts, revoquee);
    await endMandats(ctx.tx, ctx.cpts, { ids, le: ctx.maintenant });
    const trace = { action: 'comptes.delegation-revoquee', objet: revoquee.delegue };
    return reussi(effets({ id }, { trace }));
  },
});
