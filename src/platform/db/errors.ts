/**
 * Name of the constraint a failed statement ran into, or null. Read from the message, without the shard
 * suffix: on a distributed database the driver's `constraint` field is empty.
 */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (
    error.code !== '23505' &&
    error.code !== '23P01' &&
    error.code !== '23503' &&
    error.code !== '23514'
  )
    return null;
  return /constraint "([^"]+?)(?:_\d{5,})?"/.exec(error.message)?.[1] ?? null;
}

/** True when the database itself is away (stopped, restarting, no connection). */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|53300)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** True when the disk that holds the database is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53100';
}

/** True when a prepared statement no longer fits its tables: another connection will prepare it again. */
export function isStalePlan(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '0A000' &&
    error.message.startsWith('cached plan')
  );
}

/** True for what a second attempt of the same transaction settles: deadlock, serialisation, stale plan. */
export function retryable(error: unknown): boolean {
  if (isStalePlan(error)) return true;
  return (
    error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')
  );
}

/**
 * True when a value sent could not be read at all: a date out of the calendar, a null byte. Schemas refuse most
 * of them with a sentence by field; this catches what a schema let through.
 */
export function isUnreadable(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof Error && 'code' in error && /^22\w{3}$/.test(String(error.code));
}
