import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { poserPatient } from '../../patients/testing/builders.ts';
import {
  CORLIRET,
  GIAT,
  planterScene,
  poserCreneau,
  poserOpposition,
} from '../testing/builders.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
let sas: Navigateur;
let heure = 8;

beforeAll(async () => {
  banc = await dresserBanc();
  ({ cpts } = await planterScene(banc));
  serveur = await dresserServeur(banc);
  sas = await serveur.connecter(cpts, 'regulateur-sas');
});

/** A slot of tomorrow or later, since the server asks the clock of the machine. */
async function creneau(autres: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const a = new Date(Date.now() + (24 + heure++) * 3_600_000).toISOString();
  const ici = {
    ...banc,
    appel: (ou: CptsCourante | null) => banc.appel(ou, { maintenant: new Date() }),
  };
  return await poserCreneau(ici, cpts, a, autres);
}

const adresse = (id: string, query = '?origin=sas-preprod') =>
  `/app/${cpts.slug}/soins/sas/${id}${query}`;
const PERSONNE = {
  signes: 'non',
  motif: 'fievre',
  commune: GIAT,
  communeTexte: 'Giat',
  prenom: 'Ondine',
  nom: 'Valcrose',
  age: '41',
  telephone: '06 39 98 00 77',
};
const compter = async () =>
  (
    await banc.regarder(
      `select (select count(*)::int from snp.demandes where cpts_id = $1) as demandes,
        (select count(*)::int from snp.reservations where cpts_id = $1) as reservations,
        (select count(*)::int from journal.faits where cpts_id = $1) as faits`,
      [cpts.id],
    )
  )[0];

describe('la page d’un créneau pour le SAS', () => {
  it('montre qui reçoit, quand et où, et garde l’origine', async () => {
    const page = await (await sas.lire(adresse(await creneau()))).text();
    expect(page).toContain('Garance Corliret');
    expect(page).toContain('Pontaumur');
    expect(page).toContain('origin=sas-preprod');
  });

  it('mène à la connexion sans perdre l’origine', async () => {
    const id = await creneau();
    const reponse = await serveur.appeler(adresse(id));
    expect(reponse.status).toBe(303);
    expect(decodeURIComponent(reponse.headers.get('location') ?? '')).toBe(
      `/connexion?suite=${adresse(id)}`,
    );
  });

  it('demande de venir de la plateforme à qui n’a que ce rôle, pas à la régulation de la CPTS', async () => {
    const id = await creneau();
    expect((await sas.lire(adresse(id, ''))).status).toBe(403);
    expect((await sas.envoyer(adresse(id, ''), PERSONNE, adresse(id))).status).toBe(403);
    const regulation = await serveur.connecter(cpts, 'regulateur');
    expect((await regulation.lire(adresse(id, ''))).status).toBe(200);
  });

  it('dit pour qui un créneau est gardé, et ne le donne qu’à un patient de son professionnel', async () => {
    const id = await creneau({ public: 'ma-patientele' });
    const page = await (await sas.lire(adresse(id))).text();
    expect(page).toContain('Pour sa patientèle');
    expect(page).toContain('gardé à ses patients');
    const medecin = /name="medecin"[^>]*value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    const avant = await compter();
    for (const autre of [{}, { medecin: 'inconnu' }, { medecin: 'aucun' }]) {
      const refuse = await sas.envoyer(adresse(id), { ...PERSONNE, ...autre }, adresse(id));
      expect(refuse.status).toBe(422);
      expect(await refuse.text()).toContain('gardé pour les patients de ce professionnel');
    }
    expect(await compter()).toEqual(avant);
    const prise = await sas.envoyer(adresse(id), { ...PERSONNE, medecin }, adresse(id));
    expect(prise.status).toBe(303);
  });

  it('n’existe pas pour un créneau que le SAS ne réserve pas, ni pour qui n’en a pas le droit', async () => {
    const prive = await creneau({ reservablePar: ['membres'] });
    expect((await sas.lire(adresse(prive))).status).toBe(404);
    expect((await sas.lire(adresse(crypto.randomUUID()))).status).toBe(404);
    const membre = await serveur.connecter(cpts, 'professionnel');
    expect((await membre.lire(adresse(await creneau()))).status).toBe(403);
  });

  it('n’ouvre rien d’autre de la CPTS', async () => {
    for (const chemin of [
      '/soins',
      '/soins/creneaux',
      '/patients',
      '/pilotage',
      '/territoire/annuaire',
      '/sas',
    ])
      expect((await sas.lire(`/app/${cpts.slug}${chemin}`)).status, chemin).toBe(403);
  });
});

