import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
} from '#app/testing/serveur.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { jetonRecu, poserFiche } from '../testing/builders.ts';
import { confierMandat } from '../usecases/confier-mandat.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let ici: CptsCourante;
let coordination: Navigateur;
const du = dateCivileDe(new Date(), 'Europe/Paris');

beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(ici, 'coordinateur');
});

const BASE = '/app/ici/comptes';
const texteDe = async (reponse: Response) => await reponse.text();

describe('inviter, par les pages', () => {
  it('mène du formulaire au compte, sans script', async () => {
    const courriel = 'ysaline@exemple.invalid';
    const page = `${BASE}/invitations/nouvelle`;
    const champs = { courriel, prenom: 'Ysaline', nom: 'Montagut', role: 'tresorier', du };
    const envoi = await coordination.envoyer(`${BASE}/invitations`, champs, page);
    expect([envoi.status, envoi.headers.get('location')]).toEqual([303, `${BASE}/invitations`]);
    expect(await texteDe(await coordination.lire(`${BASE}/invitations`))).toContain(courriel);
    const lien = `/c/ici/invitation/${await jetonRecu(banc, courriel)}`;
    const personne = naviguer(serveur.appeler, '');
    const vue = await texteDe(await personne.lire(lien));
    expect(vue).toContain('Capucine Aubreval vous invite');
    expect(vue).toContain('Trésorerie');
    const court = { prenom: 'Ysaline', nom: 'Montagut', motDePasse: 'court' };
    const refus = await personne.envoyer(lien, court, lien);
    expect(refus.status).toBe(422);
    expect(await texteDe(refus)).toContain('12 caractères');
    const accepte = await personne.envoyer(
      lien,
      { ...court, motDePasse: 'une phrase bien longue' },
      lien,
    );
    expect(accepte.status).toBe(303);
    expect((await personne.lire(lien)).status).toBe(404);
    expect(await texteDe(await coordination.lire(BASE))).toContain('Ysaline Montagut');
  });

  it('cherche la personne dans l’annuaire, et fait choisir entre homonymes', async () => {
    const fiches = [await poserFiche(banc, ici), await poserFiche(banc, ici)];
    const champs = {
      courriel: 'g@exemple.invalid',
      role: 'professionnel',
      du,
      annuaire: 'corliret',
    };
    const page = `${BASE}/invitations/nouvelle`;
    const choix = await coordination.envoyer(`${BASE}/invitations`, champs, page);
    expect(choix.status).toBe(422);
    expect(await texteDe(choix)).toContain(fiches[0]);
    const inconnu = await coordination.envoyer(
      `${BASE}/invitations`,
      { ...champs, annuaire: 'zzz' },
      page,
    );
    expect(await texteDe(inconnu)).toContain('Personne ne répond');
    const suite = { ...champs, annuaireAvant: 'corliret', professionnel: fiches[1] ?? '' };
    expect((await coordination.envoyer(`${BASE}/invitations`, suite, page)).status).toBe(303);
    const [invitation] = await banc.regarder(
      "select professionnel_id from comptes.invitations where courriel = 'g@exemple.invalid'",
    );
    expect(invitation?.['professionnel_id']).toBe(fiches[1]);
  });

  it('avec un compte déjà ouvert, se connecter puis accepter suffit', async () => {
    const ailleurs = await banc.creerCpts('ailleurs');
    const sien = await serveur.connecter(ailleurs, 'coordinateur');
    const [compte] = await banc.regarder(
      "select courriel from comptes.comptes where courriel like '%ailleurs@%'",
    );
    const courriel = String(compte?.['courriel']);
    const champs = { courriel, role: 'regulateur', du };
    await coordination.envoyer(`${BASE}/invitations`, champs, `${BASE}/invitations/nouvelle`);
    const chemin = `/compte/invitations/ici/${await jetonRecu(banc, courriel)}`;
    expect((await serveur.appeler(chemin)).status).not.toBe(200);
    expect((await sien.lire('/app/ici')).status).toBe(404);
    expect((await coordination.envoyer(chemin, {}, BASE)).headers.get('location')).toBe(chemin);
    const accepte = await sien.envoyer(chemin, {}, chemin);
    expect(accepte.headers.get('location')).toBe('/app/ici');
    expect((await sien.lire('/app/ici')).status).toBe(200);
  });

  it('les liens ne se montrent dans la boîte d’envoi qu’à qui peut inviter', async () => {
    const lien = /\/invitation\/[\w-]{43}/;
    const assistant = await serveur.connecter(ici, 'assistant');
    expect(await texteDe(await coordination.lire('/app/ici/soins/messages'))).toMatch(lien);
    const vue = await texteDe(await assistant.lire('/app/ici/soins/messages'));
    expect(vue).toContain('/invitation/…');
    expect(vue).not.toMatch(lien);
  });
});

describe('demander un compte, par la page publique', () => {
  it('n’accepte ni un formulaire inventé, ni une réponse trop rapide', async () => {
    const personne = naviguer(serveur.appeler, '');
    const page = '/c/ici/rejoindre';
    const champs = { prenom: 'O', nom: 'M', courriel: 'o@exemple.invalid', profession: 'IDE' };
    const ouvert = /name="ouvert" value="([^"]+)"/.exec(
      await texteDe(await personne.lire(page)),
    )?.[1];
    for (const faux of ['', 'a.b.c', ouvert ?? ''])
      expect((await personne.envoyer(page, { ...champs, ouvert: faux }, page)).status).toBe(422);
    expect(await banc.regarder('select id from comptes.demandes_de_compte')).toEqual([]);
  });
});

