/** One message to many, as each of them reads it. */
export type Lettre = {
  readonly cpts: string;
  readonly sujet: string;
  readonly texte: string;
  /** What it leads to. */
  readonly lien: { readonly titre: string; readonly adresse: string } | null;
  readonly parNom: string;
  /** On whose behalf: a group, before the CPTS; null for the CPTS itself. */
  readonly pour: string | null;
  readonly repondreA: string | null;
};

/** Signed, with where to answer, and no address but the sender's. */
export function ecrireLettre(l: Lettre): { readonly sujet: string; readonly corps: string } {
  const paragraphes = [
    l.texte.trim(),
    l.lien ? `${l.lien.titre} : ${l.lien.adresse}` : null,
    `${l.parNom}\n${l.pour ? `${l.pour}, ${l.cpts}` : l.cpts}`,
    l.repondreA ? `Pour répondre, écrivez à ${l.repondreA}.` : null,
  ];
  return {
    sujet: `${l.cpts} : ${l.sujet}`,
    corps: paragraphes.filter((p) => p !== null).join('\n\n'),
  };
}
