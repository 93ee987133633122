import type { AFaire } from '#kernel/a-faire.ts';
import { pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Regard } from '#platform/use-case.ts';
import { trousAVenir } from '../data/trous.query.ts';

/** Holes of the rotas, each to be filled before it begins. */
export async function listerAFaire({
  tx,
  cpts,
  fuseau,
  maintenant,
}: Regard): Promise<readonly AFaire[]> {
  return (await trousAVenir(tx, cpts, maintenant)).map(({ tableau, nom, nombre, premier }) => ({
    code: `gardes.trous ${tableau}`,
    phrase: `Trouver quelqu’un pour ${pluriel(nombre, 'garde')} du tableau «\u00A0${nom}\u00A0»`,
    ...{ verbe: 'Compléter', chemin: `/gardes/tableaux/${tableau}`, droit: 'gardes.tableau.tenir' },
    ...{ poste: 'acces-aux-soins', echeance: dateCivileDe(premier, fuseau) },
    ...{ euros: null, gestes: nombre },
  }));
}
