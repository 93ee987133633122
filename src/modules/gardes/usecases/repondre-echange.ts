import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { trouverLien, utiliserLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  closeEchange,
  closeEchangesDesGardes,
  refuseInvitation,
} from '../data/echanges.repository.ts';
import { exchangeGardes } from '../data/gardes.repository.ts';
import { invitation as lireInvitation } from '../data/invitations.query.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { type Invitation, LIEN_D_ECHANGE, obstacleALaReponse } from '../domain/echange.ts';
import { MISSION } from '../domain/fait.ts';
import type { RefusDeRepondre } from '../domain/refus.ts';
import { peutAgirPour } from './agir-pour.ts';

type Repondue = { readonly id: string };
type Reponse = Result<Effets<Invitation>, RefusDeRepondre>;

/** What a link of a message asks. Opening it changes nothing, as mail scanners do. */
export const lireInvitationParLien = defineUseCase({
  nom: 'gardes.lire-invitation-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Reponse> => {
    const trouvee = await parLien(ctx, jeton);
    return trouvee ? reussi(effets(trouvee.invitation)) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Takes the duty, by the link of the message. */
export const accepterParLien = defineUseCase({
  nom: 'gardes.accepter-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Reponse> => {
    const invitation = await consommer(ctx, jeton);
    return invitation ? await prendre(ctx, invitation) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Says no, by the link of the message. */
export const refuserParLien = defineUseCase({
  nom: 'gardes.refuser-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Reponse> => {
    const invitation = await consommer(ctx, jeton);
    return invitation ? await decliner(ctx, invitation) : refuse({ motif: 'lien-inconnu' });
  },
});

/** What the link opens, once: null when it is nobody's, or was used. */
async function consommer(ctx: Ctx, jeton: string) {
  const trouvee = await parLien(ctx, jeton);
  return trouvee && (await utiliserLien(ctx, trouvee.lien)) ? trouvee.invitation : null;
}

async function parLien(ctx: Ctx, jeton: string) {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_ECHANGE });
  const invitation = lien && (await lireInvitation(ctx.tx, ctx.cpts, lien.objet));
  return invitation ? { lien, invitation } : null;
}

const zInvitation = z.strictObject({ invitation: zIdentifiant<'InvitationId'>() });

/** Takes the duty, from the pages. */
export const accepterEchange = defineUseCase({
  nom: 'gardes.accepter-echange',
  saisie: zInvitation,
  droit: 'gardes.garde.echanger',
  executer: async (ctx, { invitation: id }): Promise<Result<Effets<Repondue>, RefusDeRepondre>> => {
    const trouvee = await sienne(ctx, id);
    return trouvee.ok ? await prendre(ctx, trouvee.valeur) : trouvee;
  },
});

/** Says no, from the pages. */
export const refuserEchange = defineUseCase({
  nom: 'gardes.refuser-echange',
  saisie: zInvitation,
  droit: 'gardes.garde.echanger',
  executer: async (ctx, { invitation: id }): Promise<Result<Effets<Repondue>, RefusDeRepondre>> => {
    const trouvee = await sienne(ctx, id);
    return trouvee.ok ? await decliner(ctx, trouvee.valeur) : trouvee;
  },
});

async function sienne(ctx: Ctx, id: string): Promise<Result<Invitation, RefusDeRepondre>> {
  const trouvee = await lireInvitation(ctx.tx, ctx.cpts, id);
  if (!trouvee) return refuse({ motif: 'invitation-inconnue' });
  return peutAgirPour(ctx.acteur, trouvee.professionnelId)
    ? reussi(trouvee)
    : refuse({ motif: 'gardes-d-un-autre' });
}

const REFUS = {
  change: 'garde-changee',
  'deja-de-garde': 'deja-de-garde',
  'pas-du-tableau': 'participant-inconnu',
} as const;

/** The proposal is closed first: of all who accept at once, one goes on, the others find it closed. */
async function prendre(ctx: Ctx, invitation: Invitation): Promise<Reponse> {
  const { tx, cpts, maintenant: le } = ctx;
  const { echangeId, professionnelId: a, garde, retour, tableauId } = invitation;
  const de = invitation.empeche ? null : invitation.deId;
  const obstacle = obstacleALaReponse(invitation, le);
  if (obstacle) return refuse({ motif: obstacle });
  const participants = await participantsDuTableau(tx, cpts, tableauId);
  if (!participants.some(({ professionnelId }) => professionnelId === a))
    return refuse({ motif: 'participant-inconnu' });
  const clos = { id: echangeId, etat: 'accepte', accepteParId: a, le } as const;
  if (!(await closeEchange(tx, cpts, clos))) return refuse({ motif: 'echange-clos' });
  const bascule = { garde: garde.id, retour: retour?.id ?? null, de, a, le };
  const issue = await exchangeGardes(tx, cpts, bascule);
  if (issue !== 'fait') return refuse({ motif: REFUS[issue] });
  await closeEchangesDesGardes(tx, cpts, {
    gardes: [garde.id, ...(retour ? [retour.id] : [])],
    le,
  });
  return reussi(
    effets(
      { ...invitation, etat: 'accepte' },
      {
        faits: [faitDEchange(invitation)],
        evenements: [{ genre: 'gardes.echange-accepte', donnees: { echange: echangeId, par: a } }],
        trace: { action: 'gardes.echange-accepte', objet: garde.id },
      },
    ),
  );
}

function faitDEchange({ professionnelId, profession, secteur, garde }: Invitation) {
  return {
    genre: 'gardes.echange',
    mission: MISSION,
    professionnel: professionnelId,
    professions: [profession],
    secteur,
    lien: `gardes/gardes/${garde.id}`,
  } as const;
}

/** When everybody asked said no, the proposal is over and its holder is told. */
async function decliner(ctx: Ctx, invitation: Invitation): Promise<Reponse> {
  const { tx, cpts, maintenant: le } = ctx;
  const obstacle = obstacleALaReponse(invitation, le);
  if (obstacle) return refuse({ motif: obstacle });
  const { id, echangeId, garde } = invitation;
  const restants = await refuseInvitation(tx, cpts, { id, echange: echangeId, le });
  const fini =
    restants === 0 && (await closeEchange(tx, cpts, { id: echangeId, etat: 'refuse', le }));
  return reussi(
    effets(
      { ...invitation, refuseeLe: le },
      {
        evenements: fini
          ? [{ genre: 'gardes.echange-refuse', donnees: { echange: echangeId } }]
          : [],
        trace: { action: 'gardes.echange-refuse', objet: garde.id },
      },
    ),
  );
}
