import { exiger } from '#kernel/result.ts';
import type { Config } from '#platform/config.ts';
import { verifierAudit } from '../../modules/comptes/module.ts';
import { dansLAtelier } from './atelier.ts';
import { option } from './usage.ts';

/** Walks the audit chain of one CPTS or of all; exit code 1 when one is broken. */
export async function auditVerify(config: Config, args: readonly string[]): Promise<void> {
  const seul = option(args, 'cpts');
  await dansLAtelier(config, 'audit verify', async ({ cpts, appel }) => {
    const slugs = seul ? [seul] : await cpts.slugs();
    for (const slug of slugs) {
      const { entrees, rupture } = exiger(await verifierAudit(await appel(slug), {}));
      if (rupture !== null) process.exitCode = 1;
      console.log(
        rupture === null
          ? `${slug} : chaîne entière, ${entrees} entrées.`
          : `${slug} : chaîne rompue à l’entrée ${rupture}, sur ${entrees}.`,
      );
    }
  });
}
