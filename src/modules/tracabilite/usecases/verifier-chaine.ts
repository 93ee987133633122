import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import { dernierRepere, porteLEmpreinte } from '../data/verifications.query.ts';
import { insertVerification } from '../data/verifications.repository.ts';
import { NATURES_DE_RUPTURE, type Repere, type Rupture } from '../domain/chaine.ts';
import { leverAlerte } from './lever-alerte.ts';
import { type EtatDeLaChaine, origine, parcourirChaine } from './parcourir-chaine.ts';

const zRepere = z.strictObject({ rang: z.number().int().min(0), empreinte: z.string() });

const lireDernierRepere = defineUseCase({
  nom: 'tracabilite.lire-repere',
  saisie: z.strictObject({}),
  droit: 'tracabilite.chaine.verifier',
  executer: async ({ tx, cpts }) => reussi(effets(await dernierRepere(tx, cpts))),
});

/** Whether the chain holds that hash at that rank: what an anchor kept outside proves. */
export const contientRepere = defineUseCase({
  nom: 'tracabilite.comparer-ancre',
  saisie: zRepere,
  droit: 'tracabilite.chaine.verifier',
  executer: async ({ tx, cpts }, repere) =>
    reussi(effets({ tient: await porteLEmpreinte(tx, cpts, repere) })),
});

const noterVerification = defineUseCase({
  nom: 'tracabilite.noter-verification',
  saisie: z.strictObject({
    complete: z.boolean(),
    entrees: z.number().int(),
    jusque: zRepere,
    rupture: z
      .strictObject({
        rang: z.number().int(),
        nature: z.enum(NATURES_DE_RUPTURE),
        le: z.date().nullable(),
      })
      .nullable(),
  }),
  droit: 'tracabilite.chaine.verifier',
  executer: async (ctx, faite) => {
    const { cpts, maintenant } = ctx;
    await insertVerification(ctx.tx, { ...faite, cpts, id: ctx.ids(), faiteLe: maintenant });
    return reussi(effets(null));
  },
});

type Options = {
  /** From the first entry, rather than from the last that was found good. */
  readonly complete: boolean;
  readonly adresse?: string;
  readonly dire?: (rang: number, tete: number) => void;
};

/**
 * Walks the chain, keeps what it found, and raises an alert when it is broken. An entry found good earlier that says
 * another hash now means that all was written again: the walk then starts from the first entry.
 */
export async function verifierChaine(appel: Appel, options: Options): Promise<EtatDeLaChaine> {
  const repere = exiger(await lireDernierRepere(appel, {}));
  const complete = options.complete || repere === null || !repere.tient;
  const debut = complete || !repere ? origine(appel) : repere;
  const suivie = await parcourirChaine(appel, {
    depuis: { rang: debut.rang, empreinte: debut.empreinte },
    ...(options.dire ? { dire: options.dire } : {}),
  });
  const rupture =
    suivie.rupture ?? (repere && !repere.tient ? manque(repere, suivie.jusque) : null);
  const { jusque, entrees } = suivie;
  exiger(await noterVerification(appel, { complete, entrees, jusque, rupture }));
  if (rupture) await alerter(appel, rupture, options.adresse);
  return { ...suivie, rupture };
}

/** What an entry that was vouched for and is no longer there tells. */
export function manque(repere: Repere, jusque: Repere): Rupture {
  return jusque.rang < repere.rang
    ? { rang: jusque.rang + 1, nature: 'coupee', le: null }
    : { rang: repere.rang, nature: 'reecrite', le: null };
}

async function alerter(appel: Appel, { rang, nature }: Rupture, adresse = ''): Promise<void> {
  exiger(
    await leverAlerte(appel, {
      genre: 'chaine-rompue',
      sujet: `${nature} ${rang}`,
      nombre: rang,
      instant: appel.maintenant,
      jusqua: null,
      adresse,
    }),
  );
}
