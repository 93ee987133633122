import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import {
  planterScene,
  poserAdherent,
  poserConseil,
  type Scene,
  suspendre,
} from '../../vie-associative/testing/builders.ts';
import { deposer, ELECTION, electeurs, poserUrne, QUESTION } from '../testing/builders.ts';
import { annoncerScrutin, relancerElecteurs } from './annoncer-scrutin.ts';
import { cloreScrutin } from './clore-scrutin.ts';
import { ouvrirPrepare, ouvrirScrutin } from './ouvrir-scrutin.ts';
import { preparerScrutin } from './preparer-scrutin.ts';
import { noterPouvoir, retirerPouvoir } from './tenir-pouvoirs.ts';

let banc: Banc;
let scene: Scene;
let membres: readonly string[];
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'demo-scrutins');
  const poser = (prenom: string, college: string) =>
    poserAdherent(
      banc,
      scene,
      { prenom, nom: 'Corvaste', courriel: `${prenom.toLowerCase()}@exemple.invalid` },
      { college },
    );
  membres = [
    await poser('Ambre', scene.liberaux),
    await poser('Basile', scene.liberaux),
    await poser('Clovis', scene.liberaux),
    await poser('Delphine', scene.elus),
  ];
});

const coordination = () => banc.appel(scene.cpts);
const prepare = (dits: object) =>
  preparerScrutin(coordination(), { ...QUESTION, colleges: [scene.liberaux], ...dits });
async function motif(dits: object): Promise<string> {
  const fait = await prepare(dits);
  return fait.ok ? 'préparé' : fait.refus.motif;
}
const liste = (scrutin: string) =>
  banc.regarder(
    `select e.nom, e.college, e.represente_par,
       (select count(*)::int from scrutins.voix v where v.electeur_id = e.id) as voix
     from scrutins.electeurs e where e.scrutin_id = $1 order by e.nom`,
    [scrutin],
  );

describe('Préparer un scrutin', () => {
  it('dit ce qui manque, et n’écrit rien', async () => {
    expect(await motif({ colleges: [] })).toBe('electeurs-a-dire');
    expect(await motif({ seuil: 'absolue' })).toBe('base-a-dire');
    expect(await motif({ mode: 'distance' })).toBe('fermeture-a-dire');
    expect(await motif({ ouvreJour: '2026-11-20', ouvreHeure: '10:00' })).toBe('ouverture-passee');
    const nuit = { mode: 'distance', fermeJour: '2027-03-28', fermeHeure: '02:30' };
    expect(await motif(nuit)).toBe('heure-inexistante');
    expect(await motif({ ...ELECTION, sieges: '' })).toBe('sieges-a-dire');
    expect(await motif({ ...ELECTION, candidats: ' \n' })).toBe('candidats-a-dire');
    expect(await motif({ ...ELECTION, candidats: 'Ève\nEVE' })).toBe('candidats-en-double');
    expect(
      await banc.regarder('select id from scrutins.scrutins where cpts_id = $1', [scene.cpts.id]),
    ).toEqual([]);
  });

  it('refuse un collège consultatif, et le nomme', async () => {
    expect(await prepare({ colleges: [scene.liberaux, scene.elus] })).toMatchObject({
      refus: { motif: 'college-consultatif', noms: ['Élus'] },
    });
  });

  it('lit ses heures dans le fuseau de la CPTS', async () => {
    const reunion = await banc.creerCpts('demo-reunion', 'Indian/Reunion');
    const dits = { mode: 'distance', fermeLe: '2026-11-24T18:00:00+04:00' };
    const { id } = exiger(
      await ouvrirScrutin(banc.appel(reunion), {
        ...QUESTION,
        ...dits,
        electeurs: electeurs(['Ambre']),
      }),
    );
    const [lu] = await banc.regarder('select ferme_le from scrutins.scrutins where id = $1', [id]);
    expect(lu?.['ferme_le']).toEqual(new Date('2026-11-24T14:00:00Z'));
  });
});

