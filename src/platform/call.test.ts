import { describe, expect, it } from 'vitest';
import type { Role } from '#kernel/role.ts';
import { type Acteur, tenantDe } from './call.ts';

const BLOQUE = '52505053-0000-8000-8000-099990000111';

const acteur = (role: Role, professionnel: string | null = null): Acteur => ({
  genre: 'compte',
  id: '01900000-0000-7000-8000-000000000001',
  nom: 'Capucine Aubreval',
  roles: [role],
  droits: new Set(),
  professionnel,
  confirmeLe: null,
  delegations: [{ professionnel: BLOQUE, portees: ['creneaux'] }],
});
const lecteurs = (qui: Acteur) =>
  tenantDe({ cpts: null, mandats: [], acteur: qui, maintenant: new Date() }).lecteurs;

describe('qui regarde', () => {
  it('est aussi celui pour qui l’on agit, quand c’est à ce seul titre', () => {
    for (const role of ['delegue', 'professionnel'] as const)
      expect(lecteurs(acteur(role)), role).toEqual([BLOQUE]);
  });

  it('n’aveugle pas la coordination ni la régulation qu’un professionnel nomme', () => {
    for (const role of ['coordinateur', 'directeur', 'assistant', 'regulateur'] as const)
      expect(lecteurs(acteur(role)), role).toEqual([]);
    expect(lecteurs(acteur('coordinateur', BLOQUE))).toEqual([BLOQUE]);
  });
});
