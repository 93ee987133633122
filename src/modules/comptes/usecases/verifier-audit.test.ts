import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { creerCleApi } from './creer-cle-api.ts';
import { verifierAudit } from './verifier-audit.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

/** Twelve entries, then what somebody with the owner's password would do behind the locks. */
async function alterer(slug: string, sql: string) {
  const cpts = await banc.creerCpts(slug);
  const appel = banc.appel(cpts);
  for (let i = 0; i < 12; i++)
    await creerCleApi(appel, { role: 'regulateur', libelle: `clé ${i}` });
  const avant = await verifierAudit(appel, {});
  if (!avant.ok || avant.valeur.rupture !== null) throw new Error('rompue avant qu’on y touche');
  await banc.regarder('alter table comptes.traces disable trigger traces_jamais_modifiees');
  await banc.regarder(sql, [cpts.id]);
  await banc.regarder('alter table comptes.traces enable trigger traces_jamais_modifiees');
  const result = await verifierAudit(appel, {});
  return result.ok ? result.valeur.rupture : null;
}

describe('la chaîne d’audit', () => {
  it('nomme la première entrée altérée, déplacée ou supprimée', async () => {
    expect(
      await alterer(
        'texte',
        "update comptes.traces set acteur_nom = 'X' where cpts_id = $1 and rang = 5",
      ),
    ).toBe(5);
    expect(
      await alterer(
        'detail',
        "update comptes.traces set detail = '{}' where cpts_id = $1 and rang = 1",
      ),
    ).toBe(1);
    expect(
      await alterer('suppression', 'delete from comptes.traces where cpts_id = $1 and rang = 7'),
    ).toBe(7);
    expect(
      await alterer('fin', 'delete from comptes.traces where cpts_id = $1 and rang = 12'),
    ).toBe(12);
    expect(await alterer('tout', 'delete from comptes.traces where cpts_id = $1')).toBe(1);
    const echange =
      'update comptes.traces set rang = case rang when 3 then -4 else 3 end where cpts_id = $1 and rang in (3, 4)';
    expect(await alterer('ordre', echange)).toBe(1);
  });

  it('est entière quand elle est vide', async () => {
    const cpts = await banc.creerCpts('vide');
    expect(await verifierAudit(banc.appel(cpts), {})).toEqual({
      ok: true,
      valeur: { entrees: 0, rupture: null },
    });
  });
});
