import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { departDe, ficheLue } from '../data/fiche.query.ts';
import { versionDe } from '../domain/fiche.ts';
import { idDuRpps } from '../domain/identite.ts';
import { planterAnnuaire } from '../testing/scene.ts';
import { ajouterPersonne } from './ajouter-personne.ts';
import { completerFiche } from './completer-fiche.ts';
import { noterDepart } from './noter-depart.ts';

const MORROLOIS = idDuRpps('99990000103');
let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await planterAnnuaire(banc, 'val-fictif');
});

const SAISIE = {
  professionnel: MORROLOIS,
  version: '',
  telephone: '06 39 98 00 01',
  courriel: '',
  mssante: '',
  horaires: '',
  accessibilite: '',
  membre: 'oui',
  membreDepuis: '2025-03-01',
  nouveauxPatients: 'inconnu',
  specificites: 'Visites à domicile,  pansements , Visites à domicile',
  langues: '',
  note: '',
  dansLAnnuairePublic: 'oui',
};
const lire = () => banc.lire(cpts, (tx) => ficheLue(tx, cpts.id, MORROLOIS));

describe('compléter une fiche', () => {
  it('garde ce que la CPTS sait, sans toucher à l’annuaire national', async () => {
    const fait = await completerFiche(banc.appel(cpts), SAISIE);
    expect(fait.ok).toBe(true);
    expect(await lire()).toMatchObject({
      telephone: '+33639980001',
      membre: true,
      membreDepuis: '2025-03-01',
      nouveauxPatients: null,
      specificites: ['Visites à domicile', 'pansements'],
      modifiePar: 'Capucine Aubreval',
    });
  });

  it('refuse d’écrire par-dessus ce qu’un autre vient d’écrire, et rend les deux versions', async () => {
    const version = versionDe(await lire());
    const apres = { maintenant: new Date('2026-11-23T09:00:00Z'), nom: 'Lise Fontenoy' };
    const premier = { ...SAISIE, version, horaires: 'Le matin' };
    expect((await completerFiche(banc.appel(cpts, apres), premier)).ok).toBe(true);
    const second = await completerFiche(banc.appel(cpts), {
      ...SAISIE,
      version,
      horaires: 'Le soir',
    });
    expect(second).toMatchObject({
      ok: false,
      refus: {
        motif: 'fiche-changee',
        actuelle: { horaires: 'Le matin', modifiePar: 'Lise Fontenoy' },
      },
    });
    expect(await lire()).toMatchObject({ horaires: 'Le matin' });
  });

  it('refuse une saisie fausse, un inconnu, un rôle sans droit, et n’écrit rien', async () => {
    const avant = await banc.regarder('select * from annuaire.fiches');
    const version = versionDe(await lire());
    const refus = async (
      champs: object,
      role: 'coordinateur' | 'professionnel' = 'coordinateur',
    ) => {
      const fait = await completerFiche(banc.appel(cpts, { role }), {
        ...SAISIE,
        version,
        ...champs,
      });
      return fait.ok ? null : fait.refus;
    };
    expect(await refus({ telephone: '12' })).toMatchObject({
      motif: 'saisie-invalide',
      champs: { telephone: expect.any(String) },
    });
    expect(await refus({ membre: 'peut-être' })).toMatchObject({ motif: 'saisie-invalide' });
    expect(await refus({ professionnel: crypto.randomUUID(), version: '' })).toEqual({
      motif: 'personne-inconnue',
    });
    expect(await refus({}, 'professionnel')).toMatchObject({ motif: 'droit-manquant' });
    expect(await banc.regarder('select * from annuaire.fiches')).toEqual(avant);
  });
});

describe('noter un départ', () => {
  const depart = () => banc.lire(cpts, (tx) => departDe(tx, cpts.id, MORROLOIS));
  const saisie = { professionnel: MORROLOIS, prevuLe: '2028-06-30' };

  it('se fait par la coordination, ou par la personne elle-même, et s’efface', async () => {
    expect((await noterDepart(banc.appel(cpts), saisie)).ok).toBe(true);
    expect(await depart()).toBe('2028-06-30');
    const elle = banc.appel(cpts, { role: 'professionnel', professionnel: MORROLOIS });
    expect((await noterDepart(elle, { ...saisie, prevuLe: '2029-01-01' })).ok).toBe(true);
    expect(await depart()).toBe('2029-01-01');
    expect((await noterDepart(elle, { ...saisie, prevuLe: '' })).ok).toBe(true);
    expect(await depart()).toBeNull();
  });

  it('se refuse à un confrère et à qui n’est pas de la CPTS', async () => {
    const confrere = banc.appel(cpts, {
      role: 'professionnel',
      professionnel: idDuRpps('99990000145'),
    });
    expect(await noterDepart(confrere, saisie)).toEqual({
      ok: false,
      refus: { motif: 'depart-d-un-autre' },
    });
    const sas = await noterDepart(banc.appel(cpts, { role: 'sas' }), saisie);
    expect(sas).toMatchObject({ refus: { motif: 'droit-manquant' } });
    expect(await depart()).toBeNull();
  });
});

describe('ajouter une personne', () => {
  const saisie = {
    civilite: 'MME',
    prenom: 'Ondine',
    nom: 'Valbrisse',
    profession: '',
    qualite: 'Élue à la santé',
    commune: '63165',
    telephone: '',
    courriel: '',
    membre: 'oui',
    dansLAnnuairePublic: 'non',
  };
  const compter = async () =>
    (await banc.regarder('select from annuaire.fiches where locale')).length;

  it('l’écrit dans la CPTS, et la recherche la trouve', async () => {
    const fait = await ajouterPersonne(banc.appel(cpts), saisie);
    expect(fait).toMatchObject({ ok: true, valeur: { professionnel: expect.any(String) } });
    expect(await compter()).toBe(1);
  });

  it('montre d’abord les homonymes, et ne doublonne que si on le redit', async () => {
    const encore = await ajouterPersonne(banc.appel(cpts), { ...saisie, nom: 'VALBRISSE' });
    expect(encore).toMatchObject({ ok: false, refus: { motif: 'deja-dans-l-annuaire' } });
    const national = { ...saisie, prenom: 'Eliane', nom: 'Morrolois' };
    expect(await ajouterPersonne(banc.appel(cpts), national)).toEqual({
      ok: false,
      refus: { motif: 'deja-dans-l-annuaire', ids: [MORROLOIS] },
    });
    expect(await compter()).toBe(1);
    expect((await ajouterPersonne(banc.appel(cpts), { ...national, malgreTout: true })).ok).toBe(
      true,
    );
    expect(await compter()).toBe(2);
  });

  it('refuse sans métier, une profession ou une commune inconnues, sans rien écrire', async () => {
    for (const [champs, motif] of [
      [{ qualite: '' }, 'metier-manquant'],
      [{ profession: '999' }, 'profession-inconnue'],
      [{ commune: '63999' }, 'commune-inconnue'],
      [{ nom: ' ' }, 'saisie-invalide'],
    ] as const)
      expect(
        await ajouterPersonne(banc.appel(cpts), { ...saisie, prenom: 'Autre', ...champs }),
        motif,
      ).toMatchObject({ ok: false, refus: { motif } });
    expect(await compter()).toBe(2);
  });
});
