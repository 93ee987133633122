import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  naviguer,
  type ServeurDeTest,
  temoinDe,
} from '../../../app/testing/serveur.ts';
import {
  convoques,
  creneaux,
  planterScene,
  poserReunion,
  poserSondage,
  type Scene,
  sondes,
} from '../testing/builders.ts';
import { montrerCode } from '../usecases/montrer-code.ts';

const SOIR = new Date('2026-11-23T19:05:00Z');
let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let coordination: Navigateur;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: SOIR });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
  return () => vi.useRealTimers();
});

const app = () => `/app/${scene.cpts.slug}/reunions`;
const publique = () => `/c/${scene.cpts.slug}/reunions`;
const texte = async (reponse: Response) => (await reponse.text()).replaceAll('\u00a0', ' ');

describe('Les pages des réunions', () => {
  it('rendent un sondage refusé tel qu’il était écrit, et disent quelle date corriger', async () => {
    const page = `${app()}/sondages/nouveau`;
    const refuse = await coordination.envoyer(
      `${app()}/sondages`,
      {
        ...{ titre: 'Hiver', mission: 'parcours', groupe: scene.groupe, lignes: '5' },
        cloture: '2026-11-29',
        ...{ 'jour-1': '2026-12-01', 'debut-1': '20:00', 'fin-1': '22:00', 'modalite-1': 'visio' },
        ...{
          'jour-4': '2026-12-03',
          'debut-4': '20 heures',
          'fin-4': '22:00',
          'modalite-4': 'visio',
        },
      },
      page,
    );
    expect(refuse.status).toBe(422);
    const lue = await texte(refuse);
    expect(lue).toContain('Donnez une heure sous la forme 09:20.');
    expect(lue).toContain('href="#debut-4"');
    expect(lue).toContain('value="20 heures"');
    expect(
      await texte(await coordination.envoyer(page, { lignes: '5', titre: 'Hiver' }, page)),
    ).toContain('name="jour-10"');
  });

  it('montrent à tous combien répondent, et qui à la seule coordination', async () => {
    const sondage = `${app()}/sondages/${await poserSondage(banc, scene, { creneaux: creneaux([2, 4]) })}`;
    const membre = await serveur.connecter(scene.cpts, 'professionnel', scene.professionnels[0]);
    expect(await texte(await coordination.lire(sondage))).toContain('Jeanne Arvel');
    const vue = await texte(await membre.lire(sondage));
    expect(vue).not.toContain('Jeanne Arvel');
    expect(vue).not.toContain('Retenir');
    expect((await membre.lire(`${sondage}/reponses.xlsx`)).status).toBe(403);
  });

  it('tiennent quatre-vingts personnes et quarante dates, en page, au téléphone et en XLSX', async () => {
    const invites = Array.from({ length: 80 }, (_, i) => `Personne ${i}, membre`).join('\n');
    const jours = Array.from({ length: 20 }, (_, i) => i + 1);
    const tard = creneaux(jours).map((c) => ({ ...c, debut: '12:30', fin: '13:30' }));
    const id = await poserSondage(
      banc,
      { cpts: scene.cpts, groupe: '' },
      { invites, creneaux: [...creneaux(jours), ...tard] },
    );
    await banc.regarder(
      `insert into reunions.reponses (cpts_id, invitation_id, creneau_id, avis)
       select i.cpts_id, i.id, c.id, 'si-besoin' from reunions.invitations i
       join reunions.creneaux c on c.cpts_id = i.cpts_id and c.sondage_id = i.sondage_id where i.sondage_id = $1`,
      [id],
    );
    const page = await texte(await coordination.lire(`${app()}/sondages/${id}`));
    expect(page.match(/class="maybe"/g)).toHaveLength(3200);
    // 200 KB at most in the application, 100 KB on public pages, once compressed.
    expect(gzipSync(page).length).toBeLessThan(60_000);
    const [premier] = await sondes(banc, scene.cpts, id);
    const lue = await texte(await serveur.appeler(`${publique()}/sondage/${premier?.jeton}`));
    expect(lue.match(/type="radio"/g)).toHaveLength(120);
    expect(gzipSync(lue).length).toBeLessThan(30_000);
    const xlsx = await coordination.lire(`${app()}/sondages/${id}/reponses.xlsx`);
    expect((await xlsx.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  });

  it('un sondage par lien ne nomme personne d’autre', async () => {
    const [, premier] = await sondes(banc, scene.cpts, await poserSondage(banc, scene));
    const lue = await texte(await serveur.appeler(`${publique()}/sondage/${premier?.jeton}`));
    expect(lue).toContain(premier?.nom);
    expect(lue).not.toContain('Jeanne Arvel');
  });

  it('le code de la salle mène à la convocation du téléphone qui l’a ouverte', async () => {
    const reunion = await poserReunion(banc, scene);
    const [premier] = await convoques(banc, scene.cpts, reunion);
    const convocation = `${publique()}/convocation/${premier?.jeton}`;
    const scanner = `${publique()}/emarger/${reunion}`;
    expect(await texte(await serveur.appeler(scanner))).toContain(
      'Pour signer, il faut savoir qui',
    );
    const temoin = temoinDe(await serveur.appeler(convocation), `reunion-${reunion}`);
    const telephone = naviguer(serveur.appeler, temoin ?? '');
    const { code } = exiger(
      await montrerCode(banc.appel(scene.cpts, { maintenant: SOIR }), { reunion }),
    );
    const suite = await telephone.lire(`${scanner}?code=${code}`);
    expect(suite.headers.get('location')).toBe(`${convocation}?code=${code}`);
    const page = await texte(await telephone.lire(`${convocation}?code=${code}`));
    const preuve = /name="preuve" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const signe = await telephone.envoyer(
      `${convocation}/signer`,
      { preuve, presence: 'sur-place' },
      convocation,
    );
    expect(signe.status).toBe(303);
    expect(await texte(await telephone.lire(convocation))).toContain(
      'Votre présence est signée à 20 h 05',
    );
    const agenda = await serveur.appeler(`${publique()}/agenda/${premier?.jeton}.ics`);
    expect(await agenda.text()).toContain('DTSTART:20261123T190000Z');
  });
});
