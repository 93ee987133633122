import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type Navigateur } from '../../../app/testing/serveur.ts';
import { idDuRpps } from '../domain/identite.ts';
import { planterAnnuaire } from '../testing/scene.ts';
import { ajouterPersonne } from '../usecases/ajouter-personne.ts';
import { noterDepart } from '../usecases/noter-depart.ts';
import { reunirPersonnes } from '../usecases/trancher-doublon.ts';

const MORROLOIS = idDuRpps('99990000103');
const BASE = '/app/val-fictif/territoire';
const PAGE = `${BASE}/annuaire/doublons`;
let banc: Banc;
let cpts: CptsCourante;
let coordination: Navigateur;
let adherent: Navigateur;
let locale: string;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await planterAnnuaire(banc, 'val-fictif');
  const ajoutee = await ajouterPersonne(banc.appel(cpts), {
    prenom: 'Eliane',
    nom: 'Morrolois',
    profession: '60',
    commune: '63283',
    telephone: '06 39 98 00 01',
    membre: 'oui',
    dansLAnnuairePublic: 'non',
    malgreTout: true,
  });
  locale = ajoutee.ok ? ajoutee.valeur.professionnel : '';
  const serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(cpts, 'coordinateur');
  adherent = await serveur.connecter(cpts, 'professionnel');
});

const texte = async (reponse: Promise<Response>) => await (await reponse).text();
const fiches = () => banc.regarder('select * from annuaire.fiches order by professionnel_id');

describe('Les doublons probables', () => {
  it('se proposent, se réunissent sans rien perdre, et se séparent de nouveau', async () => {
    expect(await texte(coordination.lire(PAGE))).toContain(locale);
    const champs = { garde: MORROLOIS, absorbe: locale };
    expect((await coordination.envoyer(`${PAGE}/reunir`, champs, PAGE)).status).toBe(303);
    expect(await texte(coordination.lire(PAGE))).not.toContain(locale);
    const ancienne = await adherent.lire(`${BASE}/annuaire/${locale}`);
    expect(ancienne.headers.get('location')).toBe(`${BASE}/annuaire/${MORROLOIS}`);
    expect(await texte(adherent.lire(`${BASE}/annuaire/${MORROLOIS}`))).toContain('+33639980001');
    const liste = await texte(adherent.lire(`${BASE}/annuaire?q=morrolois`));
    expect(liste.match(/Morrolois<\/b>/g)).toHaveLength(1);
    const retour = await coordination.envoyer(
      `${BASE}/annuaire/${locale}/separer`,
      {},
      `${BASE}/annuaire/nouvelle-personne`,
    );
    expect(retour.status).toBe(303);
    expect(await texte(coordination.lire(PAGE))).toContain(locale);
  });

  it('se distinguent, et ne sont plus proposés', async () => {
    const champs = { premier: locale, second: MORROLOIS };
    expect((await coordination.envoyer(`${PAGE}/distinguer`, champs, PAGE)).status).toBe(303);
    expect(await texte(coordination.lire(PAGE))).not.toContain(locale);
    expect(await banc.regarder('select from annuaire.distincts')).toHaveLength(1);
  });

  it('refusent une paire d’une seule personne, un inconnu, un rôle sans droit, sans rien écrire', async () => {
    const avant = await fiches();
    const refus = async (
      absorbe: string,
      role: 'coordinateur' | 'professionnel' = 'coordinateur',
    ) => {
      const fait = await reunirPersonnes(banc.appel(cpts, { role }), { garde: MORROLOIS, absorbe });
      return fait.ok ? null : fait.refus.motif;
    };
    expect(await refus(MORROLOIS)).toBe('meme-personne');
    expect(await refus(crypto.randomUUID())).toBe('personne-inconnue');
    expect(await refus(locale, 'professionnel')).toBe('droit-manquant');
    expect((await adherent.lire(PAGE)).status).toBe(403);
    expect(await fiches()).toEqual(avant);
  });
});

describe('La page de démographie', () => {
  it('compte par profession, avec la densité et la part adhérente, et se télécharge', async () => {
    const page = await texte(adherent.lire(`${BASE}/demographie`));
    for (const mot of ['Médecin généraliste', 'Médecin, autre spécialité', 'Infirmier', '11,9'])
      expect(page).toContain(mot);
    const csv = await texte(adherent.lire(`${BASE}/demographie.csv`));
    expect(csv).toContain('Infirmier;2;1;11,86;2');
  });

  it('ne montre les départs qu’au bureau et à la coordination', async () => {
    await noterDepart(banc.appel(cpts), { professionnel: MORROLOIS, prevuLe: '2031-06-30' });
    expect(await texte(coordination.lire(`${BASE}/demographie`))).toContain('2031');
    expect(await texte(adherent.lire(`${BASE}/demographie`))).not.toContain('2031');
  });

  it('dit la densité inconnue quand une population manque', async () => {
    await banc.regarder(`update territoire.communes set population = null where code = '63175'`);
    expect(await texte(adherent.lire(`${BASE}/demographie`))).toContain('une population inconnue');
  });
});
