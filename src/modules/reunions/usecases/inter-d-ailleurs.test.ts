import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { cptsInvitees, reponsesInter } from '../data/inter-invitees.query.ts';
import { LIEN_INTER } from '../domain/inter.ts';
import {
  convoques,
  donnerLiens,
  LUNDI,
  planterScene,
  poserReunion,
  type Scene,
} from '../testing/builders.ts';
import { porterEntreCpts } from '../testing/porter.ts';
import { annoncerReunion } from './annoncer-reunion.ts';
import { figerFeuille } from './figer-feuille.ts';
import { inviterCpts } from './inviter-cpts.ts';
import { lireInterParLien } from './lire-inter.ts';
import { nommerParLien } from './repondre-d-ailleurs.ts';
import { repondreInterParLien } from './repondre-inter.ts';
import { corrigerContact, retirerInvitation } from './retirer-invitation.ts';
import { saisirFeuille } from './saisir-feuille.ts';
import { ecrirePoint, envoyerCompteRendu } from './tenir-compte-rendu.ts';
import { ajouterPoint } from './tenir-points.ts';
import { modifierReunion } from './tenir-reunion.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const MATIN = new Date('2026-11-23T08:12:00Z');
const le = (heure: string) => new Date(`2026-11-23T${heure}+01:00`);
const ici = (maintenant = MATIN) => banc.appel(scene.cpts, { maintenant });
const porter = async () => await porterEntreCpts(banc, [scene.cpts], MATIN);
const { mission: _, ...RENDEZ } = LUNDI;
const TARD = { ...RENDEZ, debut: '20:30' };
const invitees = async (reunion: string) =>
  await banc.lire(scene.cpts, (tx) => cptsInvitees(tx, scene.cpts.id, reunion));
const present = (personne: string | undefined) => [
  { personne, arrivee: '20:00', presence: 'sur-place' },
];

