import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { pagesOfPdf } from '#platform/documents/testing/pdf-text.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { tirerLettres } from '../jobs/tirer-lettres.job.ts';
import {
  GIAT,
  HERMENT,
  PERSONNE,
  planterScene,
  poserDemande,
  type Scene,
} from '../testing/builders.ts';
import { tirerCampagne } from '../testing/campagnes.ts';
import { consulterCampagne, listerCampagnes } from './consulter-campagne.ts';
import { declarerMedecin } from './declarer-medecin.ts';
import { demanderUnMedecin } from './demander-un-medecin.ts';
import { cloreDemande, justifierDemande } from './instruire-demande.ts';
import { noterTentative } from './noter-tentative.ts';
import { personnesDeCampagne } from './personnes-de-campagne.ts';
import { prendreDemande } from './prendre-demande.ts';
import { preparerLettres } from './preparer-lettres.ts';
import { recevoirDemande } from './recevoir-demande.ts';
import { exporterLettres, lireTirage } from './sortir-lettres.ts';
import { lireEnvoyees, noterEnvoi, noterRetours } from './suivre-lettres.ts';
import { direCampagne, ecrireTextes, menerCampagne } from './tenir-campagne.ts';
import { effacerLesFinies } from './tenir-donnees.ts';
import { oublierTirages } from './tirer-lettres.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `campagnes-${rang++}`);
});

const LUNDI = '2026-11-23';
const coordination = (maintenant = LUNDI_9H12) => banc.appel(scene.cpts, { maintenant });
const bureau = () => banc.appel(scene.cpts, { role: 'tresorier' });
const programme = (maintenant = LUNDI_9H12) =>
  banc.appel(scene.cpts, { role: 'systeme', maintenant });
const compter = async (table: string, ou = 'true') =>
  (
    await banc.regarder(`select count(*)::int as n from ${table} where cpts_id = $1 and ${ou}`, [
      scene.cpts.id,
    ])
  )[0]?.['n'];
const poser = async (prenom: string, autres: object = {}) =>
  await poserDemande(banc, scene.cpts, { adresse: '12 rue Haute, 63620', prenom, ...autres });

const DITE = { nom: 'Lettre d’hiver', but: 'Savoir qui cherche encore' };
async function ouvrir(autres: object = {}) {
  const { id } = exiger(await direCampagne(coordination(), { ...DITE, ...autres }));
  const { campagne } = exiger(await consulterCampagne(coordination(), { campagne: id }));
  return { id, code: campagne.code };
}

const tirer = async (campagne: string) => await tirerCampagne(banc, scene.cpts, campagne);
const comptesDe = async (campagne: string) =>
  exiger(await consulterCampagne(coordination(), { campagne })).comptes;

