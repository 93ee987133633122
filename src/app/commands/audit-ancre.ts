import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dateHeure } from '#kernel/formats.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import type { Config } from '#platform/config.ts';
import { hasSigned } from '#platform/crypto/signature.ts';
import {
  type Ancre,
  avecSignature,
  contientRepere,
  lireAncre,
  lireTete,
  type TeteAncree,
  texteDAncre,
} from '../../modules/tracabilite/module.ts';
import { signataireDe } from '../secrets.ts';
import { Usage } from './usage.ts';

/** Writes the heads of the chains to a file, signed by the host. */
export async function ecrireAncre(
  config: Config,
  fichier: string,
  chaines: readonly Appel[],
): Promise<void> {
  const { publique, signer } = signataireDe(config);
  const tetes = (await Promise.all(chaines.map(teteDe))).flat();
  const texte = texteDAncre({ faiteLe: new Date(), cle: publique, tetes });
  writeFileSync(path.resolve(fichier), avecSignature(texte, signer(texte)));
  console.log(`Ancre de ${tetes.length} chaînes écrite dans ${fichier}, clé publique ${publique}.`);
}

async function teteDe(appel: Appel): Promise<readonly TeteAncree[]> {
  const tete = exiger(await lireTete(appel, {}));
  return tete && appel.cpts ? [{ ...tete, cpts: appel.cpts.id, slug: appel.cpts.slug }] : [];
}

/** Reads an anchor, refusing one that was not signed by the key of this host, or by the one that was printed. */
export function ancreDuFichier(
  config: Config,
  fichier: string | null,
  cle: string | null,
): Ancre | null {
  if (!fichier) return null;
  const lue = lireAncre(lireFichier(fichier));
  if (!lue) throw new Usage(`${fichier} n’est pas une ancre écrite par Maillage.`);
  const attendue = cle ?? signataireDe(config).publique;
  if (lue.ancre.cle !== attendue)
    throw new Usage(
      `L’ancre est signée par une autre clé (${lue.ancre.cle}) que celle attendue (${attendue}). Si c’est celle que vous avez gardée, donnez-la par --key.`,
    );
  if (!hasSigned(attendue, lue))
    throw new Usage('L’ancre a été modifiée : sa signature est fausse.');
  return lue.ancre;
}

function lireFichier(fichier: string): string {
  try {
    return readFileSync(path.resolve(fichier), 'utf8');
  } catch {
    throw new Usage(`${fichier} ne se lit pas.`);
  }
}

/** Says of each chain whether it still holds the head that was kept outside; exit code 1 when one does not. */
export async function comparerAncre(ancre: Ancre, chaines: readonly Appel[]): Promise<void> {
  const quand = dateHeure(ancre.faiteLe, 'Europe/Paris');
  for (const appel of chaines) {
    const tete = ancre.tetes.find(({ cpts }) => cpts === appel.cpts?.id);
    if (!tete) continue;
    const { rang, empreinte } = tete;
    const { tient } = exiger(await contientRepere(appel, { rang, empreinte }));
    if (!tient) process.exitCode = 1;
    console.log(
      tient
        ? `${tete.slug} : l’ancre du ${quand} tient, l’entrée ${rang} est la même.`
        : `${tete.slug} : l’ancre du ${quand} ne tient pas, l’entrée ${rang} a changé ou manque. La chaîne a été réécrite.`,
    );
  }
}
