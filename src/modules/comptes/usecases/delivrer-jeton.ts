import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { type Coffre, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { touchCleApi } from '../data/cles-api.repository.ts';
import { cleOuverte } from '../data/identites.query.ts';
import { DUREE_DU_JETON_S, PREFIXE_DE_JETON } from '../domain/jeton-d-acces.ts';

/** Where the vault writes it: a token opens nothing else. */
const LIEU = { cpts: INSTALLATION, champ: 'comptes.jeton', objet: INSTALLATION };

const zContenu = z.strictObject({ empreinte: z.string(), expireLe: z.number() });

export type JetonDelivre = { readonly jeton: string; readonly secondes: number };

/**
 * A short access token for a program that proves its API key (OAuth 2.0, RFC 6749 § 4.4). Nothing of it is stored: the key it
 * stands for is looked up at each use.
 */
export const delivrerJeton = defineUseCase({
  nom: 'comptes.delivrer-jeton',
  saisie: z.strictObject({ client: z.string().max(200), secret: z.string().max(200) }),
  droit: 'public',
  executer: async (
    { tx, maintenant, coffre },
    { client, secret },
  ): Promise<Result<Effets<JetonDelivre>, { readonly motif: 'client-inconnu' }>> => {
    const empreinte = hashToken(secret);
    const cle = await cleOuverte(tx, empreinte);
    if (!cle || cle.id !== client) return refuse({ motif: 'client-inconnu' });
    await touchCleApi(tx, empreinte, maintenant);
    const contenu = {
      empreinte: empreinte.toString('base64url'),
      expireLe: maintenant.getTime() + DUREE_DU_JETON_S * 1000,
    };
    const jeton = coffre.chiffrer(JSON.stringify(contenu), LIEU).toString('base64url');
    return reussi(effets({ jeton: PREFIXE_DE_JETON + jeton, secondes: DUREE_DU_JETON_S }));
  },
});

/** Hash of the key a token stands for; null when it is none of ours, or over. */
export function cleDuJeton(
  jeton: string,
  { coffre, maintenant }: { readonly coffre: Coffre; readonly maintenant: Date },
): Buffer | null {
  try {
    const chiffre = Buffer.from(jeton.slice(PREFIXE_DE_JETON.length), 'base64url');
    const lu = zContenu.parse(JSON.parse(coffre.dechiffrer(chiffre, LIEU) ?? ''));
    return lu.expireLe > maintenant.getTime() ? Buffer.from(lu.empreinte, 'base64url') : null;
  } catch {
    return null;
  }
}
