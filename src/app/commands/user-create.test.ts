import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { type Banc, dresserBanc } from '../testing/banc.ts';
import { creerUtilisateur } from './user-create.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
  vi.stubEnv('MOT_DE_PASSE', 'un mot de passe de test');
  vi.spyOn(console, 'log').mockImplementation(() => {});
  return () => vi.unstubAllEnvs();
});

const ouvrir = (role: string, ...reste: readonly string[]) => {
  const { app, owner, jobs } = banc.urls;
  const config = readConfig({
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    DATABASE_JOBS_URL: jobs,
  });
  const qui = ['--email', `${role}@exemple.invalid`, '--nom', 'Aubreval', '--prenom', 'Capucine'];
  return creerUtilisateur(config, ['--role', role, ...qui, ...reste]);
};

describe('user create', () => {
  it('ouvre l’administration d’une installation qui n’a encore aucune CPTS', async () => {
    await ouvrir('administrateur');
    expect(
      await banc.regarder(
        `select m.cpts_id, m.role from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
         where c.courriel = 'administrateur@exemple.invalid'`,
      ),
    ).toEqual([{ cpts_id: '00000000-0000-7000-8000-000000000000', role: 'administrateur' }]);
  });

  it('demande une CPTS pour tout autre rôle, et la refuse quand elle n’existe pas', async () => {
    await expect(ouvrir('coordinateur')).rejects.toThrow('Il manque --cpts.');
    await expect(ouvrir('coordinateur', '--cpts', 'nulle-part')).rejects.toThrow(
      'Aucune CPTS ne s’appelle « nulle-part ».',
    );
    const cpts = await banc.creerCpts('ici');
    await ouvrir('coordinateur', '--cpts', 'ici');
    expect(
      await banc.regarder('select role from comptes.mandats where cpts_id = $1', [cpts.id]),
    ).toEqual([{ role: 'coordinateur' }]);
  });
});
