import type { Ctx } from '#platform/use-case.ts';
import { aUnRpps } from '../data/identites-externes.repository.ts';

/**
 * True when the host wants professionals of the national directory to come in by Pro Santé Connect alone. Asked once the
 * account has proved its own password or passkey: to anybody else it would say whose account this is.
 */
export async function exigePsc({ tx, appel }: Ctx, compte: string): Promise<boolean> {
  return (appel.socle.psc?.seulement ?? false) && (await aUnRpps(tx, compte));
}
