import { exiger } from '#kernel/result.ts';
import type { Appel, JobDefinition } from '#platform/jobs/job.ts';
import { ouvrirLesLettres } from '../http/lettres.export.ts';
import { lireLot, oublierTirages, rangerTirage } from '../usecases/tirer-lettres.ts';

/** Letters set in pages, and forgotten. Run again, a file is built anew from its first page. */
export const tirerLettresJobs: readonly JobDefinition[] = [
  {
    nom: 'mt.tirer-lettres',
    sur: ['mt.lettres-preparees'],
    executer: async (appel, { donnees }, { adresse }) => {
      await tirerLettres(appel, { tirage: String(donnees['tirage']), adresse });
    },
  },
  {
    nom: 'mt.oublier-tirages',
    sur: [],
    cron: '50 3 * * *',
    executer: async (appel) => {
      exiger(await oublierTirages(appel, {}));
    },
  },
];

type Tirage = { readonly tirage: string; readonly adresse: string };

/** Builds the file of a mailing, some pages at a time, so that its progress is seen. */
export async function tirerLettres(appel: Appel, { tirage, adresse }: Tirage): Promise<void> {
  const { maintenant } = appel;
  const { nom = '', slug = '', fuseau = 'Europe/Paris' } = appel.cpts ?? {};
  let lot = exiger(await lireLot(appel, { tirage, apres: 0 }));
  if (!lot.enTete) return;
  const cpts = { nom, slug, fuseau };
  const lettres = await ouvrirLesLettres({ ...lot.enTete, cpts, adresse, maintenant });
  for (;;) {
    for (const destinataire of lot.destinataires) lettres.ajouter(destinataire);
    if (lot.suite === null) break;
    lot = exiger(await lireLot(appel, { tirage, apres: lot.suite }));
    if (!lot.enTete) return;
  }
  exiger(await rangerTirage(appel, { tirage, fichier: await lettres.finir() }));
}
