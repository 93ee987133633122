import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import {
  CORLIRET,
  poserCreneau,
  poserDemande,
} from '../../soins-non-programmes/testing/builders.ts';
import {
  annulerReservation,
  noterIssue,
  reserverCreneau,
} from '../../soins-non-programmes/testing/rendez-vous.ts';
import { SYSTEMES } from '../fhir/guide.fhir.ts';
import { ouvrirPlateforme, type Plateforme } from '../testing/plateforme.ts';
import { planterSceneDuSas } from '../testing/scene.ts';
import { tenirRegulateur } from '../usecases/tenir-regulateur.ts';
import { transmettreRendezVousJobs } from './transmettre-rendez-vous.job.ts';

let banc: Banc;
let cpts: CptsCourante;
let plateforme: Plateforme;
let compte: string;

beforeAll(async () => {
  banc = await dresserBanc();
  ({ cpts } = await planterSceneDuSas(banc));
  plateforme = await ouvrirPlateforme();
  const tenu = await tenirRegulateur(banc.appel(cpts, { role: 'sas' }), {
    id: crypto.randomUUID(),
    vise: null,
    systeme: SYSTEMES.personne,
    valeur: '899991000001',
    nom: 'Ombrelune',
    prenom: 'Sidonie',
    courriel: 'sidonie@exemple.invalid',
    actif: true,
  });
  compte = exiger(tenu).regulateur.compte;
});

beforeEach(() => {
  plateforme.recus.length = 0;
  plateforme.repondre(200);
});

let heure = 10;

/** A slot booked by this role; gives the id of the appointment. */
async function prendre(role: 'sas' | 'regulateur-sas' | 'coordinateur'): Promise<string> {
  const creneau = await poserCreneau(banc, cpts, `${heure++}:00`);
  const demande = await poserDemande(banc, cpts);
  const appel = banc.appel(cpts, { role, id: role === 'coordinateur' ? null : compte });
  // The regulation of the SAS books from its own page, which calls what booking does.
  const droits = new Set([...appel.acteur.droits, 'snp.demande.traiter', 'snp.demande.toutes']);
  const prise = await reserverCreneau(
    { ...appel, acteur: { ...appel.acteur, droits } },
    { demande, creneau },
  );
  return exiger(prise).id;
}

const minutes = (n: number) => new Date(LUNDI_9H12.getTime() + n * 60_000);
const [suivre, transmettre] = transmettreRendezVousJobs;

async function apprendre(reservation: string, maintenant = LUNDI_9H12): Promise<void> {
  await suivre?.executer(
    banc.appel(cpts, { role: 'systeme', maintenant }),
    { id: crypto.randomUUID(), genre: 'snp.creneau-reserve', donnees: { reservation } },
    { adresse: '', distribuer: async () => {}, sas: plateforme.client },
  );
}

async function tournee(maintenant: Date): Promise<void> {
  await transmettre?.executer(
    banc.appel(cpts, { role: 'systeme', maintenant }),
    { id: crypto.randomUUID(), genre: 'heure', donnees: {} },
    { adresse: '', distribuer: async () => {}, sas: plateforme.client },
  );
}

const etat = async (reservation: string) =>
  (
    await banc.regarder(
      'select voulu, su, tentatives, faute from sas.envois where reservation_id = $1',
      [reservation],
    )
  )[0];

describe('un rendez-vous pris par le SAS', () => {
  it('lui est transmis, avec qui l’a pris et chez qui, sans rien du patient', async () => {
    const reservation = await prendre('regulateur-sas');
    await apprendre(reservation);
    expect(plateforme.recus).toMatchObject([
      {
        methode: 'POST',
        adresse: '/Appointment',
        corps: {
          resourceType: 'Appointment',
          status: 'booked',
          identifier: [{ system: 'urn:oid:1.2.250.1.999', value: reservation }],
          extension: [{ valueReference: { identifier: { value: '899991000001' } } }],
          participant: [{ actor: { identifier: { value: `8${CORLIRET}` } }, status: 'accepted' }],
        },
      },
    ]);
    const envoye = JSON.stringify(plateforme.recus);
    for (const mot of ['Fièvre', 'Giat', '63165', '+336', 'Patient', '34'])
      expect(envoye.replaceAll(reservation, ''), mot).not.toContain(mot);
    expect(await etat(reservation)).toMatchObject({ voulu: 'pris', su: 'pris', faute: null });
  });

  it('arrive même quand la plateforme est restée muette dix minutes', async () => {
    plateforme.repondre(null);
    const reservation = await prendre('regulateur-sas');
    await apprendre(reservation);
    for (let minute = 1; minute <= 10; minute++) await tournee(minutes(minute));
    expect(plateforme.recus).toEqual([]);
    const attente = await etat(reservation);
    expect(attente).toMatchObject({ su: null });
    expect(String(attente?.['faute'])).toContain('n’a pas répondu');
    // Tries are spaced: one, two, four, then eight minutes apart.
    expect(attente?.['tentatives']).toBe(4);
    plateforme.repondre(200);
    await tournee(minutes(16));
    expect(plateforme.recus.map(({ methode }) => methode)).toEqual(['PUT', 'POST']);
    expect(await etat(reservation)).toMatchObject({ su: 'pris', faute: null });
  });

  it('y est remplacé quand il est annulé ou honoré', async () => {
    const annule = await prendre('regulateur-sas');
    await apprendre(annule);
    exiger(await annulerReservation(banc.appel(cpts), { reservation: annule }));
    await apprendre(annule, minutes(2));
    const honore = await prendre('regulateur-sas');
    await apprendre(honore, minutes(3));
    const apres = new Date(LUNDI_9H12.getTime() + 20 * 3_600_000);
    exiger(
      await noterIssue(banc.appel(cpts, { maintenant: apres }), {
        reservation: honore,
        issue: 'pas-venu',
      }),
    );
    await apprendre(honore, apres);
    expect(plateforme.recus.map(({ methode, corps }) => [methode, corps['status']])).toEqual([
      ['POST', 'booked'],
      ['PUT', 'cancelled'],
      ['POST', 'booked'],
      ['PUT', 'noshow'],
    ]);
  });

  it('n’est transmis qu’une fois par plusieurs tournées de front', async () => {
    const reservation = await prendre('regulateur-sas');
    await Promise.all([
      apprendre(reservation),
      ...Array.from({ length: 20 }, () => tournee(minutes(30))),
    ]);
    expect(
      plateforme.recus.filter(({ corps }) => JSON.stringify(corps).includes(reservation)),
    ).toHaveLength(1);
  });

  it('que la plateforme refuse est retenté plus tard, et dit pourquoi', async () => {
    plateforme.repondre(422);
    const reservation = await prendre('regulateur-sas');
    await apprendre(reservation);
    expect(await etat(reservation)).toMatchObject({ su: null, faute: 'Le SAS a répondu 422.' });
  });
});

describe('un rendez-vous pris par d’autres', () => {
  it('ne regarde pas le SAS', async () => {
    await apprendre(await prendre('coordinateur'));
    expect(plateforme.recus).toEqual([]);
  });
});
