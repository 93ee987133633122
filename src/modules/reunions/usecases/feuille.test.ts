import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { convoques, planterScene, poserReunion, type Scene } from '../testing/builders.ts';
import { figerFeuille } from './figer-feuille.ts';
import { imprimerFeuille } from './imprimer-feuille.ts';
import { lireFeuille } from './lire-feuille.ts';
import { montrerCode } from './montrer-code.ts';
import { rectifierFeuille } from './rectifier-feuille.ts';
import { saisirFeuille } from './saisir-feuille.ts';
import { signerParLien } from './signer.ts';
import { annulerReunion, convoquerPersonnes } from './tenir-reunion.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

/** Of Monday 23 November 2026, in Paris. */
const a = (heure: string) => new Date(`2026-11-23T${heure}+01:00`);
const SOIR = a('20:05:00');
const coordination = (maintenant = SOIR) => banc.appel(scene.cpts, { maintenant });
const public_ = (maintenant = SOIR) => banc.appel(scene.cpts, { role: 'public', maintenant });
const code = async (reunion: string, maintenant = SOIR) =>
  exiger(await montrerCode(coordination(maintenant), { reunion })).code;
const signatures = async (reunion: string) =>
  await banc.regarder(
    'select personne_id, moyen, arrivee, depart from reunions.signatures where reunion_id = $1',
    [reunion],
  );
const faits = async (reunion: string) =>
  await banc.regarder(
    `select genre, mission, minutes, quantite, professions, source, detail, corrige is not null as corrige, secteur
     from journal.faits where lien = $1 order by genre = 'reunions.presence', id`,
    [`reunions/${reunion}`],
  );

async function poser() {
  const reunion = await poserReunion(banc, scene);
  return { reunion, tous: await convoques(banc, scene.cpts, reunion) };
}

