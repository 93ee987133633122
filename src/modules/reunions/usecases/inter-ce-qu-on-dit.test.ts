import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { ouvrirUnCompte } from '../../comptes/testing/builders.ts';
import { cptsInvitees, reponsesInter } from '../data/inter-invitees.query.ts';
import { invitationRecue } from '../data/inter-recues.query.ts';
import { LIEN_INTER } from '../domain/inter.ts';
import { donnerLiens, planterScene, poserReunion, type Scene } from '../testing/builders.ts';
import { porterEntreCpts } from '../testing/porter.ts';
import { inviterCpts } from './inviter-cpts.ts';
import { lireInterParLien } from './lire-inter.ts';
import { oublierInter } from './oublier.ts';
import { porterPlis } from './porter-plis.ts';
import { recevoirPli } from './recevoir-pli.ts';
import { repondreInter } from './repondre-inter.ts';
import { retirerInvitation } from './retirer-invitation.ts';
import { ecrirePoint, envoyerCompteRendu } from './tenir-compte-rendu.ts';
import { ajouterPoint } from './tenir-points.ts';
import { modifierReunion } from './tenir-reunion.ts';

let banc: Banc;
let scene: Scene;
let voisine: CptsCourante;
let muette: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  voisine = await banc.creerCpts('voisine');
  muette = await banc.creerCpts('muette');
});

const MATIN = new Date('2026-11-23T08:12:00Z');
const ici = () => banc.appel(scene.cpts, { maintenant: MATIN });
const la = () => banc.appel(voisine, { maintenant: MATIN });
const systeme = () => banc.appel(scene.cpts, { role: 'systeme', maintenant: MATIN });
const porter = async () => await porterEntreCpts(banc, [scene.cpts, voisine, muette], MATIN);
const TARD = {
  ...{ titre: 'Plaies chroniques', jour: '2026-11-23', debut: '20:30', fin: '22:00' },
  ...{ modalite: 'mixte', lieu: 'Salle des fêtes' },
};

