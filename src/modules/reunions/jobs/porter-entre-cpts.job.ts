import { exiger } from '#kernel/result.ts';
import type { Appel, JobDefinition } from '#platform/jobs/job.ts';
import { porterPlis } from '../usecases/porter-plis.ts';
import { porterReponse, recevoirReponse } from '../usecases/porter-reponse.ts';
import { recevoirPli } from '../usecases/recevoir-pli.ts';

/**
 * The program, in another CPTS of this installation: what was read behind one wall is written behind the other by that
 * other's own use case, in a transaction of its own.
 */
function dans(appel: Appel, cpts: NonNullable<Appel['cpts']>): Appel {
  if (appel.acteur.genre !== 'systeme')
    throw new Error('the program alone goes from one CPTS to another');
  return { ...appel, cpts, mandats: [] };
}

/** Keeps the meetings that several CPTS hold in step. Run twice, it tells twice the same: what is not newer changes nothing. */
export const porterEntreCptsJobs: readonly JobDefinition[] = [
  {
    nom: 'reunions.porter-aux-invitees',
    sur: ['reunions.inter-a-dire'],
    executer: async (appel, { donnees }, moyens) => {
      const { adresse } = moyens;
      const plis = exiger(await porterPlis(appel, { reunion: donnees['reunion'], adresse }));
      await moyens.distribuer(appel);
      for (const { vers, pli } of plis) {
        exiger(await recevoirPli(dans(appel, vers), { pli, adresse }));
        await moyens.distribuer(dans(appel, vers));
      }
    },
  },
  {
    nom: 'reunions.porter-a-l-organisatrice',
    sur: ['reunions.inter-a-repondre'],
    executer: async (appel, { donnees }, moyens) => {
      const portee = exiger(await porterReponse(appel, { recue: donnees['recue'] }));
      if (!portee) return;
      exiger(await recevoirReponse(dans(appel, portee.vers), portee.reponse));
      await moyens.distribuer(dans(appel, portee.vers));
    },
  },
];
