import { normaliser } from './texte.ts';

/** First names and names whose h is mute, by their beginning; any other h is not elided, as in "de Harold". */
const H_MUET =
  /^h(?:adrien|e(?:ctor|l|nri|rbert$|rmeline|rmin|rminie|rv)|enr|ilaire|ilda|ippoly|o(?:nor|rac|rtens)|u(?:bert|g)|yacinth)/;

/** "d’Alice", "d’Hélène", "de Mme Vaudrebois", "de Yann": whose it is. */
export function deQuelquUn(nom: string): string {
  const dit = normaliser(nom);
  const elide = /^[aeiou]/.test(dit) || /^y[^aeiouy]/.test(dit) || H_MUET.test(dit);
  return elide ? `d’${nom}` : `de ${nom}`;
}
