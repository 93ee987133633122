import { describe, expect, it } from 'vitest';
import { ROLES } from '#kernel/role.ts';
import { MODULES } from './modules.ts';
import { groupesDe } from './pages/droits.routes.tsx';

describe('la page des droits', () => {
  it('dit chaque action de chaque module en une phrase, et n’en invente pas', () => {
    for (const { nom, libelle, droits, actions } of MODULES) {
      const declarees = Object.keys(droits).sort();
      expect(Object.keys(actions ?? {}).sort(), nom).toEqual(declarees);
      if (declarees.length > 0) expect(libelle, nom).toMatch(/^\p{Lu}/u);
      for (const phrase of Object.values(actions ?? {}))
        expect(phrase, nom).toMatch(/^\p{Lu}.{10,}[^.]$/u);
    }
  });

  it('ne dit pas deux actions de la même façon', () => {
    const phrases = MODULES.flatMap(({ actions }) => Object.values(actions ?? {}));
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  it('montre tous les droits des rôles, et rien de ce que le programme fait seul', () => {
    const montres = groupesDe(MODULES).flatMap(({ actions }) => actions);
    const attendus = MODULES.flatMap(({ droits }) => Object.values(droits)).filter(
      (r) => r.length > 0,
    );
    expect(montres).toHaveLength(attendus.length);
    for (const { phrase, roles } of montres) {
      expect(phrase).not.toContain('le programme seul');
      for (const role of roles) expect(ROLES).toContain(role);
    }
  });
});
