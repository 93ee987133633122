import { parseDateSaisie } from '#kernel/date-civile.ts';

/** `2/3/1948`, `02.03.1948`, `02031948` as `1948-03-02`; anything else as it is. Two digits of a year are not guessed. */
export function dateEcrite(texte: string): string {
  const propre = texte.trim();
  const lu = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$|^(\d{2})(\d{2})(\d{4})$/.exec(propre);
  if (!lu) return propre;
  const [jour = '', mois = '', annee = ''] = lu.slice(1).filter((part) => part !== undefined);
  return `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
}

/** What to correct in a birth date, null when nothing. */
export function fauteDeNaissance(texte: string): string | null {
  if (texte === '') return 'Écrivez la date de naissance.';
  const lue = parseDateSaisie(texte);
  if (lue.ok) return null;
  return lue.refus === 'date-malformee'
    ? 'Écrivez le jour, le mois et l’année, comme 02/03/1948.'
    : 'Ce jour n’existe pas : vérifiez le jour, le mois et l’année.';
}
