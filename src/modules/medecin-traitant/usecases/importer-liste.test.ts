import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { GIAT, PERSONNE, planterScene, poserVerifiee, type Scene } from '../testing/builders.ts';
import { type Apercu, apercevoirListe } from './apercevoir-liste.ts';
import { confierListe } from './confier-liste.ts';
import { comparerListes, consulterListe } from './consulter-liste.ts';
import { declarerMedecin } from './declarer-medecin.ts';
import { ecrireListe } from './ecrire-liste.ts';
import { cloreDemande } from './instruire-demande.ts';
import { oublierEnvois } from './oublier-envois.ts';
import { prendreDemande } from './prendre-demande.ts';
import { preparerListe } from './preparer-liste.ts';
import { oublierEnvoi, reglerLecture } from './regler-lecture.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `listes-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const programme = (maintenant = LUNDI_9H12) =>
  banc.appel(scene.cpts, { role: 'systeme', maintenant });
const compter = async (table: string) =>
  (
    await banc.regarder(`select count(*)::int as n from ${table} where cpts_id = $1`, [
      scene.cpts.id,
    ])
  )[0]?.['n'];

const ENTETE = ['NOM', 'Prénom', 'Date naissance', 'Commune', 'Tél', 'ALD'];
const VALCOURBE = ['VALCOURBE', 'HONORINE', '02/03/1948', 'GIAT', '639980041', 'O'];
const TERSANNE = ['TERSANNE', 'Luc', '12.06.71', 'GIAT', '', 'N'];
const ROUVIGNAC = ['ROUVIGNAC', 'Rose', '1 mars 1990', 'HERMENT', '', ''];

async function preparer(
  lignes: readonly (readonly string[])[],
  dateListe = '2026-11-03',
  lieu = '63',
) {
  const rangees = [ENTETE, ...lignes].map((values, i) => ({ line: i + 1, values: [...values] }));
  const saisie = { organisme: 'cpam', lieu, dateListe, fichier: 'liste.csv', rangees };
  return exiger(await preparerListe(coordination(), saisie)).id;
}

async function apercu(envoi: string): Promise<Apercu> {
  return exiger(await apercevoirListe(coordination(), { envoi }));
}

async function importer(
  lignes: readonly (readonly string[])[],
  dateListe?: string,
): Promise<string> {
  const envoi = await preparer(lignes, dateListe);
  exiger(await confierListe(coordination(), { envoi }));
  await ecrireListe(programme(), envoi);
  return await listeDe(envoi);
}

async function listeDe(envoi: string): Promise<string> {
  const [ligne] = await banc.regarder('select liste_id from mt.envois_de_liste where id = $1', [
    envoi,
  ]);
  return String(ligne?.['liste_id']);
}

async function faits(): Promise<readonly string[]> {
  const lus = await banc.regarder(
    `select genre, commune, sum(quantite)::int as n, min(source) as source from journal.faits
     where cpts_id = $1 and genre like 'mt.liste.%' group by 1, 2 having sum(quantite) <> 0 order by 1, 2`,
    [scene.cpts.id],
  );
  return lus.map(({ genre, commune, n, source }) => `${genre} ${commune} ${n} ${source}`);
}

