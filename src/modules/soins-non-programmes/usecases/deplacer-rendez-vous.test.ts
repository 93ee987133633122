import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { creerCompte } from '#modules/comptes';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { ODILE, poserPatient } from '../../patients/testing/builders.ts';
import {
  HERMENT,
  planterScene,
  poserCreneau,
  poserDemande,
  poserOpposition,
  type Scene,
  TRESSAGUES,
} from '../testing/builders.ts';
import { annoncerDeplacement } from './annoncer-reservation.ts';
import { annulerReservation } from './annuler-reservation.ts';
import { deplacerRendezVous, maintenirRendezVous, noterPrevenu } from './deplacer-rendez-vous.ts';
import { fermerHeures } from './fermer-heures.ts';
import { listerADeplacer } from './lister-a-deplacer.ts';
import { prevenirAuteurs } from './prevenir-auteurs.ts';
import { recevoirDemande } from './recevoir-demande.ts';
import { reserverCreneau } from './reserver-creneau.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `demo-${rang++}`);
});

const appel = () => banc.appel(scene.cpts);
const soi = (professionnel: string) =>
  banc.appel(scene.cpts, { role: 'professionnel', professionnel, id: crypto.randomUUID() });
const chez = (heure: string) =>
  poserCreneau(banc, scene.cpts, heure, { professionnel: TRESSAGUES, commune: HERMENT });

async function pris(heure: string, autres: Record<string, unknown> = {}) {
  const creneau = await poserCreneau(banc, scene.cpts, heure);
  const demande = await poserDemande(banc, scene.cpts, autres);
  const { id } = exiger(await reserverCreneau(appel(), { demande, creneau }));
  return { id, creneau, demande };
}
const absence = (par = appel()) =>
  fermerHeures(par, {
    professionnel: scene.corliret,
    debut: '2026-11-23T10:00:00Z',
    fin: '2026-11-23T12:00:00Z',
  });
const lister = async (par = appel()) => exiger(await listerADeplacer(par, {})).rendezVous;
const etat = async (creneau: string) =>
  (await banc.regarder('select etat from snp.creneaux where id = $1', [creneau]))[0]?.['etat'];
const bilan = async (creneau: string) =>
  (
    await banc.regarder(
      `select coalesce(sum(quantite) filter (where genre = 'snp.creneau.offert'), 0)::int as offerts,
        coalesce(sum(quantite) filter (where genre = 'snp.creneau.pourvu'), 0)::int as pourvus
       from journal.faits where lien = $1`,
      [`soins/creneaux/${creneau}`],
    )
  )[0];

describe('Fermer des heures', () => {
  it('ferme ce qui est libre et laisse debout ce qui est pris, à déplacer', async () => {
    const libre = await poserCreneau(banc, scene.cpts, '10:00');
    const un = await pris('10:40');
    const apres = await poserCreneau(banc, scene.cpts, '12:00');
    expect(exiger(await absence())).toEqual({ fermes: 1, aDeplacer: 1 });
    expect(exiger(await absence())).toEqual({ fermes: 0, aDeplacer: 0 });
    expect([await etat(libre), await etat(un.creneau), await etat(apres)]).toEqual([
      'ferme',
      'reserve',
      'libre',
    ]);
    expect(await bilan(libre)).toEqual({ offerts: 0, pourvus: 0 });
  });

  it('est à son professionnel et à la régulation, à personne d’autre', async () => {
    await pris('10:40');
    expect(await absence(soi(scene.tressagues))).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    expect(await lister()).toEqual([]);
    expect(exiger(await absence(soi(scene.corliret)))).toMatchObject({ aDeplacer: 1 });
    expect(await lister(soi(scene.tressagues))).toEqual([]);
    expect(await lister(soi(scene.corliret))).toHaveLength(1);
  });
});

