import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { Authentificateur } from '../testing/authentificateur.ts';
import { aLaPorte, etapeDe, ouvrirUnCompte, parLeCompte, VISITEUR } from '../testing/builders.ts';
import { ajouterCle } from './ajouter-cle.ts';
import { confirmerParCle } from './confirmer-identite.ts';
import { demanderDefi, demanderDefiDAjout } from './demander-defi.ts';
import { entrerParCle } from './prouver-par-cle.ts';
import { reconnaitreSession } from './reconnaitre-session.ts';

const ORIGINE = 'https://maillage.exemple.invalid';
const REFUSEE = { ok: false, refus: { motif: 'cle-refusee' } };

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
});

const porte = (secondes = 0) => aLaPorte(banc, new Date(LUNDI_9H12.getTime() + secondes * 1000));

/** Somebody who added a passkey at their first sign-in. */
async function quelquUn() {
  const compte = await ouvrirUnCompte(banc, cpts, 'professionnel');
  const etape = await etapeDe(porte(), compte.courriel);
  const cle = new Authentificateur(ORIGINE);
  const defi = exiger(await demanderDefiDAjout(porte(), { etape, origine: ORIGINE }));
  const saisie = { etape, nom: 'Ordinateur', origine: ORIGINE, visiteur: VISITEUR };
  const { session } = exiger(await ajouterCle(porte(), { ...saisie, reponse: cle.creer(defi) }));
  return { ...compte, cle, jeton: session?.jeton ?? '' };
}

type De = Parameters<typeof entrerParCle>[1]['de'];
const QUICONQUE: De = { qui: 'quiconque' };

const defier = async (de: De = QUICONQUE, secondes = 0) =>
  exiger(await demanderDefi(porte(secondes), { de, origine: ORIGINE, source: VISITEUR.source }));
const entrer = (reponse: string, de: De = QUICONQUE, secondes = 0) =>
  entrerParCle(porte(secondes), { de, reponse, origine: ORIGINE, visiteur: VISITEUR });

