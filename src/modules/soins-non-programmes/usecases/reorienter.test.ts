import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import type { Appareil } from '../domain/appareil.ts';
import { GIAT, planterScene, poserCreneau, type Scene } from '../testing/builders.ts';
import { appelDeLAppareil, chercherAuxUrgences, reorienter } from './reorienter.ts';
import {
  ajouterAppareil,
  appairerAppareil,
  lireAppairage,
  reconnaitreAppareil,
  revoquerAppareil,
} from './tenir-appareils.ts';

let banc: Banc;
let scene: Scene;
let appareil: Appareil;
let temoin: string;

const anonyme = (jours = 0) =>
  banc.appel(scene.cpts, {
    role: 'public',
    maintenant: new Date(LUNDI_9H12.getTime() + jours * 86_400_000),
  });
const deLui = () => appelDeLAppareil(anonyme(), appareil);
const SIGNES = {
  respiration: false,
  poitrine: false,
  avc: false,
  conscience: false,
  saignement: false,
};
const PERSONNE = { motif: 'autre', commune: GIAT, age: 34, signes: SIGNES };
const compter = async (table: string) =>
  (await banc.regarder(`select count(*)::int as n from ${table}`))[0]?.['n'];

beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

describe('Un appareil des urgences', () => {
  it('s’appaire une fois, de cent qui essaient', async () => {
    const { jeton } = exiger(
      await ajouterAppareil(banc.appel(scene.cpts), { nom: 'Urgences de Riom, accueil' }),
    );
    exiger(await lireAppairage(anonyme(), { jeton }));
    const essais = await Promise.all(
      Array.from({ length: 100 }, () => appairerAppareil(anonyme(), { jeton })),
    );
    const reussis = essais.filter(({ ok }) => ok);
    expect(reussis).toHaveLength(1);
    for (const un of reussis) {
      const appaire = exiger(un);
      temoin = appaire.temoin;
      appareil = { id: appaire.id, nom: appaire.nom };
    }
    expect(exiger(await reconnaitreAppareil(anonyme(), { temoin }))).toEqual(appareil);
    expect(await lireAppairage(anonyme(), { jeton })).toMatchObject({ ok: false });
    const [ecrit] = await banc.regarder(
      "select count(*)::int as n from snp.appareils a where a::text like '%' || $1 || '%'",
      [temoin],
    );
    expect(ecrit).toEqual({ n: 0 });
  });

  it('cherche sans rien écrire de la personne, et réserve en signant de son nom', async () => {
    const creneau = await poserCreneau(banc, scene.cpts, '10:40');
    const { propositions } = exiger(await chercherAuxUrgences(deLui(), PERSONNE));
    expect(propositions.map(({ creneauId }) => creneauId)).toEqual([creneau]);
    expect(await compter('snp.demandes')).toBe(0);
    const faite = exiger(await reorienter(deLui(), { ...PERSONNE, creneau }));
    expect(faite.reservation).not.toBeNull();
    expect(await banc.regarder('select origine, etat, recue_par_nom from snp.demandes')).toEqual([
      { origine: 'urgences', etat: 'orientee', recue_par_nom: appareil.nom },
    ]);
    const traces = await banc.regarder(
      'select action, acteur_nom, acteur_id from tracabilite.traces where acteur_nom = $1 order by rang',
      [appareil.nom],
    );
    expect(traces).toEqual(
      ['snp.demande-recue', 'snp.creneau-reserve'].map((action) => ({
        action,
        acteur_nom: appareil.nom,
        acteur_id: appareil.id,
      })),
    );
  });

  it('ne laisse rien derrière un créneau que quelqu’un prend, et n’en donne qu’un à cent', async () => {
    const creneau = await poserCreneau(banc, scene.cpts, '11:40');
    const avant = Number(await compter('snp.demandes'));
    const prises = await Promise.all(
      Array.from({ length: 100 }, () => reorienter(deLui(), { ...PERSONNE, creneau })),
    );
    expect(prises.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await compter('snp.demandes')).toBe(avant + 1);
    expect(await reorienter(deLui(), { ...PERSONNE, creneau })).toMatchObject({ ok: false });
    expect(await compter('snp.demandes')).toBe(avant + 1);
  });

  it('s’arrête à un signe d’alerte, qui est compté sans la personne', async () => {
    const avant = await compter('snp.demandes');
    const grave = { ...PERSONNE, signes: { ...SIGNES, poitrine: true } };
    for (const essai of [
      await chercherAuxUrgences(deLui(), grave),
      await reorienter(deLui(), { ...grave, creneau: null }),
    ])
      expect(essai).toMatchObject({ refus: { motif: 'signe-d-alerte-positif' } });
    expect(await compter('snp.demandes')).toBe(avant);
  });

  it('laisse la demande à la régulation quand rien ne convient', async () => {
    const faite = exiger(await reorienter(deLui(), { ...PERSONNE, creneau: null }));
    expect(faite.reservation).toBeNull();
    expect(
      await banc.regarder('select etat, origine from snp.demandes where id = $1', [faite.demande]),
    ).toEqual([{ etat: 'ouverte', origine: 'urgences' }]);
  });

  it('ne tient qu’un droit, que nul rôle ne tient', async () => {
    expect([...deLui().acteur.droits]).toEqual(['snp.urgences.reorienter']);
    const coordination = banc.appel(scene.cpts);
    expect(await reorienter(coordination, { ...PERSONNE, creneau: null })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });

  it('arrêté, ne fait plus rien, même reconnu un instant plus tôt ; un an après non plus', async () => {
    expect(await reconnaitreAppareil(anonyme(366), { temoin })).toMatchObject({ ok: false });
    const avant = await compter('snp.demandes');
    exiger(await revoquerAppareil(banc.appel(scene.cpts), { appareil: appareil.id }));
    expect(await reconnaitreAppareil(anonyme(), { temoin })).toMatchObject({
      refus: { motif: 'appareil-inconnu' },
    });
    expect(await reorienter(deLui(), { ...PERSONNE, creneau: null })).toMatchObject({
      refus: { motif: 'appareil-inconnu' },
    });
    expect(await compter('snp.demandes')).toBe(avant);
    expect(await revoquerAppareil(banc.appel(scene.cpts), { appareil: appareil.id })).toMatchObject(
      { refus: { motif: 'appareil-inconnu' } },
    );
  });
});
