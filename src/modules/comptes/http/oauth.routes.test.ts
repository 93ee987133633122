import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '#app/testing/serveur.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { creerCleApi, revoquerCleApi } from '../usecases/creer-cle-api.ts';
import { delivrerJeton } from '../usecases/delivrer-jeton.ts';
import { reconnaitreCle } from '../usecases/reconnaitre-cle.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;

beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('demo-oauth');
  serveur = await dresserServeur(banc);
});

const creer = async () =>
  exiger(await creerCleApi(banc.appel(cpts), { role: 'regulateur', libelle: 'Logiciel' }));
const demander = (
  champs: Readonly<Record<string, string>>,
  entetes: Readonly<Record<string, string>> = {},
) =>
  serveur.appeler('/api/oauth/token', {
    method: 'POST',
    body: new URLSearchParams(champs),
    headers: entetes,
  });
const CHAMP = { grant_type: 'client_credentials' };
const zJeton = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
});
const statut = async (jeton: string) =>
  (
    await serveur.appeler(`/api/v1/${cpts.slug}/territoire`, {
      headers: { authorization: `Bearer ${jeton}` },
    })
  ).status;

describe('un jeton d’accès', () => {
  it('s’obtient par l’identifiant et la clé, dans l’en-tête ou le formulaire, et ouvre ce qu’ouvre la clé', async () => {
    const { id, cle } = await creer();
    const basic = { authorization: `Basic ${Buffer.from(`${id}:${cle}`).toString('base64')}` };
    for (const reponse of [
      await demander(CHAMP, basic),
      await demander({ ...CHAMP, client_id: id, client_secret: cle }),
    ]) {
      expect(reponse.status).toBe(200);
      expect(reponse.headers.get('cache-control')).toBe('no-store');
      const { access_token, expires_in } = zJeton.parse(await reponse.json());
      expect(expires_in).toBe(300);
      expect(access_token).not.toContain(cle);
      expect(await statut(access_token)).toBe(200);
    }
  });

  it('ne s’obtient ni d’une autre clé, ni d’un autre client, ni autrement', async () => {
    const { id, cle } = await creer();
    const autre = await creer();
    for (const champs of [
      { ...CHAMP, client_id: id, client_secret: 'faux' },
      { ...CHAMP, client_id: autre.id, client_secret: cle },
      CHAMP,
    ]) {
      const reponse = await demander(champs);
      expect(reponse.status).toBe(401);
      expect(await reponse.json()).toEqual({ error: 'invalid_client' });
    }
    const password = await demander({ grant_type: 'password', client_id: id, client_secret: cle });
    expect([password.status, await password.json()]).toEqual([
      400,
      { error: 'unsupported_grant_type' },
    ]);
    expect((await demander({ client_id: id })).status).toBe(400);
  });

  it('finit après cinq minutes, ou avec sa clé', async () => {
    const { id, cle } = await creer();
    const a = (minutes: number) =>
      banc.appel(null, { role: 'public', maintenant: new Date(Date.now() + minutes * 60_000) });
    const { jeton } = exiger(await delivrerJeton(a(0), { client: id, secret: cle }));
    expect(exiger(await reconnaitreCle(a(4), { cle: jeton }))?.role).toBe('regulateur');
    expect(exiger(await reconnaitreCle(a(6), { cle: jeton }))).toBeNull();
    exiger(await revoquerCleApi(banc.appel(cpts), { cle: id }));
    expect(exiger(await reconnaitreCle(a(1), { cle: jeton }))).toBeNull();
  });

  it('altéré d’un caractère, n’ouvre rien', async () => {
    const { id, cle } = await creer();
    const { access_token: jeton } = zJeton.parse(
      await (await demander({ ...CHAMP, client_id: id, client_secret: cle })).json(),
    );
    for (let i = 4; i < jeton.length; i += 11) {
      const autre = `${jeton.slice(0, i)}${jeton[i] === 'A' ? 'B' : 'A'}${jeton.slice(i + 1)}`;
      expect(await statut(autre), String(i)).toBe(401);
    }
    for (const faux of ['mlt_', 'mlt_AAAA', 'mlt_%%%']) expect(await statut(faux)).toBe(401);
  });
});
