import type { Config } from '#platform/config.ts';
import { chargerBanc } from '../../../db/seed/charger-banc.ts';
import { dansLAtelier } from './atelier.ts';
import { required, Usage } from './usage.ts';

/** Adds CPTS with years of ledger entries, to measure on. */
export async function semerBanc(config: Config, args: readonly string[]): Promise<void> {
  const taille = { cpts: entier(args, 'cpts', 2000), annees: entier(args, 'years', 20) };
  await dansLAtelier(config, 'seed bench', ({ base, coffre }) =>
    chargerBanc(taille, {
      urls: base.urls,
      coffre,
      maintenant: new Date(),
      dire: (ligne) => console.log(ligne),
    }),
  );
}

function entier(args: readonly string[], nom: string, max: number): number {
  const valeur = Number(required(args, nom));
  if (Number.isInteger(valeur) && valeur >= 1 && valeur <= max) return valeur;
  throw new Usage(`--${nom} est un nombre entier de 1 à ${max}.`);
}
