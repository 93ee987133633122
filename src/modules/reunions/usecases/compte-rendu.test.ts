import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { convoques, planterScene, poserReunion, type Scene } from '../testing/builders.ts';
import { annoncerCompteRendu, relancerActions } from './annoncer-compte-rendu.ts';
import { annoncerReunion, rappelerReunions } from './annoncer-reunion.ts';
import { lireCompteRenduParLien } from './lire-compte-rendu.ts';
import { lireActionParLien, noterAction, repondreAction } from './suivre-action.ts';
import { ajouterAction, ecrirePoint, envoyerCompteRendu } from './tenir-compte-rendu.ts';
import { ajouterPoint, retirerPoint } from './tenir-points.ts';

const ADRESSE = 'https://essai.invalid';
let banc: Banc;
let scene: Scene;
let reunion: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  reunion = await poserReunion(banc, scene);
});

const coordination = () => banc.appel(scene.cpts);
const systeme = (maintenant = new Date('2026-11-24T09:00:00Z')) =>
  banc.appel(scene.cpts, { role: 'systeme', maintenant });
const public_ = () => banc.appel(scene.cpts, { role: 'public' });
const jetonDe = (page: string, corps: string) =>
  new RegExp(`${page}/([\\w-]{43})`).exec(corps)?.[1] ?? '';

describe('Une réunion', () => {
  it('convoque chacun une fois, et rappelle la veille qui n’a pas dit non', async () => {
    const annoncer = async () =>
      exiger(
        await annoncerReunion(banc.appel(scene.cpts, { role: 'systeme' }), {
          reunion,
          adresse: ADRESSE,
        }),
      );
    expect(await annoncer()).toEqual({ messages: 1 });
    expect(await annoncer()).toEqual({ messages: 0 });
    const [convocation] = await messagesEcrits(banc);
    expect(convocation?.corps).toContain('Salle du conseil');
    const veille = systeme(new Date('2026-11-22T09:00:00Z'));
    expect(exiger(await rappelerReunions(veille, { adresse: ADRESSE })).messages).toBe(1);
    expect(exiger(await rappelerReunions(veille, { adresse: ADRESSE })).messages).toBe(0);
  });
});

describe('Le compte rendu', () => {
  it('s’écrit point par point, et montre à qui écrit le même point ce qui a changé', async () => {
    expect(await envoyerCompteRendu(coordination(), { reunion })).toMatchObject({
      refus: { motif: 'compte-rendu-vide' },
    });
    const { id: point } = exiger(
      await ajouterPoint(coordination(), { reunion, titre: 'Plaquette', minutes: '30' }),
    );
    const { id: autre } = exiger(await ajouterPoint(coordination(), { reunion, titre: 'Divers' }));
    const vuLe = coordination().maintenant.toISOString();
    const ecrire = (notes: string, maintenant: string) =>
      ecrirePoint(banc.appel(scene.cpts, { maintenant: new Date(maintenant) }), {
        ...{ reunion, point, notes, vuLe },
        decision: 'Imprimer cent exemplaires',
      });
    exiger(await ecrire('Relue ensemble.', '2026-11-23T20:10:00Z'));
    expect(await ecrire('Autre texte.', '2026-11-23T20:11:00Z')).toMatchObject({
      refus: { motif: 'point-change' },
    });
    expect(await retirerPoint(coordination(), { reunion, point })).toMatchObject({
      refus: { motif: 'point-inconnu' },
    });
    exiger(await retirerPoint(coordination(), { reunion, point: autre }));
    const points = await banc.regarder(
      'select rang, notes from reunions.points where reunion_id = $1',
      [reunion],
    );
    expect(points).toEqual([{ rang: 1, notes: 'Relue ensemble.' }]);
  });

  it('part à tous avec les actions, que chacun clôt par son lien', async () => {
    const [jeanne] = await convoques(banc, scene.cpts, reunion);
    const noter = (personne: string | undefined) =>
      ajouterAction(coordination(), {
        ...{ reunion, personne },
        texte: 'Envoyer la plaquette',
        echeance: '2026-12-01',
      });
    expect(await noter(crypto.randomUUID())).toMatchObject({
      refus: { motif: 'personne-inconnue' },
    });
    const { id: action } = exiger(await noter(jeanne?.personne));
    exiger(await envoyerCompteRendu(coordination(), { reunion }));
    const envoi = { reunion, adresse: ADRESSE };
    expect(exiger(await annoncerCompteRendu(systeme(), envoi))).toEqual({ messages: 2 });
    const messages = await messagesEcrits(banc);
    const corps = messages.map((message) => message.corps).join('\n');
    const lu = exiger(
      await lireCompteRenduParLien(public_(), { jeton: jetonDe('compte-rendu', corps) }),
    );
    expect(lu.points).toMatchObject([{ decision: 'Imprimer cent exemplaires' }]);
    expect(lu.absents).toHaveLength(5);
    const jeton = jetonDe('action', corps);
    for (let fois = 0; fois < 2; fois++)
      expect(exiger(await lireActionParLien(public_(), { jeton })).etat).toBe('a-faire');
    exiger(await repondreAction(public_(), { jeton, etat: 'a-faire' }));
    const echeance = systeme(new Date('2026-12-01T09:00:00Z'));
    expect(exiger(await relancerActions(echeance, { adresse: ADRESSE })).messages).toBe(1);
    expect(exiger(await relancerActions(echeance, { adresse: ADRESSE })).messages).toBe(0);
    exiger(await repondreAction(public_(), { jeton, etat: 'faite' }));
    expect(exiger(await lireActionParLien(public_(), { jeton })).etat).toBe('faite');
    exiger(await noterAction(coordination(), { action, etat: 'abandonnee' }));
    expect(await repondreAction(public_(), { jeton: 'a'.repeat(43), etat: 'faite' })).toMatchObject(
      {
        refus: { motif: 'lien-inconnu' },
      },
    );
    const etranger = banc.appel(scene.cpts, {
      role: 'referent',
      professionnel: crypto.randomUUID(),
    });
    expect(await noterAction(etranger, { action, etat: 'faite' })).toMatchObject({
      refus: { motif: 'groupe-d-un-autre' },
    });
  });
});
