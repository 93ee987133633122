import { dateCivileDe } from '#kernel/fuseau.ts';
import { INSTALLATION, zRole } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Config } from '#platform/config.ts';
import { creerCompte } from '../../modules/comptes/module.ts';
import { dansLAtelier } from './atelier.ts';
import { required, Usage } from './usage.ts';

/** Its administrators hold their role on the installation, before there is any CPTS. */
const ICI: CptsCourante = { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' };

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
    const estIci = role === 'administrateur';
    const call = await appel(estIci ? null : required(args, 'cpts'));
    const cpts = call.cpts ?? ICI;
    const du = dateCivileDe(call.maintenant, cpts.fuseau);
    const result = await creerCompte({ ...call, cpts }, { ...saisie, du });
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
