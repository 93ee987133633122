import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF that this program wrote, a line for each run of text, as `pdftotext` would give it. */
export function pagesOfPdf(pdf: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const body = (id: string | undefined) => objects.get(id ?? '') ?? '';
  const pages = [...objects.values()].filter((text) => /\/Type \/Page\b/.test(text));
  return pages.map((page) => {
    const resources = body(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        glyphsOf(streamOf(body(/\/ToUnicode (\d+) 0 R/.exec(body(id))?.[1]))),
      ]),
    );
    return textOf(streamOf(body(/\/Contents (\d+) 0 R/.exec(page)?.[1])), fonts);
  });
}

function objectsOf(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, id = '', text = '']) => [id, text]));
}

function streamOf(object: string): string {
  const start = object.indexOf('stream\n');
  if (start < 0) return '';
  const bytes = Buffer.from(object.slice(start + 7, object.lastIndexOf('\nendstream')), 'latin1');
  return /\/FlateDecode/.test(object)
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1');
}

/** Glyph → text, of a font: `beginbfrange <0000> <00ff> [<0000> <0042> …]`. */
function glyphsOf(cmap: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], i) => {
      const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
      glyphs.set(Number.parseInt(first, 16) + i, bytes.swap16().toString('utf16le'));
    });
  return glyphs;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  const lines: string[] = [];
  let glyphs: ReadonlyMap<number, string> = new Map();
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) glyphs = fonts.get(font) ?? new Map();
    else {
      const hex = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)]
        .map(([, part = '']) => part)
        .join('');
      lines.push(
        (hex.match(/.{4}/g) ?? [])
          .map((one) => glyphs.get(Number.parseInt(one, 16)) ?? '')
          .join(''),
      );
    }
  }
  return lines.join('\n');
}
