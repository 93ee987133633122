import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseDateCivile } from '#kernel/date-civile.ts';
import { debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import type { Config } from '#platform/config.ts';
import { exporterChaine } from '../../modules/tracabilite/module.ts';
import { dansLAtelier } from './atelier.ts';
import { chaines } from './audit.ts';
import { ecrireAncre } from './audit-ancre.ts';
import { option, required, Usage, words } from './usage.ts';

/** Writes an anchor, or the entries of a period as one JSON object by line, to a file its owner alone reads. */
export async function auditExport(config: Config, args: readonly string[]): Promise<void> {
  const ancre = option(args, 'anchor');
  await dansLAtelier(config, 'audit export', async (atelier) => {
    if (ancre)
      return await ecrireAncre(config, ancre, await chaines(atelier, option(args, 'cpts')));
    const [fichier] = words(args);
    if (!fichier) throw new Usage('Indiquez le fichier à écrire, ou --anchor <fichier>.');
    const [appel] = await chaines(atelier, required(args, 'cpts'));
    if (!appel) return;
    const fuseau = appel.cpts?.fuseau ?? 'Europe/Paris';
    const lignes = exporterChaine(appel, {
      debut: jour(args, 'from', (date) => debutDeJour(date, fuseau)),
      fin: jour(args, 'to', (date) => finDeJour(date, fuseau)),
    });
    const vers = createWriteStream(path.resolve(fichier), { mode: 0o600 });
    await pipeline(Readable.from(lignes), vers);
    console.log(`Entrées de ${appel.cpts?.slug} écrites dans ${fichier}.`);
  });
}

type Borne = (date: Parameters<typeof debutDeJour>[0]) => Date;

function jour(args: readonly string[], nom: string, borne: Borne): Date | null {
  const texte = option(args, nom);
  if (!texte) return null;
  const lue = parseDateCivile(texte);
  if (!lue.ok) throw new Usage(`--${nom} attend un jour, 2026-11-24.`);
  return borne(lue.valeur);
}
