import { beforeAll, describe, expect, it } from 'vitest';
import { planterScene, poserPatient, type Scene } from '../modules/patients/testing/builders.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { dresserServeur, type Navigateur, type ServeurDeTest } from './testing/serveur.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let patient: string;
let coordination: Navigateur;

beforeAll(async () => {
  banc = await dresserBanc();
  serveur = await dresserServeur(banc);
  scene = await planterScene(banc);
  patient = await poserPatient(banc, scene.cpts, { informee: 'oral' });
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
});

const APP = '/app/combrailles';
const base = (id = patient) => `${APP}/protection-des-donnees/personnes/${id}`;
const texte = async (reponse: Response | Promise<Response>) =>
  (await (await reponse).text()).replaceAll('\u00A0', ' ');
const demandes = async () =>
  await banc.regarder('select droit, voie, reponse from protection_des_donnees.demandes');
const vieillirLaPreuve = async () =>
  await banc.regarder(
    "update comptes.sessions set confirmee_le = confirmee_le - interval '6 minutes'",
  );
const DEMANDE = {
  droit: 'opposition',
  voie: 'telephone',
  reponse: 'refusee',
  motif: 'Ne veut pas être rappelée <le soir>',
};

describe('La page d’une personne', () => {
  it('est à un lien de son dossier, pour qui répond de ses droits', async () => {
    expect(await texte(coordination.lire(`${APP}/patients/${patient}`))).toContain(
      `href="${base()}"`,
    );
    const medecin = await serveur.connecter(scene.cpts, 'regulateur');
    expect(await texte(medecin.lire(`${APP}/patients/${patient}`))).not.toContain(base());
    expect((await medecin.lire(base())).status).toBe(403);
  });

  it('la nomme, dit ce qui est gardé et pourquoi, et qui l’a vu, à quel titre, une fois par jour', async () => {
    for (let fois = 0; fois < 3; fois++) await coordination.lire(`${APP}/patients/${patient}`);
    const page = await texte(coordination.lire(base()));
    expect(page).toContain('Odile Le Goff-Bréval');
    expect(page).toContain('pour vous reconnaître');
    expect(page).toContain('Coordination');
    expect(page).toMatch(/a ouvert le dossier<span class="quiet small"> [2-5] fois/);
    expect(page).toContain('Noter une demande');
    expect(page).not.toMatch(/ download/);
  });

  it('montre la dernière page de la liste quand on en demande une de trop, et refuse ce qui n’en est pas une', async () => {
    expect((await coordination.lire(`${base()}?page=99`)).status).toBe(200);
    const fausse = await coordination.lire(`${base()}?page=zero`);
    expect(fausse.status).toBeGreaterThanOrEqual(400);
    expect(fausse.status).toBeLessThan(500);
  });

  it('d’une autre CPTS, ou de personne, est introuvable de la même façon', async () => {
    const autre = await banc.creerCpts('voisine');
    const elle = await serveur.connecter(autre, 'coordinateur');
    for (const suite of ['', '/demande', '/effacement', '/dossier.json', '/dossier.pdf']) {
      const la = await elle.lire(
        `/app/voisine/protection-des-donnees/personnes/${patient}${suite}`,
      );
      const nulle = await coordination.lire(`${base(crypto.randomUUID())}${suite}`);
      expect([la.status, nulle.status], suite).toEqual([404, 404]);
      expect(await texte(la), suite).not.toContain('Odile');
    }
    for (const [suite, champs] of [
      ['/demande', DEMANDE],
      ['/effacement', { voie: 'courrier', motif: 'Tout' }],
    ] as const) {
      const chemin = `/app/voisine/protection-des-donnees/personnes/${patient}${suite}`;
      const page = '/app/voisine/protection-des-donnees/fiche';
      expect((await elle.envoyer(chemin, champs, page)).status, suite).toBe(404);
    }
    expect(await demandes()).toEqual([]);
  });
});

describe('Noter une demande', () => {
  it('rend la page remplie quand il manque quelque chose, et n’en garde rien', async () => {
    const reponse = await coordination.envoyer(
      `${base()}/demande`,
      { ...DEMANDE, voie: '' },
      `${base()}/demande`,
    );
    expect(reponse.status).toBe(422);
    const page = await texte(reponse);
    expect(page).toContain('Choisissez comment la demande est arrivée.');
    expect(page).toContain('Ne veut pas être rappelée &lt;le soir&gt;');
    expect(await demandes()).toEqual([]);
    const gardees = await banc.regarder('select resultat::text as texte from socle.idempotence');
    for (const { texte: resultat } of gardees) expect(String(resultat)).not.toMatch(/Odile|Goff/);
  });

  it('revient à la personne, où la demande et sa réponse se lisent', async () => {
    const page = `${base()}/demande`;
    const reponse = await coordination.envoyer(page, DEMANDE, page);
    expect(reponse.status).toBe(303);
    expect(reponse.headers.get('location')).toBe(base());
    const lue = await texte(coordination.lire(base()));
    expect(lue).toContain('Opposition');
    expect(lue).toContain('Refusée');
    expect(lue).toContain('Par téléphone');
    expect(lue).toContain('Ne veut pas être rappelée &lt;le soir&gt;');
    expect(await demandes()).toEqual([
      { droit: 'opposition', voie: 'telephone', reponse: 'refusee' },
    ]);
  });
});