describe('Importer une liste', () => {
  it('n’écrit rien avant « Importer », puis complète sans rien perdre, et ne prévient ni n’engage personne', async () => {
    const { telephone: _sans, ...sansTelephone } = PERSONNE;
    const demande = await poserVerifiee(banc, scene.cpts, {
      ...sansTelephone,
      criteres: ['c2s'],
      precisions: 'Sonner fort',
    });
    const envoi = await preparer([VALCOURBE, TERSANNE, VALCOURBE]);
    expect((await apercu(envoi)).lignes.map(({ issue }) => issue)).toEqual([
      'completee',
      'nouvelle',
      'repetee',
    ]);
    expect(await compter('mt.listes')).toBe(0);
    exiger(await confierListe(coordination(), { envoi }));
    await Promise.all([ecrireListe(programme(), envoi), ecrireListe(programme(), envoi)]);
    const [ligne] = await banc.regarder(
      'select criteres, etat, telephone, precisions, origine from mt.demandes where id = $1',
      [demande],
    );
    expect(ligne).toMatchObject({ criteres: ['ald', 'c2s'], etat: 'justifiee', origine: 'ligne' });
    expect(ligne?.['telephone'] && ligne['precisions']).not.toBeNull();
    const nouvelles = await banc.regarder(
      "select etat, accord_contact, recue_par_nom, secteur from mt.demandes where cpts_id = $1 and origine = 'liste'",
      [scene.cpts.id],
    );
    expect(nouvelles).toEqual([
      { etat: 'recue', accord_contact: null, recue_par_nom: 'Capucine Aubreval', secteur: 'A' },
    ]);
    expect(await compter('socle.messages')).toBe(0);
    expect(await faits()).toEqual([`mt.liste.personne ${GIAT} 2 transmis`]);
  });

  it('dit que rien ne change quand la même liste revient, et la complète quand elle revient corrigée', async () => {
    const sansDate = TERSANNE.with(2, '');
    const liste = await importer([VALCOURBE, sansDate]);
    expect((await apercu(await preparer([VALCOURBE, sansDate]))).rienNeChange).toBe(true);
    expect(await importer([VALCOURBE, TERSANNE])).toBe(liste);
    expect(await importer([VALCOURBE, TERSANNE])).toBe(liste);
    expect(await faits()).toEqual([`mt.liste.personne ${GIAT} 2 transmis`]);
    const rendu = exiger(await consulterListe(coordination(), { liste }));
    expect(rendu.liste.personnes).toBe(2);
    expect(rendu.refusees).toEqual([]);
  });

  it('montre qui est parti, resté, arrivé, avec ce que nous en savons, et rattrape une liste oubliée entre deux', async () => {
    await importer([VALCOURBE, TERSANNE], '2026-05-04');
    const [tersanne] = await banc.regarder(
      'select demande_id as id from mt.lignes_de_liste where cpts_id = $1 and numero = 3',
      [scene.cpts.id],
    );
    const demande = String(tersanne?.['id']);
    exiger(await prendreDemande(coordination(), { demande, professionnel: scene.medecins[0] }));
    exiger(await declarerMedecin(coordination(), { demande }));
    const seconde = await importer([TERSANNE, ROUVIGNAC], '2026-11-03');
    expect(await faits()).toEqual([
      'mt.liste.entree 63175 1 transmis',
      'mt.liste.personne 63165 3 transmis',
      'mt.liste.personne 63175 1 transmis',
      'mt.liste.sortie 63165 1 transmis',
    ]);
    const parts = async () =>
      exiger(await consulterListe(coordination(), { liste: seconde })).parts.map(
        ({ mouvement, etat, n }) => `${mouvement} ${etat} ${n}`,
      );
    expect((await parts()).sort()).toEqual([
      'entree recue 1',
      'restee declaree 1',
      'sortie recue 1',
    ]);
    const qui = exiger(
      await comparerListes(coordination(), {
        liste: seconde,
        mouvement: 'restee',
        groupe: 'declaree',
      }),
    );
    expect(qui.personnes.map(({ nom }) => nom)).toEqual(['Luc Tersanne']);
    await importer([TERSANNE, ROUVIGNAC], '2026-08-03');
    expect((await parts()).sort()).toEqual(['restee declaree 1', 'restee recue 1']);
    expect(await faits()).toEqual([
      'mt.liste.entree 63175 1 transmis',
      'mt.liste.personne 63165 4 transmis',
      'mt.liste.personne 63175 2 transmis',
      'mt.liste.sortie 63165 1 transmis',
    ]);
  });

  it('ne rouvre pas ce qui est clos, montre ce qui ressemble, et qui est dit décédé', async () => {
    const close = await poserVerifiee(banc, scene.cpts);
    exiger(await cloreDemande(coordination(), { demande: close, motif: 'a-deja' }));
    await poserVerifiee(banc, scene.cpts, {
      nom: 'Tersanne',
      prenom: 'Lucien',
      dateDeNaissance: '1971-06-12',
      telephone: '',
    });
    const vu = await apercu(await preparer([VALCOURBE, TERSANNE]));
    expect(vu.lignes.map(({ issue }) => issue)).toEqual(['connue', 'semblable']);
    const liste = await importer([VALCOURBE, TERSANNE]);
    expect(exiger(await consulterListe(coordination(), { liste })).semblables).toMatchObject([
      { numero: 3, semblableNumero: 2 },
    ]);
    const [etat] = await banc.regarder('select etat from mt.demandes where id = $1', [close]);
    expect(etat).toEqual({ etat: 'close' });
  });

  it('refuse une date à venir, un émetteur sans nom, deux colonnes pour un champ, un fichier dont rien ne peut entrer', async () => {
    const rangees = [{ line: 1, values: ENTETE }];
    const saisie = { organisme: 'cpam', lieu: '', dateListe: '2026-12-01', fichier: 'x', rangees };
    const essayer = async (autres: object) =>
      await preparerListe(coordination(), { ...saisie, ...autres });
    expect(await essayer({})).toMatchObject({ refus: { motif: 'liste-a-venir' } });
    expect(await essayer({ organisme: 'autre', dateListe: '2026-11-03' })).toMatchObject({
      refus: { motif: 'emetteur-a-preciser' },
    });
    const partenaire = banc.appel(scene.cpts, { role: 'partenaire' });
    expect(await preparerListe(partenaire, saisie)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    const envoi = await preparer([VALCOURBE.with(2, 'jadis')]);
    expect(await confierListe(coordination(), { envoi })).toMatchObject({
      refus: { motif: 'aucune-personne' },
    });
    const lecture = {
      envoi,
      pivot: '26',
      colonnes: ['nom', 'nom', 'naissance', 'commune', '', ''],
    };
    expect(await reglerLecture(coordination(), lecture)).toMatchObject({
      refus: { motif: 'colonnes-en-double' },
    });
    exiger(
      await reglerLecture(coordination(), { ...lecture, colonnes: lecture.colonnes.with(1, '') }),
    );
    expect(await confierListe(coordination(), { envoi })).toMatchObject({
      refus: { motif: 'colonnes-manquantes' },
    });
    expect(await compter('mt.listes')).toBe(0);
  });

  it('retient les colonnes d’un émetteur, même quand il les déplace', async () => {
    const envoi = await preparer([VALCOURBE]);
    exiger(
      await reglerLecture(coordination(), {
        envoi,
        pivot: 10,
        colonnes: ['nom', 'prenom', 'naissance', 'commune', '', 'c2s'],
      }),
    );
    exiger(await confierListe(coordination(), { envoi }));
    const rangees = [[...ENTETE].reverse(), [...TERSANNE].reverse()].map((values, i) => ({
      line: i + 1,
      values,
    }));
    const saisie = {
      organisme: 'cpam',
      lieu: ' 63 ',
      dateListe: '2026-11-10',
      fichier: 'x',
      rangees,
    };
    const { id } = exiger(await preparerListe(coordination(), saisie));
    expect((await apercu(id)).envoi).toMatchObject({
      pivot: 10,
      colonnes: ['c2s', null, 'commune', 'naissance', 'prenom', 'nom'],
    });
  });

  it('s’efface quand on y renonce, ou au bout d’un jour', async () => {
    exiger(await oublierEnvoi(coordination(), { envoi: await preparer([VALCOURBE]) }));
    const envoi = await preparer([VALCOURBE]);
    expect(exiger(await oublierEnvois(programme(), {})).oublies).toBe(0);
    const apres = new Date(LUNDI_9H12.getTime() + 86_400_001);
    expect(exiger(await oublierEnvois(programme(apres), {})).oublies).toBe(1);
    expect(await compter('mt.contenus_d_envoi')).toBe(0);
    expect(await apercevoirListe(coordination(), { envoi })).toMatchObject({
      refus: { motif: 'envoi-inconnu' },
    });
  });
});
