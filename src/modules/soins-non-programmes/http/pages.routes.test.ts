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

const appel = (cpts = scene.cpts) => banc.appel(cpts, { maintenant: new Date() });
const texte = async (reponse: Response | Promise<Response>) => await (await reponse).text();

/** A slot some hours from now, on the clock of the machine as pages read it. */
async function creneau(
  heures: number,
  autres: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const debut = new Date(Date.now() + heures * 3_600_000);
  const ouvert = await ouvrirCreneau(appel(), {
    professionnel: '99990000111',
    debut: debut.toISOString(),
    fin: new Date(debut.getTime() + 15 * 60_000).toISOString(),
    commune: PONTAUMUR,
    ...autres,
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

  it('n’annoncent à tous que les rendez-vous que chacun peut prendre en ligne', async () => {
    const page = '/c/demo-combrailles/soins-du-jour';
    const personne = await serveur.appeler(page);
    expect(await texte(personne)).toContain('Nous vous rappelons');
    for (const [heures, pour] of [
      [20, 'ma-patientele'],
      [21, 'sans-medecin-traitant'],
    ] as const)
      await creneau(heures, { public: pour, reservablePar: ['patient'] });
    expect(await texte(serveur.appeler(page))).toContain('Nous vous rappelons');
    await creneau(22, { reservablePar: ['patient'] });
    expect(await texte(serveur.appeler(page))).toMatch(/1.rendez-vous peut être pris en ligne/);
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
    expect(html).toContain('on lit les trimestres clos');
    for (const periode of ['mois', 'trimestre', 'annee']) {
      const demandee = `periode=${periode}&le=${new Date().toISOString().slice(0, 10)}`;
      expect(await texte(ars.lire(`${APP}/pilotage?${demandee}`))).toBe(html);
      const csv = await ars.lire(`${APP}/pilotage/tableau.csv?${demandee}`);
      expect(csv.headers.get('content-disposition')).toMatch(/-(0[147]|10)-01-20..-(0[369]|12)-3/);
    }
    expect(
      (await ars.lire(`${APP}/pilotage/faits?genre=snp.venu&du=2026-01-01&au=2026-12-31`)).status,
    ).toBe(403);
    expect((await ars.lire(`${APP}/soins`)).status).toBe(403);
  });

  it('écrivent qui a lu une demande', async () => {
    const id = await demande();
    await regulation.lire(`${APP}/soins/demandes/${id}`);
    const lectures = await banc.regarder(
      "select action from tracabilite.traces where personne = $1 and action in ('snp.demande-lue', 'snp.propositions-lues') order by rang",
      [id],
    );
    expect(lectures.map(({ action }) => action)).toEqual([
      'snp.demande-lue',
      'snp.propositions-lues',
    ]);
  });

  it('disent, quand rien n’est possible, quels créneaux sont écartés et pourquoi ; l’interface REST aussi', async () => {
    const { cpts } = await planterScene(banc, 'tout-ecarte');
    const debut = Date.now() + 7_200_000;
    for (const [rang, accueil] of [{ public: 'ma-patientele' }, { ageMin: 65 }].entries())
      exiger(
        await ouvrirCreneau(appel(cpts), {
          professionnel: '99990000111',
          debut: new Date(debut + rang * 3_600_000).toISOString(),
          fin: new Date(debut + rang * 3_600_000 + 900_000).toISOString(),
          commune: PONTAUMUR,
          ...accueil,
        }),
      );
    const { id } = exiger(
      await recevoirDemande(appel(cpts), { motif: 'autre', commune: GIAT, age: 34 }),
    );
    const poste = await serveur.connecter(cpts, 'regulateur');
    const html = await texte(poste.lire(`/app/tout-ecarte/soins/demandes/${id}`));
    expect(html.replaceAll('\u00a0', ' ')).toContain('2 créneaux écartés : 1');
    const headers = await serveur.cle(cpts, 'regulateur');
    const api = `/api/v1/tout-ecarte/snp/demandes/${id}/propositions`;
    expect(await (await serveur.appeler(api, { headers })).json()).toEqual({
      propositions: [],
      ecartes: [
        { raison: 'age', nombre: 1, message: expect.stringContaining('d’autres âges') },
        { raison: 'ma-patientele', nombre: 1, message: expect.stringContaining('les patients') },
      ],
    });
  });

  it('rangent par profession ceux pour qui l’on ouvre un créneau', async () => {
    const html = await texte(regulation.lire(`${APP}/soins/creneaux/ouvrir`));
    const groupes = [...html.matchAll(/<optgroup label="([^"]+)">(.*?)<\/optgroup>/gs)]
      .filter(([, , options = '']) => options.includes('99990000'))
      .map(([, profession = '', options = '']) => [
        profession,
        [...options.matchAll(/>([^<]+)<\/option>/g)].map(([, nom]) => nom),
      ]);
    expect(groupes).toEqual([
      ['Masseur-Kinésithérapeute', ['Mme Octave Belval, Giat']],
      ['Médecin', ['Mme Garance Corliret, Pontaumur', 'Mme Lubin Tressagues, Herment']],
    ]);
  });

  it('reprennent une réponse donnée par erreur, du message qui suit comme de la demande', async () => {
    const id = await demande();
    const fiche = `${APP}/soins/demandes/${id}`;
    const reprendre = /action="(\/app\/demo-combrailles\/soins\/reponses\/[^"]+\/retirer)"/;
    for (const par of ['message', 'demande']) {
      const donnee = await regulation.envoyer(
        `${fiche}/reponse`,
        { reponse: 'pharmacien' },
        `${fiche}/reponse?reponse=pharmacien`,
      );
      const cookie = donnee.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const suite = await serveur.appeler(donnee.headers.get('location') ?? '', {
        headers: { cookie: `${regulation.cookie}; ${cookie}` },
      });
      const html = await texte(par === 'message' ? suite : regulation.lire(fiche));
      const action = reprendre.exec(html)?.[1] ?? '';
      const reprise = await regulation.envoyer(action, {}, fiche);
      expect(reprise.headers.get('location'), par).toBe(fiche);
      expect(await texte(regulation.lire(fiche)), par).not.toMatch(reprendre);
    }
  });

  it('ne prennent pas d’un formulaire public ce qui est envoyé trop vite', async () => {
    const ici = '/c/demo-combrailles/soins-du-jour';
    const anonyme = await serveur.connecter(scene.cpts, 'partenaire');
    const formulaire = await anonyme.envoyer(`${ici}/signes`, { reponse: 'non' }, ici);
    const ouvert = /name="ouvert" value="([^"]+)"/.exec(await formulaire.text())?.[1] ?? '';
    const champs = {
      ouvert,
      motif: 'fievre',
      description: 'Fièvre depuis « hier »',
      prenom: 'Élie',
      age: '6',
      commune: GIAT,
      communeTexte: 'Giat',
      mobilite: 'accompagne',
      medecin: 'aucun',
      telephone: '0639980001',
      courriel: 'elie@exemple.invalid',
    };
    const reponse = await anonyme.envoyer(`${ici}/demande`, champs, ici);
    expect(reponse.status).toBe(422);
    const html = await reponse.text();
    expect(html).toContain('moins de trois secondes');
    const { motif, mobilite, medecin, ...textes } = champs;
    for (const [nom, valeur] of Object.entries(textes))
      expect(html, nom).toMatch(new RegExp(`name="${nom}"[^>]* value="${valeur}"`));
    for (const choisi of [motif, mobilite])
      expect(html).toMatch(new RegExp(`<option value="${choisi}"[^>]* selected`));
    expect(html).toMatch(new RegExp(`value="${medecin}"[^>]* checked`));
    expect(await banc.regarder("select id from snp.demandes where prenom = 'Élie'")).toEqual([]);
  });
});
