import { sansAccents } from '#kernel/texte.ts';

/** What the EPC rulebooks let through: Latin letters, figures, a few signs. */
const PERMIS = /[A-Za-z0-9/\-?:().,'+ ]/;

const SIGNES: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '`': "'", '´': "'", '«': "'", '»': "'", '"': "'", '“': "'", '”': "'" },
  ...{
    '–': '-',
    '—': '-',
    '−': '-',
    _: '-',
    '&': '+',
    '€': 'EUR',
    '@': '(a)',
    '…': '...',
    '·': '-',
  },
};

/** A text as a bank takes it: accents and signs replaced, never more than `max` characters; '?' for what has no like. */
export function texteSepa(texte: string, max: number): string {
  const ecrit = [...sansAccents(texte)]
    .map((signe) =>
      PERMIS.test(signe) ? signe : (SIGNES[signe] ?? (/\s/.test(signe) ? ' ' : '?')),
    )
    .join('')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, max)
    .trim();
  return ecrit === '' ? '?' : ecrit;
}

/** A reference: it neither begins nor ends with a slash, nor holds two of them (EPC217-08). */
export function referenceSepa(texte: string, max: number): string {
  const sure = texteSepa(texte.replaceAll(' ', '-'), max)
    .replace(/\/{2,}/g, '/')
    .replace(/^\/+|\/+$/g, '');
  return sure === '' ? '-' : sure;
}
