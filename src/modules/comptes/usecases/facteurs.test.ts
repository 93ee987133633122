import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { codeAt } from '#platform/crypto/one-time-code.ts';
import {
  aLaPorte,
  donnerMotDePasse,
  enroler,
  ouvrirUnCompte,
  parLeCompte,
  VISITEUR,
} from '../testing/builders.ts';
import { ajouterCode } from './ajouter-code.ts';
import { confirmerIdentite } from './confirmer-identite.ts';
import { proposerCode } from './proposer-code.ts';
import { reconnaitreSession } from './reconnaitre-session.ts';
import { reinitialiserFacteurs } from './reinitialiser-facteurs.ts';
import { renouvelerCodes } from './renouveler-codes.ts';
import { retirerFacteur } from './retirer-facteur.ts';

let banc: Banc;
let cpts: CptsCourante;
let autre: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
  autre = await banc.creerCpts('ailleurs');
});

const apres = (minutes: number) => new Date(LUNDI_9H12.getTime() + minutes * 60_000);
const porte = (minutes = 0) => aLaPorte(banc, apres(minutes));
const facteurs = async (compte: string) =>
  (
    await banc.regarder('select id from comptes.facteurs where compte_id = $1 order by cree_le', [
      compte,
    ])
  ).map(({ id }) => String(id));

async function quelquUn() {
  const compte = await ouvrirUnCompte(banc, cpts, 'professionnel');
  return { ...compte, ...(await enroler(porte(), compte.courriel)) };
}

const moi = (id: string, minutes = 1) => parLeCompte(banc, id, { maintenant: apres(minutes) });

/** Adds an application to one's own account. */
async function ajouter(id: string) {
  const appel = moi(id);
  const { secret, scelle } = exiger(await proposerCode(appel, { etape: null, scelle: null }));
  const code = codeAt(secret, appel.maintenant);
  return await ajouterCode(appel, {
    etape: null,
    scelle,
    code,
    nom: 'Tablette',
    visiteur: VISITEUR,
  });
}

describe('ses seconds facteurs', () => {
  it('s’ajoutent et se retirent, sauf le dernier d’un rôle qui en demande un', async () => {
    const { id } = await quelquUn();
    const [premier = ''] = await facteurs(id);
    const dernier = await retirerFacteur(moi(id), { id: premier });
    expect(dernier).toEqual({ ok: false, refus: { motif: 'dernier-facteur' } });
    expect(exiger(await ajouter(id))).toMatchObject({ codes: null, session: null });
    exiger(await retirerFacteur(moi(id), { id: premier }));
    expect(await facteurs(id)).toHaveLength(1);
  });

  it('retirés tous ensemble, il en reste un', async () => {
    const { id } = await quelquUn();
    exiger(await ajouter(id));
    const tous = await facteurs(id);
    const retraits = await Promise.all(tous.map((un) => retirerFacteur(moi(id), { id: un })));
    expect(retraits.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await facteurs(id)).toHaveLength(1);
  });

  it('d’un rôle qui n’en demande pas se retirent jusqu’au dernier, avec leurs codes de secours', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'referent');
    expect(exiger(await ajouter(id)).codes).toHaveLength(10);
    expect(exiger(await donnerMotDePasse(porte(2), { courriel })).genre).toBe('facteur');
    const [seul = ''] = await facteurs(id);
    exiger(await retirerFacteur(moi(id), { id: seul }));
    expect(exiger(await donnerMotDePasse(porte(3), { courriel })).genre).toBe('session');
    expect(
      await banc.regarder('select from comptes.codes_de_secours where compte_id = $1', [id]),
    ).toEqual([]);
  });

  it('d’autrui ne se retirent pas, ni les siens sans preuve récente', async () => {
    const [un, autrui] = [await quelquUn(), await quelquUn()];
    exiger(await ajouter(un.id));
    const [sien = ''] = await facteurs(autrui.id);
    expect(await retirerFacteur(moi(un.id), { id: sien })).toEqual({
      ok: false,
      refus: { motif: 'facteur-introuvable' },
    });
    const [mien = ''] = await facteurs(un.id);
    const vieux = parLeCompte(banc, un.id, { maintenant: apres(6), confirmeLe: apres(1) });
    const refus = { ok: false, refus: { motif: 'preuve-trop-ancienne' } };
    expect(await retirerFacteur(vieux, { id: mien })).toEqual(refus);
    expect(await renouvelerCodes(vieux, {})).toEqual(refus);
    expect(await proposerCode(vieux, { etape: null, scelle: null })).toEqual(refus);
    expect(await facteurs(un.id)).toHaveLength(2);
  });

  it('ont des codes de secours qui se renouvellent : ceux d’avant ne servent plus', async () => {
    const { id, codes } = await quelquUn();
    const neufs = exiger(await renouvelerCodes(moi(id), {}));
    expect(new Set([...codes, ...neufs]).size).toBe(20);
    const lignes = await banc.regarder(
      'select from comptes.codes_de_secours where compte_id = $1',
      [id],
    );
    expect(lignes).toHaveLength(10);
  });
});

