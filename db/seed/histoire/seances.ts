import { ajouterJours, type DateCivile, partsDe } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { type Participant, participantsDe, pointsDe } from '#modules/seances';
import type { Appel } from '#platform/call.ts';
import { inTenant } from '#platform/db/database.ts';
import { annoncerSeance } from '../../../src/modules/seances/usecases/annoncer-seance.ts';
import { convoquerSeance } from '../../../src/modules/seances/usecases/convoquer-seance.ts';
import { noterPouvoir } from '../../../src/modules/seances/usecases/donner-pouvoir.ts';
import { leverSeance } from '../../../src/modules/seances/usecases/lever-seance.ts';
import { noterObligation } from '../../../src/modules/seances/usecases/noter-obligation.ts';
import { noterPresences } from '../../../src/modules/seances/usecases/noter-presences.ts';
import { preparerSeance } from '../../../src/modules/seances/usecases/preparer-seance.ts';
import { proposerPoint } from '../../../src/modules/seances/usecases/proposer-point.ts';
import { ajouterPoint } from '../../../src/modules/seances/usecases/tenir-ordre-du-jour.ts';
import { ecrireProcesVerbal } from '../../../src/modules/seances/usecases/tenir-proces-verbal.ts';
import { ouvrirSeance } from '../../../src/modules/seances/usecases/tenir-seance.ts';
import { noterVote } from '../../../src/modules/seances/usecases/voter.ts';
import { AUTEUR } from '../planter.ts';
import type { Instances } from './instances.ts';
import { ecrireLesReglesDesInstances } from './regles-d-instances.ts';
import { plusTard, type Scene } from './scene.ts';

type Depart = { readonly instances: Instances; readonly jour: DateCivile; readonly appel: Appel };

/** An assembly that was held, a board to come, what a member asks to speak of: once the bodies are there. */
export async function prevoirLesSeances(
  scene: Scene,
  { instances, jour, appel }: Depart,
): Promise<void> {
  await ecrireLesReglesDesInstances(appel, instances);
  const { aujourdhui } = scene;
  const soir = ajouterJours(jour, 21);
  if (soir < ajouterJours(aujourdhui, -1)) prevoirLAssemblee(scene, instances.ag, soir);
  const depuis = (jours: number) => {
    const voulu = ajouterJours(aujourdhui, -jours);
    return voulu < jour ? jour : voulu;
  };
  prevoirLeConseil(scene, instances.ca, depuis(5));
  prevoirUneProposition(scene, instances.ca, depuis(3));
}

function prevoirUneProposition(
  { chronologie, a, par, acteurs, habitants }: Scene,
  instance: string,
  jour: DateCivile,
) {
  const membre = habitants.find(({ cle }) => cle === 'vaudrebois');
  if (!membre) return;
  chronologie.prevoir(a(jour, 21 * 60 + 15), async (quand) => {
    exiger(
      await proposerPoint(par(acteurs.professionnel(membre), quand), {
        instance,
        titre: 'Un local partagé pour la coordination',
        texte: 'La maison de santé propose un bureau trois jours par semaine.',
      }),
    );
  });
}

const POINTS_DE_L_AG = [
  ['Rapport annuel d’activité', 'La présidence présente ce qui a été fait, mission par mission.'],
  ['Comptes de l’exercice', 'La trésorerie présente les comptes, puis répond aux questions.'],
  ['Budget', 'Il suit le contrat\u00A0: part fixe, part variable, indemnités.'],
  [
    'Cotisation',
    'Le conseil propose de la maintenir\u00A0: 15 € par personne, 60 € par structure.',
  ],
] as const;

/** The text put to the vote under each item, and how many were against and abstained. */
const VOTES = [
  ['Approuver le rapport annuel d’activité.', 'comptes-et-budget', 0, 1],
  ['Approuver les comptes de l’exercice.', 'comptes-et-budget', 0, 2],
  ['Adopter le budget.', 'comptes-et-budget', 1, 2],
  ['Maintenir la cotisation à 15 € par personne et 60 € par structure.', 'ordinaire', 3, 1],
] as const;

const NOTES = [
  'Le nombre de rendez-vous non programmés a doublé depuis l’ouverture de la régulation.',
  'Une question porte sur les indemnités de réunion\u00A0: elles suivent le barème adopté en conseil.',
  '',
  'Deux adhérents souhaitent un tarif réduit pour les remplaçants\u00A0: à étudier en conseil.',
] as const;

function prevoirLAssemblee(scene: Scene, instance: string, soir: DateCivile): void {
  const { chronologie, a, par, acteurs } = scene;
  chronologie.prevoir(a(ajouterJours(soir, -18), 11 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { id: seance } = exiger(
      await preparerSeance(appel, {
        ...{ instance, titre: 'Assemblée générale ordinaire', jour: soir },
        ...{ debut: '20:00', fin: '22:00', modalite: 'presence' },
        lieu: 'Salle des fêtes de Giat',
        documents: 'Rapport annuel\nComptes de l’exercice\nBudget',
      }),
    );
    for (const [titre, texte] of POINTS_DE_L_AG)
      exiger(await ajouterPoint(appel, { seance, titre, texte, proposePar: '' }));
    exiger(await convoquerSeance(appel, { seance }));
    chronologie.prevoir(a(soir, 20 * 60 + 5), async (le) => {
      await tenirLAssemblee(scene, seance, { soir, le });
    });
  });
}