describe('Une CPTS d’ailleurs', () => {
  const CONTACT = {
    nom: 'CPTS du Lac',
    contact: 'Armelle Vaubrun',
    courriel: 'Lac@exemple.invalid',
  };
  const public_ = (maintenant = MATIN) => banc.appel(scene.cpts, { role: 'public', maintenant });

  async function inviterAilleurs() {
    const reunion = await poserReunion(banc, scene);
    exiger(await inviterCpts(ici(), { reunion, ...CONTACT }));
    await porter();
    const [une] = await invitees(reunion);
    const objets = [une?.id ?? ''];
    const [jeton] = await donnerLiens({ banc, cpts: scene.cpts, genre: LIEN_INTER, objets });
    return { reunion, jeton };
  }

  it('est refusée sans nom ni adresse, reçoit un lien, un déplacement, et rien deux fois', async () => {
    const reunion = await poserReunion(banc, scene);
    expect(await inviterCpts(ici(), { reunion })).toMatchObject({
      refus: { motif: 'cpts-a-dire' },
    });
    expect(await inviterCpts(ici(), { reunion, nom: 'CPTS du Lac' })).toMatchObject({
      refus: { motif: 'contact-a-dire' },
    });
    const etrangere = { reunion, cpts: crypto.randomUUID() };
    expect(await inviterCpts(ici(), etrangere)).toMatchObject({
      refus: { motif: 'cpts-inconnue' },
    });
    exiger(await inviterCpts(ici(), { reunion, ...CONTACT, nom: 'CPTS du Bois' }));
    await porter();
    exiger(await ajouterPoint(ici(), { reunion, titre: 'La fiche' }));
    await porter();
    exiger(await modifierReunion(ici(), { reunion, ...TARD }));
    await porter();
    const messages = (await messagesEcrits(banc)).filter(
      ({ destinataire, corps }) =>
        destinataire === 'lac@exemple.invalid' && corps.includes('/reunions/inter/'),
    );
    expect(messages.map(({ sujet }) => String(sujet).split(',')[0])).toEqual([
      'CPTS demo-combrailles vous invite à une réunion',
      'CPTS demo-combrailles : réunion déplacée',
    ]);
  });

  it('nomme les siens par son lien : invités sur la feuille, sans heures dans aucun journal', async () => {
    const { reunion, jeton } = await inviterAilleurs();
    const invites = 'Rosalie Ormont, infirmière, rosalie@exemple.invalid';
    expect(await nommerParLien(public_(), { jeton, invites })).toMatchObject({
      refus: { motif: 'pas-acceptee' },
    });
    const faits = await Promise.all(
      Array.from({ length: 20 }, () =>
        repondreInterParLien(public_(), { jeton, reponse: 'acceptee' }),
      ),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await nommerParLien(public_(), { jeton, invites: ', ,' })).toMatchObject({
      refus: { motif: 'invite-illisible' },
    });
    const nommer = async () => await nommerParLien(public_(), { jeton, invites });
    const deuxFois = await Promise.all([nommer(), nommer()]);
    expect(deuxFois.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await nommer()).toMatchObject({
      refus: { motif: 'deja-convoquees', noms: ['Rosalie Ormont'] },
    });
    const tous = await convoques(banc, scene.cpts, reunion);
    const rosalie = tous.find(({ nom }) => nom === 'Rosalie Ormont');
    const fini = ici(le('22:30:00'));
    exiger(await saisirFeuille(fini, { reunion, lignes: present(rosalie?.personne) }));
    exiger(await figerFeuille(fini, { reunion }));
    const [feuille] = await banc.regarder(
      'select contenu from reunions.feuilles where reunion_id = $1',
      [reunion],
    );
    expect(JSON.parse(String(feuille?.['contenu']))).toMatchObject({
      lignes: [{ nom: 'Rosalie Ormont', professionnel: null, cpts: 'CPTS du Lac' }],
    });
    expect(
      await banc.regarder('select genre from journal.faits where lien = $1', [
        `reunions/${reunion}`,
      ]),
    ).toEqual([{ genre: 'reunions.reunion' }]);
  });

  it('ne lit par son lien ni la visio ni le compte rendu tant qu’elle n’a pas accepté, ni après avoir décliné', async () => {
    const { reunion, jeton } = await inviterAilleurs();
    const adresseVisio = 'https://visio.exemple.invalid/salle';
    exiger(await modifierReunion(ici(), { reunion, ...TARD, modalite: 'mixte', adresseVisio }));
    const { id: point } = exiger(await ajouterPoint(ici(), { reunion, titre: 'La fiche' }));
    const ecrit = { reunion, point, notes: 'On essaie.', decision: 'Trois mois.' };
    exiger(await ecrirePoint(ici(), { ...ecrit, vuLe: MATIN.toISOString() }));
    exiger(await envoyerCompteRendu(ici(), { reunion }));
    const lire = async () => JSON.stringify(exiger(await lireInterParLien(public_(), { jeton })));
    expect(await lire()).toContain('La fiche');
    expect(await lire()).not.toMatch(/On essaie|Trois mois|visio\.exemple/);
    exiger(await repondreInterParLien(public_(), { jeton, reponse: 'declinee', motif: 'Loin' }));
    expect(await lire()).not.toMatch(/La fiche|On essaie|Trois mois|visio\.exemple/);
    exiger(await inviterCpts(ici(), { reunion, ...CONTACT }));
    const [une] = await invitees(reunion);
    const objets = [une?.id ?? ''];
    const [neuf] = await donnerLiens({ banc, cpts: scene.cpts, genre: LIEN_INTER, objets });
    exiger(await repondreInterParLien(public_(), { jeton: neuf, reponse: 'acceptee' }));
    const lue = JSON.stringify(exiger(await lireInterParLien(public_(), { jeton: neuf })));
    expect(lue).toMatch(/On essaie.*Trois mois/);
    expect(lue).toContain(adresseVisio);
  });

  it('est écrite ailleurs, réinvitée ou retirée : les liens d’avant n’ouvrent plus rien', async () => {
    const { reunion, jeton } = await inviterAilleurs();
    const [une] = await invitees(reunion);
    const invitation = une?.id ?? '';
    const donner = async () => {
      const liens = { banc, cpts: scene.cpts, genre: LIEN_INTER, objets: [invitation] };
      return (await donnerLiens(liens))[0];
    };
    const ouvre = async (lien: string | undefined) =>
      (await lireInterParLien(public_(), { jeton: lien })).ok;
    const autre = { contact: 'Blaise Orval', courriel: 'blaise@exemple.invalid' };
    expect(await corrigerContact(ici(), { reunion, invitation, ...autre, courriel: 'x' })).toEqual(
      expect.objectContaining({ ok: false }),
    );
    expect(await ouvre(jeton)).toBe(true);
    exiger(await corrigerContact(ici(), { reunion, invitation, ...autre }));
    await porter();
    expect(await ouvre(jeton)).toBe(false);
    const ecrits = async (a: string) =>
      (await messagesEcrits(banc)).filter(({ destinataire }) => destinataire === a);
    expect(await ecrits('blaise@exemple.invalid')).toHaveLength(1);
    const deuxieme = await donner();
    exiger(await repondreInterParLien(public_(), { jeton: deuxieme, reponse: 'acceptee' }));
    exiger(await nommerParLien(public_(), { jeton: deuxieme, invites: 'Odile Ormont, médecin' }));
    const retrait = { reunion, invitation, motif: 'La salle est trop petite.' };
    expect(await retirerInvitation(ici(), { ...retrait, motif: ' ' })).toMatchObject({
      ok: false,
    });
    exiger(await retirerInvitation(ici(), retrait));
    await porter();
    expect(await ouvre(deuxieme)).toBe(false);
    expect(await retirerInvitation(ici(), retrait)).toMatchObject({
      refus: { motif: 'invitation-inconnue' },
    });
    expect(await invitees(reunion)).toMatchObject([{ etat: 'reprise', motif: retrait.motif }]);
    const messages = await ecrits('blaise@exemple.invalid');
    expect(messages.at(-1)?.corps).toContain(retrait.motif);
    const historique = await banc.lire(scene.cpts, (tx) =>
      reponsesInter(tx, scene.cpts.id, invitation),
    );
    expect(historique.map(({ etat }) => etat).toSorted()).toEqual(['acceptee', 'reprise']);
    const troisieme = await donner();
    exiger(await inviterCpts(ici(), { reunion, ...CONTACT }));
    expect(await ouvre(troisieme)).toBe(false);
  });

  it('se retire : ceux qu’elle avait nommés ne sont plus attendus', async () => {
    const { reunion, jeton } = await inviterAilleurs();
    const systeme = banc.appel(scene.cpts, { role: 'systeme', maintenant: MATIN });
    const NOMMES = 'Basile Ormont, médecin, basile@exemple.invalid';
    exiger(await repondreInterParLien(public_(), { jeton, reponse: 'acceptee' }));
    exiger(await nommerParLien(public_(), { jeton, invites: NOMMES }));
    exiger(await annoncerReunion(systeme, { reunion, adresse: '' }));
    const retrait = { jeton, reponse: 'retiree', motif: 'Une épidémie nous occupe.' };
    const noms = await convoques(banc, scene.cpts, reunion);
    const basile = noms.find(({ nom }) => nom === 'Basile Ormont');
    const venu = present(basile?.personne);
    exiger(await saisirFeuille(ici(), { reunion, lignes: venu }));
    expect(await repondreInterParLien(public_(), retrait)).toMatchObject({
      refus: { motif: 'reunion-tenue' },
    });
    exiger(await saisirFeuille(ici(), { reunion, lignes: [] }));
    exiger(await repondreInterParLien(public_(), retrait));
    expect(await repondreInterParLien(public_(), retrait)).toMatchObject({
      refus: { motif: 'invitation-repondue', etat: 'retiree', parNom: 'Essai' },
    });
    const reponses = await banc.regarder(
      'select reponse from reunions.convocations where reunion_id = $1 and inter_id is not null',
      [reunion],
    );
    expect(reponses).toEqual([{ reponse: 'absent' }]);
    const dits = (await messagesEcrits(banc)).filter(
      ({ destinataire, sujet }) =>
        destinataire === 'basile@exemple.invalid' && String(sujet).includes('plus à venir'),
    );
    expect(dits).toHaveLength(1);
  });
});
