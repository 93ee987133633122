import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dateHeure, nombre } from '#kernel/formats.ts';
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

/**
 * Says of each chain whether it still holds the head that was kept outside, and how much came after it, which nothing outside
 * proves; exit code 1 when one does not hold it, or is gone.
 */
export async function comparerAncre(
  ancre: Ancre,
  chaines: readonly Appel[],
  seul: string | null,
): Promise<void> {
  const quand = dateHeure(ancre.faiteLe, 'Europe/Paris');
  for (const appel of chaines) {
    const { slug, id } = appel.cpts ?? { slug: '', id: '' };
    const tete = ancre.tetes.find(({ cpts }) => cpts === id);
    if (!tete) {
      console.log(`${slug} : absente de l’ancre du ${quand}. Rien hors d’ici ne prouve sa chaîne.`);
      continue;
    }
    const { rang, empreinte } = tete;
    const { tient } = exiger(await contientRepere(appel, { rang, empreinte }));
    if (!tient) process.exitCode = 1;
    console.log(
      tient
        ? `${slug} : l’ancre du ${quand} tient, l’entrée ${rang} est la même. ${direLaSuite(await suiteDe(appel, rang))}`
        : `${slug} : l’ancre du ${quand} ne tient pas, l’entrée ${rang} a changé ou manque. La chaîne a été réécrite ou raccourcie.`,
    );
  }
  if (!seul) direDisparues(ancre, chaines, quand);
}

async function suiteDe(appel: Appel, rang: number): Promise<number> {
  const tete = exiger(await lireTete(appel, {}));
  return Math.max(0, (tete?.rang ?? 0) - rang);
}

function direLaSuite(apres: number): string {
  if (apres === 0) return 'Rien n’a suivi.';
  const elles =
    apres === 1
      ? 'L’entrée qui suit n’est prouvée par aucune ancre'
      : `Les ${nombre(apres)} entrées qui suivent ne sont prouvées par aucune ancre`;
  return `${elles} : qui tient la base pourrait en avoir retiré à la fin. Faites une ancre.`;
}

/** A chain that the anchor knows and that nobody finds any more was taken away whole. */
function direDisparues(ancre: Ancre, chaines: readonly Appel[], quand: string): void {
  const ici = new Set(chaines.map(({ cpts }) => cpts?.id));
  for (const { slug, cpts, rang } of ancre.tetes) {
    if (ici.has(cpts)) continue;
    process.exitCode = 1;
    console.log(
      `${slug} : l’ancre du ${quand} en tient ${nombre(rang)} entrées, et cette chaîne n’est plus ici.`,
    );
  }
}

/** Without an anchor, a whole chain may still have lost its end. */
export const SANS_ANCRE =
  'Sans ancre, une chaîne entière ne prouve pas qu’il n’en manque pas la fin : ce qui suit la dernière ancre peut en avoir été retiré. Comparez-la à une ancre gardée ailleurs (--anchor), et faites-en une chaque semaine au moins (docs/exploitation.md, Chaîne d’audit).';
