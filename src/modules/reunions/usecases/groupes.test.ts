import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { groupeNomme, groupesDeLaCpts, membresDuGroupe } from '../data/groupes.query.ts';
import { planterScene, type Scene } from '../testing/builders.ts';
import { archiverGroupe, creerGroupe, modifierGroupe, rouvrirGroupe } from './tenir-groupe.ts';
import { ajouterMembres, nommerReferent, retirerMembre } from './tenir-membres.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const coordination = () => banc.appel(scene.cpts);
const membres = () =>
  banc.lire(scene.cpts, (tx) => membresDuGroupe(tx, scene.cpts.id, scene.groupe));

describe('Un groupe de travail', () => {
  it('réunit des professionnels de l’annuaire et des invités, une fois chacun', async () => {
    const saisie = {
      groupe: scene.groupe,
      professionnels: scene.professionnels.slice(0, 1),
      invites:
        'jeanne arvel, représentante des usagers, jeanne@exemple.invalid\nJeanne Arvel, représentante des usagers, JEANNE@exemple.invalid',
    };
    exiger(await ajouterMembres(coordination(), saisie));
    expect(await membres()).toMatchObject([
      { nom: 'Jeanne Arvel', qualite: 'représentante des usagers', professionnelId: null },
      { nom: 'Mme Odile Corvaste', commune: 'Giat' },
      { nom: 'Mme Odile Delmarin' },
      { nom: 'Mme Odile Olbreuil', profession: '21' },
      { nom: 'Mme Odile Ternand' },
    ]);
  });

  it('dit ce qui manque, et n’écrit alors rien', async () => {
    const { groupe } = scene;
    const avant = await membres();
    expect(await ajouterMembres(coordination(), { groupe })).toMatchObject({
      refus: { motif: 'personne-a-choisir' },
    });
    expect(
      await ajouterMembres(coordination(), { groupe, invites: 'Paul Ostrel\npaul@exemple.fr' }),
    ).toMatchObject({ refus: { motif: 'invite-illisible', ligne: 'paul@exemple.fr' } });
    expect(
      await ajouterMembres(coordination(), { groupe, professionnels: [crypto.randomUUID()] }),
    ).toMatchObject({ refus: { motif: 'personne-inconnue' } });
    expect(await creerGroupe(coordination(), { nom: 'Sans mission' })).toMatchObject({
      refus: { champs: { missions: 'Cochez au moins une mission.' } },
    });
    const meme = { nom: 'PLAIES chroniques', missions: ['parcours'] };
    expect(await creerGroupe(coordination(), meme)).toMatchObject({ refus: { motif: 'nom-pris' } });
    expect(await membres()).toEqual(avant);
  });

  it('est mené par son référent, et par lui seul hors de la coordination', async () => {
    const { groupe } = scene;
    const [, medecin] = await membres();
    exiger(await nommerReferent(coordination(), { groupe, personne: medecin?.id }));
    const par = (professionnel: string | null | undefined) =>
      banc.appel(scene.cpts, { role: 'referent', professionnel: professionnel ?? null });
    const saisie = { groupe, nom: 'Plaies', objet: 'Une plaquette', missions: ['parcours'] };
    expect(await modifierGroupe(par(scene.professionnels[1]), saisie)).toMatchObject({
      refus: { motif: 'groupe-d-un-autre' },
    });
    exiger(await modifierGroupe(par(medecin?.professionnelId), saisie));
    const lire = () => banc.lire(scene.cpts, (tx) => groupeNomme(tx, scene.cpts.id, groupe));
    expect(await lire()).toMatchObject({ nom: 'Plaies', referent: { nom: 'Mme Odile Corvaste' } });
    exiger(await retirerMembre(coordination(), { groupe, personne: medecin?.id }));
    expect(await lire()).toMatchObject({ referent: null });
    expect(await nommerReferent(coordination(), { groupe, personne: medecin?.id })).toMatchObject({
      refus: { motif: 'personne-inconnue' },
    });
  });

  it('s’archive et se rouvre, sans rien perdre', async () => {
    const { groupe } = scene;
    exiger(await archiverGroupe(coordination(), { groupe }));
    expect(await ajouterMembres(coordination(), { groupe, invites: 'Paul' })).toMatchObject({
      refus: { motif: 'groupe-archive' },
    });
    exiger(await creerGroupe(coordination(), { nom: 'Plaies', missions: ['qualite'] }));
    expect(await rouvrirGroupe(coordination(), { groupe })).toMatchObject({
      refus: { motif: 'nom-pris' },
    });
    const choix = { maintenant: new Date(), jour: '2026-11-23' };
    const noms = await banc.lire(scene.cpts, (tx) => groupesDeLaCpts(tx, scene.cpts.id, choix));
    expect(noms.map(({ nom, archiveLe }) => [nom, archiveLe !== null])).toEqual([
      ['Plaies', false],
      ['Plaies', true],
    ]);
  });

  it('n’existe pas pour une autre CPTS', async () => {
    const autre = await banc.creerCpts('ailleurs');
    expect(
      await ajouterMembres(banc.appel(autre), { groupe: scene.groupe, invites: 'Paul' }),
    ).toMatchObject({ refus: { motif: 'groupe-inconnu' } });
  });
});
