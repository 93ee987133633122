import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { GIAT, PONTAUMUR, planterScene, type Scene } from '../testing/builders.ts';
import { ouvrirCreneau } from '../usecases/ouvrir-creneau.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let regulation: Navigateur;
const APP = '/app/demo-combrailles';

beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  regulation = await serveur.connecter(scene.cpts, 'regulateur');
});

const appel = () => banc.appel(scene.cpts, { maintenant: new Date() });
const texte = async (reponse: Response | Promise<Response>) => await (await reponse).text();

/** A slot some hours from now, on the clock of the machine as pages read it. */
async function creneau(heures: number): Promise<string> {
  const debut = new Date(Date.now() + heures * 3_600_000);
  const ouvert = await ouvrirCreneau(appel(), {
    professionnel: '99990000111',
    debut: debut.toISOString(),
    fin: new Date(debut.getTime() + 15 * 60_000).toISOString(),
    commune: PONTAUMUR,
  });
  return exiger(ouvert).id;
}

async function demande(description = 'Fièvre depuis hier'): Promise<string> {
  const signes = {
    respiration: false,
    poitrine: false,
    avc: false,
    conscience: false,
    saignement: false,
  };
  const recue = await recevoirDemande(appel(), {
    motif: 'autre',
    description,
    commune: GIAT,
    age: 34,
    signes,
  });
  return exiger(recue).id;
}

describe('Pages des soins non programmés', () => {
  it('montrent la demande, pourquoi chaque créneau est là, et réservent', async () => {
    const id = await demande('Cheville tordue');
    const creneauId = await creneau(3);
    const page = `${APP}/soins/demandes/${id}`;
    const html = await texte(regulation.lire(page));
    expect(html).toContain('Cheville tordue');
    expect(html).toContain('de route');
    const reponse = await regulation.envoyer(`${page}/reservation`, { creneauId }, page);
    expect([reponse.status, reponse.headers.get('location')]).toEqual([303, page]);
    expect(await texte(regulation.lire(page))).toContain('Imprimer le bon');
  });

  it('répondent 409 à qui arrive second, et lui montrent les suivants', async () => {
    const [premiere, seconde] = [await demande(), await demande('Mal au dos')];
    const [pris, suivant] = [await creneau(4), await creneau(5)];
    exiger(await reserverCreneau(appel(), { demande: premiere, creneau: pris }));
    const page = `${APP}/soins/demandes/${seconde}`;
    const reponse = await regulation.envoyer(`${page}/reservation`, { creneauId: pris }, page);
    const html = await reponse.text();
    expect(reponse.status).toBe(409);
    expect(html).toContain('vient d’être pris');
    expect(html).toContain(suivant);
    expect(html).toContain('Mal au dos');
  });

  it('rendent le formulaire rempli quand quelque chose manque', async () => {
    const page = `${APP}/soins/demandes/nouvelle`;
    const champs = {
      signes: 'non',
      description: '<i>Ça « brûle »</i>',
      communeTexte: 'Nullepartville',
    };
    const reponse = await regulation.envoyer(page, champs, page);
    const html = await reponse.text();
    expect(reponse.status).toBe(422);
    expect(html).toContain('&lt;i&gt;Ça « brûle »&lt;/i&gt;');
    expect(html).toContain('Choisissez un motif');
    expect(html).toContain('Aucune commune ne porte ce nom');
  });

  it('arrêtent tout sur un signe d’alerte, qui est compté sans la personne', async () => {
    const page = `${APP}/soins/demandes/nouvelle`;
    const avant = await banc.regarder('select count(*)::int as n from snp.demandes');
    const html = await texte(regulation.envoyer(page, { signes: 'oui', motif: 'fievre' }, page));
    expect(html).toContain('au 15 maintenant');
    expect(await banc.regarder('select count(*)::int as n from snp.demandes')).toEqual(avant);
    const [fait] = await banc.regarder(
      "select sujet, detail from journal.faits where genre = 'snp.signe-alerte'",
    );
    expect(fait).toEqual({ sujet: null, detail: null });
  });

  it('ne montrent à un adhérent que ses propres demandes', async () => {
    const id = await demande('Rien pour les autres');
    const adherent = await serveur.connecter(scene.cpts, 'professionnel', scene.tressagues);
    expect(await texte(adherent.lire(`${APP}/soins`))).not.toContain('Rien pour les autres');
    expect((await adherent.lire(`${APP}/soins/demandes/${id}`)).status).toBe(404);
  });

  it('masquent aux institutions les petits nombres et les faits', async () => {
    const ars = await serveur.connecter(scene.cpts, 'ars');
    const html = await texte(ars.lire(`${APP}/pilotage`));
    expect(html).not.toContain('/pilotage/faits');
    expect(
      (await ars.lire(`${APP}/pilotage/faits?genre=snp.venu&du=2026-01-01&au=2026-12-31`)).status,
    ).toBe(403);
    expect((await ars.lire(`${APP}/soins`)).status).toBe(403);
  });

  it('écrivent qui a lu une demande', async () => {
    const id = await demande();
    await regulation.lire(`${APP}/soins/demandes/${id}`);
    const lectures = await banc.regarder(
      "select action from comptes.traces where personne = $1 and action in ('snp.demande-lue', 'snp.propositions-lues') order by rang",
      [id],
    );
    expect(lectures.map(({ action }) => action)).toEqual([
      'snp.demande-lue',
      'snp.propositions-lues',
    ]);
  });

  it('ne prennent pas d’un formulaire public ce qui est envoyé trop vite', async () => {
    const ici = '/c/demo-combrailles/soins-du-jour';
    const anonyme = await serveur.connecter(scene.cpts, 'partenaire');
    const formulaire = await anonyme.envoyer(`${ici}/signes`, { reponse: 'non' }, ici);
    const ouvert = /name="ouvert" value="([^"]+)"/.exec(await formulaire.text())?.[1] ?? '';
    const champs = { ouvert, motif: 'fievre', commune: GIAT, telephone: '0639980001' };
    const reponse = await anonyme.envoyer(`${ici}/demande`, champs, ici);
    expect(reponse.status).toBe(422);
    expect(await reponse.text()).toContain('Relisez vos réponses');
  });
});
