import { describe, expect, it } from 'vitest';
import { ecrireCible, lireCible, meneAUnPatient } from './cible.ts';

describe('Ce à quoi une pièce se joint', () => {
  const ID = '00000000-0000-7000-8000-0000000000a1';
  it('s’écrit et se relit, et rien d’autre ne se lit', () => {
    for (const cible of [
      `reunions/${ID}`,
      `gardes/gardes/${ID}`,
      `fait/2026-11-23/${ID}`,
      'mission/prevention/2',
      `indicateur/${ID}/2`,
    ]) {
      const lue = lireCible(cible);
      expect(lue && ecrireCible(lue), cible).toBe(cible);
    }
    for (const autre of [
      '',
      'mission/inconnue/1',
      'reunions/1',
      `../reunions/${ID}`,
      `Reunions/${ID}`,
    ])
      expect(lireCible(autre), autre).toBeNull();
  });

  it('n’est jamais ce qui mène à un patient', () => {
    expect(meneAUnPatient('snp.rendez-vous')).toBe(true);
    expect(meneAUnPatient('mt.declaration')).toBe(true);
    expect(meneAUnPatient('reunions.reunion')).toBe(false);
  });
});
