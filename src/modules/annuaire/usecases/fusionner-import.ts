import type { Appel } from '#platform/use-case.ts';
import { type Chargement, viderLesTampons } from '../data/chargement.copy.ts';
import {
  compterAbsentes,
  enGrand,
  fermerAbsentes,
  fusionner,
  fusionnerMots,
  type Portee,
} from '../data/fusion.repository.ts';
import { garderLibelles } from '../data/libelles.repository.ts';
import {
  type Decompte,
  type Entite,
  type FermetureRefusee,
  refusDeFermer,
} from '../domain/rapport.ts';

type Fusion = {
  readonly chargements: readonly Chargement[];
  readonly portees: Readonly<Partial<Record<Entite, Portee>>>;
  /** Entities of a file that was cut: nothing of them is closed. */
  readonly coupees: ReadonlySet<Entite>;
  readonly toutFermer: boolean;
  readonly libelles: ReadonlyMap<string, string>;
};

export type Fusionne = {
  readonly entites: Readonly<Partial<Record<Entite, Decompte>>>;
  readonly fermeturesRefusees: readonly FermetureRefusee[];
};

/** People last: restricted to a few communes, one goes when their last activity went. */
const ORDRE: readonly Entite[] = [
  'structures',
  'activites',
  'savoir_faires',
  'diplomes',
  'professionnels',
];

/** Brings what waits into the directory, in one transaction: all of it, or nothing. */
export async function fusionnerImport(
  { socle, maintenant }: Appel,
  fusion: Fusion,
): Promise<Fusionne> {
  const { chargements, libelles } = fusion;
  const entites: Partial<Record<Entite, Decompte>> = {};
  const fermeturesRefusees: FermetureRefusee[] = [];
  await enGrand(socle.db, async (tx) => {
    await garderLibelles(tx, libelles);
    if (chargements.some(({ table, direct }) => table === 'mots' && !direct))
      await fusionnerMots(tx);
    for (const entite of ORDRE) {
      const chargement = chargements.find(({ table }) => table === entite);
      const portee = fusion.portees[entite];
      if (!chargement || !portee) continue;
      const lignes = chargement.rows.count;
      if (chargement.direct) {
        entites[entite] = { creees: lignes, modifiees: 0, fermees: 0, inchangees: 0 };
        continue;
      }
      const { creees, modifiees } = await fusionner(tx, entite, portee);
      const absence = await compterAbsentes(tx, entite, portee);
      const coupe = fusion.coupees.has(entite);
      const raison = refusDeFermer({ ...absence, coupe, force: fusion.toutFermer });
      if (raison) fermeturesRefusees.push({ entite, ...absence, raison });
      const fermees =
        raison || absence.absentes === 0
          ? 0
          : await fermerAbsentes(tx, entite, { portee, maintenant });
      entites[entite] = { creees, modifiees, fermees, inchangees: lignes - creees - modifiees };
    }
  });
  const attente = chargements.filter(({ direct }) => !direct).map(({ table }) => table);
  await viderLesTampons(socle.db, attente);
  return { entites, fermeturesRefusees };
}
