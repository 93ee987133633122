import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  CORLIRET,
  PONTAUMUR,
  planterScene,
  poserCreneau,
  poserDemande,
  type Scene,
} from '../testing/builders.ts';
import { fermerCreneau } from './fermer-creneau.ts';
import { ouvrirCreneau } from './ouvrir-creneau.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { rouvrirCreneau } from './rouvrir-creneau.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const creneau = (debut: string, fin: string, autres: Record<string, unknown> = {}) => ({
  professionnel: CORLIRET,
  debut: `2026-11-${debut}:00Z`,
  fin: `2026-11-${fin}:00Z`,
  commune: PONTAUMUR,
  ...autres,
});
const nombre = async () =>
  (await banc.regarder('select count(*)::int as n from snp.creneaux'))[0]?.['n'];
const offerts = async () =>
  (
    await banc.regarder(
      "select coalesce(sum(quantite), 0)::int as n from journal.faits where genre = 'snp.creneau.offert'",
    )
  )[0]?.['n'];

describe('Ouvrir un créneau', () => {
  it('l’ouvre, et le compte offert au jour du créneau, avec son secteur', async () => {
    const id = await poserCreneau(banc, scene.cpts, '2026-11-24T09:00:00Z');
    expect(
      await banc.regarder(
        'select jour, secteur, professions, quantite from journal.faits where id = $1',
        [id],
      ),
    ).toEqual([{ jour: '2026-11-24', secteur: 'A', professions: ['10'], quantite: 1 }]);
  });

  it('refuse ce qui ne tient pas debout, et n’écrit rien', async () => {
    const avant = [await nombre(), await offerts()];
    const essais = [
      [creneau('23T07:00', '23T07:20'), 'creneau-dans-le-passe'],
      [creneau('25T10:00', '25T09:40'), 'creneau-inverse'],
      [creneau('25T10:00', '25T10:02'), 'creneau-trop-court'],
      [creneau('25T10:00', '25T16:00'), 'creneau-trop-long'],
      [
        creneau('25T10:00', '25T10:20', {
          debut: '2028-01-01T10:00:00Z',
          fin: '2028-01-01T10:20:00Z',
        }),
        'creneau-trop-lointain',
      ],
      [
        creneau('25T10:00', '25T10:20', { libereLe: '2026-11-25T11:00:00Z' }),
        'liberation-apres-le-debut',
      ],
      [creneau('25T10:00', '25T10:20', { ageMin: 12, ageMax: 3 }), 'ages-inverses'],
      [creneau('25T10:00', '25T10:20', { commune: '63999' }), 'commune-inconnue'],
      [creneau('25T10:00', '25T10:20', { professionnel: '99990000999' }), 'professionnel-inconnu'],
      [creneau('25T10:00', '25T10:20', { professionnel: '' }), 'professionnel-a-preciser'],
      [creneau('25T10:00', '25T10:20', { genre: 'parking' }), 'saisie-invalide'],
      [creneau('25T10:00', '25T10:20', { debut: 'demain' }), 'saisie-invalide'],
    ] as const;
    for (const [essai, motif] of essais)
      expect(await ouvrirCreneau(banc.appel(scene.cpts), essai)).toMatchObject({
        refus: { motif },
      });
    expect([await nombre(), await offerts()]).toEqual(avant);
  });

  it('laisse un professionnel ouvrir les siens, jamais ceux d’un autre', async () => {
    const soi = banc.appel(scene.cpts, { role: 'professionnel', professionnel: scene.corliret });
    const autre = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.tressagues,
    });
    const { professionnel: _rpps, ...sans } = creneau('26T10:00', '26T10:20');
    expect(await ouvrirCreneau(soi, sans)).toMatchObject({ ok: true });
    expect(await ouvrirCreneau(autre, creneau('26T11:00', '26T11:20'))).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    const tresorier = banc.appel(scene.cpts, { role: 'tresorier' });
    expect(await ouvrirCreneau(tresorier, creneau('26T11:00', '26T11:20'))).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });

  it('de vingt créneaux qui se chevauchent, ouverts à la fois, n’en garde qu’un', async () => {
    const issues = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        ouvrirCreneau(
          banc.appel(scene.cpts),
          creneau(`27T10:${String(n).padStart(2, '0')}`, '27T10:40'),
        ),
      ),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    for (const issue of issues) if (!issue.ok) expect(issue.refus.motif).toBe('creneau-chevauche');
  });

  it('accepte deux créneaux qui se touchent', async () => {
    await poserCreneau(banc, scene.cpts, '2026-11-28T10:00:00Z');
    await poserCreneau(banc, scene.cpts, '2026-11-28T10:20:00Z');
  });
});

describe('Fermer et rouvrir un créneau', () => {
  it('le retire des offerts, puis l’y remet', async () => {
    const id = await poserCreneau(banc, scene.cpts, '2026-11-29T10:00:00Z');
    const avant = Number(await offerts());
    exiger(await fermerCreneau(banc.appel(scene.cpts), { creneau: id }));
    expect(await offerts()).toBe(avant - 1);
    expect(await fermerCreneau(banc.appel(scene.cpts), { creneau: id })).toMatchObject({
      refus: { motif: 'creneau-deja-ferme' },
    });
    exiger(await rouvrirCreneau(banc.appel(scene.cpts), { creneau: id }));
    expect(await offerts()).toBe(avant);
    expect(await rouvrirCreneau(banc.appel(scene.cpts), { creneau: id })).toMatchObject({
      refus: { motif: 'creneau-deja-ouvert' },
    });
  });

  it('ne rouvre pas quand la place est prise', async () => {
    const id = await poserCreneau(banc, scene.cpts, '2026-11-30T10:00:00Z');
    exiger(await fermerCreneau(banc.appel(scene.cpts), { creneau: id }));
    await poserCreneau(banc, scene.cpts, '2026-11-30T10:10:00Z');
    expect(await rouvrirCreneau(banc.appel(scene.cpts), { creneau: id })).toMatchObject({
      refus: { motif: 'creneau-chevauche' },
    });
  });

  it('ne ferme ni un créneau réservé, ni un créneau passé, ni celui d’un autre', async () => {
    const id = await poserCreneau(banc, scene.cpts, '2026-12-01T10:00:00Z');
    const autre = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.tressagues,
    });
    expect(await fermerCreneau(autre, { creneau: id })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    const demande = await poserDemande(banc, scene.cpts);
    exiger(await reserverCreneau(banc.appel(scene.cpts), { demande, creneau: id }));
    expect(await fermerCreneau(banc.appel(scene.cpts), { creneau: id })).toMatchObject({
      refus: { motif: 'creneau-reserve' },
    });
    const plusTard = banc.appel(scene.cpts, { maintenant: new Date('2026-12-02T10:00:00Z') });
    expect(await fermerCreneau(plusTard, { creneau: id })).toMatchObject({
      refus: { motif: 'creneau-passe' },
    });
    expect(await fermerCreneau(plusTard, { creneau: crypto.randomUUID() })).toMatchObject({
      refus: { motif: 'creneau-inconnu' },
    });
  });
});