describe('Ce qu’une réunion à plusieurs dit à chacune', () => {
  it('ne dit ni visio ni compte rendu à qui n’a pas accepté, et n’en garde rien chez qui ne vient pas', async () => {
    const reunion = await poserReunion(banc, scene);
    const adresseVisio = 'https://visio.exemple.invalid/salle';
    exiger(await modifierReunion(ici(), { reunion, ...TARD, adresseVisio }));
    const { id: point } = exiger(await ajouterPoint(ici(), { reunion, titre: 'La fiche' }));
    for (const { id } of [voisine, muette]) exiger(await inviterCpts(ici(), { reunion, cpts: id }));
    await porter();
    const gardee = async ({ id }: CptsCourante) =>
      (
        await banc.regarder(
          `select id, lieu, adresse_visio, secret is null as tue, points, actions, reunion_id
           from reunions.inter_recues where cpts_id = $1 and reference_id = $2`,
          [id, reunion],
        )
      )[0];
    const recue = String((await gardee(voisine))?.['id']);
    expect(await gardee(voisine)).toMatchObject({ lieu: TARD.lieu, adresse_visio: null });
    exiger(await repondreInter(la(), { recue, reponse: 'acceptee', partage: 'noms' }));
    await porter();
    const miroir = String((await gardee(voisine))?.['reunion_id']);
    expect(await gardee(voisine)).toMatchObject({ adresse_visio: adresseVisio, tue: false });
    const tenue = 'select adresse_visio from reunions.reunions where id = $1';
    expect(await banc.regarder(tenue, [miroir])).toEqual([{ adresse_visio: adresseVisio }]);
    const [vieux] = exiger(await porterPlis(systeme(), { reunion, adresse: '' })).filter(
      ({ vers }) => vers.id === voisine.id,
    );
    exiger(await repondreInter(la(), { recue, reponse: 'retiree', motif: 'Une épidémie.' }));
    const rien = { lieu: null, adresse_visio: null, tue: true, points: [], actions: [] };
    expect(await gardee(voisine)).toMatchObject(rien);
    expect(await banc.regarder(tenue, [miroir])).toEqual([{ adresse_visio: null }]);
    // What left before the answer was known comes after it.
    const pli = { ...vieux?.pli };
    exiger(await recevoirPli(banc.appel(voisine, { role: 'systeme' }), { pli, adresse: '' }));
    expect(await gardee(voisine)).toMatchObject(rien);

    const vuLe = MATIN.toISOString();
    const dits = { notes: 'On essaie.', decision: 'Trois mois.' };
    exiger(await ecrirePoint(ici(), { reunion, point, ...dits, vuLe }));
    exiger(await envoyerCompteRendu(ici(), { reunion }));
    await porter();
    expect(await gardee(voisine)).toMatchObject(rien);
    const titre = { titre: 'La fiche', minutes: null, document: null, notes: '', decision: '' };
    expect(await gardee(muette)).toMatchObject({
      ...{ adresse_visio: null, points: [titre], actions: [] },
    });
    const objets = [String((await gardee(muette))?.['id'])];
    const [jeton] = await donnerLiens({ banc, cpts: muette, genre: LIEN_INTER, objets });
    const passant = banc.appel(muette, { role: 'public', maintenant: MATIN });
    const lue = JSON.stringify(exiger(await lireInterParLien(passant, { jeton })));
    expect(lue).toContain('La fiche');
    expect(lue).not.toMatch(/On essaie|Trois mois|visio\.exemple/);
  });

  it('nomme qui répond par le nom de son compte, jamais par son adresse, et lie le lien à ce compte', async () => {
    const { id: compte } = await ouvrirUnCompte(banc, voisine, 'coordinateur');
    const reunion = await poserReunion(banc, scene);
    exiger(await inviterCpts(ici(), { reunion, cpts: voisine.id }));
    await porter();
    const liens = await banc.regarder(
      'select distinct porteur from liens.liens where cpts_id = $1 and genre = $2 and compte_id = $3',
      [voisine.id, LIEN_INTER, compte],
    );
    expect(liens).toEqual([{ porteur: 'Mahaut Brévillon' }]);
  });

  it('s’oublie après sa fin, contacts, réponses et compte rendu, et garde quelle CPTS est venue', async () => {
    const reunion = await poserReunion(banc, scene);
    const lac = { nom: 'CPTS du Lac', contact: 'Armelle', courriel: 'lac@exemple.invalid' };
    exiger(await inviterCpts(ici(), { reunion, ...lac }));
    exiger(await inviterCpts(ici(), { reunion, cpts: voisine.id }));
    await porter();
    const cle = [voisine.id, reunion];
    const recues = async (colonnes: string) =>
      await banc.regarder(
        `select ${colonnes} from reunions.inter_recues where cpts_id = $1 and reference_id = $2`,
        cle,
      );
    const recue = String((await recues('id'))[0]?.['id']);
    exiger(await repondreInter(la(), { recue, reponse: 'acceptee', partage: 'noms' }));
    await porter();
    const oublier = async (cpts: CptsCourante, avant: string) =>
      await banc.lire(cpts, (tx) => oublierInter({ tx, cpts: cpts.id }, new Date(avant)));
    await oublier(scene.cpts, '2026-11-23T12:00:00Z');
    const contacts =
      'select nom, etat, contact_courriel from reunions.inter_invitees where reunion_id = $1 order by nom';
    expect(await banc.regarder(contacts, [reunion])).toContainEqual(
      expect.objectContaining({ contact_courriel: lac.courriel }),
    );
    expect(await oublier(scene.cpts, '2027-11-23T12:00:00Z')).toBeGreaterThan(0);
    expect(await oublier(voisine, '2027-11-23T12:00:00Z')).toBeGreaterThan(0);
    expect(await oublier(voisine, '2027-11-23T12:00:00Z')).toBe(0);
    const restent = await banc.regarder(contacts, [reunion]);
    expect(restent).toHaveLength(2);
    expect(restent).toContainEqual({ nom: voisine.nom, etat: 'acceptee', contact_courriel: null });
    expect(await recues('secret, par_nom, etat')).toEqual([
      { secret: null, par_nom: null, etat: 'acceptee' },
    ]);
    expect(
      await banc.regarder('select numero from reunions.inter_reponses where invitation_id = $1', [
        recue,
      ]),
    ).toEqual([]);
  });

  it('perd l’invitation que l’organisatrice retire, avec sa raison et ses liens, même quand les réponses se croisent', async () => {
    const reunion = await poserReunion(banc, scene);
    exiger(await inviterCpts(ici(), { reunion, cpts: voisine.id }));
    await porter();
    const [une] = await banc.lire(scene.cpts, (tx) => cptsInvitees(tx, scene.cpts.id, reunion));
    const invitation = une?.id ?? '';
    const lue = async () =>
      await banc.lire(voisine, (tx) =>
        invitationRecue(tx, voisine.id, { organisatrice: scene.cpts.id, invitation }),
      );
    const recue = (await lue())?.id ?? '';
    const [jeton] = await donnerLiens({ banc, cpts: voisine, genre: LIEN_INTER, objets: [recue] });
    const { reunion: miroir } = exiger(
      await repondreInter(la(), { recue, reponse: 'acceptee', partage: 'nombres' }),
    );
    // The answer is on its way when the invitation is taken back.
    const motif = 'La salle est trop petite.';
    exiger(await retirerInvitation(ici(), { reunion, invitation, motif }));
    await porter();
    expect(await lue()).toMatchObject({ etat: 'reprise', motif, points: [], lieu: null });
    const passant = banc.appel(voisine, { role: 'public', maintenant: MATIN });
    expect(await lireInterParLien(passant, { jeton })).toMatchObject({ ok: false });
    expect(
      await banc.regarder('select etat from reunions.reunions where id = $1', [miroir]),
    ).toEqual([{ etat: 'annulee' }]);
    expect(
      await banc.lire(scene.cpts, (tx) => cptsInvitees(tx, scene.cpts.id, reunion)),
    ).toMatchObject([{ etat: 'reprise', motif }]);
    const dites = await banc.lire(voisine, (tx) => reponsesInter(tx, voisine.id, recue));
    expect(dites.map(({ etat }) => etat).toSorted()).toEqual(['acceptee', 'reprise']);
    exiger(await inviterCpts(ici(), { reunion, cpts: voisine.id }));
    await porter();
    expect(await lue()).toMatchObject({ etat: 'invitee', motif: null });
    exiger(await repondreInter(la(), { recue, reponse: 'acceptee', partage: 'noms' }));
  });
});
