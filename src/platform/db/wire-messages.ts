/** A parameter as it travels: text, or the bytes of a `bytea`. */
export type WireValue = string | Buffer | null;

const CODES = { bind: 66, close: 67, describe: 68, execute: 69, parse: 80, sync: 83 } as const;
const [TEXT, BINARY] = [0, 1] as const;
const NULL_LENGTH = -1;
const STATEMENT = 'S';
const START = 1 << 14;

/**
 * Messages of PostgreSQL's extended query protocol, one after another in one buffer, to leave in one write.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class WireMessages {
  #bytes = Buffer.allocUnsafe(START);
  #at = 0;

  /** Prepares a statement under a name, whatever was prepared under it, and asks for its columns. */
  prepare(name: string, text: string): void {
    // Closing what does not exist is no error; preparing what exists is one.
    const close = this.#open(CODES.close);
    this.#text(STATEMENT);
    this.#cstring(name);
    this.#close(close);
    const parse = this.#open(CODES.parse);
    this.#cstring(name);
    this.#cstring(text);
    this.#int16(0);
    this.#close(parse);
    const describe = this.#open(CODES.describe);
    this.#text(STATEMENT);
    this.#cstring(name);
    this.#close(describe);
  }

  /** Runs a prepared statement to its end; its columns come as text. */
  run(name: string, values: readonly WireValue[]): void {
    const bind = this.#open(CODES.bind);
    this.#cstring('');
    this.#cstring(name);
    this.#int16(values.length);
    for (const value of values) this.#int16(value instanceof Buffer ? BINARY : TEXT);
    this.#int16(values.length);
    for (const value of values) this.#value(value);
    this.#int16(0);
    this.#close(bind);
    const execute = this.#open(CODES.execute);
    this.#cstring('');
    this.#int32(0);
    this.#close(execute);
  }

  /** Ends what fails or succeeds together. */
  sync(): void {
    this.#close(this.#open(CODES.sync));
  }

  /** The messages so far, which are forgotten. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return taken;
  }

  #value(value: WireValue): void {
    if (value === null) {
      this.#int32(NULL_LENGTH);
      return;
    }
    const mark = this.#at;
    this.#int32(0);
    if (typeof value === 'string') this.#text(value);
    else {
      this.#room(value.length);
      this.#at += value.copy(this.#bytes, this.#at);
    }
    this.#bytes.writeInt32BE(this.#at - mark - 4, mark);
  }

  #open(code: number): number {
    this.#room(5);
    this.#bytes[this.#at] = code;
    this.#at += 5;
    return this.#at - 4;
  }

  /** The length of a message counts itself, not its code. */
  #close(mark: number): void {
    this.#bytes.writeInt32BE(this.#at - mark, mark);
  }

  #cstring(text: string): void {
    this.#text(text);
    this.#room(1);
    this.#bytes[this.#at++] = 0;
  }

  #text(text: string): void {
    // A character of UTF-16 takes three bytes at most.
    this.#room(text.length * 3);
    this.#at += this.#bytes.write(text, this.#at);
  }

  #int16(value: number): void {
    this.#room(2);
    this.#at = this.#bytes.writeInt16BE(value, this.#at);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