describe('La feuille', () => {
  const FIN = a('22:30:00');

  it('se saisit en une fois, garde trace de ce qu’elle corrige, se fige, et compte une fois', async () => {
    const { reunion, tous } = await poser();
    const [jeanne, corvaste, delmarin, olbreuil] = tous.map(({ personne }) => personne);
    exiger(
      await signerParLien(public_(), {
        jeton: tous[1]?.jeton,
        presence: 'sur-place',
        code: await code(reunion),
      }),
    );
    exiger(
      await signerParLien(public_(), {
        jeton: tous[2]?.jeton,
        presence: 'distance',
        code: await code(reunion),
      }),
    );
    const ligne = (personne: string | undefined, arrivee: string, depart = '') => ({
      personne,
      arrivee,
      depart,
      presence: 'sur-place',
    });
    const lignes = [
      ligne(corvaste, '20:05', '21:35'),
      ligne(jeanne, '19:50'),
      ligne(olbreuil, '20:20'),
    ];
    expect(exiger(await saisirFeuille(coordination(), { reunion, lignes }))).toEqual({
      corrections: 2,
    });
    const corrections = await banc.regarder(
      'select personne_id, avant, apres, par_nom from reunions.corrections where reunion_id = $1 order by apres nulls last',
      [reunion],
    );
    expect(corrections).toEqual([
      {
        personne_id: corvaste,
        avant: 'présent de 20:05, jusqu’à la fin, sur place',
        apres: 'présent de 20:05 à 21:35, sur place',
        par_nom: 'Capucine Aubreval',
      },
      expect.objectContaining({ personne_id: delmarin, apres: null }),
    ]);
    expect(await figerFeuille(coordination(), { reunion })).toMatchObject({
      refus: { motif: 'reunion-pas-finie' },
    });
    const { empreinte } = exiger(
      await figerFeuille(coordination(FIN), { reunion, finReelle: '22:15' }),
    );
    const [feuille] = await banc.regarder(
      'select contenu, empreinte from reunions.feuilles where reunion_id = $1',
      [reunion],
    );
    expect(sha256(String(feuille?.['contenu']))).toBe(empreinte);
    expect(lireFeuille(String(feuille?.['contenu'])).lignes.map(({ minutes }) => minutes)).toEqual([
      135, 90, 115,
    ]);
    const commun = { mission: 'parcours', quantite: 1, corrige: false };
    expect(await faits(reunion)).toMatchObject([
      { ...commun, genre: 'reunions.reunion', minutes: 135, detail: 'groupe' },
      { ...commun, genre: 'reunions.presence', minutes: 135, professions: [], source: 'declare' },
      // Signed by the code, then left at an hour typed by hand: no longer measured.
      { ...commun, minutes: 90, professions: ['10'], source: 'declare', secteur: 'A' },
      { ...commun, minutes: 115, professions: ['21'], source: 'declare', detail: 'sur-place' },
    ]);
    expect(await figerFeuille(coordination(FIN), { reunion })).toMatchObject({
      refus: { motif: 'reunion-figee' },
    });
    expect(await faits(reunion)).toHaveLength(4);
  });

  it('se lit du bureau une fois figée, jamais avant, ni d’un membre', async () => {
    const { reunion, tous } = await poser();
    const lue = async (role: 'tresorier' | 'professionnel') => {
      const imprimee = await imprimerFeuille(banc.appel(scene.cpts, { role, maintenant: FIN }), {
        reunion,
      });
      return imprimee.ok ? 'lue' : imprimee.refus.motif;
    };
    expect(await lue('tresorier')).toBe('groupe-d-un-autre');
    const lignes = [{ personne: tous[0]?.personne, arrivee: '20:00', presence: 'sur-place' }];
    exiger(await saisirFeuille(coordination(), { reunion, lignes }));
    exiger(await figerFeuille(coordination(FIN), { reunion }));
    expect(await lue('tresorier')).toBe('lue');
    expect(await lue('professionnel')).toBe('droit-manquant');
  });

  it('figée, ne se signe, ne se saisit, ne s’annule plus\u00A0: ni par un cas d’usage, ni en base', async () => {
    const { reunion, tous } = await poser();
    const [un, deux] = tous;
    const affiche = await code(reunion, a('22:20:00'));
    const lignes = [{ personne: un?.personne, arrivee: '20:00', presence: 'sur-place' }];
    const perimee = await saisirFeuille(coordination(), { reunion, lignes, etat: 'x' });
    expect(perimee).toMatchObject({ refus: { motif: 'feuille-changee' } });
    exiger(await saisirFeuille(coordination(), { reunion, lignes }));
    expect(await annulerReunion(coordination(), { reunion })).toMatchObject({
      refus: { motif: 'reunion-tenue' },
    });
    exiger(await figerFeuille(coordination(a('22:20:00')), { reunion }));
    const figee = { refus: { motif: 'reunion-figee' } };
    const signer = { jeton: deux?.jeton, presence: 'sur-place', code: affiche };
    expect(await signerParLien(public_(a('22:20:05')), signer)).toMatchObject(figee);
    expect(await saisirFeuille(coordination(FIN), { reunion, lignes })).toMatchObject(figee);
    expect(await annulerReunion(coordination(FIN), { reunion })).toMatchObject(figee);
    expect(await convoquerPersonnes(coordination(FIN), { reunion, invites: 'X' })).toMatchObject(
      figee,
    );
    await expect(
      banc.regarder('update reunions.signatures set depart = now() where reunion_id = $1', [
        reunion,
      ]),
    ).rejects.toThrow('une feuille figée ne change plus');
    await expect(
      banc.regarder(
        "update reunions.feuilles set empreinte = repeat('0', 64) where reunion_id = $1",
        [reunion],
      ),
    ).rejects.toThrow();
  });

  it('ne se fige pas vide, et une seule fois de tous ceux qui la figent', async () => {
    const { reunion, tous } = await poser();
    expect(await figerFeuille(coordination(FIN), { reunion })).toMatchObject({
      refus: { motif: 'feuille-vide' },
    });
    const lignes = tous.map(({ personne }) => ({
      personne,
      arrivee: '20:00',
      presence: 'distance',
    }));
    exiger(await saisirFeuille(coordination(), { reunion, lignes }));
    const faites = await Promise.all(
      Array.from({ length: 20 }, () => figerFeuille(coordination(FIN), { reunion })),
    );
    expect(faites.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await faits(reunion)).toHaveLength(6);
  });

  it('refuse qui part avant d’arriver, et qui n’est pas sur la liste', async () => {
    const { reunion, tous } = await poser();
    const ligne = { arrivee: '21:00', depart: '20:30', presence: 'sur-place' };
    const saisir = (personne: string | undefined) =>
      saisirFeuille(coordination(), { reunion, lignes: [{ ...ligne, personne }] });
    expect(await saisir(tous[0]?.personne)).toMatchObject({
      refus: { motif: 'depart-avant-arrivee' },
    });
    expect(await saisir(crypto.randomUUID())).toMatchObject({
      refus: { motif: 'personne-inconnue' },
    });
    expect(await signatures(reunion)).toEqual([]);
  });

  it('figée, se corrige par une contre-passation qui retire et recompte, jamais en silence', async () => {
    const { reunion, tous } = await poser();
    const [jeanne, corvaste, delmarin] = tous.map(({ personne }) => personne);
    const lignes = [corvaste, jeanne].map((personne) => ({
      personne,
      arrivee: '20:00',
      presence: 'sur-place',
    }));
    exiger(await saisirFeuille(coordination(), { reunion, lignes }));
    const corriger = (saisie: Readonly<Record<string, unknown>>) =>
      rectifierFeuille(coordination(FIN), { reunion, motif: 'Erreur de saisie', ...saisie });
    const absent = { personne: corvaste, presence: 'absent' };
    expect(await corriger(absent)).toMatchObject({ refus: { motif: 'reunion-pas-figee' } });
    const premiere = exiger(await figerFeuille(coordination(FIN), { reunion }));
    expect(await corriger({ ...absent, motif: ' ' })).toMatchObject({
      refus: { champs: { motif: 'Dites pourquoi la feuille change.' } },
    });
    expect(
      await corriger({ personne: corvaste, presence: 'sur-place', arrivee: '20:00' }),
    ).toMatchObject({ refus: { motif: 'rien-a-rectifier' } });
    const seconde = exiger(await corriger(absent));
    exiger(await corriger({ personne: delmarin, presence: 'distance', arrivee: '20:30' }));
    const feuilles = await banc.regarder(
      'select numero, contenu from reunions.feuilles where reunion_id = $1 order by numero',
      [reunion],
    );
    const lues = feuilles.map(({ contenu }) => lireFeuille(String(contenu)));
    expect(lues.map(({ precedente }) => precedente)).toEqual([
      null,
      premiere.empreinte,
      seconde.empreinte,
    ]);
    expect(lues.map(({ lignes: l }) => l.length)).toEqual([2, 1, 2]);
    const presences = (await faits(reunion)).filter(({ genre }) => genre === 'reunions.presence');
    expect(presences.map(({ minutes, quantite, corrige }) => [minutes, quantite, corrige])).toEqual(
      [
        [120, 1, false],
        [120, 1, false],
        [120, -1, true],
        [90, 1, false],
      ],
    );
    const referent = banc.appel(scene.cpts, { role: 'referent', maintenant: FIN });
    expect(await rectifierFeuille(referent, { reunion, motif: 'x', ...absent })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });

  it('passe minuit, et la nuit où l’heure recule', async () => {
    const reunion = await poserReunion(banc, scene, {
      jour: '2027-10-30',
      debut: '23:00',
      fin: '03:30',
    });
    const [qui] = await convoques(banc, scene.cpts, reunion);
    const lignes = [
      { personne: qui?.personne, arrivee: '23:30', depart: '03:15', presence: 'sur-place' },
    ];
    exiger(await saisirFeuille(coordination(), { reunion, lignes }));
    const matin = banc.appel(scene.cpts, { maintenant: new Date('2027-10-31T08:00:00Z') });
    exiger(await figerFeuille(matin, { reunion }));
    const [tenue, presence] = await faits(reunion);
    expect([tenue?.['minutes'], presence?.['minutes']]).toEqual([330, 285]);
  });
});
