import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './cli.ts';
import { COMMANDES } from './commands/commandes.ts';

const dit = vi.spyOn(console, 'log').mockImplementation(() => {});
// No setting is readable and no password is given: whatever opened something would say so.
beforeEach(() => {
  vi.stubEnv('PORT', 'illisible');
  vi.stubEnv('MOT_DE_PASSE', '');
  process.exitCode = undefined;
});
afterEach(() => {
  vi.unstubAllEnvs();
  dit.mockClear();
  process.exitCode = undefined;
});

describe('maillage', () => {
  it('dit l’usage de chaque commande à --help, et ne touche à rien', async () => {
    for (const [nom, { usage, aide, options = {} }] of Object.entries(COMMANDES))
      for (const demande of ['--help', '-h']) {
        dit.mockClear();
        await run([...nom.split(' '), demande]);
        expect(process.exitCode, nom).toBeUndefined();
        const texte = String(dit.mock.calls[0]?.[0]);
        expect(texte).toContain(`Usage : maillage ${usage}`);
        expect(texte.toLowerCase()).toContain(aide.toLowerCase());
        for (const [option] of usage.matchAll(/--[a-z-]+/g))
          expect(Object.keys(options).join(' '), nom).toContain(option);
      }
  });

  it('dit toutes ses commandes à --help, et à une commande qui n’existe pas', async () => {
    for (const [mots, sortie] of [
      [['--help'], 0],
      [[], 0],
      [['user', '--help'], 0],
      [['nulle', 'part'], 2],
    ] as const) {
      dit.mockClear();
      await run(mots);
      expect(process.exitCode, mots.join(' ')).toBe(sortie);
      for (const { usage } of Object.values(COMMANDES))
        expect(String(dit.mock.calls[0]?.[0])).toContain(usage);
    }
  });

  it('relit ses réglages dès qu’elle fait quelque chose', async () => {
    const faute = vi.spyOn(console, 'error').mockImplementation(() => {});
    await run(['migrate']);
    expect(process.exitCode).toBe(2);
    expect(String(faute.mock.calls[0]?.[0])).toContain('PORT');
  });
});
