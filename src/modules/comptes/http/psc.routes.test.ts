import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import {
  CLIENT,
  dresserFournisseur,
  type FournisseurDeTest,
  GARANCE,
} from '#app/testing/fournisseur-psc.ts';
import { chezLeFournisseur } from '#app/testing/passage-psc.ts';
import { dresserServeur, naviguer, type ServeurDeTest } from '#app/testing/serveur.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { confierMandat } from '../usecases/confier-mandat.ts';
import { creerCompte } from '../usecases/creer-compte.ts';

const RETOUR = 'http://localhost/connexion/psc/retour';
const RPPS = '99700000011';
const MOT_DE_PASSE = 'une phrase que personne ne devine';
const PROFESSIONNEL = `52505053-0000-8000-8000-0${RPPS}`;

let banc: Banc;
let ici: CptsCourante;
let fournisseur: FournisseurDeTest;
let serveur: ServeurDeTest;
let exclusif: ServeurDeTest;
const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-psc-'));

beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
  fournisseur = await dresserFournisseur([RETOUR]);
  const fichier = path.join(dossier, 'metadonnees.json');
  writeFileSync(fichier, JSON.stringify(fournisseur.metadonnees));
  const reglages = {
    PSC_CLIENT_ID: CLIENT.id,
    PSC_CLIENT_SECRET: CLIENT.secret,
    PSC_METADONNEES: fichier,
  };
  serveur = await dresserServeur(banc, reglages);
  exclusif = await dresserServeur(banc, { ...reglages, PSC_SEULEMENT: 'oui' });
  await banc.regarder(
    `insert into annuaire.professionnels (id, rpps, nom, prenom, profession, mots)
     values ($1, $2, 'Corliret', 'Garance', '10', ''::tsvector)`,
    [PROFESSIONNEL, RPPS],
  );
  await ouvrirUnCompte('garance@exemple.invalid', PROFESSIONNEL);
});
afterAll(async () => {
  await fournisseur.fermer();
  rmSync(dossier, { recursive: true });
});
beforeEach(async () => {
  fournisseur.porteur(GARANCE);
  await banc.regarder('delete from comptes.identites_externes');
  await banc.regarder('delete from comptes.sessions');
});

async function ouvrirUnCompte(courriel: string, professionnel: string | null): Promise<string> {
  const { id } = exiger(
    await creerCompte(banc.appel(ici), {
      courriel,
      nom: 'Corliret',
      prenom: 'Garance',
      motDePasse: MOT_DE_PASSE,
      role: 'professionnel',
      du: '2020-01-01',
      professionnel,
    }),
  );
  return id;
}

const cookiesDe = (reponse: Response) =>
  reponse.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

async function partir(suite = '/app/ici') {
  const depart = await serveur.appeler(`/connexion/psc?suite=${encodeURIComponent(suite)}`);
  const temoin = cookiesDe(depart).find((c) => c.startsWith('__Host-psc=')) ?? '';
  return { temoin, retour: await chezLeFournisseur(depart.headers.get('location') ?? '', RETOUR) };
}

const revenir = (retour: string, cookie: string) =>
  serveur.appeler(retour.replace('http://localhost', ''), { headers: { cookie } });
const aUneSession = (reponse: Response) =>
  cookiesDe(reponse).some((c) => /^__Host-session=.{20}/.test(c));
const sessions = async () => (await banc.regarder('select id from comptes.sessions')).length;