describe('réserver pour le SAS', () => {
  it('ouvre la demande et prend le rendez-vous, d’un seul envoi', async () => {
    const id = await creneau();
    const reponse = await sas.envoyer(adresse(id), PERSONNE, adresse(id));
    expect(reponse.headers.get('location')).toBe(adresse(id));
    const [pris] = await banc.regarder(
      `select r.canal, d.origine, d.signes, d.etat from snp.reservations r
       join snp.demandes d on d.cpts_id = r.cpts_id and d.id = r.demande_id where r.creneau_id = $1`,
      [id],
    );
    expect(pris).toMatchObject({ canal: 'sas', origine: 'sas', signes: 'aucun' });
    const traces = await banc.regarder(
      'select action from tracabilite.traces where cpts_id = $1 order by rang desc limit 2',
      [cpts.id],
    );
    expect(traces.map(({ action }) => action)).toEqual([
      'snp.creneau-reserve',
      'snp.demande-recue',
    ]);
    const page = await (await sas.lire(adresse(id))).text();
    expect(page).toContain('Ce rendez-vous est pris');
    expect(page).not.toContain('Valcrose');
  });

  it('ne laisse aucune demande quand un autre a pris le créneau', async () => {
    const id = await creneau();
    const second = await serveur.connecter(cpts, 'regulateur-sas');
    const autre = await creneau();
    await sas.envoyer(adresse(id), PERSONNE, adresse(id));
    const avant = await compter();
    const reponse = await second.envoyer(adresse(id), PERSONNE, adresse(autre));
    expect(reponse.status).toBe(422);
    expect(await reponse.text()).toContain('n’est plus libre');
    expect(await compter()).toEqual(avant);
  });

  it('envoyé cent fois de front, ne prend qu’un rendez-vous et n’ouvre qu’une demande', async () => {
    const id = await creneau();
    const avant = await compter();
    await Promise.all(
      Array.from({ length: 100 }, () => sas.envoyer(adresse(id), PERSONNE, adresse(id))),
    );
    const apres = await compter();
    expect(Number(apres?.['reservations'])).toBe(Number(avant?.['reservations']) + 1);
    expect(Number(apres?.['demandes'])).toBe(Number(avant?.['demandes']) + 1);
  });

  it('s’arrête à un signe d’alerte : rien n’est gardé, l’arrêt est compté', async () => {
    const id = await creneau();
    const avant = await compter();
    const reponse = await sas.envoyer(adresse(id), { ...PERSONNE, signes: 'oui' }, adresse(id));
    expect(reponse.status).toBe(422);
    expect(await reponse.text()).toContain('passez l’appel au 15');
    const apres = await compter();
    expect(apres).toEqual({ ...avant, faits: Number(avant?.['faits']) + 1 });
  });

  it('dit ce qui manque et garde ce qui est saisi', async () => {
    const id = await creneau();
    const page = await sas.envoyer(
      adresse(id),
      { prenom: 'Ondine', _cle: 'une-fois' },
      adresse(id),
    );
    expect(page.status).toBe(422);
    const texte = await page.text();
    for (const dit of [
      'Posez les cinq questions',
      'Choisissez un motif',
      'Dites dans quelle commune',
      'Ondine',
    ])
      expect(texte).toContain(dit);
  });

  it('ne donne pas un professionnel que le patient bloque, comme s’il n’était plus libre', async () => {
    const [professionnel] = await banc.regarder(
      'select id::text from annuaire.professionnels where rpps = $1',
      [CORLIRET],
    );
    const patient = await poserPatient(banc, cpts, {
      nomDeNaissance: 'Sorbelune',
      prenoms: 'Irénée',
      nomUtilise: 'Sorbelune',
      telephone: '+33639980078',
    });
    await poserOpposition(banc, cpts, {
      patient,
      professionnel: String(professionnel?.['id']),
    });
    const id = await creneau();
    const avant = await compter();
    const reponse = await sas.envoyer(
      adresse(id),
      { ...PERSONNE, nom: 'Sorbelune', prenom: 'Irénée', telephone: '06 39 98 00 78' },
      adresse(id),
    );
    expect(reponse.status).toBe(422);
    expect(await compter()).toEqual(avant);
  });
});
