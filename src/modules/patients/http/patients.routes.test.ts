import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
} from '#app/testing/serveur.ts';
import { exiger } from '#kernel/result.ts';
import { drawKey } from '#platform/crypto/keyring.ts';
import { GIAT, planterScene, type Scene } from '../testing/builders.ts';
import { creerPatient } from '../usecases/creer-patient.ts';
import { poserOpposition } from '../usecases/poser-opposition.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let coordination: Navigateur;
let medecin: Navigateur;
const APP = '/app/combrailles/patients';

beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
  medecin = await serveur.connecter(scene.cpts, 'professionnel', scene.corliret);
});

const texte = async (reponse: Response | Promise<Response>) => await (await reponse).text();
const appel = () => banc.appel(scene.cpts, { maintenant: new Date() });
const IDENTITE = {
  nomDeNaissance: 'Varennes',
  prenoms: 'Odile',
  dateDeNaissance: '1948-03-02',
  sexe: 'f',
  telephone: '06 39 98 00 41',
  statut: 'PROV',
  medecinTraitant: 'inconnu',
};
const SAISIE = { ...IDENTITE, communeTexte: 'Giat' };

describe('les pages des patients', () => {
  it('ouvrent un dossier, sans script, puis le trouvent par ses valeurs entières', async () => {
    const cree = await coordination.envoyer(
      `${APP}/nouveau`,
      { ...SAISIE, informee: 'oral' },
      `${APP}/nouveau`,
    );
    expect(cree.status).toBe(303);
    const page = await texte(coordination.lire(cree.headers.get('location') ?? ''));
    expect(page).toContain('Odile Varennes');
    expect(page).toContain('Giat');
    for (const [recherche, trouve] of [
      [{ telephone: '0639980041' }, true],
      [{ nom: 'VARENNES', dateDeNaissance: '1948-03-02' }, true],
      [{ nom: 'Varenne', dateDeNaissance: '1948-03-02' }, false],
    ] as const) {
      const trouvee = await coordination.envoyer(`${APP}/chercher`, recherche, APP);
      expect(trouvee.status).toBe(200);
      expect((await texte(trouvee)).includes('Personne de ce nom')).toBe(!trouve);
    }
    const vide = await coordination.envoyer(`${APP}/chercher`, {}, APP);
    expect(vide.status).toBe(422);
  });

  it('montrent le dossier qui ressemble avant d’en ouvrir un second', async () => {
    const second = await coordination.envoyer(`${APP}/nouveau`, SAISIE, `${APP}/nouveau`);
    expect(second.status).toBe(409);
    expect(await texte(second)).toContain('C’est une autre personne');
    const confrere = await medecin.envoyer(`${APP}/nouveau`, SAISIE, `${APP}/nouveau`);
    expect(confrere.status).toBe(409);
    const page = await texte(confrere);
    expect(page).toContain('Un dossier que vous ne suivez pas');
    expect(page).not.toContain('C’est une autre personne');
  });

  it('montrent les dossiers en double à la coordination seule', async () => {
    expect(await texte(coordination.lire(APP))).not.toContain('Dossiers en double');
    const { id } = exiger(await creerPatient(appel(), { ...IDENTITE, autrePersonne: true }));
    const page = await texte(coordination.lire(APP));
    const doublons = page.slice(page.indexOf('id="doublons"'));
    const liens = doublons.match(/patients\/[0-9a-f-]{36}"/g) ?? [];
    expect(liens).toHaveLength(2);
    expect(liens[1]).toContain(id);
    const [reunir = ''] = doublons.match(/patients\/[0-9a-f-]{36}\/reunir\/[0-9a-f-]{36}/) ?? [];
    expect(reunir.endsWith(id)).toBe(true);
    const cote = await texte(coordination.lire(`/app/${scene.cpts.slug}/${reunir}`));
    expect(cote).toContain('Dossier qui part');
    expect(cote).toContain('Cela ne s’annule pas');
    for (const autre of [medecin, await serveur.connecter(scene.cpts, 'regulateur')])
      expect(await texte(autre.lire(APP))).not.toContain('Dossiers en double');
    const page2 = `/app/${scene.cpts.slug}/${reunir}`;
    expect((await medecin.lire(page2)).status).toBe(403);
    const caches = Object.fromEntries(
      [...cote.matchAll(/name="(garde|autre|gardeModifieLe|autreModifieLe)" value="([^"]+)"/g)].map(
        ([, nom = '', valeur = '']) => [nom, valeur],
      ),
    );
    const perimee = { ...caches, gardeModifieLe: '2020-01-01T00:00:00.000Z' };
    const refus = await coordination.envoyer(page2, perimee, page2);
    expect([refus.status, (await texte(refus)).includes('les voici à jour')]).toEqual([409, true]);
    const fait = await coordination.envoyer(page2, caches, page2);
    expect(fait.status).toBe(303);
    // An address kept of the record that went leads to the one that stayed.
    const ancienne = await coordination.lire(`${APP}/${id}`);
    expect(ancienne.headers.get('location')).toBe(`${APP}/${caches['garde']}`);
    expect((await medecin.lire(`${APP}/${id}`)).status).toBe(404);
    expect(await texte(coordination.lire(APP))).not.toContain('Dossiers en double');
  });

  it('ne laissent dans les réponses gardées aucun nom', async () => {
    const gardees = await banc.regarder('select resultat::text as texte from socle.idempotence');
    for (const { texte: resultat } of gardees)
      expect(String(resultat)).not.toMatch(/Varennes|Odile/);
  });

  it('disent que la clé manque, et ne montrent aucune identité', async () => {
    const { id } = exiger(
      await creerPatient(appel(), {
        ...IDENTITE,
        nomDeNaissance: 'Nornallon',
        telephone: '',
        commune: GIAT,
      }),
    );
    const sansCle = await dresserServeur(banc, { MAILLAGE_CLES: drawKey() });
    const autre = naviguer(sansCle.appeler, coordination.cookie);
    for (const chemin of [APP, `${APP}/${id}`]) {
      const reponse = await autre.lire(chemin);
      expect(reponse.status).toBe(200);
      const page = await texte(reponse);
      expect(page).toContain('dentité illisible');
      expect(page).not.toContain('Nornallon');
    }
  });
});

