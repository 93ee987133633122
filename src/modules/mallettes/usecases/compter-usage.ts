import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertUsage, withdrawUsage } from '../data/prets.repository.ts';
import { MISSION } from '../domain/fait.ts';
import type { Pret } from '../domain/mallette.ts';
import type { RefusSurPret } from '../domain/refus.ts';
import { leSien, pretDuLien } from './rendre-mallette.ts';
import { zPret } from './saisies.ts';

type Compte = Promise<Result<Effets<{ readonly usages: number }>, RefusSurPret>>;
const zGeste = { retirer: z.enum(['oui', 'non']).default('non') };
type Geste = { readonly retirer: 'oui' | 'non' };

/** One assisted teleconsultation more, or the last one taken back, by the link of who holds the case. */
export const compterUsageParLien = defineUseCase({
  nom: 'mallettes.compter-usage-par-lien',
  saisie: z.strictObject({ jeton: zJeton, ...zGeste }),
  droit: 'public',
  executer: async (ctx, { jeton, ...geste }): Compte => {
    const pret = await pretDuLien(ctx, jeton);
    return pret ? await compter(ctx, pret, geste) : refuse({ motif: 'lien-inconnu' });
  },
});

/** The same, from the pages. */
export const compterUsage = defineUseCase({
  nom: 'mallettes.compter-usage',
  saisie: z.strictObject({ pret: zPret, ...zGeste }),
  droit: 'mallettes.pret.tenir',
  executer: async (ctx, { pret: id, ...geste }): Compte => {
    const pret = await leSien(ctx, id);
    return pret.ok ? await compter(ctx, pret.valeur, geste) : pret;
  },
});

async function compter(ctx: Ctx, pret: Pret, { retirer }: Geste): Compte {
  const { tx, cpts, maintenant: le, ids } = ctx;
  if (pret.rendueLe) return refuse({ motif: 'deja-rendue' });
  if (retirer === 'non') {
    const id = ids();
    await insertUsage(tx, cpts, { id, pret: pret.id, le });
    const faits = [{ ...communs(pret), id }];
    return reussi(effets({ usages: pret.usages + 1 }, { faits }));
  }
  const retire = await withdrawUsage(tx, cpts, { pret: pret.id, le });
  if (!retire) return refuse({ motif: 'aucun-usage' });
  const correction = { quantite: -1, corrige: retire.id, instant: retire.compteLe };
  const faits = [{ ...communs(pret), ...correction }];
  return reussi(effets({ usages: pret.usages - 1 }, { faits }));
}

function communs({ malletteId, professionnelId, profession }: Pret) {
  return {
    genre: 'mallettes.teleconsultation',
    mission: MISSION,
    professionnel: professionnelId,
    professions: [profession],
    source: 'declare',
    lien: `mallettes/${malletteId}`,
  } as const;
}
