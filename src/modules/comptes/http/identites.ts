import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { Identite, Identites } from '#platform/http/identities.ts';
import type { Appel } from '#platform/http/request.ts';
import type { SessionOuverte } from '../data/identites.query.ts';
import { estEnCours } from '../domain/session.ts';
import { reconnaitreCle } from '../usecases/reconnaitre-cle.ts';
import { reconnaitreSession } from '../usecases/reconnaitre-session.ts';

/** Rights follow a change within a second: what was recognised less than that ago need not be asked again. */
const FRAICHEUR_MS = 900;

type Moyens = {
  readonly droitsDe: (roles: readonly string[]) => ReadonlySet<string>;
  /** A call by nobody yet, in no CPTS. */
  readonly appel: (maintenant: Date) => Appel;
};

/** Recognises people by their session and programs by their key. */
export function identitesDe(moyens: Moyens): Omit<Identites, 'cptsParSlug'> {
  const recentes = new Map<
    string,
    { readonly a: number; readonly identite: Promise<Identite | null> }
  >();
  return {
    parSession: async (jeton, maintenant) => {
      const session = exiger(await reconnaitreSession(moyens.appel(maintenant), { jeton }));
      return session ? identiteDuCompte(session, { jeton, maintenant, moyens }) : null;
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

function identiteDuCompte(
  session: SessionOuverte,
  {
    jeton,
    maintenant,
    moyens,
  }: { readonly jeton: string; readonly maintenant: Date; readonly moyens: Moyens },
): Identite {
  const enCours = (fuseau: string) =>
    session.mandats.filter((m) => estEnCours(m, dateCivileDe(maintenant, fuseau)));
  return {
    genre: 'compte',
    id: session.compte,
    nom: session.nom,
    session: jeton,
    cpts: enCours('Europe/Paris').map((m) => ({ id: m.cpts, role: m.role })),
    acteurPour: (cpts) => {
      const ici = cpts?.id ?? INSTALLATION;
      const mandats = enCours(cpts?.fuseau ?? 'Europe/Paris').filter((m) => m.cpts === ici);
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
        confirmeLe: session.ouverteLe,
        delegations: [],
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
