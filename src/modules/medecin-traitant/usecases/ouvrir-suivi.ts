import { trouverLien } from '#modules/liens';
import type { Ctx } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import type { Demande } from '../domain/demande.ts';
import { REDITE, SUIVI } from '../domain/suivi.ts';

/** Merges one after the other are few. */
const FUSIONS_SUIVIES = 5;

export type Ouverte = {
  readonly demande: Demande;
  /** Made again from elsewhere: nothing of the first request is behind this link. */
  readonly redite: boolean;
};

/** The request this token opens, or null: unknown, expired, revoked, erased look the same. Merged, it is the one kept. */
export async function ouvrirSuivi(ctx: Ctx, jeton: string): Promise<Ouverte | null> {
  const lien = await trouverLien(ctx, { jeton, genre: SUIVI });
  if (lien) return ouverte(await gardee(ctx, lien.objet), false);
  const autre = await trouverLien(ctx, { jeton, genre: REDITE });
  return autre ? ouverte(await loadDemande(ctx.tx, ctx.cpts, autre.objet), true) : null;
}

function ouverte(demande: Demande | null, redite: boolean): Ouverte | null {
  return demande?.naissanceMois ? { demande, redite } : null;
}

async function gardee({ tx, cpts }: Ctx, id: string): Promise<Demande | null> {
  let demande = await loadDemande(tx, cpts, id);
  for (let n = 0; demande?.fusionneeDans && n < FUSIONS_SUIVIES; n++)
    demande = await loadDemande(tx, cpts, demande.fusionneeDans);
  return demande;
}