describe('confirmer son identité', () => {
  it('demande le mot de passe et un code, et change le jeton de la session', async () => {
    const { id, secret, session } = await quelquUn();
    const appel = parLeCompte(banc, id, { maintenant: apres(20), confirmeLe: apres(0) });
    const { jeton } = session;
    const confirmer = (motDePasse: string, code: string) =>
      confirmerIdentite(appel, { motDePasse, code, jeton, essai: crypto.randomUUID() });
    const juste = codeAt(secret, apres(20));
    const mot = 'quatre marrons sous la neige';
    expect(await confirmer('faux', juste)).toEqual({
      ok: false,
      refus: { motif: 'mot-de-passe-refuse' },
    });
    expect(await confirmer(mot, '000000')).toEqual({ ok: false, refus: { motif: 'code-refuse' } });
    const confirmee = exiger(await confirmer(mot, juste));
    expect(exiger(await reconnaitreSession(porte(20), { jeton }))).toBeNull();
    const neuve = exiger(await reconnaitreSession(porte(20), { jeton: confirmee.jeton }));
    expect(neuve).toMatchObject({ id: session.id, confirmeeLe: apres(20), ouverteLe: apres(0) });
    expect(await confirmer(mot, juste)).toEqual({ ok: false, refus: { motif: 'code-deja-servi' } });
  });
});

describe('réinitialiser le second facteur de quelqu’un', () => {
  const MOTIF = 'rappelée au cabinet, numéro connu';
  const coordination = (ici: CptsCourante, confirmeLe = apres(1)) =>
    banc.appel(ici, {
      role: 'coordinateur',
      id: crypto.randomUUID(),
      maintenant: apres(1),
      confirmeLe,
    });

  it('retire tout, ferme ses sessions, la prévient, et se lit dans l’audit', async () => {
    const { id, courriel, session } = await quelquUn();
    exiger(await reinitialiserFacteurs(coordination(cpts), { courriel, motif: MOTIF }));
    expect(await facteurs(id)).toEqual([]);
    expect(exiger(await reconnaitreSession(porte(1), { jeton: session.jeton }))).toBeNull();
    expect(exiger(await donnerMotDePasse(porte(2), { courriel })).genre).toBe('enrolement');
    const ecrits = (await messagesEcrits(banc)).filter(
      (m) => m.destinataire === courriel && m.sujet.endsWith('réinitialisé'),
    );
    expect(ecrits.map((m) => m.cpts_id)).toEqual([cpts.id]);
    const traces = await banc.regarder(
      "select acteur_nom, detail from tracabilite.traces where cpts_id = $1 and objet = $2 and action = 'comptes.facteurs-reinitialises'",
      [cpts.id, id],
    );
    expect(traces).toEqual([{ acteur_nom: 'Capucine Aubreval', detail: { motif: MOTIF } }]);
  });

  it('est refusé : membre d’une autre CPTS, administration, soi-même, sans preuve récente, sans motif', async () => {
    const { id, courriel } = await quelquUn();
    const essayer = async (appel = coordination(cpts), motif = MOTIF) => {
      const result = await reinitialiserFacteurs(appel, { courriel, motif });
      return result.ok ? 'ok' : result.refus.motif;
    };
    expect(await essayer(coordination(autre))).toBe('compte-inconnu');
    expect(await essayer(coordination(cpts, apres(-5)))).toBe('preuve-trop-ancienne');
    expect(await essayer(coordination(cpts), ' ')).toBe('saisie-invalide');
    const soi = banc.appel(cpts, {
      role: 'coordinateur',
      id,
      maintenant: apres(1),
      confirmeLe: apres(1),
    });
    expect(await essayer(soi)).toBe('soi-meme');
    expect(await essayer(banc.appel(cpts, { role: 'president' }))).toBe('droit-manquant');
    await banc.regarder(
      "insert into comptes.mandats (cpts_id, id, compte_id, role, du, cree_le) values ($1, gen_random_uuid(), $2, 'administrateur', '2020-01-01', now())",
      [INSTALLATION, id],
    );
    expect(await essayer()).toBe('compte-d-administration');
    expect(await facteurs(id)).toHaveLength(1);
    const ici = { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' };
    const administration = {
      role: 'administrateur',
      maintenant: apres(1),
      confirmeLe: apres(1),
    } as const;
    expect(await essayer(banc.appel(ici, administration))).toBe('ok');
  });
});
