import { describe, expect, it } from 'vitest';
import { ConfigInvalide, readConfig } from './config.ts';

const BASE = {
  DATABASE_URL: 'postgres://maillage_app:x@base.exemple.invalid/maillage',
  DATABASE_OWNER_URL: 'postgres://maillage_owner:x@base.exemple.invalid/maillage',
  DATABASE_JOBS_URL: 'postgres://maillage_jobs:x@base.exemple.invalid/maillage',
};

describe('Les réglages', () => {
  it('ne chargent la démonstration que dans la base embarquée, sauf à le demander', () => {
    expect(readConfig({}).MAILLAGE_DEMONSTRATION).toBe(true);
    expect(readConfig({ MAILLAGE_DEMONSTRATION: 'non' }).MAILLAGE_DEMONSTRATION).toBe(false);
    expect(readConfig(BASE).MAILLAGE_DEMONSTRATION).toBe(false);
    expect(readConfig({ ...BASE, MAILLAGE_DEMONSTRATION: 'oui' }).MAILLAGE_DEMONSTRATION).toBe(
      true,
    );
  });

  it('disent chaque variable fausse, et celles qui manquent à une base externe', () => {
    expect(() => readConfig({ PORT: 'trois mille', MAILLAGE_DEMONSTRATION: 'peut-être' })).toThrow(
      /PORT[\s\S]*MAILLAGE_DEMONSTRATION/,
    );
    expect(() => readConfig({ DATABASE_URL: BASE.DATABASE_URL })).toThrow(ConfigInvalide);
  });
});
