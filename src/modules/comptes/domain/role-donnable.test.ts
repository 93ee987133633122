import { describe, expect, it } from 'vitest';
import { ROLES } from '#kernel/role.ts';
import { ROLES_DE_CLE, ROLES_DE_PERSONNES, rolesDonnables } from './role-donnable.ts';

describe('qui donne quel rôle', () => {
  it('seule l’administration nomme à l’administration', () => {
    const nomment = ROLES.filter((role) => rolesDonnables([role]).includes('administrateur'));
    expect(nomment).toEqual(['administrateur']);
  });

  it('la coordination et la direction donnent tout dans leur CPTS, un professionnel son secrétariat, les autres rien', () => {
    const dansLaCpts = ROLES_DE_PERSONNES.filter((role) => role !== 'administrateur');
    expect(rolesDonnables(['coordinateur'])).toEqual(dansLaCpts);
    expect(rolesDonnables(['directeur'])).toEqual(dansLaCpts);
    expect(rolesDonnables(['professionnel'])).toEqual(['delegue']);
    const donnent = ['administrateur', 'coordinateur', 'directeur', 'professionnel'];
    for (const role of ROLES.filter((un) => !donnent.includes(un)))
      expect(rolesDonnables([role]), role).toEqual([]);
  });

  it('aucune personne ne tient le rôle d’un programme, aucune clé celui d’une personne qui signe', () => {
    expect(ROLES_DE_PERSONNES).not.toContain('sas');
    for (const role of ['administrateur', 'president', 'tresorier', 'professionnel', 'ars', 'cpam'])
      expect(ROLES_DE_CLE).not.toContain(role);
  });
});
