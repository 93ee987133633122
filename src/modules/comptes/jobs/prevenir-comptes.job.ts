import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { entretenirComptes } from '../usecases/entretenir-comptes.ts';
import { envoyerLien } from '../usecases/envoyer-lien.ts';
import { prevenirDesEssais } from '../usecases/prevenir-des-essais.ts';

const zEssais = z.object({ compte: z.uuid().nullable(), genre: z.string() });
const zOubli = z.object({ compte: z.uuid().nullable() });

/** Once for an event, were it handed over twice. */
const unique = (id: string) => ({ idempotence: { cle: id, empreinte: id } });

/** What the owners of accounts are told, and what is forgotten each night. */
export const comptesJobs: readonly JobDefinition[] = [
  {
    nom: 'comptes.prevenir-des-essais',
    sur: ['comptes.essais-repetes'],
    executer: async (appel, { id, donnees }, moyens) => {
      const { compte, genre } = zEssais.parse(donnees);
      if (compte) exiger(await prevenirDesEssais({ ...appel, ...unique(id) }, { compte, genre }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'comptes.envoyer-lien',
    sur: ['comptes.mot-de-passe-oublie'],
    executer: async (appel, { id, donnees }, moyens) => {
      const { compte } = zOubli.parse(donnees);
      const { adresse } = moyens;
      if (compte) exiger(await envoyerLien({ ...appel, ...unique(id) }, { compte, adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'comptes.entretenir',
    sur: [],
    cron: '20 3 * * *',
    pour: 'installation',
    executer: async (appel) => {
      exiger(await entretenirComptes(appel, {}));
    },
  },
];
