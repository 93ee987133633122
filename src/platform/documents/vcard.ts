export const VCARD = 'text/vcard; charset=utf-8';

export type Card = {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly titre?: string | null;
  readonly organisation?: string | null;
  readonly telephones?: readonly string[];
  readonly courriel?: string | null;
  readonly rue?: string | null;
  readonly codePostal?: string | null;
  readonly ville?: string | null;
};

/** Cards that telephones and mail programs take (RFC 6350, version 4.0), one after the other. */
export function writeVcards(cards: readonly Card[]): string {
  return cards.map((card) => `${lines(card).map(fold).join('\r\n')}\r\n`).join('');
}

function lines(card: Card): readonly string[] {
  const { rue, codePostal, ville } = card;
  const optional = (name: string, valeur: string | null | undefined) =>
    valeur ? [`${name}:${escapeText(valeur)}`] : [];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${escapeText(card.id)}`,
    `FN:${escapeText(`${card.prenom} ${card.nom}`)}`,
    `N:${escapeText(card.nom)};${escapeText(card.prenom)};;;`,
    ...optional('TITLE', card.titre),
    ...optional('ORG', card.organisation),
    ...(card.telephones ?? []).map((tel) => `TEL;TYPE=work:${escapeText(tel)}`),
    ...optional('EMAIL', card.courriel),
    ...(rue || ville
      ? [
          `ADR;TYPE=work:;;${escapeText(rue ?? '')};${escapeText(ville ?? '')};;${escapeText(codePostal ?? '')};`,
        ]
      : []),
    'END:VCARD',
  ];
}

function escapeText(texte: string): string {
  return texte
    .replaceAll('\\', '\\\\')
    .replaceAll(/[,;]/g, (c) => `\\${c}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Lines are cut at 75 octets, never inside a character (RFC 6350 § 3.2). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const c of line) {
    const octets = Buffer.byteLength(c);
    if (size + octets > 74) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += c;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}
