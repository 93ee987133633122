import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { remplirLaChaine } from '../testing/builders.ts';
import { exporterChaine, lireTete } from './exporter-chaine.ts';
import { contientRepere, verifierChaine } from './verifier-chaine.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
  await banc.regarder('alter table tracabilite.traces disable trigger traces_jamais_modifiees');
});

const systeme = (cpts: CptsCourante) => banc.appel(cpts, { role: 'systeme', nom: 'essai' });
const alertes = (cpts: CptsCourante) =>
  banc.regarder(
    'select genre, sujet, nombre from tracabilite.alertes where cpts_id = $1 order by id',
    [cpts.id],
  );

/** What somebody who holds the owner's password and this program's source would do: all hashes are right again. */
const reecrire = (cpts: CptsCourante) =>
  banc.regarder(`create table public.avant as select * from tracabilite.traces where cpts_id = '${cpts.id}' order by rang;
    delete from tracabilite.traces where cpts_id = '${cpts.id}';
    delete from tracabilite.chaines where cpts_id = '${cpts.id}';
    begin; set local maillage.cpts = '${cpts.id}';
    select count(tracabilite.tracer(cpts_id, instant, acteur_id, case rang when 10 then 'Innocent' else acteur_nom end,
      roles, action, objet, personne, personnes, detail)) from (table public.avant order by rang) a;
    commit; drop table public.avant`);

describe('la vérification de chaque nuit', () => {
  it('repart de la dernière entrée vérifiée, et garde ce qu’elle trouve', async () => {
    const cpts = await banc.creerCpts('nuits');
    await remplirLaChaine(banc, cpts, 30);
    expect(await verifierChaine(systeme(cpts), { complete: false })).toMatchObject({
      rupture: null,
      entrees: 30,
    });
    await remplirLaChaine(banc, cpts, 5);
    expect(await verifierChaine(systeme(cpts), { complete: false })).toMatchObject({
      rupture: null,
      entrees: 5,
    });
    expect(await verifierChaine(systeme(cpts), { complete: true })).toMatchObject({
      rupture: null,
      entrees: 35,
    });
    const gardees = await banc.regarder(
      'select complete, entrees, rang, rupture_rang from tracabilite.verifications where cpts_id = $1 order by id',
      [cpts.id],
    );
    expect(gardees).toEqual([
      { complete: true, entrees: 30, rang: 30, rupture_rang: null },
      { complete: false, entrees: 5, rang: 35, rupture_rang: null },
      { complete: true, entrees: 35, rang: 35, rupture_rang: null },
    ]);
    expect(await alertes(cpts)).toEqual([]);
  });

  it('lève une alerte, une seule fois pour une même rupture', async () => {
    const cpts = await banc.creerCpts('rompue');
    await remplirLaChaine(banc, cpts, 20);
    await verifierChaine(systeme(cpts), { complete: false });
    await banc.regarder(
      "update tracabilite.traces set acteur_nom = 'X' where cpts_id = $1 and rang = 7",
      [cpts.id],
    );
    // What was found good before is not walked again before the next whole walk.
    expect((await verifierChaine(systeme(cpts), { complete: false })).rupture).toBeNull();
    for (let nuit = 0; nuit < 2; nuit++)
      expect((await verifierChaine(systeme(cpts), { complete: true })).rupture).toMatchObject({
        rang: 7,
        nature: 'alteree',
      });
    expect(await alertes(cpts)).toEqual([
      { genre: 'chaine-rompue', sujet: 'alteree 7', nombre: 7 },
    ]);
  });

  it('voit une chaîne entièrement réécrite, ou vidée, depuis qu’elle a été vérifiée', async () => {
    const cpts = await banc.creerCpts('reecrite');
    await remplirLaChaine(banc, cpts, 20);
    await verifierChaine(systeme(cpts), { complete: false });
    const ancre = exiger(await lireTete(systeme(cpts), {}));
    await reecrire(cpts);
    expect((await verifierChaine(systeme(cpts), { complete: false })).rupture).toMatchObject({
      rang: 20,
      nature: 'reecrite',
    });
    expect(await contientRepere(systeme(cpts), ancre)).toEqual({
      ok: true,
      valeur: { tient: false },
    });
    await banc.regarder('delete from tracabilite.traces where cpts_id = $1', [cpts.id]);
    await banc.regarder('delete from tracabilite.chaines where cpts_id = $1', [cpts.id]);
    expect((await verifierChaine(systeme(cpts), { complete: true })).rupture).toMatchObject({
      rang: 1,
      nature: 'coupee',
    });
  });

  it('tient l’ancre quand la chaîne n’a fait que s’allonger', async () => {
    const cpts = await banc.creerCpts('ancree');
    await remplirLaChaine(banc, cpts, 12);
    const ancre = exiger(await lireTete(systeme(cpts), {}));
    expect(ancre?.rang).toBe(12);
    await remplirLaChaine(banc, cpts, 3);
    expect(await contientRepere(systeme(cpts), ancre)).toEqual({
      ok: true,
      valeur: { tient: true },
    });
  });
});

describe('l’export de la chaîne', () => {
  it('donne une ligne par entrée, que SHA-256 suffit à vérifier', async () => {
    const cpts = await banc.creerCpts('ndjson');
    await remplirLaChaine(banc, cpts, 25);
    let texte = '';
    for await (const lignes of exporterChaine(systeme(cpts), { debut: null, fin: null }))
      texte += lignes;
    const lignes = texte
      .trimEnd()
      .split('\n')
      .map((ligne) => JSON.parse(ligne));
    expect(lignes.map(({ rang }) => rang)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    let avant = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(cpts.id)));
    for (const { precedente, empreinte, texte: scelle, personnes } of lignes) {
      expect(precedente).toBe(avant.toString('hex'));
      avant = Buffer.from(
        await crypto.subtle.digest('SHA-256', Buffer.concat([avant, Buffer.from(scelle)])),
      );
      expect(empreinte).toBe(avant.toString('hex'));
      expect(personnes).toHaveLength(2);
    }
    const [trace] = await banc.regarder(
      'select action, detail from tracabilite.traces where cpts_id = $1 order by rang desc limit 1',
      [cpts.id],
    );
    expect(trace).toEqual({
      action: 'tracabilite.chaine-exportee',
      detail: { premier: 1, dernier: 25 },
    });
  });

  it('n’est ouvert à personne d’autre que l’hébergeur', async () => {
    const cpts = await banc.creerCpts('fermee');
    expect(await lireTete(banc.appel(cpts), {})).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });
});