type Soir = { readonly soir: DateCivile; readonly le: Date };

async function tenirLAssemblee(scene: Scene, seance: string, { soir, le }: Soir): Promise<void> {
  const { par, acteurs, cpts } = scene;
  const appel = par(acteurs.coordination, le);
  const convies = await conviesDe(appel, cpts.id, seance);
  const votants = convies.filter(({ voix }) => voix === 'deliberative');
  const venus = votants.filter((_p, rang) => rang % 5 < 2);
  const entendus = convies.filter(({ voix }) => voix === 'consultative').slice(0, 1);
  const absents = votants.filter((p) => !venus.includes(p)).slice(0, 4);
  for (const [rang, mandant] of absents.entries()) {
    const mandataire = venus[rang + 1]?.id;
    exiger(await noterPouvoir(appel, { seance, mandant: mandant.id, mandataire }));
  }
  const presents = [...venus, ...entendus].map(({ id: participant }, rang) => ({
    ...{ participant, presence: rang % 6 === 5 ? 'distance' : 'sur-place' },
  }));
  exiger(await noterPresences(appel, { seance, presents }));
  exiger(await ouvrirSeance(appel, { seance }));
  await voter(scene, { seance, le, voix: venus.length + absents.length });
  const fin = par(acteurs.coordination, plusTard(le, 95));
  exiger(await leverSeance(fin, { seance, finReelle: '21:40' }));
  await noterLesObligations(scene, { soir, le: plusTard(le, 60 * 24 * 4) });
}

type Seance = { readonly seance: string; readonly le: Date; readonly voix: number };

async function voter({ par, acteurs, cpts }: Scene, { seance, le, voix }: Seance): Promise<void> {
  const { socle } = par(acteurs.coordination, le);
  const points = await inTenant(socle.db, { cpts: cpts.id, mandats: [] }, (tx) =>
    pointsDe(tx, cpts.id, seance),
  );
  for (const [rang, [question, genre, contre, abstentions]] of VOTES.entries()) {
    const pour = voix - contre - abstentions;
    const quand = plusTard(le, 20 + rang * 15);
    exiger(
      await noterVote(par(acteurs.coordination, quand), {
        ...{ seance, point: points[rang]?.id, question, genre },
        ...{ pour, contre, abstentions, avisFavorables: rang === 0 ? 1 : 0 },
      }),
    );
  }
  exiger(
    await ecrireProcesVerbal(par(acteurs.coordination, plusTard(le, 90)), {
      seance,
      ouverture:
        'La présidence ouvre la séance et rappelle l’ordre du jour. La coordination tient le secrétariat.',
      cloture: 'L’ordre du jour est épuisé.',
      notes: Object.fromEntries(points.map(({ id }, rang) => [id, NOTES[rang] ?? ''])),
    }),
  );
}

async function noterLesObligations({ par, acteurs, aujourdhui, a }: Scene, { soir, le }: Soir) {
  const appel = par(acteurs.coordination, le);
  const { annee } = partsDe(soir);
  const transmis = ajouterJours(soir, 3);
  const envoye = transmis < aujourdhui && a(transmis, 0) < le;
  const dit = { annee, presenteLe: soir };
  for (const objet of ['rapport-annuel', 'comptes'])
    exiger(
      await noterObligation(appel, {
        ...dit,
        objet,
        ...(envoye ? { transmisLe: transmis, destinataires: 'ARS et CPAM' } : {}),
      }),
    );
  exiger(await noterObligation(appel, { ...dit, objet: 'budget' }));
}

const POINTS_DU_CA = [
  ['Suites de l’assemblée générale', ''],
  ['Indemnités de réunion', 'Le barème proposé par le groupe de travail est présenté en séance.'],
  ['Demandes d’adhésion', 'Trois demandes sont arrivées depuis le dernier conseil.'],
] as const;

function prevoirLeConseil(scene: Scene, instance: string, envoi: DateCivile): void {
  const { chronologie, a, par, acteurs, aujourdhui, adresse, cpts } = scene;
  chronologie.prevoir(a(envoi, 10 * 60 + 20), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { id: seance } = exiger(
      await preparerSeance(appel, {
        ...{ instance, titre: 'Conseil d’administration', jour: ajouterJours(aujourdhui, 12) },
        ...{ debut: '20:00', fin: '22:00', modalite: 'mixte', lieu: 'Maison de santé de Giat' },
        adresseVisio: 'https://visio.exemple.invalid/conseil',
      }),
    );
    for (const [titre, texte] of POINTS_DU_CA)
      exiger(await ajouterPoint(appel, { seance, titre, texte, proposePar: '' }));
    exiger(await convoquerSeance(appel, { seance }));
    exiger(await annoncerSeance(par(AUTEUR, plusTard(quand, 1)), { seance, adresse }));
    const [premier, second] = (await conviesDe(appel, cpts.id, seance)).slice(-2);
    if (premier && second)
      exiger(
        await noterPouvoir(par(acteurs.coordination, plusTard(quand, 600)), {
          ...{ seance, mandant: premier.id, mandataire: second.id },
        }),
      );
  });
}

async function conviesDe(
  { socle }: Appel,
  cpts: string,
  seance: string,
): Promise<readonly Participant[]> {
  return await inTenant(socle.db, { cpts, mandats: [] }, (tx) => participantsDe(tx, cpts, seance));
}