describe('une clé d’accès', () => {
  it('s’ajoute à la première connexion, puis ouvre une session sans mot de passe', async () => {
    const { id, cle, jeton } = await quelquUn();
    expect(exiger(await reconnaitreSession(porte(), { jeton }))).toMatchObject({ compte: id });
    const entree = exiger(await entrer(cle.signer(await defier())));
    const session = exiger(await reconnaitreSession(porte(), { jeton: entree.jeton }));
    expect(session).toMatchObject({ compte: id, moyen: 'cle-d-acces' });
  });

  it('sert de second facteur à son compte, et pas à un autre', async () => {
    const [un, autre] = [await quelquUn(), await quelquUn()];
    const etape = await etapeDe(porte(), un.courriel);
    const de: De = { qui: 'etape', etape };
    const options = await defier(de);
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([
      un.cle.id.toString('base64url'),
    ]);
    expect(await entrer(autre.cle.signer(options), de)).toEqual(REFUSEE);
    expect((await entrer(un.cle.signer(await defier(de)), de)).ok).toBe(true);
  });

  it('n’est demandée qu’avec des algorithmes connus, et la personne vérifiée', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const etape = await etapeDe(porte(), courriel);
    const options = exiger(await demanderDefiDAjout(porte(), { etape, origine: ORIGINE }));
    expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
    expect(options.authenticatorSelection).toMatchObject({ userVerification: 'required' });
    expect((await defier()).userVerification).toBe('required');
  });

  it('est refusée quand l’appareil n’a pas vérifié la personne, à l’ajout comme à l’entrée', async () => {
    const { cle } = await quelquUn();
    expect(await entrer(cle.signer(await defier(), { verifie: false }))).toEqual(REFUSEE);
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const etape = await etapeDe(porte(), courriel);
    const defi = exiger(await demanderDefiDAjout(porte(), { etape, origine: ORIGINE }));
    const reponse = new Authentificateur(ORIGINE).creer(defi, { verifie: false });
    const saisie = { etape, nom: 'Clé', origine: ORIGINE, visiteur: VISITEUR, reponse };
    expect(await ajouterCle(porte(), saisie)).toEqual(REFUSEE);
  });

  it('dont le compteur recule est refusée, et son titulaire prévenu', async () => {
    const { id, courriel, cle } = await quelquUn();
    exiger(await entrer(cle.signer(await defier(), { compteur: 40 })));
    for (const compteur of [40, 12, 0]) {
      const refus = await entrer(cle.signer(await defier(), { compteur }));
      expect(refus, String(compteur)).toMatchObject({ ok: false, refus: { motif: 'cle-copiee' } });
    }
    expect((await entrer(cle.signer(await defier(), { compteur: 41 }))).ok).toBe(true);
    const ecrits = (await messagesEcrits(banc)).filter(
      (m) => m.destinataire === courriel && m.sujet.endsWith('refusée'),
    );
    expect(ecrits).toHaveLength(3);
    const traces = await banc.regarder(
      "select from tracabilite.traces where cpts_id = $1 and objet = $2 and action = 'comptes.cle-copiee-refusee'",
      [cpts.id, id],
    );
    expect(traces).toHaveLength(3);
  });

  it('qui ne compte jamais (toujours zéro) reste admise', async () => {
    const { id, cle } = await quelquUn();
    await banc.regarder('update comptes.facteurs set compteur = 0 where compte_id = $1', [id]);
    for (let i = 0; i < 2; i++)
      expect((await entrer(cle.signer(await defier(), { compteur: 0 }))).ok).toBe(true);
  });

  it('ne signe qu’une fois un même défi, même refusée, et dans les cinq minutes', async () => {
    const { cle } = await quelquUn();
    const rejoue = cle.signer(await defier());
    expect((await entrer(rejoue)).ok).toBe(true);
    expect(await entrer(rejoue)).toEqual(REFUSEE);
    const rate = await defier();
    expect(await entrer(cle.signer(rate, { verifie: false }))).toEqual(REFUSEE);
    expect(await entrer(cle.signer(rate))).toEqual(REFUSEE);
    expect(await entrer(cle.signer(await defier()), QUICONQUE, 301)).toEqual(REFUSEE);
    expect(await entrer(cle.signer({ challenge: 'jamais-donne' }))).toEqual(REFUSEE);
  });

  it('qui signe pour un autre site, ou avec une autre clé, n’ouvre rien', async () => {
    const { cle } = await quelquUn();
    const origine = 'https://maillage.exemple.invalid.ailleurs.example';
    expect(await entrer(cle.signer(await defier(), { origine }))).toEqual(REFUSEE);
    const inconnue = new Authentificateur(ORIGINE);
    expect(await entrer(inconnue.signer(await defier()))).toEqual(REFUSEE);
    expect(await entrer('{"id": "n’importe quoi"')).toEqual(REFUSEE);
  });

  it('d’un compte désactivé n’ouvre rien', async () => {
    const { id, cle } = await quelquUn();
    await banc.regarder('update comptes.comptes set desactive_le = now() where id = $1', [id]);
    expect(await entrer(cle.signer(await defier()))).toEqual(REFUSEE);
  });

  it('confirme l’identité dans une session, qui change alors de jeton', async () => {
    const { id, cle, jeton } = await quelquUn();
    const moi = parLeCompte(banc, id, { maintenant: new Date(LUNDI_9H12.getTime() + 600_000) });
    const demande = { de: { qui: 'moi' }, origine: ORIGINE, source: VISITEUR.source };
    const defi = exiger(await demanderDefi(moi, demande));
    const reponse = cle.signer(defi);
    const confirmee = exiger(await confirmerParCle(moi, { reponse, origine: ORIGINE, jeton }));
    expect(exiger(await reconnaitreSession(moi, { jeton }))).toBeNull();
    const session = exiger(await reconnaitreSession(moi, { jeton: confirmee.jeton }));
    expect(session?.confirmeeLe).toEqual(moi.maintenant);
  });
});

describe('les défis', () => {
  it('se demandent soixante fois par quart d’heure d’une même source, pas plus', async () => {
    const demande = { de: QUICONQUE, origine: ORIGINE, source: '203.0.113.99' };
    for (let i = 0; i < 60; i++) exiger(await demanderDefi(porte(), demande));
    expect(await demanderDefi(porte(), demande)).toEqual({
      ok: false,
      refus: { motif: 'trop-d-essais' },
    });
  });
});
