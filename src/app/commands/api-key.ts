import { zRole } from '#kernel/role.ts';
import type { Config } from '#platform/config.ts';
import { creerCleApi } from '../../modules/comptes/module.ts';
import { dansLAtelier } from './atelier.ts';
import { option, required, Usage } from './usage.ts';

/** Prints a new API key alone on standard output: it is shown once. */
export async function creerCle(config: Config, args: readonly string[]): Promise<void> {
  const slug = required(args, 'cpts');
  const role = required(args, 'role');
  if (!zRole.safeParse(role).success)
    throw new Usage(`« ${role} » n’est pas un rôle. Rôles : ${zRole.options.join(', ')}.`);
  const libelle = option(args, 'libelle') ?? `Clé ${role}`;
  await dansLAtelier(config, 'api-key create', async ({ appel }) => {
    const result = await creerCleApi(await appel(slug), { role, libelle });
    if (!result.ok) throw new Error(`refused: ${result.refus.motif}`);
    console.log(result.valeur.cle);
  });
}
