import { lisentLaSante, type Role } from '#kernel/role.ts';

export type Mandat = {
  readonly cpts: string;
  readonly role: string;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
};

/** True when the mandate covers that civil day, both ends included. */
export function estEnCours(mandat: Pick<Mandat, 'du' | 'au'>, jour: string): boolean {
  return mandat.du <= jour && (mandat.au === null || jour <= mandat.au);
}

/** They hold rights or money without reading health data. */
const ROLES_SENSIBLES: ReadonlySet<string> = new Set<Role>([
  'administrateur',
  'president',
  'tresorier',
  'secretaire',
]);

/**
 * True when one of these mandates asks for a second factor: who reads health data, who holds rights or money. A mandate
 * that has ended in every time zone asks for nothing; one to come already does.
 */
export function exigentSecondFacteur(mandats: readonly Mandat[], maintenant: Date): boolean {
  const veille = new Date(maintenant.getTime() - 86_400_000).toISOString().slice(0, 10);
  return mandats
    .filter(({ au }) => au === null || au >= veille)
    .some(({ role }) => lisentLaSante([role]) || ROLES_SENSIBLES.has(role));
}
