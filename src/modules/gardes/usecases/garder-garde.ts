import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { closeEchange, loadDernierEchange } from '../data/echanges.repository.ts';
import { loadGarde, updateTitulaire } from '../data/gardes.repository.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { texteDeGardee } from '../domain/annonce.ts';
import { estCommencee } from '../domain/garde.ts';
import { suiteDuRappel } from '../domain/rappel.ts';
import type { RefusDeRendre } from '../domain/refus.ts';
import { rappelParLien } from './lire-rappel.ts';
import { aLaCoordination } from './rendre-garde.ts';

export type Gardee = { readonly debut: string; readonly fin: string };
type Reponse = Promise<Result<Effets<Gardee>, RefusDeRendre>>;

/** "I keep it after all", by the same link, as long as nobody has the duty. */
export const garderGardeParLien = defineUseCase({
  nom: 'gardes.garder-garde-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Reponse => {
    const rappel = await rappelParLien(ctx, jeton);
    if (!rappel) return refuse({ motif: 'lien-inconnu' });
    return await garder(ctx, rappel.gardeId, rappel.professionnelId);
  },
});

/** The proposal is closed first: whoever takes the duty meanwhile has it, and it is no longer to be kept. */
export async function garder(ctx: Ctx, id: string, qui: string): Reponse {
  const { tx, cpts, maintenant: le } = ctx;
  const dernier = await loadDernierEchange(tx, cpts, id);
  const garde = await loadGarde(tx, cpts, id);
  if (!garde || !dernier || suiteDuRappel(garde, qui, dernier) !== 'rendue')
    return refuse({ motif: 'garde-changee' });
  if (estCommencee(garde, le)) return refuse({ motif: 'garde-commencee' });
  const participants = await participantsDuTableau(tx, cpts, garde.tableauId);
  const lui = participants.find(({ professionnelId }) => professionnelId === qui);
  if (!lui) return refuse({ motif: 'participant-inconnu' });
  const clos = { id: dernier.id, etat: 'annule', le } as const;
  if (dernier.etat === 'propose' && !(await closeEchange(tx, cpts, clos)))
    return refuse({ motif: 'garde-changee' });
  const issue = await updateTitulaire(tx, cpts, { garde: id, de: null, a: qui, le });
  if (issue !== 'fait') return refuse({ motif: REFUS[issue] });
  return reussi(
    effets(
      { debut: garde.debut.toISOString(), fin: garde.fin.toISOString() },
      {
        messages: await aLaCoordination(ctx, { ...garde, qui: lui.nom }, texteDeGardee),
        trace: { action: 'gardes.garde-gardee', objet: id },
      },
    ),
  );
}

const REFUS = {
  change: 'garde-changee',
  'deja-de-garde': 'deja-de-garde',
  'pas-du-tableau': 'participant-inconnu',
} as const;
