import { describe, expect, it } from 'vitest';
import { droitsDe } from './droits.ts';
import { memeSection } from './meme-section.ts';
import { ROUTES } from './table-des-routes.ts';

const vers = (chemin: string, role: string) =>
  memeSection(chemin, 'sud', { routes: ROUTES, droits: droitsDe([role]) });

describe('changer de CPTS', () => {
  it('garde la page, sans ce qui n’existe que dans la première', () => {
    expect(vers('/app/nord/soins/creneaux', 'regulateur')).toBe('/app/sud/soins/creneaux');
    expect(vers('/app/nord/soins/demandes/0193', 'regulateur')).toBe('/app/sud/soins');
    expect(vers('/app/nord', 'regulateur')).toBe('/app/sud');
  });

  it('ne mène jamais là où l’on serait refusé', () => {
    expect(vers('/app/nord/soins/creneaux', 'tresorier')).toBe('/app/sud');
    expect(vers('/app/nord/pilotage/faits', 'ars')).toBe('/app/sud/pilotage');
  });
});
