import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { GIAT, planterScene, poserCreneau, type Scene } from '../testing/builders.ts';
import { annulerParLien, reserverParLien } from './agir-par-lien.ts';
import { delivrerLien, revoquerLiens } from './delivrer-lien.ts';
import { demanderDesSoins } from './demander-des-soins.ts';
import { reserverCreneau } from './reserver-creneau.ts';
import { suivreParLien } from './suivre-par-lien.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const NON = {
  respiration: 'non',
  poitrine: 'non',
  avc: 'non',
  conscience: 'non',
  saignement: 'non',
};
const DEMANDE = {
  motif: 'fievre',
  commune: GIAT,
  age: '34',
  telephone: '06 39 98 00 01',
  signes: NON,
};
const public_ = (maintenant?: Date) =>
  banc.appel(scene.cpts, { role: 'public', nom: 'Public', ...(maintenant ? { maintenant } : {}) });
const demander = async (autres: Record<string, unknown> = {}) =>
  exiger(await demanderDesSoins(public_(), { ...DEMANDE, ...autres }));

describe('Demander des soins sans compte', () => {
  it('donne un lien dont la base ne garde que l’empreinte', async () => {
    const { id, jeton } = await demander();
    expect(
      enClair(
        banc,
        await banc.regarder(
          'select id, origine, recue_par, telephone from snp.demandes where id = $1',
          [id],
        ),
        { table: 'snp.demandes', cpts: scene.cpts.id, champs: ['telephone'] },
      )[0],
    ).toEqual({
      origine: 'patient',
      recue_par: null,
      telephone: '+33639980001',
    });
    const tables = await banc.regarder(
      "select (select string_agg(l::text, '') from liens.liens l) || coalesce((select string_agg(i::text, '') from socle.idempotence i), '') as tout",
    );
    expect(String(tables[0]?.['tout'])).not.toContain(jeton);
    expect(exiger(await suivreParLien(public_(), { jeton }))).toMatchObject({
      demande: id,
      etat: 'ouverte',
      rendezVous: null,
    });
  });

  it('envoyée deux fois, reste une demande, et chaque réponse a un lien qui marche', async () => {
    const appel = { ...public_(), idempotence: { cle: 'formulaire-public', empreinte: 'x' } };
    const une = exiger(await demanderDesSoins(appel, DEMANDE));
    const deux = exiger(await demanderDesSoins(appel, DEMANDE));
    expect(deux.id).toBe(une.id);
    for (const { jeton } of [une, deux]) exiger(await suivreParLien(public_(), { jeton }));
    const [gardee] = await banc.regarder(
      "select resultat::text as texte from socle.idempotence where cle = 'formulaire-public'",
    );
    expect(String(gardee?.['texte'])).not.toContain(une.jeton);
  });

  it('s’arrête sur un signe d’alerte, et demande un téléphone', async () => {
    expect(
      await demanderDesSoins(public_(), { ...DEMANDE, signes: { ...NON, avc: 'oui' } }),
    ).toMatchObject({
      refus: { motif: 'signe-d-alerte-positif' },
    });
    expect(await demanderDesSoins(public_(), { ...DEMANDE, telephone: '' })).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { telephone: expect.any(String) } },
    });
    expect(await demanderDesSoins(public_(), { ...DEMANDE, note: 'x' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const { signes: _signes, ...sans } = DEMANDE;
    expect(await demanderDesSoins(public_(), sans)).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
  });
});

describe('Le lien d’un patient', () => {
  it('ne réserve que ce qui est ouvert aux patients', async () => {
    const { jeton } = await demander();
    const garde = await poserCreneau(banc, scene.cpts, '10:00');
    const ouvert = await poserCreneau(banc, scene.cpts, '10:40', {
      reservablePar: ['patient', 'regulation'],
    });
    const suivi = exiger(await suivreParLien(public_(), { jeton }));
    expect(suivi.propositions.map(({ creneauId }) => creneauId)).toEqual([ouvert]);
    expect(await reserverParLien(public_(), { jeton, creneau: garde })).toMatchObject({
      refus: { motif: 'public-non-admis', raison: 'canal' },
    });
    exiger(await reserverParLien(public_(), { jeton, creneau: ouvert }));
    expect(exiger(await suivreParLien(public_(), { jeton })).rendezVous).toMatchObject({
      debut: '2026-11-23T10:40:00.000Z',
    });
  });

  it('annule le rendez-vous une fois, rend le créneau, et la demande s’arrête là', async () => {
    const { id, jeton } = await demander();
    const creneau = await poserCreneau(banc, scene.cpts, '13:00');
    exiger(await reserverCreneau(banc.appel(scene.cpts), { demande: id, creneau }));
    exiger(await annulerParLien(public_(), { jeton }));
    expect(await annulerParLien(public_(), { jeton })).toMatchObject({
      refus: { motif: 'reservation-deja-annulee' },
    });
    expect(
      (await banc.regarder('select etat from snp.creneaux where id = $1', [creneau]))[0],
    ).toEqual({ etat: 'libre' });
    expect((await banc.regarder('select etat from snp.demandes where id = $1', [id]))[0]).toEqual({
      etat: 'annulee',
    });
    expect(
      await banc.regarder(
        "select detail from journal.faits where sujet = $1 and genre = 'snp.annule'",
        [id],
      ),
    ).toEqual([{ detail: 'patient' }]);
  });

  it('ne mène à rien quand il est inconnu, expiré, révoqué ou d’une autre CPTS', async () => {
    const { id, jeton } = await demander();
    const autre = await planterScene(banc, 'la-voisine');
    const inconnu = { refus: { motif: 'lien-inconnu' } };
    expect(await suivreParLien(public_(), { jeton: 'x'.repeat(43) })).toMatchObject(inconnu);
    expect(await suivreParLien(public_(new Date('2026-12-15T08:00:00Z')), { jeton })).toMatchObject(
      inconnu,
    );
    expect(
      await suivreParLien(banc.appel(autre.cpts, { role: 'public' }), { jeton }),
    ).toMatchObject(inconnu);
    exiger(await revoquerLiens(banc.appel(scene.cpts), { demande: id }));
    expect(await suivreParLien(public_(), { jeton })).toMatchObject(inconnu);
    expect(await annulerParLien(public_(), { jeton })).toMatchObject(inconnu);
    const { jeton: neuf } = exiger(await delivrerLien(banc.appel(scene.cpts), { demande: id }));
    exiger(await suivreParLien(public_(), { jeton: neuf }));
    expect(await delivrerLien(banc.appel(autre.cpts), { demande: id })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
  });
});
