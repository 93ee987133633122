import { dateCivileDe } from '#kernel/fuseau.ts';
import { zRole } from '#kernel/role.ts';
import type { Config } from '#platform/config.ts';
import { creerCompte } from '../../modules/comptes/module.ts';
import { dansLAtelier } from './atelier.ts';
import { required, Usage } from './usage.ts';

/** Opens an account; the password comes from the MOT_DE_PASSE variable, never from the command line. */
export async function creerUtilisateur(config: Config, args: readonly string[]): Promise<void> {
  const motDePasse = process.env['MOT_DE_PASSE'];
  if (!motDePasse)
    throw new Usage(
      'Donnez le mot de passe (12 caractères au moins) dans la variable MOT_DE_PASSE.',
    );
  const role = required(args, 'role');
  if (!zRole.safeParse(role).success)
    throw new Usage(`« ${role} » n’est pas un rôle. Rôles : ${zRole.options.join(', ')}.`);
  const saisie = {
    courriel: required(args, 'email'),
    nom: required(args, 'nom'),
    prenom: required(args, 'prenom'),
    role,
    motDePasse,
  };
  await dansLAtelier(config, 'user create', async ({ appel }) => {
    const call = await appel(required(args, 'cpts'));
    const du = dateCivileDe(call.maintenant, call.cpts?.fuseau ?? 'Europe/Paris');
    const result = await creerCompte(call, { ...saisie, du });
    if (result.ok) return console.log(`Compte ouvert pour ${saisie.courriel}.`);
    if (result.refus.motif === 'saisie-invalide')
      throw new Usage(Object.values(result.refus.champs).join('\n'));
    throw new Usage(
      result.refus.motif === 'courriel-deja-pris'
        ? 'Cette adresse a déjà un compte.'
        : result.refus.motif,
    );
  });
}
