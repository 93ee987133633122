import { nombre } from '#kernel/formats.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { Appel } from '#platform/call.ts';
import type { Config } from '#platform/config.ts';
import { direRupture, verifierChaine } from '../../modules/tracabilite/module.ts';
import { type Atelier, dansLAtelier } from './atelier.ts';
import { ancreDuFichier, comparerAncre, SANS_ANCRE } from './audit-ancre.ts';
import { option } from './usage.ts';

/** What belongs to no CPTS has its own chain: sign-ins, accounts of the host. */
const DE_L_INSTALLATION = { id: INSTALLATION, slug: 'installation', nom: '', fuseau: 'UTC' };

/** Walks the audit chain of one CPTS or of all, and compares them with an anchor; exit code 1 when one is broken. */
export async function auditVerify(config: Config, args: readonly string[]): Promise<void> {
  const seul = option(args, 'cpts');
  const ancre = ancreDuFichier(config, option(args, 'anchor'), option(args, 'key'));
  await dansLAtelier(config, 'audit verify', async (atelier) => {
    for (const appel of await chaines(atelier, seul)) await verifier(appel);
    if (ancre) await comparerAncre(ancre, await chaines(atelier, seul), seul);
    else console.log(SANS_ANCRE);
  });
}

/** A call in each CPTS, or in that one; the installation has a chain too. */
export async function chaines(
  { cpts, appel }: Pick<Atelier, 'cpts' | 'appel'>,
  seul: string | null,
): Promise<readonly Appel[]> {
  if (seul && seul !== DE_L_INSTALLATION.slug) return [await appel(seul)];
  const installation = { ...(await appel(null)), cpts: DE_L_INSTALLATION };
  if (seul) return [installation];
  return [...(await Promise.all((await cpts.slugs()).map(appel))), installation];
}

async function verifier(appel: Appel): Promise<void> {
  const nom = appel.cpts?.slug ?? '';
  const { jusque, rupture } = await verifierChaine(appel, { complete: true, dire: progres(nom) });
  if (rupture) process.exitCode = 1;
  console.log(
    rupture
      ? `${nom} : chaîne rompue. ${direRupture(rupture)}`
      : `${nom} : chaîne entière, ${jusque.rang} entrées, tête ${jusque.empreinte}.`,
  );
}

/** On standard error, each time a tenth more was looked at; short chains say nothing. */
function progres(nom: string): (rang: number, tete: number) => void {
  let dixieme = 0;
  return (rang, tete) => {
    const part = Math.floor((rang * 10) / Math.max(tete, 1));
    if (part > dixieme && rang < tete)
      console.error(`${nom} : ${part * 10} %, ${nombre(rang)} entrées vérifiées`);
    dixieme = part;
  };
}
