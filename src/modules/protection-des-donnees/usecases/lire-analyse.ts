import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { derniereVerification } from '#modules/tracabilite';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { dureesAdoptees } from '../data/durees.query.ts';
import { ecrituresDurables } from '../data/ecritures-durables.query.ts';
import { ficheDe } from '../data/fiches.query.ts';
import { derniersPassages } from '../data/passages.query.ts';
import type { Constats } from '../domain/constats.ts';
import { dureesEnVigueur } from '../domain/duree.ts';

/** The impact assessment (article 35 GDPR): what is processed, and what the installation really has against each risk. */
export const lireAnalyse = defineUseCase({
  nom: 'rgpd.lire-analyse',
  saisie: z.strictObject({}),
  droit: 'rgpd.registre.lire',
  executer: async (ctx) => {
    const { traitements } = ctx.appel.socle.donnees;
    return reussi(effets({ traitements, constats: await constater(ctx) }));
  },
});

async function constater({ tx, cpts, appel, maintenant, fuseau }: Ctx): Promise<Constats> {
  const { donnees, installation } = appel.socle;
  const [passage] = await derniersPassages(tx, cpts, 1);
  const verification = await derniereVerification(tx, cpts);
  return {
    aujourdhui: dateCivileDe(maintenant, fuseau),
    fiche: await ficheDe(tx, cpts),
    durees: dureesEnVigueur(donnees.conservations, await dureesAdoptees(tx, cpts)),
    dernierPassage: passage ? dateCivile(passage.jour) : null,
    chaine: verification && {
      verifieeLe: dateCivileDe(verification.faiteLe, fuseau),
      rompue: verification.rupture !== null,
    },
    ecrituresDurables: await ecrituresDurables(tx),
    installation,
  };
}
