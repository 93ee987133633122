import type { Tx } from '#platform/db/database.ts';
import { cptsPubliques } from '../../modules/territoire/module.ts';

type CptsListee = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly demonstration: boolean;
};

/** Communities of the installation, in the order of their names. */
export async function cptsDeLInstallation(tx: Tx): Promise<readonly CptsListee[]> {
  return await cptsPubliques(tx);
}

/** Those among them where a mandate is in force. */
export async function mandatsDe(tx: Tx, ids: readonly string[]): Promise<readonly CptsListee[]> {
  return (await cptsPubliques(tx)).filter((cpts) => ids.includes(cpts.id));
}
