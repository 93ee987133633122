import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { planterScene, poserAdherent, type Scene, suspendre } from '../testing/builders.ts';
import { distribuerCourrier } from './distribuer-courrier.ts';
import { apercevoirCourrier, envoyerCourrier } from './ecrire-aux-adherents.ts';
import { oublierCourriers } from './oublier-courriers.ts';
import { quitterAdhesion } from './suivre-adhesion.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  const lison = { professionnel: scene.infirmiere, courriel: 'lison@exemple.invalid' };
  const suspendue = await poserAdherent(banc, scene, lison, { college: scene.liberaux });
  await suspendre(banc, scene, suspendue);
  await poserAdherent(banc, scene, { prenom: 'Solange', nom: 'Escoubeyrou' });
  const partie = { prenom: 'Aude', nom: 'Partie', courriel: 'aude@exemple.invalid' };
  const adhesion = await poserAdherent(banc, scene, partie);
  exiger(await quitterAdhesion(coordination(), { adhesion, le: '2026-10-01', motif: 'Départ' }));
});

const coordination = () => banc.appel(scene.cpts);
const lettre = (sujet: string) => ({ sujet, texte: 'Votre avis compte.\n\nÀ bientôt.' });
const relire = async (sujet: string, filtres: Readonly<Record<string, string>> = {}) =>
  exiger(await apercevoirCourrier(coordination(), { ...lettre(sujet), ...filtres }));
const partis = async () => (await banc.regarder('select 1 from asso.courriers')).length;

describe('Un message aux adhérents', () => {
  it('se relit avec qui le reçoit et qui est à appeler, sans ceux qui sont partis, et rien ne part', async () => {
    const { destinataires, aQui } = await relire('À relire');
    expect(aQui).toBe('Tous les adhérents');
    expect(destinataires).toMatchObject([
      { nom: 'Mme Lison Brevillon', detail: 'Infirmier, Giat', courriel: 'lison@exemple.invalid' },
      { nom: 'Solange Escoubeyrou', courriel: null },
    ]);
    const filtres = { college: scene.liberaux, profession: '60', etat: 'suspendue' };
    const choisis = await relire('À relire', filtres);
    expect(choisis.aQui).toBe('Adhésion suspendue, collège Libéraux, Infirmier');
    expect(choisis.destinataires).toHaveLength(1);
    expect(await partis()).toBe(0);
  });

  it('va à l’adresse que l’annuaire connaît, quand l’adhésion n’en dit pas', async () => {
    const { cpts, pharmacien } = scene;
    await poserAdherent(banc, scene, { professionnel: pharmacien });
    await banc.regarder(
      `update annuaire.fiches set courriel = 'odile@exemple.invalid', telephone = '+33465711001'
       where cpts_id = $1 and professionnel_id = $2`,
      [cpts.id, pharmacien],
    );
    const { destinataires } = await relire('À relire', { q: 'Marquessac' });
    expect(destinataires).toMatchObject([
      { courriel: 'odile@exemple.invalid', telephone: '+33465711001' },
    ]);
  });

  it('est refusé sans texte, à ceux qui sont partis, à personne, à qui n’a pas d’adresse, ou quand la liste a changé', async () => {
    const { liste } = await relire('Non');
    const refus = async (dits: Readonly<Record<string, string>>) => {
      const envoye = await envoyerCourrier(coordination(), { ...lettre('Non'), liste, ...dits });
      return envoye.ok ? null : envoye.refus.motif;
    };
    expect(await refus({ texte: ' ' })).toBe('saisie-invalide');
    expect(await refus({ etat: 'partie' })).toBe('saisie-invalide');
    expect(await refus({ q: 'personne de ce nom' })).toBe('personne-ne-repond');
    expect(await refus({ q: 'Brevillon' })).toBe('destinataires-changes');
    const seule = await relire('Non', { q: 'Escoubeyrou' });
    expect(await refus({ q: 'Escoubeyrou', liste: seule.liste })).toBe('aucune-adresse');
    const tresorier = banc.appel(scene.cpts, { role: 'tresorier' });
    expect(await envoyerCourrier(tresorier, { ...lettre('Non'), liste })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    expect(await partis()).toBe(0);
  });

  it('part une fois, à cent envois du même', async () => {
    const { liste } = await relire('La fête');
    const envois = await Promise.all(
      Array.from({ length: 100 }, () =>
        envoyerCourrier(coordination(), { ...lettre('La fête'), liste }),
      ),
    );
    const [courrier = '', ...autres] = envois.flatMap((e) => (e.ok ? [e.valeur.id] : []));
    expect(autres).toEqual([]);
    expect(await partis()).toBe(1);
    const programme = banc.appel(scene.cpts, { role: 'systeme' });
    const unique = { ...programme, idempotence: { cle: courrier, empreinte: '' } };
    for (let fois = 0; fois < 2; fois++)
      expect(exiger(await distribuerCourrier(unique, { courrier })).messages).toBe(2);
    const [ecrit] = enClair(
      banc,
      await banc.regarder(
        'select id, destinataire, sujet, corps, repondre_a from socle.messages where cpts_id = $1 order by cree_le, id',
        [scene.cpts.id],
      ),
      {
        ...{ table: 'socle.messages', cpts: scene.cpts.id },
        champs: ['destinataire', 'sujet', 'corps', 'repondre_a'],
      },
    );
    expect(ecrit).toMatchObject({
      destinataire: 'lison@exemple.invalid',
      sujet: `${scene.cpts.nom} : La fête`,
      repondre_a: null,
    });
  });

  it('s’oublie avec qui l’a reçu, au terme que la CPTS décide', async () => {
    const oublier = (avant: string) =>
      banc.lire(scene.cpts, (tx) => oublierCourriers({ tx, cpts: scene.cpts.id }, new Date(avant)));
    expect(await oublier('2000-01-01')).toBe(0);
    expect(await oublier('2100-01-01')).toBe(1);
    expect(await banc.regarder('select 1 from asso.destinataires')).toEqual([]);
  });
});
