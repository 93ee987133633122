import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  CORLIRET,
  HERMENT,
  PONTAUMUR,
  planterScene,
  poserCreneau,
  poserDemande,
  type Scene,
  TRESSAGUES,
} from '../testing/builders.ts';
import { arreterSerie, excepterJour } from './arreter-serie.ts';
import { genererCreneaux } from './generer-creneaux.ts';
import { ouvrirSerie } from './ouvrir-serie.ts';
import { ajouterVacances, retirerVacances } from './regler-vacances.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const serie = (autres: Record<string, unknown> = {}) => ({
  professionnel: CORLIRET,
  jours: [1],
  heureDebut: '14:00',
  heureFin: '15:00',
  dureeMinutes: 20,
  du: '2026-11-23',
  au: '2027-03-31',
  commune: PONTAUMUR,
  ...autres,
});
const compte = async (id: string, etat = 'libre') =>
  (
    await banc.regarder(
      'select count(*)::int as n from snp.creneaux where serie_id = $1 and etat = $2',
      [id, etat],
    )
  )[0]?.['n'];

describe('Une série de créneaux', () => {
  it('donne les créneaux des six premières semaines, puis la suite jour après jour, sans doublon', async () => {
    const ouverte = exiger(await ouvrirSerie(banc.appel(scene.cpts), serie()));
    // 23 November to 4 January included: seven Mondays of three slots.
    expect(ouverte).toMatchObject({ crees: 21, chevauches: [], ecarts: [] });
    const systeme = (jour: string) =>
      banc.appel(scene.cpts, { role: 'systeme', maintenant: new Date(`${jour}T01:10:00Z`) });
    expect(exiger(await genererCreneaux(systeme('2026-11-24'), {})).crees).toBe(0);
    expect(exiger(await genererCreneaux(systeme('2026-11-30'), {})).crees).toBe(3);
    expect(exiger(await genererCreneaux(systeme('2026-11-30'), {})).crees).toBe(0);
    expect(await compte(ouverte.id)).toBe(24);
    const [faits] = await banc.regarder(
      "select count(*)::int as n from journal.faits where genre = 'snp.creneau.offert'",
    );
    expect(faits?.['n']).toBe(24);
    exiger(await arreterSerie(banc.appel(scene.cpts), { serie: ouverte.id }));
  });

  it('passe les deux changements d’heure à l’heure de la pendule', async () => {
    const hiver = banc.appel(scene.cpts, { maintenant: new Date('2027-03-20T08:00:00Z') });
    const ouverte = exiger(
      await ouvrirSerie(
        hiver,
        serie({
          professionnel: TRESSAGUES,
          commune: HERMENT,
          jours: [7],
          heureDebut: '02:00',
          heureFin: '03:00',
          dureeMinutes: 30,
          du: '2027-03-21',
          au: '2027-03-28',
        }),
      ),
    );
    expect(ouverte.crees).toBe(2);
    expect(ouverte.ecarts.map(({ lecture }) => lecture)).toEqual(['inexistante', 'inexistante']);
  });

  it('laisse la place à ce qui est déjà ouvert, et le dit', async () => {
    await poserCreneau(banc, scene.cpts, '2026-11-24T15:10:00Z');
    const ouverte = exiger(
      await ouvrirSerie(
        banc.appel(scene.cpts),
        serie({ jours: ['2'], heureDebut: '16:00', heureFin: '17:00', au: '2026-11-24' }),
      ),
    );
    expect(ouverte).toMatchObject({
      crees: 1,
      chevauches: ['2026-11-24T15:00:00.000Z', '2026-11-24T15:20:00.000Z'],
    });
  });

  it('refuse d’être sans fin, inversée, passée, trop longue ou vide, et n’écrit rien', async () => {
    const [avant] = await banc.regarder('select count(*) from snp.series');
    const { au: _au, ...sansFin } = serie();
    expect(await ouvrirSerie(banc.appel(scene.cpts), sansFin)).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { au: expect.stringContaining('sans fin') } },
    });
    expect(await ouvrirSerie(banc.appel(scene.cpts), serie({ au: '' }))).toMatchObject({
      refus: { champs: { au: expect.stringContaining('sans fin') } },
    });
    const essais = [
      [{ au: '2026-01-01' }, 'serie-inversee'],
      [{ du: '2026-01-01', au: '2026-02-01' }, 'serie-passee'],
      [{ au: '2029-01-01' }, 'serie-trop-longue'],
      [{ du: '2027-12-01', au: '2028-01-01' }, 'serie-trop-lointaine'],
      [{ heureFin: '14:10' }, 'serie-vide'],
      [{ commune: '63999' }, 'commune-inconnue'],
      [{ professionnel: '99990000999' }, 'professionnel-inconnu'],
    ] as const;
    for (const [autres, motif] of essais)
      expect(await ouvrirSerie(banc.appel(scene.cpts), serie(autres))).toMatchObject({
        refus: { motif },
      });
    expect((await banc.regarder('select count(*) from snp.series'))[0]).toEqual(avant);
  });

  it('refuse des vacances inversées, sans fin ou d’un autre siècle', async () => {
    const zone = { zone: 'A', nom: 'Été', du: '2027-07-03', au: '2027-08-31' };
    for (const [autres, dit] of [
      [{ au: '2027-07-02' }, 'avant le début'],
      [{ au: '2028-08-31' }, 'moins de 100 jours'],
      [{ au: '9999-12-31' }, 'entre 1900 et 2199'],
    ] as const)
      expect(await ajouterVacances(banc.appel(scene.cpts), { ...zone, ...autres })).toMatchObject({
        refus: { motif: 'saisie-invalide', champs: { au: expect.stringContaining(dit) } },
      });
    expect(await banc.regarder('select id from snp.vacances')).toEqual([]);
  });

  it('saute les vacances de sa zone une fois qu’elles sont saisies', async () => {
    const zone = { zone: 'A', nom: 'Noël', du: '2026-12-19', au: '2027-01-03' };
    const { id } = exiger(await ajouterVacances(banc.appel(scene.cpts), zone));
    const ouverte = exiger(
      await ouvrirSerie(
        banc.appel(scene.cpts),
        serie({ jours: [3], zoneVacances: 'A', au: '2027-01-06', heureFin: '14:20' }),
      ),
    );
    // Wednesdays from 25 November, without 23 and 30 December; the horizon ends on 4 January.
    expect(ouverte.crees).toBe(4);
    exiger(await retirerVacances(banc.appel(scene.cpts), { vacances: id }));
    expect(await retirerVacances(banc.appel(scene.cpts), { vacances: id })).toMatchObject({
      refus: { motif: 'vacances-inconnues' },
    });
  });

  it('s’arrête en gardant ce qui est réservé, et retire les autres du compte', async () => {
    const ouverte = exiger(
      await ouvrirSerie(banc.appel(scene.cpts), serie({ jours: [4], au: '2026-12-17' })),
    );
    const [reserve] = await banc.regarder(
      'select id from snp.creneaux where serie_id = $1 order by debut limit 1',
      [ouverte.id],
    );
    const demande = await poserDemande(banc, scene.cpts);
    exiger(
      await reserverCreneau(banc.appel(scene.cpts), { demande, creneau: String(reserve?.['id']) }),
    );
    const jour = exiger(
      await excepterJour(banc.appel(scene.cpts), { serie: ouverte.id, jour: '2026-12-03' }),
    );
    expect(jour.fermes).toBe(3);
    const autre = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.tressagues,
    });
    expect(await arreterSerie(autre, { serie: ouverte.id })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    const fin = exiger(await arreterSerie(banc.appel(scene.cpts), { serie: ouverte.id }));
    expect(fin.fermes).toBe(ouverte.crees - 3 - 1);
    expect([await compte(ouverte.id), await compte(ouverte.id, 'reserve')]).toEqual([0, 1]);
    expect(await arreterSerie(banc.appel(scene.cpts), { serie: ouverte.id })).toMatchObject({
      refus: { motif: 'serie-deja-finie' },
    });
    expect(
      await arreterSerie(banc.appel(scene.cpts), { serie: crypto.randomUUID() }),
    ).toMatchObject({ refus: { motif: 'serie-inconnue' } });
  });
});
