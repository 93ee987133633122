import { couperIndicateur, DIRE_COUPE, direValeur } from '#modules/financement';
import type { Ctx } from '#platform/use-case.ts';
import type { Decoupe } from '../domain/vues.ts';

type Voulue = {
  readonly indicateur: string;
  readonly annee: number;
  readonly coupe: string;
};

/** An indicator that the ledger counts, cut, in words; null when it counts none such. */
export async function lireDecoupe(appel: Ctx['appel'], voulue: Voulue): Promise<Decoupe | null> {
  const lue = await couperIndicateur(appel, voulue);
  if (!lue.ok) return null;
  const { coupe, coupes, lignes, unite } = lue.valeur;
  return {
    titre: DIRE_COUPE[coupe],
    choix: coupes.map((une) => ({
      ...{ coupe: une, libelle: DIRE_COUPE[une], actif: une === coupe },
    })),
    lignes: lignes.map(({ etiquette, milliemes }) => ({
      ...{ etiquette, valeur: milliemes === null ? null : milliemes / 1000 },
    })),
    dire: (valeur) => direValeur({ unite }, Math.round(valeur * 1000)),
  };
}
