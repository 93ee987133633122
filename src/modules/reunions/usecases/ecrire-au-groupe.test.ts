import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { destinatairesDuCourrier } from '../data/courriers.query.ts';
import { membresDuGroupe } from '../data/groupes.query.ts';
import { planterScene, poserReunion, type Scene } from '../testing/builders.ts';
import { distribuerCourrier } from './distribuer-courrier.ts';
import { apercevoirCourrier, envoyerCourrier } from './ecrire-au-groupe.ts';
import { creerGroupe } from './tenir-groupe.ts';
import { retirerMembre } from './tenir-membres.ts';

let banc: Banc;
let scene: Scene;
let reunion: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  reunion = await poserReunion(banc, scene);
});

const coordination = () => banc.appel(scene.cpts);
const lettre = (sujet: string) => ({
  groupe: scene.groupe,
  sujet,
  texte: 'Relisez la plaquette.',
  piece: `reunion:${reunion}`,
});
const partis = async () =>
  Number((await banc.regarder('select count(*)::int as n from reunions.courriers'))[0]?.['n']);

describe('Un message à un groupe', () => {
  it('se relit avec qui le reçoit et qui est à appeler, et rien ne part', async () => {
    const apercu = exiger(await apercevoirCourrier(coordination(), lettre('À relire')));
    expect(apercu.piece).toMatchObject({ genre: 'reunion', id: reunion });
    expect(apercu.destinataires).toMatchObject([
      { nom: 'Jeanne Arvel', courriel: 'jeanne@exemple.invalid' },
      { nom: 'Mme Odile Corvaste', courriel: null },
      { nom: 'Mme Odile Delmarin', courriel: null },
      { nom: 'Mme Odile Olbreuil', courriel: null },
      { nom: 'Mme Odile Ternand', courriel: null },
    ]);
    expect(await partis()).toBe(0);
  });

  it('est refusé sans texte, vers la pièce d’un autre groupe, à un groupe vide ou par qui ne le mène pas', async () => {
    const vide = { ...lettre('Vide'), texte: ' ' };
    expect(await envoyerCourrier(coordination(), vide)).toMatchObject({
      refus: { champs: { texte: 'Écrivez votre message.' } },
    });
    const ailleurs = { ...lettre('Ailleurs'), piece: `document:${crypto.randomUUID()}` };
    expect(await envoyerCourrier(coordination(), ailleurs)).toMatchObject({
      refus: { motif: 'piece-inconnue' },
    });
    const nouveau = { nom: 'Personne encore', missions: ['parcours'] };
    const { id: groupe } = exiger(await creerGroupe(coordination(), nouveau));
    const seul = { groupe, sujet: 'Bonjour', texte: 'Bonjour.' };
    expect(await envoyerCourrier(coordination(), seul)).toMatchObject({
      refus: { motif: 'groupe-vide' },
    });
    const autre = banc.appel(scene.cpts, { role: 'referent' });
    expect(await envoyerCourrier(autre, lettre('Pas le mien'))).toMatchObject({
      refus: { motif: 'groupe-d-un-autre' },
    });
    expect(await partis()).toBe(0);
  });

  it('part une fois, à cent envois du même, sous une clé ou sous cent', async () => {
    const sous = (cle: string) =>
      envoyerCourrier(
        { ...coordination(), idempotence: { cle, empreinte: 'e' } },
        lettre('La plaquette'),
      );
    const envois = await Promise.all(
      Array.from({ length: 100 }, (_, i) => sous(i % 2 === 0 ? 'une-seule-cle' : `autre-cle-${i}`)),
    );
    const ids = new Set(envois.flatMap((e) => (e.ok ? [e.valeur.id] : [])));
    expect(ids.size).toBe(1);
    expect(envois.filter((e) => !e.ok).every((e) => e.refus.motif === 'courrier-deja-parti')).toBe(
      true,
    );
    expect(await partis()).toBe(1);
    const [courrier = ''] = ids;
    const lus = await banc.lire(scene.cpts, (tx) =>
      destinatairesDuCourrier(tx, scene.cpts.id, courrier),
    );
    expect(lus.filter(({ ecrit }) => ecrit).map(({ nom }) => nom)).toEqual(['Jeanne Arvel']);

    const programme = banc.appel(scene.cpts, { role: 'systeme' });
    const unique = { ...programme, idempotence: { cle: courrier, empreinte: '' } };
    const adresse = 'https://exemple.invalid';
    for (let fois = 0; fois < 2; fois++)
      expect(exiger(await distribuerCourrier(unique, { courrier, adresse })).messages).toBe(1);
  });

  it('n’est plus pour qui a quitté le groupe, et ne part à personne sans adresse', async () => {
    const membres = await banc.lire(scene.cpts, (tx) =>
      membresDuGroupe(tx, scene.cpts.id, scene.groupe),
    );
    const jeanne = membres.find(({ nom }) => nom === 'Jeanne Arvel')?.id;
    exiger(await retirerMembre(coordination(), { groupe: scene.groupe, personne: jeanne }));
    expect(await envoyerCourrier(coordination(), lettre('Après'))).toMatchObject({
      refus: { motif: 'aucune-adresse' },
    });
    expect(await partis()).toBe(1);
  });
});