describe('Ouvrir un scrutin', () => {
  it('fige la liste de ceux qui votent, pouvoirs compris ; personne ne peut plus y toucher', async () => {
    const { id: scrutin } = exiger(await prepare({ pouvoirsMax: '1' }));
    const [ambre = '', basile = '', clovis = '', delphine = ''] = membres;
    const pouvoir = (mandant: string, mandataire: string) =>
      noterPouvoir(coordination(), { scrutin, mandant, mandataire });
    exiger(await pouvoir(basile, ambre));
    expect(await pouvoir(clovis, ambre)).toMatchObject({ refus: { motif: 'trop-de-pouvoirs' } });
    expect(await pouvoir(delphine, clovis)).toMatchObject({ refus: { motif: 'mandant-inconnu' } });
    exiger(await retirerPouvoir(coordination(), { scrutin, mandant: basile }));
    exiger(await pouvoir(basile, clovis));
    exiger(await ouvrirPrepare(coordination(), { scrutin }));
    const attendue = [
      { nom: 'Ambre Corvaste', college: 'Libéraux', represente_par: null, voix: 1 },
      { nom: 'Basile Corvaste', college: 'Libéraux', represente_par: 'Clovis Corvaste', voix: 0 },
      { nom: 'Clovis Corvaste', college: 'Libéraux', represente_par: null, voix: 2 },
    ];
    expect(await liste(scrutin)).toEqual(attendue);
    expect(await pouvoir(ambre, clovis)).toMatchObject({ refus: { motif: 'deja-ouvert' } });
    expect(await ouvrirPrepare(coordination(), { scrutin })).toMatchObject({
      refus: { motif: 'deja-ouvert' },
    });
    await poserAdherent(
      banc,
      scene,
      { prenom: 'Éloi', nom: 'Corvaste' },
      { college: scene.liberaux },
    );
    expect(await liste(scrutin)).toEqual(attendue);
    for (const geste of [
      "update scrutins.electeurs set nom = 'x'",
      'delete from scrutins.electeurs',
      'delete from scrutins.voix',
      "update scrutins.bulletins set choix = '{}'",
    ])
      await expect(banc.db.pool.query(geste), geste).rejects.toThrow(/permission denied/);
  });

  it('d’une instance, laisse de côté la voix consultative et l’adhésion suspendue', async () => {
    const instance = await poserConseil(banc, scene, { membres, horsListe: 'Zélie Hors-Liste' });
    await suspendre(banc, scene, membres[1] ?? '');
    const { id: scrutin } = exiger(await prepare({ instance, colleges: [] }));
    exiger(await ouvrirPrepare(coordination(), { scrutin }));
    const noms = (await liste(scrutin)).map(({ nom }) => nom);
    expect(noms).toEqual(['Ambre Corvaste', 'Clovis Corvaste', 'Zélie Hors-Liste']);
  });

  it('par une séance, prend la liste qu’elle donne, sans collège consultatif ni double', async () => {
    const ouvrir = (liste: readonly object[]) =>
      ouvrirScrutin(coordination(), { ...QUESTION, electeurs: liste });
    const ambre = { nom: 'Ambre', adhesion: membres[0], college: scene.liberaux, voix: [null] };
    expect(
      await ouvrir([ambre, { nom: 'Delphine', college: scene.elus, voix: [null] }]),
    ).toMatchObject({
      refus: { motif: 'college-consultatif', noms: ['Élus'] },
    });
    expect(await ouvrir([ambre, ambre])).toMatchObject({ refus: { motif: 'electeur-en-double' } });
    expect(await ouvrir([])).toMatchObject({ refus: { motif: 'aucun-electeur' } });
    expect(exiger(await ouvrir([ambre])).electeurs).toBe(1);
  });
});

describe('Un second tour', () => {
  it('reprend les électeurs du premier, qui doit être clos', async () => {
    const liste = electeurs(['Ambre', 'Basile'], [null]);
    const premier = await poserUrne(banc, scene.cpts, { liste });
    const suite = {
      ...ELECTION,
      sieges: '1',
      candidats: 'Odile Marquessac',
      precedent: premier.scrutin,
    };
    expect(await motif({ ...suite, colleges: [] })).toBe('precedent-inconnu');
    for (const qui of [0, 1])
      exiger(await deposer(banc, scene.cpts, { urne: premier, qui, choix: ['1'] }));
    exiger(await cloreScrutin(coordination(), { scrutin: premier.scrutin }));
    const { id: scrutin } = exiger(await prepare({ ...suite, colleges: [] }));
    expect(exiger(await ouvrirPrepare(coordination(), { scrutin })).electeurs).toBe(2);
  });
});

describe('Les messages', () => {
  it('portent à chacun son lien, une fois, et rappellent ceux qui n’ont pas voté', async () => {
    const fermeLe = new Date(LUNDI_9H12.getTime() + 48 * 3_600_000);
    const urne = await poserUrne(banc, scene.cpts, {
      ...QUESTION,
      ...{ mode: 'distance', fermeLe: fermeLe.toISOString() },
      liste: [...electeurs(['Ambre', 'Basile']), { nom: 'Sans', voix: [null] }],
    });
    const programme = (heures: number) =>
      banc.appel(scene.cpts, {
        role: 'systeme',
        maintenant: new Date(LUNDI_9H12.getTime() + heures * 3_600_000),
      });
    const adresse = 'http://localhost';
    const annonce = { scrutin: urne.scrutin, adresse };
    expect(exiger(await annoncerScrutin(programme(0), annonce)).messages).toBe(2);
    exiger(await deposer(banc, scene.cpts, { urne, qui: 0, choix: ['oui'] }));
    expect(exiger(await relancerElecteurs(programme(20), { adresse })).messages).toBe(0);
    expect(exiger(await relancerElecteurs(programme(30), { adresse })).messages).toBe(1);
    expect(exiger(await relancerElecteurs(programme(31), { adresse })).messages).toBe(0);
    const ecrits = (await messagesEcrits(banc)).filter(({ cpts_id }) => cpts_id === scene.cpts.id);
    const siens = ecrits.filter(({ destinataire }) => destinataire === 'basile@exemple.invalid');
    const sonLien = /http:\/\/localhost\/c\/demo-scrutins\/scrutins\/vote\/[\w-]{43}/;
    expect(siens.filter(({ corps }) => sonLien.test(corps))).toHaveLength(2);
    // The bench handed them their links by hand: that is told, without the link.
    const autres = siens.filter(({ corps }) => !sonLien.test(corps));
    expect(autres.length).toBeGreaterThan(0);
    for (const { corps } of autres) expect(corps).toContain('a été affiché par Capucine Aubreval');
  });
});
