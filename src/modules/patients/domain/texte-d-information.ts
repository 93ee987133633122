import type { ObjetDAccord } from './accord.ts';

/** What is read to people before they answer. Version 0 is the one shipped, until the CPTS wrote its own. */
export type TexteDInformation = {
  readonly objet: ObjetDAccord;
  readonly version: number;
  readonly texte: string;
  /** Null for the shipped one: nobody of the CPTS has read it over yet. */
  readonly ecritLe: Date | null;
  readonly ecritParNom: string | null;
};

/** Plain words for articles L1110-4 and L1110-12 CSP; to be read over by the CPTS before it serves. */
export const TEXTES_LIVRES: Readonly<Record<ObjetDAccord, string>> = {
  echange:
    'Pour vous soigner, les professionnels qui vous suivent ensemble forment votre équipe de soins. Ils peuvent se transmettre les informations utiles à votre prise en charge, et celles-là seulement. Vous pouvez vous y opposer à tout moment, pour tous ou pour un professionnel que vous nommez. Cela ne change rien à la qualité de vos soins.',
  partage:
    'Un professionnel qui n’est pas de votre équipe de soins ne voit vos informations que si vous l’acceptez. Si vous dites oui, seules les personnes que votre équipe désigne les voient, pour vous soigner. Vous pouvez revenir sur votre accord à tout moment, sans donner de raison\u00A0: l’accès s’arrête aussitôt.',
};

/** The text in force on a point, among those the CPTS wrote. */
export function texteEnVigueur(
  objet: ObjetDAccord,
  ecrits: readonly TexteDInformation[],
): TexteDInformation {
  const [premier] = ecrits
    .filter((ecrit) => ecrit.objet === objet)
    .sort((a, b) => b.version - a.version);
  return (
    premier ?? { objet, version: 0, texte: TEXTES_LIVRES[objet], ecritLe: null, ecritParNom: null }
  );
}
