/** The command was called with wrong words; the message says which. */
export class Usage extends Error {}

/** Value of `--name value`, or null. */
export function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(`--${name}`);
  return at >= 0 ? (args[at + 1] ?? null) : null;
}

/** Same, refused when absent. */
export function required(args: readonly string[], name: string): string {
  const value = option(args, name);
  if (!value) throw new Usage(`Il manque --${name}.`);
  return value;
}

/** Words that are neither options nor their values. */
export function words(args: readonly string[]): readonly string[] {
  return args.filter((word, i) => !word.startsWith('--') && !args[i - 1]?.startsWith('--'));
}