describe('Remettre à la personne ce qui est gardé d’elle', () => {
  it('en JSON : tout, nommé, daté, sans numéro interne', async () => {
    const reponse = await coordination.lire(`${base()}/dossier.json`);
    expect(reponse.headers.get('content-type')).toContain('application/json');
    expect(reponse.headers.get('content-disposition')).toContain('dossier.json');
    expect(reponse.headers.get('cache-control')).toContain('no-store');
    const brut = await reponse.text();
    const dossier = JSON.parse(brut);
    expect(Object.keys(dossier)).toEqual(['etabliLe', 'donnees', 'consultations', 'demandes']);
    expect(brut).toContain('Varennes');
    expect(dossier.demandes).toMatchObject([{ droit: 'opposition', motif: DEMANDE.motif }]);
    expect(dossier.consultations.length).toBeGreaterThan(3);
    expect(brut).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('en PDF : une feuille à son usage', async () => {
    const reponse = await coordination.lire(`${base()}/dossier.pdf`);
    expect(reponse.headers.get('content-type')).toBe('application/pdf');
    const octets = Buffer.from(await reponse.arrayBuffer()).toString('latin1');
    expect(octets.slice(0, 5)).toBe('%PDF-');
    expect(octets).toContain('/Lang (fr)');
  });

  it('laisse deux traces, et ne note aucune demande', async () => {
    const traces = await banc.regarder(
      "select detail from tracabilite.traces where action = 'rgpd.dossier-remis' order by rang",
    );
    expect(traces).toEqual([{ detail: { forme: 'json' } }, { detail: { forme: 'pdf' } }]);
    expect(await demandes()).toHaveLength(1);
  });

  it('envoie prouver qui l’on est quand la preuve a plus de cinq minutes', async () => {
    await vieillirLaPreuve();
    for (const suite of ['/dossier.json', '/dossier.pdf', '/effacement']) {
      const reponse = await coordination.lire(`${base()}${suite}`);
      expect(reponse.status, suite).toBe(303);
      const ou = decodeURIComponent(reponse.headers.get('location') ?? '');
      expect(ou, suite).toBe(
        `/compte/confirmer?suite=${base()}${suite === '/effacement' ? suite : ''}`,
      );
    }
    const efface = await coordination.envoyer(
      `${base()}/effacement`,
      { voie: 'courrier', motif: 'Tout' },
      `${base()}/demande`,
    );
    expect(efface.headers.get('location')).toContain('/compte/confirmer');
    expect((await coordination.lire(`${APP}/patients/${patient}`)).status).toBe(200);
  });
});

describe('Effacer une personne', () => {
  it('dit ce qui sera effacé, refuse ce qui manque, puis efface une fois pour toutes', async () => {
    const dirige = await serveur.connecter(scene.cpts, 'directeur');
    const page = `${base()}/effacement`;
    expect(await texte(dirige.lire(page))).toContain('Dossier de la personne (2)');
    const vide = await dirige.envoyer(page, { voie: 'courrier', motif: '' }, page);
    expect(vide.status).toBe(422);
    const fait = await dirige.envoyer(page, { voie: 'courrier', motif: 'Lettre' }, page);
    expect(fait.headers.get('location')).toBe(`${APP}/patients`);
    expect((await dirige.lire(`${APP}/patients/${patient}`)).status).toBe(404);
    expect((await dirige.lire(page)).status).toBe(404);
    expect((await dirige.lire(`${base()}/demande`)).status).toBe(404);
    expect((await dirige.lire(`${base()}/dossier.json`)).status).toBe(404);
    const encore = await dirige.envoyer(
      page,
      { voie: 'courrier', motif: 'Lettre' },
      `${APP}/protection-des-donnees/fiche`,
    );
    expect(encore.status).toBe(404);
  });

  it('laisse une page qui ne la nomme plus, avec la preuve de sa demande', async () => {
    const page = await texte(coordination.lire(base()));
    expect(page).toContain('a été effacé');
    expect(page).not.toMatch(/Odile|Goff/);
    expect(page).toContain('Lettre');
    expect(page).not.toContain('rappelée');
    expect(page).not.toContain('/effacement');
    expect(page).not.toContain('dossier.pdf');
  });

  it('n’est pas proposé à qui ne dirige pas', async () => {
    const autre = await poserPatient(banc, scene.cpts);
    const assistante = await serveur.connecter(scene.cpts, 'assistant');
    expect(await texte(assistante.lire(base(autre)))).not.toContain('/effacement');
    expect((await assistante.lire(`${base(autre)}/effacement`)).status).toBe(403);
  });
});
