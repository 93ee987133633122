import type { Config } from '#platform/config.ts';
import { dansLAtelier } from './atelier.ts';

/** Brings the schema up to date. */
export async function migrer(config: Config): Promise<void> {
  await dansLAtelier(config, 'migrate', async () => console.log('La base est à jour.'));
}
