import { open } from 'node:fs/promises';

const PIECE = 1 << 18;
/** An element longer than this is no element of a published file. */
const LONGEST = 1 << 23;
const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [
  34, 92, 123, 125, 91, 93,
];

export type JsonElement = { readonly text: string; readonly read: number };

/**
 * Objects of the array `key` of a file that is one JSON object, one after the other and never all at once.
 * The text of an element is given as it is: whoever takes it parses it, and a broken one spoils no other.
 * `unfinished` is said at the end when the file stops before its last brace.
 */
export async function* jsonElements(
  path: string,
  key: string,
): AsyncGenerator<JsonElement, { readonly unfinished: boolean }> {
  const file = await open(path);
  const scanner = new Scanner(key);
  try {
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    for (let read = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, PIECE);
      if (bytesRead === 0) return { unfinished: scanner.depth !== 0 };
      read += bytesRead;
      for (const text of scanner.take(buffer.subarray(0, bytesRead))) yield { text, read };
    }
  } finally {
    await file.close();
  }
}

/** Follows braces, brackets and strings; knows when an element of the wanted array opens and closes. */
class Scanner {
  depth = 0;
  readonly #key: Buffer;
  #inString = false;
  #escaped = false;
  #inArray = false;
  #lastKey: number[] = [];
  #element: Buffer[] = [];
  #length = 0;
  #open = false;

  constructor(key: string) {
    this.#key = Buffer.from(key);
  }

  take(bytes: Buffer): readonly string[] {
    const found: string[] = [];
    let from = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (this.#inString) this.#insideString(byte);
      else if (byte === QUOTE) {
        this.#inString = true;
        if (this.depth === 1) this.#lastKey = [];
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (this.#opens(byte)) from = i;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (this.#closes()) found.push(this.#end(bytes.subarray(from, i + 1)));
      }
    }
    if (this.#open) this.#keep(Buffer.from(bytes.subarray(from)));
    return found;
  }

  #insideString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
    else if (this.depth === 1 && this.#lastKey.length < 64) this.#lastKey.push(byte);
  }

  #opens(byte: number): boolean {
    this.depth++;
    if (this.depth === 2) this.#inArray = byte === OPEN_BRACKET && this.#isWanted();
    if (this.depth !== 3 || !this.#inArray || byte !== OPEN_BRACE) return false;
    this.#open = true;
    this.#length = 0;
    return true;
  }

  #closes(): boolean {
    this.depth--;
    return this.#open && this.depth === 2;
  }

  #isWanted(): boolean {
    return this.#key.equals(Buffer.from(this.#lastKey));
  }

  #keep(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length <= LONGEST) this.#element.push(piece);
  }

  #end(last: Buffer): string {
    this.#keep(last);
    const text = Buffer.concat(this.#element).toString('utf8');
    this.#element = [];
    this.#open = false;
    return text;
  }
}
