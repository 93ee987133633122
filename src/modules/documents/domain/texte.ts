/** A text in titles and articles, as statutes are. */
export type Article = { readonly titre: string; readonly paragraphes: readonly string[] };
export type Titre = { readonly titre: string; readonly articles: readonly Article[] };
export type Texte = readonly Titre[];

const MANQUE = /\[à choisir\u00A0: [^\]]+\]/g;

/** What stands where nobody chose yet: it shows in the text, and keeps it from being adopted. */
export function aChoisir(quoi: string): string {
  return `[à choisir\u00A0: ${quoi}]`;
}

/** What is still to be chosen in a text, each once, in its order. */
export function manquesDe(texte: string): readonly string[] {
  return [...new Set(texte.match(MANQUE) ?? [])].map((m) =>
    m.slice('[à choisir\u00A0: '.length, -1),
  );
}

/** A paragraph, cut where something is still to be chosen. */
export function couper(
  paragraphe: string,
): readonly { readonly mots: string; readonly manque: boolean }[] {
  const manques = paragraphe.match(MANQUE) ?? [];
  return paragraphe
    .split(MANQUE)
    .flatMap((mots, rang) => [
      { mots, manque: false },
      { mots: manques[rang] ?? '', manque: true },
    ])
    .filter(({ mots }) => mots !== '');
}

/** The text as it is kept and hashed: `# title`, `## article`, then a line for each paragraph. */
export function ecrireTexte(texte: Texte): string {
  let article = 0;
  const lignes = texte.flatMap(({ titre, articles }, rang) => [
    `# ${ROMAINS[rang] ?? rang + 1}. ${titre}`,
    ...articles.flatMap((a) => {
      article += 1;
      return [`## Article ${article}. ${a.titre}`, ...a.paragraphes.map(enUneLigne)];
    }),
  ]);
  return `${lignes.join('\n')}\n`;
}

const ROMAINS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** What somebody typed on several lines is one paragraph, and never a heading. */
const enUneLigne = (paragraphe: string) =>
  paragraphe.replaceAll(/\s*\n\s*/g, ' ').replace(/^[#\s]+/, '');

/** A kept text, read again. What stands before the first heading has none. */
export function lireTexte(ecrit: string): Texte {
  const titres: { titre: string; articles: { titre: string; paragraphes: string[] }[] }[] = [];
  for (const ligne of ecrit.split('\n')) {
    if (ligne === '') continue;
    if (ligne.startsWith('# ')) titres.push({ titre: ligne.slice(2), articles: [] });
    else if (ligne.startsWith('## '))
      titres.at(-1)?.articles.push({ titre: ligne.slice(3), paragraphes: [] });
    else titres.at(-1)?.articles.at(-1)?.paragraphes.push(ligne);
  }
  return titres;
}
