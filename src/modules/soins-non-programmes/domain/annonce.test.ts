import { expect, it } from 'vitest';
import { texteAuxAuteurs } from './annonce.ts';

it('Un rendez-vous déplacé s’accorde, seul ou à plusieurs', () => {
  const un = {
    ...{ numero: 12, lien: 'https://maillage.exemple.fr' },
    ...{ avant: new Date('2026-11-30T09:00:00Z'), debut: new Date('2026-11-30T10:00:00Z') },
  };
  const corps = (deplacements: readonly (typeof un)[]) =>
    texteAuxAuteurs({ cpts: 'CPTS', fuseau: 'Europe/Paris', deplacements }).corps;
  expect(corps([un])).toContain('que vous aviez donné ou demandé.');
  expect(corps([un, un])).toContain('que vous aviez donnés ou demandés.');
});
