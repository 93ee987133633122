import type { ClientCertificate } from '#platform/http/client-certificate.ts';
import type { Identite } from '#platform/http/identities.ts';

type Moyens = {
  /** Names (CN) and units (OU) that the host admits, from the settings; nobody when either is empty. */
  readonly noms: readonly string[];
  readonly unites: readonly string[];
  readonly cpts: () => Promise<readonly string[]>;
  readonly droitsDe: (roles: readonly string[]) => ReadonlySet<string>;
};

const ROLES = ['sas'] as const;

type Acteur = NonNullable<ReturnType<Identite['acteurPour']>>;

/**
 * The platform SAS, known by the CN and the OU of its certificate, both. What they are is not public: the host takes them from
 * the document it signs (SAS, sécurisation des échanges par mTLS). It asks of every CPTS; each says if it answers.
 */
export function identiteDuSas({ noms, unites, cpts, droitsDe }: Moyens) {
  return async ({
    commonName,
    organizationalUnits,
  }: ClientCertificate): Promise<Identite | null> => {
    if (!noms.includes(commonName)) return null;
    if (!organizationalUnits.some((unite) => unites.includes(unite))) return null;
    const acteur: Acteur = {
      genre: 'cle-api',
      id: null,
      nom: `Plateforme SAS (${commonName})`,
      roles: ROLES,
      droits: droitsDe(ROLES),
      professionnel: null,
      confirmeLe: null,
      delegations: [],
    };
    return {
      genre: 'cle-api',
      id: commonName,
      nom: acteur.nom,
      session: commonName,
      cpts: (await cpts()).map((id) => ({ id, role: 'sas' })),
      acteurPour: (ici) => (ici ? acteur : null),
    };
  };
}