describe('Qui avait pris un rendez-vous', () => {
  /** An account that may be written to; its id. */
  const compte = async (courriel: string, professionnel: string | null = null) =>
    exiger(
      await creerCompte(appel(), {
        ...{ courriel, nom: 'Aubreval', prenom: 'Capucine', motDePasse: 'un mot de passe de test' },
        ...{
          role: professionnel ? 'professionnel' : 'regulateur',
          du: '2020-01-01',
          professionnel,
        },
      }),
    ).id;
  const prevenir = async () => {
    const avant = await ecrits();
    const systeme = banc.appel(scene.cpts, { role: 'systeme' });
    exiger(await prevenirAuteurs(systeme, { adresse: 'https://maillage.exemple.fr' }));
    return (await ecrits()).slice(avant.length);
  };
  const ecrits = async () =>
    enClair(
      banc,
      await banc.regarder(
        'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1 order by cree_le, id',
        [scene.cpts.id],
      ),
      {
        ...{ table: 'socle.messages', cpts: scene.cpts.id },
        champs: ['destinataire', 'sujet', 'corps'],
      },
    ).map(({ destinataire, corps }) => ({ a: destinataire, corps: String(corps) }));

  it('apprend qu’il a une autre heure, en un message, une fois, sans rien de la personne', async () => {
    const courriel = `regulation.${scene.cpts.slug}@exemple.invalid`;
    const elle = banc.appel(scene.cpts, { role: 'regulateur', id: await compte(courriel) });
    const deplaces = [];
    for (const heure of ['10:00', '10:40']) {
      const creneau = await poserCreneau(banc, scene.cpts, heure);
      const demande = await poserDemande(banc, scene.cpts, { nom: 'Varennes' });
      const { id } = exiger(await reserverCreneau(elle, { demande, creneau }));
      deplaces.push({ id, demande });
    }
    const cibles = [await chez('13:00'), await chez('14:00')];
    exiger(await absence());
    expect(await prevenir()).toEqual([]);
    for (const [rang, { id }] of deplaces.entries())
      exiger(await deplacerRendezVous(appel(), { reservation: id, creneau: cibles[rang] }));
    const [message, ...autres] = await prevenir();
    expect(autres).toEqual([]);
    expect(message?.a).toBe(courriel);
    const corps = message?.corps.replaceAll('\u00a0', ' ') ?? '';
    expect(corps).toContain('2 rendez-vous déplacés');
    expect(corps).toContain('à 11 h, désormais lundi 23 novembre 2026 à 14 h');
    expect(corps).toContain(`soins/demandes/${deplaces[0]?.demande}`);
    expect(corps).not.toMatch(/Fièvre|Varennes|Tressagues/i);
    expect(await prevenir()).toEqual([]);
  });

  it('n’apprend rien quand c’est lui qui l’a déplacé, ni quand la personne le bloque', async () => {
    const a = (nom: string) => `${nom}.${scene.cpts.slug}@exemple.invalid`;
    const id = await compte(a('regulation'));
    const lui = banc.appel(scene.cpts, { role: 'regulateur', id });
    const medecin = banc.appel(scene.cpts, {
      ...{ role: 'professionnel', professionnel: scene.belval },
      id: await compte(a('medecin'), scene.belval),
    });
    const patient = await poserPatient(banc, scene.cpts, ODILE);
    const cibles = [await chez('13:00'), await chez('14:00')];
    const pris = [];
    for (const heure of ['10:00', '10:40']) {
      const creneau = await poserCreneau(banc, scene.cpts, heure);
      const demande = exiger(
        await recevoirDemande(medecin, {
          ...{ motif: 'autre', description: 'Fièvre', commune: HERMENT, age: 34 },
          telephone: '+33639980001',
        }),
      ).id;
      if (heure === '10:00')
        await banc.regarder('update snp.demandes set patient_id = $2 where id = $1', [
          demande,
          patient,
        ]);
      pris.push(exiger(await reserverCreneau(lui, { demande, creneau })).id);
    }
    await poserOpposition(banc, scene.cpts, { patient, professionnel: scene.belval });
    exiger(await absence());
    for (const [rang, reservation] of pris.entries())
      exiger(await deplacerRendezVous(lui, { reservation, creneau: cibles[rang] }));
    const dits = await prevenir();
    expect(dits.map(({ a: destinataire }) => destinataire)).toEqual([a('medecin')]);
    expect(dits[0]?.corps).toContain('1\u00a0rendez-vous déplacé,');
  });
});

