import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import { entreesDeLaChaine, rangsDeLaPeriode, teteDeLaChaine } from '../data/chaine.query.ts';
import type { Repere } from '../domain/chaine.ts';
import { type Entree, texteScelle } from '../domain/entree.ts';

const PAR_PAS = 5000;

/** The head of the chain of the CPTS of the call: what an anchor keeps outside. */
export const lireTete = defineUseCase({
  nom: 'tracabilite.ancrer',
  saisie: z.strictObject({}),
  droit: 'tracabilite.chaine.exporter',
  executer: async ({ tx, cpts }) => {
    const { rang, empreinte } = await teteDeLaChaine(tx, cpts);
    return reussi(effets<Repere | null>(rang === null ? null : { rang, empreinte }));
  },
});

const zBornes = z.strictObject({ debut: z.date().nullable(), fin: z.date().nullable() });

const ouvrirExport = defineUseCase({
  nom: 'tracabilite.ouvrir-export',
  saisie: zBornes,
  droit: 'tracabilite.chaine.exporter',
  executer: async ({ tx, cpts }, { debut, fin }) => {
    const rangs = await rangsDeLaPeriode(tx, cpts, { debut, fin });
    const trace = { action: 'tracabilite.chaine-exportee', detail: { ...rangs } };
    return reussi(effets(rangs, { trace }));
  },
});

const lireEntrees = defineUseCase({
  nom: 'tracabilite.lire-entrees',
  saisie: z.strictObject({ apres: z.number().int(), jusque: z.number().int() }),
  droit: 'tracabilite.chaine.exporter',
  executer: async ({ tx, cpts }, bornes) =>
    reussi(effets(await entreesDeLaChaine(tx, cpts, { ...bornes, limite: PAR_PAS }))),
});

/**
 * Entries of a period, from the first to the last of its ranks, one JSON object by line. `texte` is what was hashed after
 * `precedente`: whoever holds two anchors checks the lines between them with nothing but SHA-256.
 */
export async function* exporterChaine(
  appel: Appel,
  bornes: z.input<typeof zBornes>,
): AsyncGenerator<string> {
  const { premier, dernier } = exiger(await ouvrirExport(appel, bornes));
  for (let apres = premier - 1; apres < dernier; ) {
    const entrees = exiger(await lireEntrees(appel, { apres, jusque: dernier }));
    yield entrees.map((entree) => ligne(appel.cpts?.id ?? '', entree)).join('');
    apres = entrees.at(-1)?.rang ?? dernier;
  }
}

function ligne(cpts: string, e: Entree): string {
  const { rang, secondes, nom, roles, action, objet, personne, precedente, empreinte } = e;
  const instant = new Date(Number(secondes) * 1000).toISOString();
  const texte = texteScelle(cpts, e);
  return `${JSON.stringify({ rang, instant, acteur: e.acteur, nom, roles, action, objet, personne, personnes: JSON.parse(e.personnes), detail: JSON.parse(e.detail), precedente, empreinte, texte })}\n`;
}
