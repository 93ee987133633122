import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { poserFacture } from '../../budget/testing/builders.ts';
import { APRES, PDF, piece, planterPreuves, type SceneDePreuves } from '../testing/scene.ts';
import { joindrePiece, retirerPiece } from './joindre-piece.ts';
import { lireCibleDePieces } from './lire-cible.ts';
import { lireIndicateur } from './lire-indicateur.ts';
import { lirePiece } from './lire-piece.ts';
import { lirePreuves } from './lire-preuves.ts';
import { oublierPieces } from './oublier-pieces.ts';

let banc: Banc;
let scene: SceneDePreuves;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterPreuves(banc, 'preuves-pieces');
});

const ici = (role: 'coordinateur' | 'president' | 'professionnel' = 'coordinateur') =>
  banc.appel(scene.cpts, { role, maintenant: APRES });
const motif = (fait: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  fait.ok ? 'fait' : fait.refus?.motif;
const categories = async () =>
  exiger(await lireIndicateur(ici(), { indicateur: scene.indicateur, annee: '2' })).objets?.map(
    ({ preuves }) => preuves.map(({ categorie }) => categorie),
  );

describe('Une pièce', () => {
  it('jointe une fois à la réunion est trouvée par l’indicateur, à côté de la feuille que nul ne joint', async () => {
    expect(await categories()).toEqual([['emargement']]);
    const envois = Array.from({ length: 100 }, () => joindrePiece(ici(), piece(scene.reunion)));
    const faits = await Promise.all(envois);
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(faits.filter(({ ok }) => !ok).map(motif))).toEqual(
      new Set(['piece-deja-jointe']),
    );
    expect(await categories()).toEqual([['emargement', 'convention']]);
    expect(await banc.regarder('select octets from preuves.contenus')).toEqual([
      { octets: PDF.length },
    ]);
    const lues = exiger(await lirePreuves(ici('president'), { annee: '2' }));
    expect(lues?.indicateurs).toMatchObject([{ aProuver: 1, manquent: 0, journal: false }]);
  });

  it('se relit telle qu’elle est venue, et chaque lecture se trace', async () => {
    const { pieces } = exiger(await lireCibleDePieces(ici(), { de: `reunions/${scene.reunion}` }));
    const [jointe] = pieces;
    const lue = exiger(await lirePiece(ici('president'), { piece: jointe?.id }));
    expect(Buffer.from(lue.contenu).equals(PDF)).toBe(true);
    expect(motif(await lirePiece(ici('professionnel'), { piece: jointe?.id }))).toBe(
      'droit-manquant',
    );
    const traces = await banc.regarder(
      "select 1 from tracabilite.traces where action = 'preuves.piece-telechargee'",
    );
    expect(traces).toHaveLength(1);
  });

  it('ne se joint ni à un patient, ni à ce qui n’existe pas, ni à ce qui est d’ailleurs', async () => {
    const rendez = crypto.randomUUID();
    await banc.regarder(
      `insert into journal.faits (cpts_id, id, genre, mission, instant, jour, lien, source)
       values ($1, gen_random_uuid(), 'snp.rendez-vous', 'acces-aux-soins', '2026-05-01', '2026-05-01', $2, 'mesure')`,
      [scene.cpts.id, `soins/demandes/${rendez}`],
    );
    const joindre = async (de: string) => motif(await joindrePiece(ici(), { ...piece(''), de }));
    expect(await joindre(`soins/demandes/${rendez}`)).toBe('cible-de-patient');
    expect(await joindre(`reunions/${crypto.randomUUID()}`)).toBe('cible-inconnue');
    expect(await joindre('mission/prevention/9')).toBe('cible-inconnue');
    expect(await joindre('mission/prevention/2')).toBe('fait');
    const { engagement } = await poserFacture(banc, scene.cpts);
    expect(await joindre(`depenses/${engagement}`)).toBe('fait');
    const { titre, pieces } = exiger(
      await lireCibleDePieces(ici(), { de: `depenses/${engagement}` }),
    );
    expect([titre, pieces.length]).toEqual(['Salle de la réunion de mars, Ville de Giat', 1]);
    expect(await joindre(`depenses/${crypto.randomUUID()}`)).toBe('cible-inconnue');
    const ailleurs = banc.appel(await banc.creerCpts('preuves-ailleurs'), { maintenant: APRES });
    expect(motif(await joindrePiece(ailleurs, piece(scene.reunion)))).toBe('cible-inconnue');
    expect(
      motif(await joindrePiece(ici(), { ...piece(scene.reunion), contenu: Buffer.alloc(0) })),
    ).toBe('saisie-invalide');
  });

  it('retirée, dit pourquoi, ne compte plus, et ses octets ne s’effacent qu’ensuite', async () => {
    const autre = Buffer.concat([PDF, Buffer.from('% deux\n')]);
    const { id } = exiger(await joindrePiece(ici(), piece(scene.reunion, autre)));
    const retirer = async (pourquoi: string) =>
      motif(await retirerPiece(ici(), { piece: id, motif: pourquoi }));
    expect(await retirer(' ')).toBe('saisie-invalide');
    expect(await retirer('Mauvaise version')).toBe('fait');
    expect(await retirer('Encore')).toBe('piece-inconnue');
    expect(await categories()).toEqual([['emargement', 'convention']]);
    const demain = new Date(APRES.getTime() + 86_400_000);
    await banc.lire(scene.cpts, async (tx) => {
      expect(await oublierPieces({ tx, cpts: scene.cpts.id }, APRES)).toBe(0);
      expect(await oublierPieces({ tx, cpts: scene.cpts.id }, demain)).toBe(1);
    });
    expect(motif(await lirePiece(ici(), { piece: id }))).toBe('piece-inconnue');
    const ecrites = await banc.regarder(
      'select contenu, motif_du_retrait from preuves.pieces where id = $1',
      [id],
    );
    expect(ecrites).toEqual([{ contenu: null, motif_du_retrait: 'Mauvaise version' }]);
  });
});
