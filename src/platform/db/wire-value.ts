/** A value as PostgreSQL reads it: its text, bytes as they are, an array as `{…}`, any other object as JSON. */
export function wireValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return bytesOf(value);
  return Array.isArray(value) ? arrayOf(value) : JSON.stringify(value);
}

function arrayOf(values: readonly unknown[]): string {
  return `{${values.map(elementOf).join(',')}}`;
}

function elementOf(value: unknown): string {
  if (Array.isArray(value)) return arrayOf(value);
  const written = wireValue(value);
  if (written === null) return 'NULL';
  const text = typeof written === 'string' ? written : `\\x${written.toString('hex')}`;
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

function bytesOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}