describe('Un rendez-vous à déplacer', () => {
  it('a le meilleur créneau qui reste, jamais celui d’un autre, puis y va d’un geste et le dit', async () => {
    const [un, deux] = [await pris('10:00'), await pris('10:40')];
    const [tot, tard] = [await chez('13:00'), await chez('14:00')];
    exiger(await absence());
    const lus = await lister();
    expect(lus.map((r) => [r.reservationId, r.proposition?.creneauId])).toEqual([
      [un.id, tot],
      [deux.id, tard],
    ]);
    const { id } = exiger(await deplacerRendezVous(appel(), { reservation: un.id, creneau: tot }));
    expect([await etat(un.creneau), await etat(tot)]).toEqual(['ferme', 'reserve']);
    expect(await bilan(un.creneau)).toEqual({ offerts: 0, pourvus: 0 });
    expect(await bilan(tot)).toEqual({ offerts: 1, pourvus: 1 });
    expect((await lister()).map((r) => r.reservationId)).toEqual([deux.id]);
    const evenements = await banc.regarder(
      "select genre, donnees ->> 'deplacee' as deplacee from socle.evenements where cpts_id = $1 and donnees ? 'deplacee' order by id",
      [scene.cpts.id],
    );
    expect(evenements).toEqual([
      { genre: 'snp.reservation-annulee', deplacee: 'oui' },
      { genre: 'snp.creneau-reserve', deplacee: un.id },
    ]);
    const systeme = banc.appel(scene.cpts, { role: 'systeme' });
    const dit = { reservation: id, deplacee: un.id, adresse: 'https://maillage.exemple.fr' };
    exiger(await annoncerDeplacement(systeme, dit));
    const lignes = await banc.regarder('select id, corps from socle.messages where cpts_id = $1', [
      scene.cpts.id,
    ]);
    const [message] = enClair(banc, lignes, {
      ...{ table: 'socle.messages', cpts: scene.cpts.id, champs: ['corps'] },
    });
    const corps = String(message?.['corps']).replaceAll('\u00a0', ' ');
    expect(corps).toContain('à 11 h ne peut avoir lieu');
    expect(corps).toContain('déplacé lundi 23 novembre 2026 à 14 h');
  });

  it('à cent sur un même créneau, un seul le prend et les autres restent à déplacer', async () => {
    const venus = [await pris('10:00'), await pris('10:20'), await pris('10:40')];
    const cible = await chez('13:00');
    exiger(await absence());
    const issues = await Promise.all(
      Array.from({ length: 99 }, (_, n) =>
        deplacerRendezVous(appel(), { reservation: venus[n % 3]?.id, creneau: cible }),
      ),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    const restent = await lister();
    expect(restent.map(({ proposition }) => proposition)).toEqual([null, null]);
    const debout = await banc.regarder(
      'select id from snp.reservations where cpts_id = $1 and annulee_le is null',
      [scene.cpts.id],
    );
    expect(debout).toHaveLength(3);
  });

  it('se garde à son heure, ou s’annule sans que son créneau revienne', async () => {
    const [un, deux] = [await pris('10:00'), await pris('10:40')];
    exiger(await absence());
    exiger(await maintenirRendezVous(soi(scene.corliret), { reservation: un.id }));
    expect(await maintenirRendezVous(appel(), { reservation: un.id })).toMatchObject({
      refus: { motif: 'rendez-vous-maintenu' },
    });
    exiger(await annulerReservation(appel(), { reservation: deux.id }));
    expect(await etat(deux.creneau)).toBe('ferme');
    expect(await bilan(deux.creneau)).toEqual({ offerts: 0, pourvus: 0 });
    expect(await lister()).toEqual([]);
  });

  it('que nul message n’atteint attend un appel, une fois déplacé', async () => {
    const un = await pris('10:00', { telephone: '+33473995500' });
    const cible = await chez('13:00');
    exiger(await absence());
    const ailleurs = { reservation: un.id, creneau: cible };
    expect(await deplacerRendezVous(soi(scene.tressagues), ailleurs)).toMatchObject({
      refus: { motif: 'reservation-inconnue' },
    });
    const { id, aPrevenir } = exiger(await deplacerRendezVous(appel(), ailleurs));
    expect(aPrevenir).toBe(true);
    const systeme = banc.appel(scene.cpts, { role: 'systeme' });
    exiger(
      await annoncerDeplacement(systeme, {
        reservation: id,
        deplacee: un.id,
        adresse: 'https://x',
      }),
    );
    expect(await lister()).toMatchObject([
      { reservationId: id, aDeplacer: false, telephone: '+33473995500' },
    ]);
    // Hours that close and open again do not tell the person where they go now.
    const heures = { debut: '2026-11-23T12:30:00Z', fin: '2026-11-23T15:00:00Z' };
    exiger(await fermerHeures(appel(), { professionnel: scene.tressagues, ...heures }));
    expect(await lister()).toMatchObject([{ reservationId: id, aDeplacer: true }]);
    exiger(await maintenirRendezVous(appel(), { reservation: id }));
    expect(await lister()).toMatchObject([{ reservationId: id, aDeplacer: false }]);
    exiger(await noterPrevenu(appel(), { reservation: id }));
    expect(await lister()).toEqual([]);
  });
});