describe('Une campagne', () => {
  it('dit à combien elle écrit et pourquoi d’autres n’ont pas de lettre, chacun derrière son nombre', async () => {
    await poser('A');
    await poser('B', { adresse: '' });
    await poser('C', { adresse: '63620 Giat' });
    await poser('D', { accordContact: false });
    await poser('E', { dateDeNaissance: '2020-01-01', criteres: ['nourrisson', 'ald'] });
    await poser('F', { criteres: ['c2s'] });
    const close = await poser('G');
    exiger(await cloreDemande(coordination(), { demande: close, motif: 'a-deja' }));
    const { id } = await ouvrir({ criteres: ['ald'] });
    const { cible } = exiger(await consulterCampagne(coordination(), { campagne: id }));
    expect(cible).toEqual({
      visees: 6,
      destinataires: 2,
      mineurs: 1,
      ecartes: [
        { raison: 'close', combien: 1 },
        { raison: 'opposition', combien: 1 },
        { raison: 'sans-adresse', combien: 1 },
        { raison: 'sans-voie', combien: 1 },
      ],
    });
    const qui = exiger(
      await personnesDeCampagne(coordination(), { campagne: id, groupe: 'sans-voie' }),
    );
    expect(qui.personnes.map(({ nom }) => nom)).toEqual(['C Valcourbe']);
    const [trace] = await banc.regarder(
      "select personne from tracabilite.traces where cpts_id = $1 and action = 'mt.campagne-lue'",
      [scene.cpts.id],
    );
    expect(trace).toBeDefined();
  });

  it('vise l’âge du barème, des communes, qui n’a pas de téléphone, qui des appels n’ont pas joint', async () => {
    const agee = await poser('A', { criteres: [] });
    await poser('B', {
      dateDeNaissance: '1990-05-05',
      criteres: [],
      telephone: '',
      commune: HERMENT,
    });
    const vises = async (cible: object) => {
      const { id } = await ouvrir(cible);
      const qui = exiger(
        await personnesDeCampagne(coordination(), { campagne: id, groupe: 'a-ecrire' }),
      );
      return qui.personnes.map(({ nom }) => nom.slice(0, 1)).join('');
    };
    expect(await vises({ criteres: ['age'] })).toBe('A');
    expect(await vises({ communes: [HERMENT] })).toBe('B');
    expect(await vises({ joindre: 'sans-telephone' })).toBe('B');
    expect(await vises({ joindre: 'a-ecrire', appels: 2 })).toBe('B');
    const appeler = { demande: agee, canal: 'appel', resultat: 'absent' };
    for (const heure of [9, 10])
      exiger(await noterTentative(coordination(new Date(Date.UTC(2026, 10, 20, heure))), appeler));
    expect(await vises({ joindre: 'a-ecrire', appels: 2 })).toBe('AB');
    const courrier = { demande: agee, canal: 'courrier', resultat: 'envoye' };
    exiger(await noterTentative(coordination(), courrier));
    expect(await vises({ joindre: 'a-ecrire', appels: 2 })).toBe('B');
  });

  it('met en pages une lettre par personne, sans nom dans le code QR ni santé dans le texte, et range les adresses', async () => {
    await poser('=Ada', { nom: 'Zelman' });
    await poser('Éloïse', { adresse: 'Bât. B, 3 rue Basse, 63620 Giat' });
    const { id, code } = await ouvrir();
    await tirer(id);
    const { fichier } = exiger(await lireTirage(coordination(), { campagne: id }));
    const pages = pagesOfPdf(fichier);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Éloïse Valcourbe');
    expect(pages[0]).toContain('63620 GIAT');
    expect(pages[0]).toContain(`exemple.fr/c/${scene.cpts.slug}/mt/${code}`);
    expect(pages.join('\n')).not.toMatch(/ALD|78 ans|1948/);
    expect(Buffer.from(fichier).includes('Valcourbe')).toBe(false);
    const { destinataires } = exiger(await exporterLettres(coordination(), { campagne: id }));
    expect(destinataires.map(({ adresse }) => adresse.exterieur)).toEqual(['Bât. B', '']);
    // The file is kept encrypted, in pieces, and goes after a week.
    expect(await compter('mt.morceaux_de_tirage')).toBe(1);
    const plusTard = new Date(LUNDI_9H12.getTime() + 7 * 86_400_000 + 1);
    expect(exiger(await oublierTirages(programme(), {})).oublies).toBe(0);
    expect(exiger(await oublierTirages(programme(plusTard), {})).oublies).toBe(1);
    expect(await compter('mt.morceaux_de_tirage')).toBe(0);
  });

  it('retire d’un tirage qui n’attend plus, et recommence sans rien doubler', async () => {
    await poser('A');
    const partie = await poser('B');
    const { id } = await ouvrir();
    const { tirage } = exiger(await preparerLettres(coordination(), { campagne: id }));
    exiger(await cloreDemande(coordination(), { demande: partie, motif: 'demenage' }));
    const suite = { tirage, adresse: 'https://exemple.fr' };
    await tirerLettres(programme(), suite);
    await tirerLettres(programme(), suite);
    const lue = exiger(await consulterCampagne(coordination(), { campagne: id }));
    expect(lue.tirage).toMatchObject({ etat: 'pret', faites: 1, retirees: 1 });
    expect(lue.lettres).toBe(1);
    await tirer(id);
    expect(await compter('mt.tirages')).toBe(1);
    expect(await compter('mt.morceaux_de_tirage')).toBe(1);
  });

  it('note les lettres parties une seule fois, comme une tentative, et les revenues en un geste', async () => {
    const demande = await poser('A');
    await poser('B');
    const { id } = await ouvrir();
    await tirer(id);
    const envoyer = async () => await noterEnvoi(coordination(), { campagne: id, le: LUNDI });
    const fois = await Promise.all(Array.from({ length: 20 }, envoyer));
    expect(fois.map((une) => exiger(une).lettres)).toEqual(Array.from({ length: 20 }, () => 2));
    expect(await compter('mt.tentatives')).toBe(2);
    expect(await compter('journal.faits', "genre = 'mt.campagne.lettre'")).toBe(2);
    expect(await compter('journal.faits', "genre = 'mt.demande.tentative'")).toBe(2);
    expect(await comptesDe(id)).toMatchObject({ envoyees: 2, revenues: null });
    const revenir = { campagne: id, demandes: [demande] };
    expect(exiger(await noterRetours(coordination(), revenir)).lettres).toBe(1);
    expect(exiger(await noterRetours(coordination(), revenir)).lettres).toBe(0);
    expect(await comptesDe(id)).toMatchObject({ envoyees: 2, revenues: 1 });
    const { lettres } = exiger(
      await lireEnvoyees(coordination(), { campagne: id, q: 'valcourbe a' }),
    );
    expect(lettres).toMatchObject([{ demande, revenueLe: LUNDI_9H12 }]);
    // Nothing is written to that address any more, unless it was a mistake.
    const autre = await ouvrir();
    const ecartes = async () =>
      exiger(await consulterCampagne(coordination(), { campagne: autre.id })).cible?.ecartes;
    expect(await ecartes()).toEqual([{ raison: 'revenue', combien: 1 }]);
    exiger(await noterRetours(coordination(), { ...revenir, revenues: false }));
    expect(await ecartes()).toEqual([]);
    expect(await comptesDe(id)).toMatchObject({ revenues: null });
  });

  it('reçoit les réponses par son code, une fois par personne, d’où qu’elles viennent, et suit ce qui leur arrive', async () => {
    const { id, code } = await ouvrir();
    exiger(await menerCampagne(coordination(), { campagne: id, geste: 'lancer' }));
    const publique = banc.appel(scene.cpts, { role: 'public' });
    const { criteres: _sans, ...personne } = PERSONNE;
    const envoi = { ...personne, pour: 'moi', accordContact: 'oui', campagne: code.toLowerCase() };
    const { id: demande } = exiger(await demanderUnMedecin(publique, envoi));
    exiger(await demanderUnMedecin(publique, envoi));
    exiger(await demanderUnMedecin(publique, { ...envoi, prenom: 'Autre', campagne: 'ZZZZZ' }));
    expect(await comptesDe(id)).toMatchObject({ recues: 1, verifiees: 0, envoyees: null });
    const joint = { canal: 'appel', resultat: 'joint', campagne: code };
    const connue = await poser('Connue');
    exiger(await noterTentative(coordination(), { demande: connue, ...joint }));
    exiger(await justifierDemande(coordination(), { demande }));
    exiger(await prendreDemande(coordination(), { demande, professionnel: scene.medecins[0] }));
    exiger(await declarerMedecin(coordination(), { demande }));
    expect(await comptesDe(id)).toMatchObject({ recues: 2, verifiees: 1, prises: 1, declarees: 1 });
    const choix = { campagne: id, groupe: 'declarees' };
    const qui = exiger(await personnesDeCampagne(coordination(), choix));
    expect(qui.personnes.map(({ nom }) => nom)).toEqual(['Honorine Valcourbe']);
    // The bureau reads the numbers, and no name.
    expect(exiger(await listerCampagnes(bureau(), {}))).toMatchObject([
      { code, comptes: { recues: 2, declarees: 1 } },
    ]);
    expect(await personnesDeCampagne(bureau(), choix)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });

  it('refuse ce qui ne peut être, et n’écrit rien', async () => {
    const ailleurs = await planterScene(banc, `ailleurs-${rang}`);
    const { id } = await ouvrir();
    const refus = async (essai: Promise<unknown>) => await essai;
    expect(await refus(preparerLettres(coordination(), { campagne: id }))).toMatchObject({
      refus: { motif: 'aucune-lettre' },
    });
    expect(await refus(noterEnvoi(coordination(), { campagne: id, le: LUNDI }))).toMatchObject({
      refus: { motif: 'lettres-a-preparer' },
    });
    expect(await consulterCampagne(banc.appel(ailleurs.cpts), { campagne: id })).toMatchObject({
      refus: { motif: 'campagne-inconnue' },
    });
    expect(await menerCampagne(coordination(), { campagne: id, geste: 'finir' })).toMatchObject({
      refus: { motif: 'campagne-pas-lancee' },
    });
    await poser('A');
    await tirer(id);
    for (const [le, motif] of [
      ['2026-11-24', 'envoi-a-venir'],
      ['2026-11-22', 'envoi-trop-tot'],
    ] as const)
      expect(await noterEnvoi(coordination(), { campagne: id, le })).toMatchObject({
        refus: { motif },
      });
    expect(await compter('mt.tentatives')).toBe(0);
    exiger(await noterEnvoi(coordination(), { campagne: id, le: LUNDI }));
    expect(await preparerLettres(coordination(), { campagne: id })).toMatchObject({
      refus: { motif: 'lettres-parties' },
    });
    const autrement = { ...DITE, campagne: id, communes: [GIAT] };
    expect(await direCampagne(coordination(), autrement)).toMatchObject({
      refus: { motif: 'lettres-parties' },
    });
    exiger(await direCampagne(coordination(), { ...autrement, nom: 'Renommée', communes: [] }));
    expect(await direCampagne(coordination(), { ...DITE, joindre: 'a-ecrire' })).toMatchObject({
      refus: { champs: { appels: 'Dites après combien d’appels sans réponse.' } },
    });
    expect(
      await direCampagne(coordination(), { ...DITE, liste: crypto.randomUUID() }),
    ).toMatchObject({ refus: { motif: 'liste-inconnue' } });
    const textes = { campagne: id, lettre: 'Votre [maladie]', comptoir: 'a', affiche: 'b' };
    expect(await ecrireTextes(coordination(), textes)).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const inscrire = { ...PERSONNE, prenom: 'Refusée', campagne: 'ZZZZZ' };
    expect(await recevoirDemande(coordination(), inscrire)).toMatchObject({
      refus: { motif: 'campagne-inconnue' },
    });
    expect(await compter('mt.demandes')).toBe(1);
    expect(await direCampagne(bureau(), DITE)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });

  it('oublie qui on efface : sa lettre pas encore partie, et le fichier où elle est', async () => {
    const demande = await poser('A');
    await poser('B');
    const { id } = await ouvrir();
    await tirer(id);
    exiger(await cloreDemande(coordination(), { demande, motif: 'decede' }));
    const demain = new Date(LUNDI_9H12.getTime() + 86_400_000);
    await banc.lire(scene.cpts, async (tx) => {
      await effacerLesFinies({ tx, cpts: scene.cpts.id, maintenant: demain }, demain);
    });
    expect(await compter('mt.lettres')).toBe(1);
    expect(await compter('mt.tirages')).toBe(0);
    expect(await compter('mt.morceaux_de_tirage')).toBe(0);
    expect(await lireTirage(coordination(), { campagne: id })).toMatchObject({
      refus: { motif: 'lettres-a-preparer' },
    });
  });
});
