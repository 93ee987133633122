import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { planterScene, type Scene } from '../testing/builders.ts';
import { ecrireListe } from '../usecases/ecrire-liste.ts';

let banc: Banc;
let scene: Scene;
let serveur: ServeurDeTest;
let coordination: Navigateur;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'val-fictif');
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
});

const LISTES = '/app/val-fictif/medecin-traitant/listes';
const CSV = [
  'Zone;NIR;PRENOM;Né(e) le;Commune;ALD',
  'VALCOURBE;248036316512345;HONORINE;12/03/48;GIAT;O',
  'TERSANNE;171066316512345;LUC;31/02/1971;GIAT;N',
  '=CMD|calc;;;01/01/1950;GIAT;N',
].join('\r\n');

async function envoyer(contenu: string, champs: Readonly<Record<string, string>> = {}) {
  const html = await (await coordination.lire(LISTES)).text();
  const csrf = /listes\?_csrf=([^"]+)"/.exec(html)?.[1] ?? '';
  const corps = new FormData();
  const saisie = { organisme: 'msa', lieu: 'Auvergne', dateListe: '2026-11-03', ...champs };
  for (const [nom, valeur] of Object.entries(saisie)) corps.set(nom, valeur);
  if (contenu !== '') corps.set('fichier', new File([contenu], 'liste.csv'));
  return await serveur.appeler(`${LISTES}?_csrf=${csrf}`, {
    method: 'POST',
    body: corps,
    headers: { cookie: coordination.cookie, origin: 'http://localhost', host: 'localhost' },
  });
}

describe('Les pages des listes', () => {
  it('demandent la colonne qui manque, disent ce qui change, importent, puis racontent', async () => {
    const envoi = await envoyer(CSV);
    expect(envoi.status).toBe(303);
    const adresse = envoi.headers.get('location') ?? '';
    const html = await (await coordination.lire(adresse)).text();
    expect(html).toContain('quelle colonne donne le nom');
    expect(html).toContain('La colonne «\u00A0NIR\u00A0» n’est pas gardée');
    expect(html).not.toContain('248036316512345');
    const colonnes = ['nom', '-', 'prenom', 'naissance', 'commune', 'ald'];
    const champs = Object.fromEntries(colonnes.map((champ, i) => [`colonne-${i}`, champ]));
    const double = await coordination.envoyer(
      `${adresse}/colonnes`,
      { ...champs, 'colonne-2': 'nom', pivot: '26' },
      adresse,
    );
    expect(double.status).toBe(422);
    const regle = await coordination.envoyer(
      `${adresse}/colonnes`,
      { ...champs, pivot: '26' },
      adresse,
    );
    expect(regle.status).toBe(303);
    const vu = await (await coordination.lire(adresse)).text();
    expect(vu).toContain('Importer 1\u00A0personne');
    expect(vu).toContain('Ce jour n’existe pas dans le calendrier');
    const csv = await (await coordination.lire(`${adresse}/lignes-a-corriger.csv`)).text();
    expect(csv).toContain("4;'=CMD|calc");
    expect(
      (await coordination.envoyer(`${adresse}/importer`, {}, adresse)).headers.get('location'),
    ).toBe(adresse);
    expect(await (await coordination.lire(adresse)).text()).toContain('data-rafraichir');
    await ecrireListe(banc.appel(scene.cpts, { role: 'systeme' }), adresse.split('/').at(-1) ?? '');
    const etat = await (await coordination.lire(`${adresse}/etat`)).text();
    expect(etat).not.toContain('<html');
    const liste = /href="([^"]+\/listes\/[0-9a-f-]{36})"/.exec(etat)?.[1] ?? '';
    const rendu = await (await coordination.lire(liste)).text();
    expect(rendu).toContain('MSA Auvergne au 03/11/2026');
    expect(rendu).toContain('Cherchent un médecin');
    const qui = await (
      await coordination.lire(`${liste}/comparaison?mouvement=entree&groupe=en-attente`)
    ).text();
    expect(qui).toContain('Honorine Valcourbe');
    expect(await (await coordination.lire(`${liste}/lignes-a-corriger.csv`)).text()).toContain(
      'Le prénom manque.',
    );
    expect(await (await coordination.lire(LISTES)).text()).toContain('MSA Auvergne');
  });

  it('disent ce qui ne va pas dans l’envoi, sans rien perdre de ce qui est écrit', async () => {
    for (const [contenu, champs, message] of [
      ['', {}, 'Choisissez un fichier'],
      ['<!doctype html><p>', {}, 'page web'],
      [CSV, { dateListe: '2030-01-01' }, 'Cette date est à venir'],
      [CSV, { organisme: '' }, 'Dites qui vous a remis cette liste'],
    ] as const) {
      const reponse = await envoyer(contenu, champs);
      expect(reponse.status).toBe(422);
      const html = await reponse.text();
      expect(html).toContain(message);
      expect(html).toContain('value="Auvergne"');
    }
  });

  it('restent fermées à qui ne tient pas le registre', async () => {
    const partenaire = await serveur.connecter(scene.cpts, 'partenaire');
    expect((await partenaire.lire(LISTES)).status).toBe(403);
  });
});
