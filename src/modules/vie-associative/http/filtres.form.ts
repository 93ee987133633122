import { z } from 'zod';
import { zDateCivile } from '#kernel/zod.ts';
import type { FiltreDAdherents } from '../data/adhesions.query.ts';
import { ETATS_D_ADHESION, GENRES_D_ADHESION } from '../domain/adhesion.ts';

const vide = z.literal('');

/** Filters of the list of members, as an address carries them. */
export const zFiltres = {
  q: z.string().max(80).default(''),
  etat: z.union([vide, z.literal('toutes'), z.enum(ETATS_D_ADHESION)]).default(''),
  genre: z.union([vide, z.enum(GENRES_D_ADHESION)]).default(''),
  college: z.union([vide, z.uuid()]).default(''),
  profession: z.string().max(80).default(''),
  secteur: z.union([vide, z.uuid()]).default(''),
  depuis: z.union([vide, zDateCivile]).default(''),
};
type Filtres = { readonly [nom in keyof typeof zFiltres]: z.output<(typeof zFiltres)[nom]> };

/** What they ask of the database; current members when no state is said. */
export function filtreDe(f: Filtres): FiltreDAdherents {
  return {
    etats: f.etat === '' ? ['active', 'suspendue'] : f.etat === 'toutes' ? undefined : [f.etat],
    genre: f.genre === '' ? undefined : f.genre,
    college: f.college || undefined,
    profession: f.profession || undefined,
    secteur: f.secteur || undefined,
    depuis: f.depuis || undefined,
    q: f.q.trim() || undefined,
  };
}

/** "?q=…&etat=…", '' when nothing is filtered. */
export function enAdresse(filtres: Filtres): string {
  const dits = Object.entries(filtres).filter(([, valeur]) => valeur !== '');
  return dits.length === 0 ? '' : `?${new URLSearchParams(dits).toString()}`;
}
