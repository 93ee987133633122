import type { Appel } from '#platform/use-case.ts';
import { communesFusionnees, type Ecrites } from '../data/coordonnees.copy.ts';
import {
  ajouter,
  RAPPORT_VIDE,
  type RapportDImport,
  type Rejet,
} from '../domain/rapport-d-import.ts';

type Db = Appel['socle']['db'];

/** One commune of a file, or why it cannot be read. */
export type Lue<T> =
  | { readonly ligne: number; readonly valeur: T }
  | { readonly ligne: number; readonly raison: string };

type Options<T> = {
  readonly db: Db;
  readonly ecrire: (db: Db, lot: readonly T[]) => Promise<Ecrites>;
  readonly taille: number;
  readonly progression: (rapport: RapportDImport) => void;
};

/**
 * Writes the communes of a file batch by batch, each in its own transaction: what was written stays when the
 * file turns out to be broken further on. The first line of a commune wins over the next ones.
 */
export async function ecrireParLots<T extends { readonly code: string }>(
  lues: AsyncIterable<Lue<T>>,
  options: Options<T>,
): Promise<RapportDImport> {
  const vues = new Map<string, number>();
  let rapport = RAPPORT_VIDE;
  let lot: { readonly ligne: number; readonly valeur: T }[] = [];
  const vider = async () => {
    if (lot.length === 0) return;
    rapport = ajouter(rapport, await ecrireLot(lot, options));
    lot = [];
    options.progression(rapport);
  };
  for await (const lue of lues) {
    rapport = ajouter(rapport, { lus: 1 });
    const rejet = 'raison' in lue ? lue.raison : dejaVue(vues, lue);
    if (rejet !== null)
      rapport = ajouter(rapport, { rejets: [{ ligne: lue.ligne, raison: rejet }] });
    else if ('valeur' in lue) lot.push(lue);
    if (lot.length >= options.taille) await vider();
  }
  await vider();
  return { ...rapport, rejets: rapport.rejets.toSorted((a, b) => a.ligne - b.ligne) };
}

function dejaVue<T extends { readonly code: string }>(
  vues: Map<string, number>,
  { ligne, valeur: { code } }: { readonly ligne: number; readonly valeur: T },
): string | null {
  const avant = vues.get(code);
  if (avant === undefined) {
    vues.set(code, ligne);
    return null;
  }
  return `commune ${code} déjà lue à la ligne ${avant}`;
}

async function ecrireLot<T extends { readonly code: string }>(
  lot: readonly { readonly ligne: number; readonly valeur: T }[],
  { db, ecrire }: Options<T>,
): Promise<Partial<RapportDImport>> {
  const ecrites = await ecrire(
    db,
    lot.map((l) => l.valeur),
  );
  const absentes = lot.filter((l) => !ecrites.has(l.valeur.code));
  const fusionnees =
    absentes.length > 0
      ? await communesFusionnees(
          db,
          absentes.map((l) => l.valeur.code),
        )
      : new Map<string, string>();
  const combien = (etat: string) => [...ecrites.values()].filter((e) => e === etat).length;
  return {
    crees: combien('cree'),
    modifies: combien('modifie'),
    inchanges: combien('inchange'),
    rejets: absentes.map(({ ligne, valeur: { code } }): Rejet => {
      const dans = fusionnees.get(code);
      const raison = dans
        ? `commune ${code} : fusionnée, aujourd’hui ${dans}`
        : `commune ${code} inconnue du découpage officiel`;
      return { ligne, raison };
    }),
  };
}