describe('par Pro Santé Connect', () => {
  it('le professionnel entre, arrive où il allait, et son identité est rattachée à son compte', async () => {
    const { temoin, retour } = await partir('/app/ici/territoire');
    const reponse = await revenir(retour, temoin);
    expect([reponse.status, reponse.headers.get('location')]).toEqual([303, '/app/ici/territoire']);
    expect(aUneSession(reponse)).toBe(true);
    const liees = await banc.regarder(
      'select sujet, identifiant_national from comptes.identites_externes',
    );
    expect(liees).toEqual([{ sujet: GARANCE.sujet, identifiant_national: `8${RPPS}` }]);
  });

  it('revient par la même identité la fois suivante', async () => {
    for (let fois = 0; fois < 2; fois++) {
      const { temoin, retour } = await partir();
      expect(aUneSession(await revenir(retour, temoin))).toBe(true);
    }
    expect(await banc.regarder('select sujet from comptes.identites_externes')).toHaveLength(1);
  });

  it('n’entre pas deux fois par la même réponse', async () => {
    const { temoin, retour } = await partir();
    expect(aUneSession(await revenir(retour, temoin))).toBe(true);
    const rejouee = await revenir(retour, temoin);
    expect(rejouee.status).toBe(403);
    expect(aUneSession(rejouee)).toBe(false);
    expect(await sessions()).toBe(1);
  });

  it('n’entre pas par le code d’un autre départ, qu’il ait déjà servi ou non', async () => {
    for (const servi of [true, false]) {
      const premier = await partir();
      if (servi) expect(aUneSession(await revenir(premier.retour, premier.temoin))).toBe(true);
      const second = await partir();
      const retour = new URL(second.retour);
      retour.searchParams.set('code', new URL(premier.retour).searchParams.get('code') ?? '');
      const reponse = await revenir(retour.href, second.temoin);
      expect(await reponse.text()).toContain('Réponse refusée');
      expect(await sessions()).toBe(1);
    }
  });

  it('n’entre ni depuis un autre navigateur, ni avec un autre état', async () => {
    const { temoin, retour } = await partir();
    expect((await revenir(retour, '')).status).toBe(403);
    expect((await revenir(retour, '__Host-psc=un-autre')).status).toBe(403);
    const autre = new URL(retour);
    autre.searchParams.set('state', 'un-etat-que-personne-n-a-donne');
    expect((await revenir(autre.href, temoin)).status).toBe(403);
    expect(await sessions()).toBe(0);
  });

  it('n’entre pas quand le niveau d’authentification est plus bas que celui demandé', async () => {
    fournisseur.porteur({ ...GARANCE, acr: 'eidas0' });
    const { temoin, retour } = await partir();
    const reponse = await revenir(retour, temoin);
    expect(reponse.status).toBe(403);
    expect(await reponse.text()).toContain('Authentification trop faible');
    expect(await sessions()).toBe(0);
  });

  it('n’ouvre pas le compte d’une autre personne qui donne la même adresse de courriel', async () => {
    fournisseur.porteur({
      ...GARANCE,
      sujet: 'f:essai:899700000029',
      sujetNational: '899700000029',
      courriel: 'garance@exemple.invalid',
    });
    const { temoin, retour } = await partir();
    const reponse = await revenir(retour, temoin);
    expect(await reponse.text()).toContain('Aucun compte à ce numéro RPPS');
    expect(await banc.regarder('select sujet from comptes.identites_externes')).toEqual([]);
    expect(await sessions()).toBe(0);
  });

  it('ne suit pas en silence une identité qui change de numéro, ni un compte qui change d’identité', async () => {
    const premiere = await partir();
    expect(aUneSession(await revenir(premiere.retour, premiere.temoin))).toBe(true);
    for (const change of [{ sujetNational: '899700000029' }, { sujet: 'f:essai:autre' }]) {
      fournisseur.porteur({ ...GARANCE, ...change });
      const { temoin, retour } = await partir();
      const reponse = await revenir(retour, temoin);
      expect(await reponse.text()).toContain('Identité à vérifier');
      expect(aUneSession(reponse)).toBe(false);
    }
  });

  it('n’ouvre rien sans numéro RPPS : carte d’essai, autre répertoire', async () => {
    for (const sujetNational of ['ANS20210000000000', '0991234567', '']) {
      fournisseur.porteur({ ...GARANCE, sujetNational });
      const { temoin, retour } = await partir();
      expect((await revenir(retour, temoin)).status).toBe(403);
    }
    expect(await sessions()).toBe(0);
  });

  it('n’ouvre ni un compte désactivé, ni l’un de deux comptes au même numéro', async () => {
    await banc.regarder('update comptes.comptes set desactive_le = now()');
    const ferme = await partir();
    expect((await revenir(ferme.retour, ferme.temoin)).status).toBe(403);
    await banc.regarder('update comptes.comptes set desactive_le = null');
    const autre = await ouvrirUnCompte('garance.bis@exemple.invalid', PROFESSIONNEL);
    const double = await partir();
    const reponse = await revenir(double.retour, double.temoin);
    expect(await reponse.text()).toContain('Plusieurs comptes à ce numéro RPPS');
    await banc.regarder('delete from comptes.mandats where compte_id = $1', [autre]);
    expect(await sessions()).toBe(0);
  });

  it('ne mène à aucune autre adresse que les nôtres', async () => {
    const { temoin, retour } = await partir('//ailleurs.exemple.invalid');
    expect((await revenir(retour, temoin)).headers.get('location')).toBe('/app');
  });

  it('ne donne jamais un rôle : seul le mandat confié par la CPTS en ouvre', async () => {
    const { temoin, retour } = await partir();
    await revenir(retour, temoin);
    expect(await banc.regarder('select distinct role from comptes.mandats')).toEqual([
      { role: 'professionnel' },
    ]);
    expect(confierMandat.droit).toBe('comptes.mandat.confier');
  });
});

describe('quand Pro Santé Connect est la seule entrée des professionnels', () => {
  const entrer = (email: string, motDePasse: string) =>
    naviguer(exclusif.appeler, '').envoyer('/connexion', { email, motDePasse });

  it('leur mot de passe ne suffit plus, et cela ne se dit qu’à qui le connaît', async () => {
    const connu = await entrer('garance@exemple.invalid', MOT_DE_PASSE);
    expect(await connu.text()).toContain('connectez-vous avec Pro Santé Connect');
    const devine = await entrer('garance@exemple.invalid', 'un autre mot de passe');
    expect(await devine.text()).toContain('ne vont pas ensemble');
    expect(await sessions()).toBe(0);
  });

  it('les autres entrent comme avant', async () => {
    await ouvrirUnCompte('coordination@exemple.invalid', null);
    const reponse = await entrer('coordination@exemple.invalid', MOT_DE_PASSE);
    expect(reponse.status).toBe(303);
  });
});
