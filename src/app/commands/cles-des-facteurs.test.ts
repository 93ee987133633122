import { beforeAll, describe, expect, it } from 'vitest';
import { INSTALLATION } from '#kernel/role.ts';
import type { Appel } from '#platform/call.ts';
import { drawKey, readKeyring } from '#platform/crypto/keyring.ts';
import { codeAt } from '#platform/crypto/one-time-code.ts';
import { type Coffre, openVault } from '#platform/crypto/vault.ts';
import {
  aLaPorte,
  donnerCode,
  enroler,
  etapeDe,
  ouvrirUnCompte,
} from '../../modules/comptes/testing/builders.ts';
import { assembleSocle } from '../socle.ts';
import { type Banc, CLE_DE_TEST, dresserBanc, LUNDI_9H12 } from '../testing/banc.ts';
import { reecrireTout, restants } from './cles.ts';

const neuve = drawKey();
const tournee = openVault(readKeyring(`${neuve},${CLE_DE_TEST}`));
const seule = openVault(readKeyring(neuve));

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const a = (coffre: Coffre, minutes: number): Appel => ({
  ...aLaPorte(banc, new Date(LUNDI_9H12.getTime() + minutes * 60_000)),
  socle: assembleSocle(banc.db, coffre),
});

describe('un changement de clé', () => {
  it('laisse entrer, l’ancienne clé oubliée, par l’application de codes ajoutée avant', async () => {
    const cpts = await banc.creerCpts('ici');
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'coordinateur');
    const { secret } = await enroler(a(banc.coffre, 0), courriel);
    expect(await restants(banc.db, tournee, [cpts.id, INSTALLATION])).toBeGreaterThan(0);
    expect(await reecrireTout(banc.db, tournee, [cpts.id, INSTALLATION], () => {})).toBe(0);
    expect(await restants(banc.db, seule, [cpts.id, INSTALLATION])).toBe(0);
    const appel = a(seule, 10);
    const code = codeAt(secret, appel.maintenant);
    const etape = await etapeDe(appel, courriel);
    expect(await donnerCode(appel, { compte: id, etape, code })).toMatchObject({ ok: true });
    const [facteur] = await banc.regarder('select secret_empreinte from comptes.facteurs');
    const lieu = { cpts: INSTALLATION, champ: 'comptes.facteurs.secret' };
    expect(facteur?.['secret_empreinte']).toEqual(seule.empreinte(secret, lieu));
  });
});
