import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { Identite, Identites } from '#platform/http/identities.ts';
import type { Appel } from '#platform/http/request.ts';
import type { SessionOuverte } from '../data/identites.query.ts';
import { delegationsDuJour } from '../domain/delegation.ts';
import { estEnCours, exigentSecondFacteur } from '../domain/mandat.ts';
import { reconnaitreCle } from '../usecases/reconnaitre-cle.ts';
import { reconnaitreSession } from '../usecases/reconnaitre-session.ts';

/** Rights follow a change within a second: what was recognised less than that ago need not be asked again. */
const FRAICHEUR_MS = 900;

type Moyens = {
  /** Whether accounts of the demonstration may come in. */
  readonly demonstration: boolean;
  readonly droitsDe: (roles: readonly string[]) => ReadonlySet<string>;
  /** A call by nobody yet, in no CPTS. */
  readonly appel: (maintenant: Date) => Appel;
  /** IANA zone of a CPTS: a mandate begins and ends at its midnight. */
  readonly fuseauDe: (cpts: string) => string;
};

/** Recognises people by their session and programs by their key. */
export function identitesDe(moyens: Moyens): Pick<Identites, 'parSession' | 'parCle' | 'anonyme'> {
  const recentes = new Map<
    string,
    { readonly a: number; readonly identite: Promise<Identite | null> }
  >();
  return {
    parSession: async (jeton, maintenant) => {
      const session = exiger(await reconnaitreSession(moyens.appel(maintenant), { jeton }));
      return session && suffit(session, moyens, maintenant)
        ? identiteDuCompte(session, { jeton, maintenant, moyens })
        : null;
    },
    parCle: (cle) => {
      const connue = recentes.get(cle);
      if (connue && performance.now() - connue.a < FRAICHEUR_MS) return connue.identite;
      if (recentes.size > 1000) recentes.clear();
      const identite = parCle(moyens, cle);
      recentes.set(cle, { a: performance.now(), identite });
      identite.catch(() => recentes.delete(cle));
      return identite;
    },
    anonyme: () => ({
      genre: 'public',
      id: null,
      nom: 'Public',
      roles: [],
      droits: new Set(),
      professionnel: null,
      confirmeLe: null,
      delegations: [],
    }),
  };
}

/**
 * Whether the proofs given suffice for the roles of now: one that asks for a second factor, given to somebody signed in
 * without, ends their session. Accounts of the demonstration do without, where they are admitted at all.
 */
function suffit(session: SessionOuverte, { demonstration }: Moyens, maintenant: Date): boolean {
  if (session.demonstration) return demonstration;
  return session.moyen !== 'mot-de-passe' || !exigentSecondFacteur(session.mandats, maintenant);
}

function identiteDuCompte(
  session: SessionOuverte,
  {
    jeton,
    maintenant,
    moyens,
  }: { readonly jeton: string; readonly maintenant: Date; readonly moyens: Moyens },
): Identite {
  const jourA = (cpts: string, fuseau = moyens.fuseauDe(cpts)) => dateCivileDe(maintenant, fuseau);
  return {
    genre: 'compte',
    id: session.compte,
    nom: session.nom,
    session: jeton,
    cpts: session.mandats
      .filter((m) => estEnCours(m, jourA(m.cpts)))
      .map((m) => ({ id: m.cpts, role: m.role })),
    acteurPour: (cpts) => {
      const ici = cpts?.id ?? INSTALLATION;
      const jour = jourA(ici, cpts?.fuseau);
      const mandats = session.mandats.filter((m) => m.cpts === ici && estEnCours(m, jour));
      if (cpts && mandats.length === 0) return null;
      const roles = mandats.map((m) => m.role);
      const professionnel = mandats.find((m) => m.professionnel)?.professionnel ?? null;
      const droits = moyens.droitsDe(roles);
      return {
        genre: 'compte',
        id: session.compte,
        nom: session.nom,
        roles,
        droits,
        professionnel,
        confirmeLe: session.confirmeeLe,
        delegations: delegationsDuJour(session.delegations, ici, jour),
      };
    },
  };
}

async function parCle({ appel, droitsDe }: Moyens, cle: string): Promise<Identite | null> {
  const connue = exiger(await reconnaitreCle(appel(new Date()), { cle }));
  if (!connue) return null;
  const { id, libelle: nom, role } = connue;
  const droits = droitsDe([role]);
  return {
    genre: 'cle-api',
    id,
    nom,
    session: id,
    cpts: [{ id: connue.cpts, role }],
    acteurPour: (cpts) =>
      cpts?.id === connue.cpts
        ? {
            genre: 'cle-api',
            id,
            nom,
            roles: [role],
            droits,
            professionnel: null,
            confirmeLe: null,
            delegations: [],
          }
        : null,
  };
}
