import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { communesPossibles } from '../data/communes-possibles.query.ts';
import { contenusDe } from '../data/contenus.repository.ts';
import type { ListeEnvoyee, Rangee } from '../domain/colonnes-de-liste.ts';
import type { LigneRetenue } from '../domain/ligne-de-liste.ts';
import { lireLignes } from '../domain/lire-liste.ts';
import type { EnvoiDeListe } from '../domain/liste.ts';
import { situerLignes } from '../domain/situer-lignes.ts';

export type EnteteDeListe = Omit<ListeEnvoyee, 'rangees'>;

export type Etude = {
  readonly entete: EnteteDeListe;
  readonly rangees: readonly Rangee[];
  readonly lignes: readonly LigneRetenue[];
};

/** A list that waits, read by its columns as they are settled now: each line by itself, its commune, its repetitions. */
export async function etudierEnvoi(ctx: Ctx, envoi: EnvoiDeListe): Promise<Etude> {
  const entete = await lireMorceaux<EnteteDeListe>(ctx, envoi.id, 'entete');
  const rangees = (await lireMorceaux<readonly Rangee[]>(ctx, envoi.id, 'rangees')).flat();
  const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
  const lues = lireLignes(rangees, envoi.colonnes, { jour, pivot: envoi.pivot });
  const lieux = lues.flatMap((ligne) => (ligne.issue === 'personne' ? [ligne.lieu] : []));
  const communes = await communesPossibles(ctx.tx, ctx.cpts, lieux);
  return {
    entete: entete[0] ?? SANS_ENTETE,
    rangees,
    lignes: situerLignes(lues, communes),
  };
}

const SANS_ENTETE: EnteteDeListe = { entetes: [], sansNumero: [], cellulesVidees: 0 };

async function lireMorceaux<T>(
  ctx: Ctx,
  envoi: string,
  genre: 'entete' | 'rangees',
): Promise<readonly T[]> {
  const morceaux = await contenusDe(ctx, { envoi, genre });
  return morceaux.map(({ texte }): T => JSON.parse(texte));
}
