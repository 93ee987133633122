import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { dresserServeur } from '../../../app/testing/serveur.ts';
import { planterScene, poserVerifiee, type Scene } from '../testing/builders.ts';
import { apercevoirListe } from './apercevoir-liste.ts';
import { confierListe } from './confier-liste.ts';
import { consulterListe } from './consulter-liste.ts';
import { ecrireListe } from './ecrire-liste.ts';
import { exporterComparaison } from './exporter-comparaison.ts';
import { preparerListe } from './preparer-liste.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'deux-listes');
});

const ENTETE = ['NOM', 'Prénom', 'Date naissance', 'Commune', 'Tél'];
const VALCOURBE = ['VALCOURBE', 'HONORINE', '02/03/1948', 'GIAT', '06 39 98 00 77'];
const ROUVIGNAC = ['=ROUVIGNAC', 'Rose', '1 mars 1990', 'HERMENT', ''];

async function preparer(lignes: readonly (readonly string[])[], dateListe: string) {
  const rangees = [ENTETE, ...lignes].map((values, i) => ({ line: i + 1, values: [...values] }));
  const saisie = { organisme: 'cpam', lieu: '63', dateListe, fichier: 'liste.csv', rangees };
  return exiger(await preparerListe(banc.appel(scene.cpts), saisie)).id;
}

async function importer(lignes: readonly (readonly string[])[], dateListe: string) {
  const envoi = await preparer(lignes, dateListe);
  const vu = exiger(await apercevoirListe(banc.appel(scene.cpts), { envoi }));
  exiger(await confierListe(banc.appel(scene.cpts), { envoi }));
  const programme = banc.appel(scene.cpts, { role: 'systeme', maintenant: LUNDI_9H12 });
  await ecrireListe(programme, envoi);
  const [ligne] = await banc.regarder('select liste_id from mt.envois_de_liste where id = $1', [
    envoi,
  ]);
  return { vu, liste: String(ligne?.['liste_id']) };
}

describe('Deux listes', () => {
  it('disent quel téléphone diffère du registre, qui garde le sien, et s’exportent entières', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    const { vu, liste } = await importer([VALCOURBE], '2026-08-03');
    expect(vu.lignes).toMatchObject([
      { issue: 'connue', demande: { id: demande, autreTelephone: true } },
    ]);
    const { telephones } = exiger(await consulterListe(banc.appel(scene.cpts), { liste }));
    expect(telephones).toMatchObject([{ demande, nom: 'Honorine Valcourbe', numero: 2 }]);
    const memeNumero = VALCOURBE.with(4, '639980041');
    const seconde = await importer([memeNumero, ROUVIGNAC], '2026-11-03');
    expect(seconde.vu.lignes[0]).toMatchObject({ demande: { autreTelephone: false } });
    const appel = banc.appel(scene.cpts);
    const { personnes } = exiger(await exporterComparaison(appel, { liste: seconde.liste }));
    expect(personnes.map(({ mouvement }) => mouvement)).toEqual(['restee', 'entree']);

    const serveur = await dresserServeur(banc);
    const coordination = await serveur.connecter(scene.cpts, 'coordinateur');
    const adresse = `/app/${scene.cpts.slug}/medecin-traitant/listes/${seconde.liste}`;
    const csv = await (await coordination.lire(`${adresse}/comparaison.csv`)).text();
    expect(csv).toContain('Toujours sur la liste;Honorine Valcourbe;Giat');
    // A name that a spreadsheet would take for a formula.
    expect(csv).not.toMatch(/;=/);
    expect((await coordination.lire(`${adresse}/comparaison.xlsx`)).status).toBe(200);
    const html = await (await coordination.lire(adresse)).text();
    expect(html).toContain('aria-current="page">Listes reçues');
    const bureau = await serveur.connecter(scene.cpts, 'tresorier');
    expect((await bureau.lire(`${adresse}/comparaison.csv`)).status).toBe(403);
  });
});
