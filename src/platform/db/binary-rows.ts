const BLOCK = 1 << 18;
/** Room kept for one row. */
const MARGIN = 1 << 17;
const NULL_LENGTH = -1;

/**
 * Rows in PostgreSQL's binary COPY format, built byte by byte from bytes already read: no string is made.
 * Each row: `begin(columns)`, then one call per column in order. `take` receives full blocks, and gives each back when it is sent.
 */
export class BinaryRows {
  readonly #take: (block: Uint8Array, giveBack: () => void) => void;
  readonly #spare: Buffer<ArrayBuffer>[] = [];
  #block = Buffer.from(new ArrayBuffer(BLOCK));
  #at = 0;
  count = 0;

  constructor(take: (block: Uint8Array, giveBack: () => void) => void) {
    this.#take = take;
    this.#at = this.#block.write('PGCOPY\n\xff\r\n\0', 'latin1');
    this.#block.fill(0, this.#at, this.#at + 8);
    this.#at += 8;
  }

  begin(columns: number): void {
    if (this.#at > BLOCK - MARGIN) this.#flush();
    this.#int16(columns);
    this.count++;
  }

  nul(): void {
    this.#int32(NULL_LENGTH);
  }

  /** Bytes of a text column; an empty range is NULL. */
  bytes(source: Uint8Array, from: number, to: number): void {
    if (from >= to) this.nul();
    else {
      this.#int32(to - from);
      this.raw(source, from, to);
    }
  }

  /** A text that is ASCII. */
  ascii(text: string): void {
    this.#int32(text.length);
    this.#at += this.#block.write(text, this.#at, 'latin1');
  }

  text(text: string | null): void {
    if (text === null) this.nul();
    else {
      const mark = this.open();
      this.#at += this.#block.write(text, this.#at);
      this.close(mark);
    }
  }

  /** Eight bytes: a bigint column, high half first. */
  int64(high: number, low: number): void {
    this.#int32(8);
    this.#int32(high);
    this.#int32(low);
  }

  double(value: number | null): void {
    if (value === null) this.nul();
    else {
      this.#int32(8);
      this.#at = this.#block.writeDoubleBE(value, this.#at);
    }
  }

  uuid([a, b, c, d]: readonly [number, number, number, number]): void {
    this.#int32(16);
    this.#int32(a);
    this.#int32(b);
    this.#int32(c);
    this.#int32(d);
  }

  uuidText(uuid: string): void {
    this.#int32(16);
    this.#at += this.#block.write(uuid.replaceAll('-', ''), this.#at, 'hex');
  }

  /** Opens a column written in pieces; `close` gives it its length. */
  open(): number {
    const mark = this.#at;
    this.#at += 4;
    return mark;
  }

  close(mark: number): void {
    const length = this.#at - mark - 4;
    this.#block.writeInt32BE(length === 0 ? NULL_LENGTH : length, mark);
  }

  /** Empty so far: has anything been written since `open`? */
  isEmpty(mark: number): boolean {
    return this.#at === mark + 4;
  }

  byte(value: number): void {
    this.#block[this.#at++] = value;
  }

  word32(value: number): void {
    this.#int32(value);
  }

  raw(source: Uint8Array, from: number, to: number): void {
    const block = this.#block;
    let at = this.#at;
    for (let i = from; i < to; i++) block[at++] = source[i] ?? 0;
    this.#at = at;
  }

  /** The last block, with the end mark. */
  end(): void {
    this.#int16(-1);
    this.#flush();
  }

  #flush(): void {
    const full = this.#block;
    this.#take(full.subarray(0, this.#at), () => this.#spare.push(full));
    this.#block = this.#spare.pop() ?? Buffer.from(new ArrayBuffer(BLOCK));
    this.#at = 0;
  }

  #int16(value: number): void {
    const block = this.#block;
    const at = this.#at;
    block[at] = value >>> 8;
    block[at + 1] = value;
    this.#at = at + 2;
  }

  #int32(value: number): void {
    const block = this.#block;
    const at = this.#at;
    block[at] = value >>> 24;
    block[at + 1] = value >>> 16;
    block[at + 2] = value >>> 8;
    block[at + 3] = value;
    this.#at = at + 4;
  }
}
