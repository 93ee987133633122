import type { Repere } from './chaine.ts';

/** Head of one chain when the anchor was written. */
export type TeteAncree = Repere & { readonly cpts: string; readonly slug: string };

/** What is kept outside: heads, when, and the public key that signs. A plain text, to print or to mail. */
export type Ancre = {
  readonly faiteLe: Date;
  readonly cle: string;
  readonly tetes: readonly TeteAncree[];
};

export type AncreSignee = {
  readonly ancre: Ancre;
  /** Everything before the signature, as it was signed. */
  readonly texte: string;
  readonly signature: string;
};

const TITRE = 'Maillage, ancre des chaînes d’audit';
const FIN = /^signature ([\w-]{86})\n?$/;
const ENTETE = /^faite le (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;
const CLE = /^clé publique ([\w-]{59})$/;
const TETE =
  /^([a-z0-9]+(?:-[a-z0-9]+)*) ([0-9a-f-]{36}) entrée (\d{1,15}) empreinte ([0-9a-f]{64})$/;

/** What is signed: one line per chain, each with the rank and the hash of its last entry. */
export function texteDAncre({ faiteLe, cle, tetes }: Ancre): string {
  const lignes = tetes.map(
    ({ slug, cpts, rang, empreinte }) => `${slug} ${cpts} entrée ${rang} empreinte ${empreinte}`,
  );
  return [TITRE, `faite le ${faiteLe.toISOString()}`, `clé publique ${cle}`, ...lignes, ''].join(
    '\n',
  );
}

export const avecSignature = (texte: string, signature: string): string =>
  `${texte}signature ${signature}\n`;

/** Reads an anchor; null when a line is not as this program writes them. */
export function lireAncre(fichier: string): AncreSignee | null {
  const propre = fichier.replaceAll('\r\n', '\n').trimEnd();
  const coupe = propre.lastIndexOf('\n') + 1;
  const texte = propre.slice(0, coupe);
  const [titre, entete = '', cle = '', ...lignes] = texte.trimEnd().split('\n');
  const signature = FIN.exec(propre.slice(coupe))?.[1];
  const faite = ENTETE.exec(entete)?.[1];
  const publique = CLE.exec(cle)?.[1];
  const tetes = lignes.flatMap(lireTete);
  const lisible = titre === TITRE && tetes.length === lignes.length;
  if (!(lisible && signature && faite && publique)) return null;
  return { ancre: { faiteLe: new Date(faite), cle: publique, tetes }, texte, signature };
}

function lireTete(ligne: string): readonly TeteAncree[] {
  const [, slug, cpts, rang, empreinte] = TETE.exec(ligne) ?? [];
  return slug && cpts && rang && empreinte ? [{ slug, cpts, rang: Number(rang), empreinte }] : [];
}
