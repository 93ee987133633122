import { parseMontant } from '#kernel/centimes.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { estPlausible } from './contrat.ts';
import type { Palier } from './indicateur.ts';
import { lireMilliemes } from './lire-milliemes.ts';
import type { RefusDePalier } from './refus.ts';

/** Reads tiers, one a line: "69,7 : 1 000 €". Empty lines do not count. */
export function lirePaliers(texte: string): Result<readonly Palier[], RefusDePalier> {
  const paliers: Palier[] = [];
  for (const [n, ligne] of texte.split(/\r?\n/).entries()) {
    if (ligne.trim() === '') continue;
    const [borne = '', euros = '', ...reste] = ligne.split(/\s*(?::|→|=>|;|\t)\s*/);
    const lue = lireMilliemes(borne);
    const montant = parseMontant(euros);
    if (
      !lue.ok ||
      !montant.ok ||
      montant.valeur < 0 ||
      !estPlausible(montant.valeur) ||
      reste.length > 0
    )
      return refuse({ motif: 'palier-illisible', ligne: n + 1 });
    paliers.push({ borne: lue.valeur, centimes: montant.valeur });
  }
  return reussi(paliers);
}
