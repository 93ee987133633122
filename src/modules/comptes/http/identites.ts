import { dateCivileDe } from '#kernel/fuseau.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { type Database, inTenant } from '#platform/db/database.ts';
import type { Identite, Identites } from '#platform/http/identities.ts';
import { cleOuverte, type SessionOuverte, sessionOuverte } from '../data/identites.query.ts';
import { touchSession } from '../data/sessions.repository.ts';
import { estEnCours } from '../domain/session.ts';

const PERSONNE = { cpts: null, mandats: [] } as const;
/** Rights follow a change within a second: what was recognised less than that ago need not be asked again. */
const FRAICHEUR_MS = 900;

type Droits = (roles: readonly string[]) => ReadonlySet<string>;

/** Recognises people by their session and programs by their key. */
export function identitesDe(db: Database, droitsDe: Droits): Omit<Identites, 'cptsParSlug'> {
  const recentes = new Map<string, { readonly a: number; readonly identite: Promise<Identite | null> }>();
  return {
    parSession: (jeton, maintenant) => parSession(db, droitsDe, { jeton, maintenant }),
    parCle: (cle) => {
      const connue = recentes.get(cle);
      if (connue && performance.now() - connue.a < FRAICHEUR_MS) return connue.identite;
      if (recentes.size > 1000) recentes.clear();
      const identite = parCle(db, droitsDe, cle);
      recentes.set(cle, { a: performance.now(), identite });
      identite.catch(() => recentes.delete(cle));
      return identite;
    },
    anonyme: () => ({ genre: 'public', id: null, nom: 'Public', roles: [], droits: new Set(), professionnel: null }),
  };
}

async function parSession(
  db: Database, droitsDe: Droits,
  { jeton, maintenant }: { readonly jeton: string; readonly maintenant: Date },
): Promise<Identite | null> {
  const empreinte = hashToken(jeton);
  const session = await inTenant(db, PERSONNE, async (tx) => {
    const ouverte = await sessionOuverte(tx, empreinte, maintenant);
    if (ouverte && maintenant.getTime() - ouverte.vueLe.getTime() > 60_000)
      await touchSession(tx, empreinte, maintenant);
    return ouverte;
  });
  return session ? identiteDuCompte(session, droitsDe, { empreinte, maintenant }) : null;
}

function identiteDuCompte(
  session: SessionOuverte, droitsDe: Droits,
  { empreinte, maintenant }: { readonly empreinte: Buffer; readonly maintenant: Date },
): Identite {
  const enCours = (fuseau: string) =>
    session.mandats.filter((m) => estEnCours(m, dateCivileDe(maintenant, fuseau)));
  return {
    genre: 'compte', id: session.compte, nom: session.nom, session: empreinte.toString('base64url'),
    cpts: enCours('Europe/Paris').map((m) => ({ id: m.cpts, role: m.role })),
    acteurPour: (cpts) => {
      const mandats = enCours(cpts?.fuseau ?? 'Europe/Paris').filter((m) => m.cpts === (cpts?.id ?? INSTALLATION));
      if (cpts && mandats.length === 0) return null;
      const roles = mandats.map((m) => m.role);
      const professionnel = mandats.find((m) => m.professionnel)?.professionnel ?? null;
      return { genre: 'compte', id: session.compte, nom: session.nom, roles, droits: droitsDe(roles), professionnel };
    },
  };
}

async function parCle(db: Database, droitsDe: Droits, cle: string): Promise<Identite | null> {
  const connue = await inTenant(db, PERSONNE, (tx) => cleOuverte(tx, hashToken(cle)));
  if (!connue) return null;
  const droits = droitsDe([connue.role]);
  return {
    genre: 'cle-api', id: connue.id, nom: connue.libelle, session: connue.id,
    cpts: [{ id: connue.cpts, role: connue.role }],
    acteurPour: (cpts) =>
      cpts?.id === connue.cpts
        ? { genre: 'cle-api', id: connue.id, nom: connue.libelle, roles: [connue.role], droits, professionnel: null }
        : null,
  };
}
