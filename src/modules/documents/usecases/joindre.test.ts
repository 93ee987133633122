import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  annulerLaReunion,
  convoques,
  planterScene,
  poserReunion,
  type Scene,
} from '../../reunions/testing/builders.ts';
import { convies, planterCorps, poserSeanceConvoquee } from '../../seances/testing/builders.ts';
import { pdf, poserDocument } from '../testing/builders.ts';
import { deposerVersion } from './deposer.ts';
import { joindreDocument, lireAJoindre, retirerDocument } from './joindre.ts';
import { ouvrirLaFiche } from './lire-documents.ts';
import { lireJointParCompte, lireJointParLien } from './lire-joint.ts';
import { archiverDocument } from './ranger.ts';

let banc: Banc;
let scene: Scene;
let a: string;
let document: string;
let version: string;
let jeton: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'joints');
  const reunion = await poserReunion(banc, scene);
  a = `reunions/${reunion}`;
  document = await poserDocument(ici(), { titre: 'Salaires', lecteurs: 'bureau' });
  version = await derniereDe(document);
  jeton = (await convoques(banc, scene.cpts, reunion))[0]?.jeton ?? '';
});

const ici = () => banc.appel(scene.cpts);
const anonyme = () => banc.appel(scene.cpts, { role: 'public' });
const motif = (fait: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  fait.ok ? 'fait' : fait.refus?.motif;
const derniereDe = async (id: string) =>
  exiger(await ouvrirLaFiche(ici(), { document: id })).versions[0]?.id ?? '';
const joints = async () =>
  Number((await banc.regarder('select count(*)::int as n from documents.joints'))[0]?.['n']);

describe('Un document joint à une réunion', () => {
  it('n’est joint que par qui tient le document et mène la réunion, et rien d’autre ne s’écrit', async () => {
    const dit = { a, document, version };
    const autre = await poserDocument(ici(), { titre: 'Autre' });
    const archive = await poserDocument(ici(), { titre: 'Ancien' });
    exiger(await archiverDocument(ici(), { document: archive, archive: 'oui' }));
    const essais: readonly (readonly [object, string])[] = [
      [{ a: `reunions/${crypto.randomUUID()}` }, 'reunion-inconnue'],
      [{ a: `patients/${crypto.randomUUID()}` }, 'reunion-inconnue'],
      [{ document: crypto.randomUUID() }, 'document-inconnu'],
      [{ document: autre }, 'version-inconnue'],
      [{ document: archive, version: await derniereDe(archive) }, 'document-archive'],
    ];
    for (const [essai, attendu] of essais)
      expect(motif(await joindreDocument(ici(), { ...dit, ...essai }))).toBe(attendu);
    const referent = banc.appel(scene.cpts, { role: 'referent' });
    expect(motif(await joindreDocument(referent, dit))).toBe('reunion-d-un-autre');
    const membre = banc.appel(scene.cpts, { role: 'professionnel' });
    expect(motif(await joindreDocument(membre, dit))).toBe('droit-manquant');
    const ailleurs = banc.appel(await banc.creerCpts('joints-ailleurs'));
    expect(motif(await joindreDocument(ailleurs, dit))).toBe('reunion-inconnue');
    expect(motif(await lireJointParLien(anonyme(), { jeton, version }))).toBe('version-inconnue');
    expect(await joints()).toBe(0);
  });

  it('se joint une fois à cent gestes, s’ouvre par la convocation sans compte, et par aucun autre lien', async () => {
    const joindre = () => joindreDocument(ici(), { a, document, version });
    const faits = await Promise.all(Array.from({ length: 100 }, joindre));
    expect(faits.every(({ ok }) => ok)).toBe(true);
    expect(await joints()).toBe(1);
    const lu = exiger(await lireJointParLien(anonyme(), { jeton, version }));
    expect(Buffer.from(lu.contenu).equals(pdf('un').contenu)).toBe(true);
    const autre = await poserReunion(banc, scene, { jour: '2026-11-30' });
    const [etranger] = await convoques(banc, scene.cpts, autre);
    const par = { jeton: etranger?.jeton, version };
    expect(motif(await lireJointParLien(anonyme(), par))).toBe('version-inconnue');
    const traces = await banc.regarder(
      "select action from tracabilite.traces where objet = $1 and action like 'documents.%' order by action",
      [document],
    );
    expect(traces.map(({ action }) => action)).toEqual(['documents.depose', 'documents.joint']);
  });

  it('s’ouvre par son compte à qui est convoqué, à personne d’autre', async () => {
    const [professionnel = null] = scene.professionnels;
    const convie = banc.appel(scene.cpts, { role: 'professionnel', professionnel });
    expect(exiger(await lireJointParCompte(convie, { a, version })).titre).toBe('Salaires');
    const membre = banc.appel(scene.cpts, { role: 'professionnel' });
    expect(motif(await lireJointParCompte(membre, { a, version }))).toBe('version-inconnue');
  });

  it('reste la version jointe, dit qu’une autre est venue, et se retire', async () => {
    exiger(await deposerVersion(ici(), { ...pdf('deux'), document }));
    const lu = exiger(await lireAJoindre(ici(), { a, document }));
    expect(lu.joints).toMatchObject([{ titre: 'Salaires', rang: 1, depassee: true }]);
    expect(lu.choisi?.versions.map(({ rang }) => rang)).toEqual([2, 1]);
    const archiver = (archive: string) => archiverDocument(ici(), { document, archive });
    exiger(await archiver('oui'));
    expect(motif(await lireJointParLien(anonyme(), { jeton, version }))).toBe('version-inconnue');
    exiger(await archiver('non'));
    exiger(await lireJointParLien(anonyme(), { jeton, version }));
    exiger(await retirerDocument(ici(), { a, version }));
    expect(motif(await retirerDocument(ici(), { a, version }))).toBe('version-inconnue');
    expect(motif(await lireJointParLien(anonyme(), { jeton, version }))).toBe('version-inconnue');
  });
});

describe('Un document joint à une réunion annulée', () => {
  it('ne s’ouvre plus, ni par le lien ni par un compte', async () => {
    const reunion = await poserReunion(banc, scene, { jour: '2026-12-07' });
    const charte = await poserDocument(ici(), { titre: 'Charte' });
    const jointe = await derniereDe(charte);
    const la = `reunions/${reunion}`;
    exiger(await joindreDocument(ici(), { a: la, document: charte, version: jointe }));
    const [convie] = await convoques(banc, scene.cpts, reunion);
    const par = { jeton: convie?.jeton, version: jointe };
    exiger(await lireJointParLien(anonyme(), par));
    await annulerLaReunion(banc, scene.cpts, reunion);
    expect(motif(await lireJointParLien(anonyme(), par))).toBe('version-inconnue');
    const compte = { a: la, version: jointe };
    expect(motif(await lireJointParCompte(ici(), compte))).toBe('version-inconnue');
  });
});

describe('Un document joint à une séance', () => {
  it('s’ouvre par le lien de chaque convoqué', async () => {
    const corps = await planterCorps(banc, 'joints-seance', 1);
    const seance = await poserSeanceConvoquee(banc, corps);
    const tenir = banc.appel(corps.cpts);
    const budget = await poserDocument(tenir, { titre: 'Budget', projet: 'oui' });
    const [projet] = exiger(await ouvrirLaFiche(tenir, { document: budget })).versions;
    const joint = { a: `seances/${seance}`, document: budget, version: projet?.id };
    exiger(await joindreDocument(tenir, joint));
    const [convie] = await convies(banc, corps.cpts, seance);
    const par = { jeton: convie?.jeton, version: projet?.id };
    const visiteur = banc.appel(corps.cpts, { role: 'public' });
    expect(exiger(await lireJointParLien(visiteur, par)).titre).toBe('Budget');
  });
});
