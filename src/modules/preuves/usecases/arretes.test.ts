import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { tenirReunion } from '../../reunions/testing/tenir.ts';
import { APRES, piece, planterPreuves, type SceneDePreuves } from '../testing/scene.ts';
import { ecrireTexte } from './ecrire-texte.ts';
import { figerArrete } from './figer-arrete.ts';
import { joindrePiece, retirerPiece } from './joindre-piece.ts';
import { lireArrete } from './lire-arrete.ts';
import { oublierPieces } from './oublier-pieces.ts';
import { publierArrete } from './publier-arrete.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: SceneDePreuves;
let jointe: string;
let premier: string;

type Role = 'coordinateur' | 'president' | 'tresorier' | 'professionnel';
const ici = (role: Role, maintenant = APRES) => banc.appel(scene.cpts, { role, maintenant });
const motif = (fait: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  fait.ok ? 'fait' : fait.refus?.motif;
const POSTE = 'parcours-pluriprofessionnels';
const TEXTE = {
  annee: '2',
  poste: POSTE,
  fait: 'Un groupe sur les plaies.',
  manque: '',
  demande: '',
};

beforeAll(async () => {
  banc = await dresserBanc();
  serveur = await dresserServeur(banc);
  scene = await planterPreuves(banc, 'preuves-arretes');
  jointe = exiger(await joindrePiece(ici('coordinateur'), piece(scene.reunion))).id;
  exiger(await ecrireTexte(ici('coordinateur'), TEXTE));
});

describe('Ce que dit le rapport', () => {
  it('ne s’écrit pas par-dessus ce qu’un autre vient d’écrire', async () => {
    const ecrire = async (vu: string) =>
      motif(await ecrireTexte(ici('coordinateur'), { ...TEXTE, vu }));
    expect(await ecrire('')).toBe('texte-change');
    expect(await ecrire('2026-01-01T00:00:00Z')).toBe('texte-change');
    expect(await ecrire(APRES.toISOString())).toBe('fait');
  });
});

describe('Un arrêté', () => {
  it('se fige une fois, par le bureau seul, et garde ce qu’il nomme', async () => {
    expect(motif(await figerArrete(ici('coordinateur'), { annee: '2' }))).toBe('droit-manquant');
    expect(motif(await figerArrete(ici('president'), { annee: '3' }))).toBe('annee-a-venir');
    const tous = await Promise.all(
      Array.from({ length: 10 }, () => figerArrete(ici('president'), { annee: '2' })),
    );
    expect(tous.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(tous.filter(({ ok }) => !ok).map(motif))).toEqual(new Set(['arrete-deja-fige']));
    const [ligne] = await banc.regarder('select id, numero from preuves.arretes');
    premier = String(ligne?.['id']);
    const { contenu } = exiger(await lireArrete(ici('tresorier'), { arrete: premier }));
    const poste = contenu.postes.find((un) => un.poste === POSTE);
    expect(poste).toMatchObject({
      texte: { fait: 'Un groupe sur les plaies.' },
      moyens: { reunions: 1, minutes: 240 },
      indicateurs: [
        {
          cpts: { dite: '1\u00A0réunion' },
          cpam: { dite: 'inconnu' },
          euros: 500_000,
          faits: { nombre: 1 },
        },
      ],
    });
    expect(contenu.pieces.map(({ source }) => source)).toEqual(['piece', 'feuille']);
    expect(contenu.annee.close).toBe(false);
    expect(contenu.professionnels).toBe(1);
  });

  it('ne change plus\u00A0: ni lui, ni ce qu’il nomme, même retiré', async () => {
    for (const [table, colonne] of [
      ['arretes', 'motif'],
      ['contenus_arretes', 'empreinte'],
      ['contenus', 'type'],
    ])
      await expect(
        banc.regarder(`update preuves.${table} set ${colonne} = 'x' where cpts_id = $1`, [
          scene.cpts.id,
        ]),
      ).rejects.toThrow('append-only');
    await expect(banc.regarder('delete from preuves.arretes')).rejects.toThrow('append-only');
    await expect(banc.regarder('delete from preuves.contenus')).rejects.toThrow('foreign key');
    exiger(await retirerPiece(ici('coordinateur'), { piece: jointe, motif: 'Doublon' }));
    const apres = new Date(APRES.getTime() + 86_400_000);
    await banc.lire(scene.cpts, async (tx) => {
      expect(await oublierPieces({ tx, cpts: scene.cpts.id }, apres)).toBe(0);
    });
  });

  it('donne le même dossier à l’octet près, à d’autres, un autre jour, une fois la pièce retirée', async () => {
    const president = await serveur.connecter(scene.cpts, 'president');
    const coordination = await serveur.connecter(scene.cpts, 'coordinateur');
    const adresse = `/app/preuves-arretes/financement/preuves/arretes/${premier}`;
    const dossier = async (personne: typeof president) =>
      Buffer.from(await (await personne.lire(`${adresse}/dossier.zip`)).arrayBuffer());
    const [un, deux] = [await dossier(president), await dossier(coordination)];
    expect(un.subarray(0, 2).toString()).toBe('PK');
    expect(un.equals(deux)).toBe(true);
    expect(un.includes('-convention-avec-la-mairie.pdf')).toBe(true);
    const membre = await serveur.connecter(scene.cpts, 'professionnel');
    expect((await membre.lire(`${adresse}/rapport.pdf`)).status).toBe(404);
    exiger(await publierArrete(ici('president'), { arrete: premier, publie: 'oui' }));
    expect((await membre.lire(`${adresse}/rapport.pdf`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    expect((await membre.lire(`${adresse}/dossier.zip`)).status).not.toBe(200);
    const traces = await banc.regarder(
      "select action from tracabilite.traces where action in ('preuves.dossier-telecharge', 'preuves.rapport-telecharge') order by 1",
    );
    expect(traces.map(({ action }) => action)).toEqual([
      ...['preuves.dossier-telecharge', 'preuves.dossier-telecharge', 'preuves.rapport-telecharge'],
    ]);
  });

  it('se remplace avec un motif, une fois, et dit ce qui change', async () => {
    const figer = async (autres = {}) =>
      await figerArrete(ici('president'), { annee: '2', remplace: premier, ...autres });
    expect(motif(await figer({ motif: ' ' }))).toBe('motif-absent');
    await tenirReunion(banc, scene);
    const { id, numero } = exiger(await figer({ motif: 'Une réunion de plus' }));
    expect(numero).toBe(2);
    expect(motif(await figer({ motif: 'Encore' }))).toBe('arrete-remplace');
    expect(motif(await figer({ motif: 'Encore', remplace: id }))).toBe('rien-de-change');
    const { differences } = exiger(await lireArrete(ici('tresorier'), { arrete: id }));
    expect(differences).toContainEqual({
      quoi: 'Réunions du parcours, selon la CPTS',
      ...{ avant: '1\u00A0réunion', apres: '2\u00A0réunions' },
    });
    expect(differences).toContainEqual({
      quoi: 'Pièce «\u00A0Convention avec la mairie\u00A0»',
      ...{ avant: 'jointe', apres: null },
    });
    const { arrete } = exiger(await lireArrete(ici('tresorier'), { arrete: premier }));
    expect(arrete.remplaceParNumero).toBe(2);
  });
});
