import { dateCivileDe } from '#kernel/fuseau.ts';
import { INSTALLATION, zRole } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Config } from '#platform/config.ts';
import { creerCompte, PHRASES_DE_MOT_DE_PASSE } from '../../modules/comptes/module.ts';
import { dansLAtelier } from './atelier.ts';
import { demanderSecret } from './demander-secret.ts';
import { required, Usage } from './usage.ts';

/** Its administrators hold their role on the installation, before there is any CPTS. */
const ICI: CptsCourante = { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' };

/** Opens an account; the password is asked, or comes from the MOT_DE_PASSE variable, never from the command line. */
export async function creerUtilisateur(config: Config, args: readonly string[]): Promise<void> {
  const role = required(args, 'role');
  if (!zRole.safeParse(role).success)
    throw new Usage(`« ${role} » n’est pas un rôle. Rôles : ${zRole.options.join(', ')}.`);
  const saisie = {
    courriel: required(args, 'email'),
    nom: required(args, 'nom'),
    prenom: required(args, 'prenom'),
    role,
    motDePasse: process.env['MOT_DE_PASSE'] ?? (await demanderSecret('Mot de passe : ')),
  };
  await dansLAtelier(config, 'user create', async ({ appel }) => {
    const estIci = role === 'administrateur';
    const call = await appel(estIci ? null : required(args, 'cpts'));
    const cpts = call.cpts ?? ICI;
    const du = dateCivileDe(call.maintenant, cpts.fuseau);
    const result = await creerCompte({ ...call, cpts }, { ...saisie, du });
    if (result.ok) return console.log(`Compte ouvert pour ${saisie.courriel}. ${SUITE}`);
    throw new Usage(phrase(result.refus));
  });
}

const SUITE =
  'À sa première connexion, un second facteur lui sera demandé si son rôle en demande un.';

type Refus = Extract<Awaited<ReturnType<typeof creerCompte>>, { readonly ok: false }>['refus'];

function phrase(refus: Refus): string {
  if (refus.motif === 'saisie-invalide') return Object.values(refus.champs).join('\n');
  if (refus.motif === 'mot-de-passe') return PHRASES_DE_MOT_DE_PASSE[refus.pourquoi];
  return refus.motif === 'courriel-deja-pris' ? 'Cette adresse a déjà un compte.' : refus.motif;
}
