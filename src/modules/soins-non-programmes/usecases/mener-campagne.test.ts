import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { feuilleDeCampagne } from '../http/campagne.export.ts';
import { BELVAL, CORLIRET, planterScene, type Scene } from '../testing/builders.ts';
import { compterParLien } from './compter-par-lien.ts';
import { consulterCampagne, ouvrirCampagne, relancerCampagne } from './mener-campagne.ts';
import { recenser } from './recenser.ts';

let banc: Banc;
let scene: Scene;
let campagne: string;
const JOUR = 86_400_000;
const ADRESSE = 'https://maillage.test';
const NOVEMBRE = { mois: '2026-11-01', adresse: ADRESSE };
const appel = (jours = 0) =>
  banc.appel(scene.cpts, { maintenant: new Date(LUNDI_9H12.getTime() + jours * JOUR) });

beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  for (const [id, courriel] of [
    [scene.corliret, 'corliret@exemple.invalid'],
    [scene.tressagues, null],
    [scene.belval, 'belval@exemple.invalid'],
  ])
    await banc.regarder(
      `insert into annuaire.fiches (cpts_id, professionnel_id, locale, membre, courriel, modifie_le, modifie_par)
       values ($1, $2, false, true, $3, $4, 'Capucine Aubreval')`,
      [scene.cpts.id, id, courriel, LUNDI_9H12],
    );
});

const messages = async () => (await messagesEcrits(banc)).map((m) => m.destinataire).toSorted();
const lue = async () => exiger(await consulterCampagne(appel(), { campagne }));

describe('Un mini-recensement', () => {
  it('s’ouvre pour les adhérents des professions choisies, une fois par mois, même à cent', async () => {
    const medecins = { ...NOVEMBRE, professions: ['10'] };
    const ouvertes = await Promise.all(
      Array.from({ length: 100 }, () => ouvrirCampagne(appel(), medecins)),
    );
    const reussies = ouvertes.filter(({ ok }) => ok);
    expect(reussies).toHaveLength(1);
    const [une] = reussies;
    if (une) campagne = exiger(une).id;
    expect((await lue()).sollicites.map(({ nom, messages: n }) => [nom, n])).toEqual([
      ['Mme Garance Corliret', 1],
      ['Mme Lubin Tressagues', 0],
    ]);
    expect(await messages()).toEqual(['corliret@exemple.invalid']);
  });

  it('écrit un compteur qui compte, sans rien dire de santé', async () => {
    const [message] = await messagesEcrits(banc);
    const jeton = /\/c\/demo-combrailles\/compteur\/([\w-]{43})/.exec(message?.corps ?? '')?.[1];
    const touches = [{ id: crypto.randomUUID(), le: null, retiree: false }];
    const anonyme = banc.appel(scene.cpts, { role: 'public' });
    exiger(await compterParLien(anonyme, { jeton, envoyeLe: null, touches }));
    expect((await lue()).sollicites.map(({ comptes }) => comptes).toSorted()).toEqual([0, 1]);
  });

  it('ne relance que ceux qui n’ont rien compté, une fois par jour', async () => {
    expect(await relancerCampagne(appel(), { campagne, adresse: ADRESSE })).toMatchObject({
      refus: { motif: 'campagne-relancee-hier' },
    });
    const relances = await Promise.all(
      Array.from({ length: 20 }, () => relancerCampagne(appel(1), { campagne, adresse: ADRESSE })),
    );
    expect(relances.filter(({ ok }) => ok)).toHaveLength(1);
    // The one who has an address counted; the other has none.
    expect(await messages()).toEqual(['corliret@exemple.invalid']);
  });

  it('ne compte que son mois et ses sollicités', async () => {
    exiger(await recenser(appel(), { professionnel: CORLIRET, quantite: 7 }));
    exiger(await recenser(appel(), { professionnel: CORLIRET, jour: '2026-10-31', quantite: 50 }));
    exiger(await recenser(appel(), { professionnel: BELVAL, quantite: 9 }));
    const { sollicites } = await lue();
    expect(sollicites.reduce((n, { comptes }) => n + comptes, 0)).toBe(8);
  });

  it('donne une feuille qui masque les petits nombres et dit qui a compté', async () => {
    const { sollicites, campagne: c } = await lue();
    const petits = sollicites.map((un) => ({ ...un, comptes: un.comptes > 0 ? 3 : 0 }));
    const contexte = { cpts: 'CPTS', fuseau: 'Europe/Paris', maintenant: LUNDI_9H12 };
    const texte = JSON.stringify(feuilleDeCampagne({ campagne: c, sollicites: petits }, contexte));
    expect(texte).toContain('moins de 5');
    expect(texte).toContain('provisoires');
    expect(texte).toContain('Médecin, 1 sur 2');
    expect(texte).not.toContain('"3"');
    const exact = JSON.stringify(feuilleDeCampagne({ campagne: c, sollicites }, contexte));
    expect(exact).toContain('"8"');
  });

  it('refuse un autre mois que ceux de la liste, personne à solliciter, un rôle qui ne la mène pas', async () => {
    const refus = async (saisie: object, par = appel()) =>
      await ouvrirCampagne(par, { ...NOVEMBRE, ...saisie });
    expect(await refus({ mois: '2026-09-01' })).toMatchObject({
      refus: { motif: 'mois-de-campagne' },
    });
    expect(await refus({ mois: '2026-12-02' })).toMatchObject({
      refus: { motif: 'mois-de-campagne' },
    });
    expect(await refus({ mois: '2026-12-01', professions: '21' })).toMatchObject({
      refus: { motif: 'campagne-sans-personne' },
    });
    const medecin = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.corliret,
    });
    expect(await refus({ mois: '2026-12-01' }, medecin)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    expect(await consulterCampagne(appel(), { campagne: crypto.randomUUID() })).toMatchObject({
      refus: { motif: 'campagne-inconnue' },
    });
  });
});
