import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dresserTableau, type Tableau } from '../domain/tableau.ts';
import { direDont, direNombre, direVenues } from './dire-tableau.ts';

const DEHORS = { masque: true };
const compte = fc.integer({ min: 0, max: 40 });
const chiffre = (texte: string) => (/^\d+$/.test(texte) ? Number(texte) : null);

describe('ce que lit une institution', () => {
  it('ne dit jamais un compte sous 5, ni ce qu’il en reste du total', () => {
    fc.assert(
      fc.property(compte, compte, (n, reste) => {
        const total = n + reste;
        const dits = [direNombre(total, DEHORS), direDont(n, total, DEHORS)].map(chiffre);
        for (const dit of dits) expect(dit === null || dit === 0 || dit >= 5).toBe(true);
        const [tout, part] = dits;
        if (tout != null && part != null) expect([1, 2, 3, 4]).not.toContain(tout - part);
      }),
    );
  });

  it('ne laisse pas retrouver par différence comment finirent les rendez-vous', () => {
    fc.assert(
      fc.property(compte, compte, compte, compte, (venus, pasVenus, rediriges, inconnus) => {
        const pourvus = venus + pasVenus + rediriges + inconnus;
        const tableau: Tableau = { ...dresserTableau([]), pourvus, venus, pasVenus, rediriges };
        const { cachees, ...dites } = direVenues(tableau, DEHORS);
        const lus = Object.values(dites).map(chiffre);
        for (const lu of lus) expect(lu === null || lu === 0 || lu >= 5).toBe(true);
        const caches = lus.filter((lu) => lu === null).length;
        expect(cachees).toBe(caches > 0);
        // One alone hidden would be what the others leave, when the whole is said.
        if (caches === 1) expect(chiffre(direNombre(pourvus, DEHORS))).toBeNull();
      }),
    );
  });
});
