import type { Result } from '#kernel/result.ts';
import type { Rapport } from '../domain/rapport.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import { enDepliant } from './deplier.ts';
import type { FichierALire, Options } from './fichier-a-lire.ts';
import { importerFiness } from './importer-finess.ts';
import { importerGeographie } from './importer-geographie.ts';
import { importerRpps } from './importer-rpps.ts';
import type { Deps } from './mener-import.ts';
import { reconnaitreFichiers } from './reconnaitre-fichiers.ts';

/** Imports what was sent: the RPPS, FINESS, or files of communes, as their first lines say. */
export async function importerFichiers(
  deps: Deps,
  fichiers: readonly FichierALire[],
  options: Options,
): Promise<Result<Rapport, RefusDImport>> {
  return await enDepliant(fichiers, async (deplies) => {
    const envoi = await reconnaitreFichiers(deplies);
    if (!envoi.ok) return envoi;
    if (envoi.valeur.genre === 'communes')
      return await importerGeographie(deps, envoi.valeur.fichiers);
    const importer = envoi.valeur.genre === 'finess' ? importerFiness : importerRpps;
    return await importer(deps, deplies, options);
  });
}

/** What an import launched aside answers at once: its id, or why it did not start. */
export type Lance =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refus: RefusDImport };

/** Starts the import and answers as soon as it is recorded; the rest goes on by itself, then `apres` is called. */
export function lancerImport(
  deps: Pick<Deps, 'appel'>,
  fichiers: readonly FichierALire[],
  { apres, ...options }: Options & { readonly apres: () => Promise<void> },
): Promise<Lance> {
  return new Promise((resolve, reject) => {
    importerFichiers({ ...deps, commence: (id) => resolve({ ok: true, id }) }, fichiers, options)
      .then((fini) => {
        if (!fini.ok) resolve({ ok: false, refus: fini.refus });
      })
      // Once started, a fault is kept with the import, and shown on its page.
      .catch(reject)
      .finally(() => apres().catch(() => {}));
  });
}