describe('plusieurs CPTS', () => {
  it('changer de CPTS garde la section, quand le droit y est', async () => {
    const nord = await banc.creerCpts('nord');
    const sud = await banc.creerCpts('sud');
    const est = await banc.creerCpts('est');
    const personne = await serveur.connecter(nord, 'coordinateur');
    const [compte] = await banc.regarder(
      "select courriel from comptes.comptes where courriel like '%nord@%'",
    );
    const courriel = String(compte?.['courriel']);
    for (const [cpts, role] of [
      [sud, 'coordinateur'],
      [est, 'referent'],
    ] as const)
      await confierMandat(banc.appel(cpts, { role: 'systeme' }), {
        courriel,
        role,
        du: '2020-01-01',
      });
    const page = await texteDe(await personne.lire('/app/nord/comptes/invitations'));
    expect(page).toContain('href="/app/sud/comptes/invitations"');
    // A referent has no invitations there: the nearest page that is theirs.
    expect(page).toContain('href="/app/est/comptes"');
    const choix = await texteDe(await personne.lire('/app'));
    for (const slug of ['nord', 'sud', 'est']) expect(choix).toContain(`/app/${slug}`);
    expect(choix).toContain('Référence de groupe');
  });

  it('l’administration invite dans toute CPTS et ferme un compte, une coordination non', async () => {
    const hote = {
      id: '00000000-0000-7000-8000-000000000000',
      slug: 'hote',
      nom: '',
      fuseau: 'Europe/Paris',
    };
    const administration = await serveur.connecter(hote, 'administrateur');
    expect((await coordination.lire('/comptes')).status).toBe(403);
    const champs = { cpts: 'nord', courriel: 'premier@exemple.invalid', role: 'coordinateur', du };
    expect((await administration.envoyer('/comptes/inviter', champs, '/comptes')).status).toBe(303);
    expect(await jetonRecu(banc, 'premier@exemple.invalid')).toMatch(/^[\w-]{43}$/);
    const sien = await serveur.connecter(ici, 'secretaire');
    expect((await sien.lire('/app/ici')).status).toBe(200);
    const [compte] = await banc.regarder(
      "select compte_id from comptes.mandats where cpts_id = $1 and role = 'secretaire'",
      [ici.id],
    );
    const fermer = `/comptes/${compte?.['compte_id']}/fermer`;
    expect((await coordination.envoyer(fermer, {}, BASE)).status).toBe(403);
    expect((await sien.lire('/app/ici')).status).toBe(200);
    expect((await administration.envoyer(fermer, {}, '/comptes')).status).toBe(303);
    expect((await sien.lire('/app/ici')).status).not.toBe(200);
  });
});

describe('l’administration de l’installation, par la page', () => {
  it('nomme, retire et quitte ; la dernière personne ne le peut pas', async () => {
    const hote = { id: INSTALLATION, slug: 'installation', nom: '', fuseau: 'Europe/Paris' };
    await banc.regarder("delete from comptes.mandats where role = 'administrateur'");
    const moi = await serveur.connecter(hote, 'administrateur');
    const [premiere] = await banc.regarder(
      "select compte_id as id from comptes.mandats where role = 'administrateur'",
    );
    const [autre] = await banc.regarder(
      "select compte_id as id from comptes.mandats where role = 'coordinateur' and cpts_id = $1",
      [ici.id],
    );
    const geste = async (qui: typeof autre, nom: string) =>
      (await moi.envoyer(`/comptes/${qui?.['id']}/${nom}`, {}, '/comptes')).headers.get('location');
    const RETIRER = 'retirer-de-l-administration';
    expect(await texteDe(await moi.lire('/comptes'))).not.toContain('Quitter l’administration');
    expect(await geste(premiere, RETIRER)).toBe('/comptes');
    expect((await moi.lire('/comptes')).status).toBe(200);
    await geste(autre, 'administrer');
    expect((await coordination.lire('/comptes')).status).toBe(200);
    expect(await texteDe(await moi.lire('/comptes'))).toContain('Quitter l’administration');
    await geste(autre, RETIRER);
    expect((await coordination.lire('/comptes')).status).toBe(403);
    expect((await coordination.lire(BASE)).status).toBe(200);
    await geste(autre, 'administrer');
    expect(await geste(premiere, RETIRER)).toBe('/app');
    expect((await moi.lire('/comptes')).status).not.toBe(200);
  });
});

describe('les clés d’API, par les pages', () => {
  it('une clé n’est montrée qu’une fois', async () => {
    const champs = { libelle: 'Tableur de la CPTS', role: 'coordinateur' };
    const creee = await texteDe(await coordination.envoyer(`${BASE}/cles`, champs, `${BASE}/cles`));
    const cle = /mlg_[\w-]{43}/.exec(creee)?.[0] ?? '';
    expect(cle).not.toBe('');
    const liste = await texteDe(await coordination.lire(`${BASE}/cles`));
    expect(liste).toContain('Tableur de la CPTS');
    expect(liste).not.toContain(cle);
    const reponse = await serveur.appeler('/api/v1/ici/journal', {
      headers: { authorization: `Bearer ${cle}` },
    });
    expect(reponse.status).toBe(200);
  });
});