describe('un professionnel bloqué', () => {
  /** What somebody sees, without what changes at each page and without the id or the name asked for. */
  const vu = async (reponse: Response, ...tus: readonly string[]) => {
    const page = tus.reduce((lu, tu) => lu.replaceAll(tu, 'X'), await reponse.text());
    return `${reponse.status} ${reponse.headers.get('location') ?? ''} ${page.replaceAll(/name="_(csrf|cle)" value="[^"]*"/g, '')}`;
  };

  it('reçoit de chaque page, à l’octet près, ce qu’il recevrait pour une personne qui n’existe pas', async () => {
    const { id } = exiger(
      await creerPatient(appel(), {
        ...IDENTITE,
        nomDeNaissance: 'Brivezac',
        telephone: '0639980061',
        medecinTraitant: scene.corliret,
        informee: 'oral',
      }),
    );
    expect((await medecin.lire(`${APP}/${id}`)).status).toBe(200);
    const compter = async () => /<strong>(\d+)<\/strong>/.exec(await texte(medecin.lire(APP)))?.[1];
    expect(await compter()).toBe('1');
    exiger(
      await poserOpposition(appel(), { patient: id, professionnel: scene.corliret, voie: 'oral' }),
    );
    expect(await compter()).toBe('0');
    const absent = crypto.randomUUID();
    for (const suite of [
      '',
      '/modifier',
      '/equipe/ajouter',
      '/accords/echange',
      '/accords/partage',
    ])
      expect(await vu(await medecin.lire(`${APP}/${id}${suite}`), id), suite).toBe(
        await vu(await medecin.lire(`${APP}/${absent}${suite}`), absent),
      );
    for (const suite of ['/modifier', '/equipe', '/accords/echange', `/equipe/${absent}/retirer`])
      expect(await vu(await medecin.envoyer(`${APP}/${id}${suite}`, {}, APP), id), suite).toBe(
        await vu(await medecin.envoyer(`${APP}/${absent}${suite}`, {}, APP), absent),
      );
    const recherches = [
      [{ telephone: '0639980061' }, { telephone: '0639980062' }],
      [
        { nom: 'Brivezac', dateDeNaissance: '1948-03-02' },
        { nom: 'Inconnue', dateDeNaissance: '1948-03-02' },
      ],
    ] as const;
    for (const [sienne, autre] of recherches)
      expect(
        await vu(await medecin.envoyer(`${APP}/chercher`, sienne, APP), '0639980061', 'Brivezac'),
      ).toBe(
        await vu(await medecin.envoyer(`${APP}/chercher`, autre, APP), '0639980062', 'Inconnue'),
      );
    const bris = (nom: string) =>
      medecin.envoyer(
        `${APP}/acces-exceptionnel`,
        {
          nom,
          prenom: 'Odile',
          dateDeNaissance: '1948-03-02',
          raison: 'urgence',
          precision: 'Malaise à l’officine, seule',
        },
        `${APP}/acces-exceptionnel`,
      );
    expect(await vu(await bris('Brivezac'), 'Brivezac')).toBe(
      await vu(await bris('Inconnue'), 'Inconnue'),
    );
    const ouvrir = async (nom: string) =>
      await medecin.envoyer(
        `${APP}/nouveau`,
        { ...SAISIE, nomDeNaissance: nom, telephone: '' },
        `${APP}/nouveau`,
      );
    expect((await ouvrir('Brivezac')).status).toBe((await ouvrir('Inconnue')).status);
  });
});
