import { ajouterAnnees, ajouterJours, type DateCivile, partsDe } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import type { Appel } from '#platform/call.ts';
import { accepterAdhesion } from '../../../src/modules/vie-associative/usecases/decider-adhesion.ts';
import {
  demanderAdhesion,
  noterDemande,
} from '../../../src/modules/vie-associative/usecases/demander-adhesion.ts';
import { exporterCotisations } from '../../../src/modules/vie-associative/usecases/exporter.ts';
import { rappelerCotisations } from '../../../src/modules/vie-associative/usecases/rappeler-cotisations.ts';
import {
  ajouterCollege,
  reglerAdhesions,
} from '../../../src/modules/vie-associative/usecases/regler-adhesions.ts';
import { reprendreMembres } from '../../../src/modules/vie-associative/usecases/reprendre-membres.ts';
import {
  appelerCotisations,
  payerCotisation,
  reglerCotisations,
} from '../../../src/modules/vie-associative/usecases/tenir-cotisations.ts';
import { finirMandat } from '../../../src/modules/vie-associative/usecases/tenir-mandats.ts';
import type { Metier } from '../metiers.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import { type Elu, elireLesInstances } from './instances.ts';
import { deMetier } from './ouvrir-un-site.ts';
import type { Scene } from './scene.ts';
import { prevoirLesScrutins } from './scrutins.ts';
import { prevoirLesSeances } from './seances.ts';

const JOURS = 70;
const LIBERAUX = ['10', '21', '40', '50', '60', '70', '80', '91', '92', '93', '94', '95'];

/** The association: its colleges and members, the fees of the year, its board, a few applications that wait. */
export function prevoirLaVieAssociative(scene: Scene): void {
  const { chronologie, a, aujourdhui, premierJour, par, acteurs } = scene;
  const voulu = ajouterJours(aujourdhui, -JOURS);
  const jour = voulu < premierJour ? premierJour : voulu;
  chronologie.prevoir(a(jour, 9 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const colleges = await ecrireLesRegles(appel);
    const elus = await accueillirLesFondateurs(scene, appel, colleges);
    exiger(await reprendreMembres(appel, {}));
    const { instances, mandat } = await elireLesInstances(scene, appel, elus);
    prevoirUneDemission(scene, mandat);
    prevoirLesScrutins(scene, instances.ca);
    await prevoirLesSeances(scene, { instances, jour, appel });
    await appeler(scene, appel, jour);
  });
  prevoirLesArrivees(scene, jour);
  prevoirLesPaiements(scene, jour);
  prevoirLesRappels(scene, jour);
  prevoirLesDemandes(scene);
}

/** Who joined since, as the directory says: the last of them forty days ago. */
function prevoirLesArrivees({ chronologie, a, aujourdhui, par, acteurs }: Scene, jour: DateCivile) {
  const voulu = ajouterJours(aujourdhui, -38);
  chronologie.prevoir(a(voulu < jour ? jour : voulu, 12 * 60), async (quand) => {
    // Nobody joined meanwhile where the history is short.
    await reprendreMembres(par(acteurs.coordination, quand), {});
  });
}

/** Ended last month, and still to be declared. */
function prevoirUneDemission({ chronologie, a, aujourdhui, par, acteurs }: Scene, mandat?: string) {
  chronologie.prevoir(a(ajouterJours(aujourdhui, -2), 10 * 60), async (quand) => {
    const fin = { mandat, le: ajouterJours(aujourdhui, -25), motif: 'Départ en retraite' };
    if (mandat) exiger(await finirMandat(par(acteurs.coordination, quand), fin));
  });
}

type Colleges = { readonly liberaux: string; readonly structures: string; readonly elus: string };

async function ecrireLesRegles(appel: Appel): Promise<Colleges> {
  exiger(
    await reglerAdhesions(appel, {
      organe: 'Le conseil d’administration',
      bienvenue:
        'La prochaine réunion d’accueil vous sera proposée dans le mois. D’ici là, la coordination répond à vos questions.',
    }),
  );
  const college = async (dits: object) => exiger(await ajouterCollege(appel, dits)).id;
  return {
    liberaux: await college({
      nom: 'Professionnels de santé libéraux',
      regle: 'Toute personne qui exerce sur le territoire une profession de santé',
      genre: 'individuel',
      professions: LIBERAUX,
      voix: 'deliberative',
      sieges: '8',
    }),
    structures: await college({
      nom: 'Établissements et structures',
      regle: 'Établissements de santé, médico-sociaux et sociaux, par un représentant',
      genre: 'structure',
      voix: 'deliberative',
      sieges: '3',
    }),
    elus: await college({
      nom: 'Élus et usagers',
      regle: 'Collectivités du territoire et représentants des usagers',
      genre: 'individuel',
      elus: 'oui',
      voix: 'consultative',
    }),
  };
}

const FONDATEURS: readonly (readonly [Metier, string])[] = [
  ['medecin', 'vaudrebois'],
  ['pharmacien', 'montagut'],
  ['infirmier', 'brevillon'],
  ['kinesitherapeute', ''],
  ['sage-femme', ''],
  ['dentiste', ''],
];

/** Who founded it, structures and elected officials: decided long ago, by the body that the statutes name. */
async function accueillirLesFondateurs(
  scene: Scene,
  appel: Appel,
  colleges: Colleges,
): Promise<readonly Elu[]> {
  const decideeLe = ajouterAnnees(scene.aujourdhui, -3);
  const accepter = async (qui: object, college: string) => {
    const { id } = exiger(await noterDemande(appel, qui));
    exiger(await accepterAdhesion(appel, { adhesion: id, college, decideeLe }));
    return id ?? '';
  };
  const elus: Elu[] = [];
  for (const [metier, cle] of FONDATEURS) {
    const habitant = premierDe(scene, metier, cle);
    if (!habitant) continue;
    const qui = { genre: 'individuel', professionnel: idDuRpps(habitant.rpps) };
    elus.push({ adhesion: await accepter(qui, colleges.liberaux) });
  }
  for (const structure of structuresDe(scene))
    elus.push({ adhesion: await accepter(structure, colleges.structures) });
  for (const { prenom, nom, qualite } of scene.definition.locales.slice(0, 2))
    await accepter({ genre: 'individuel', prenom, nom, qualite }, colleges.elus);
  return elus;
}

function premierDe(scene: Scene, metier: Metier, cle: string): Habitant | undefined {
  const gens = deMetier(scene, metier);
  return scene.habitants.find((h) => h.cle === cle && cle !== '') ?? gens[0];
}

const REPRESENTANTS = [
  { prenom: 'Honorine', nom: 'Valdecombe', fonction: 'Directrice' },
  { prenom: 'Thibault', nom: 'Saugrenoux', fonction: 'Directeur adjoint' },
] as const;

function structuresDe({ definition }: Scene) {
  const lieux = definition.lieux.filter(({ categorie }) =>
    ['355', '500', '354', '365'].includes(categorie ?? ''),
  );
  return REPRESENTANTS.flatMap((qui, rang) => {
    const lieu = lieux[rang];
    const courriel = `direction${rang + 1}@exemple.invalid`;
    return lieu ? [{ ...qui, genre: 'structure', structure: lieu.nom, courriel }] : [];
  });
}

async function appeler({ aujourdhui }: Scene, appel: Appel, jour: DateCivile): Promise<void> {
  const { annee } = partsDe(jour);
  const echeance = echeanceDe(aujourdhui, jour);
  exiger(await reglerCotisations(appel, { annee, individuel: '15', structure: '60' }));
  exiger(await appelerCotisations(appel, { annee, echeance }));
}

function echeanceDe(aujourdhui: DateCivile, jour: DateCivile): DateCivile {
  const voulue = ajouterJours(aujourdhui, -20);
  return voulue < jour ? jour : voulue;
}

/** On the day and fifteen days after: what the program had already sent. */
function prevoirLesRappels({ chronologie, a, aujourdhui, par }: Scene, jour: DateCivile): void {
  const echeance = echeanceDe(aujourdhui, jour);
  for (const jours of [-15, -7, 0, 15])
    chronologie.prevoir(a(ajouterJours(echeance, jours), 9 * 60 + 25), async (quand) => {
      exiger(await rappelerCotisations(par(AUTEUR, quand), {}));
    });
}

const MOYENS = ['virement', 'virement', 'cheque', 'especes'] as const;

/** Each payment is a transaction: enough for the screens, without slowing the first start. */
const PAIEMENTS = 36;

/** Most of the first ones paid, a few a day. */
function prevoirLesPaiements(scene: Scene, jour: DateCivile): void {
  const { chronologie, a, par, acteurs, aujourdhui } = scene;
  chronologie.prevoir(a(jour, 10 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { annee } = partsDe(jour);
    const dues = exiger(await exporterCotisations(appel, { annee }));
    for (const [rang, due] of dues.slice(0, PAIEMENTS).entries()) {
      if (rang % 4 === 3) continue;
      const voulu = ajouterJours(jour, 1 + (rang % 45));
      const payeLe = voulu < aujourdhui ? voulu : ajouterJours(aujourdhui, -1);
      const moyen = MOYENS[rang % MOYENS.length] ?? 'virement';
      chronologie.prevoir(a(payeLe, 11 * 60 + (rang % 50)), async (le) => {
        const paiement = { cotisation: due.id, payeLe, moyen };
        exiger(await payerCotisation(par(acteurs.coordination, le), paiement));
      });
    }
  });
}

/** Applications of the last days, that the board has not seen yet. */
function prevoirLesDemandes(scene: Scene): void {
  const { chronologie, a, aujourdhui, par, acteurs, definition } = scene;
  const [commune = ''] = definition.secteurs.flatMap(({ communes }) => communes);
  const demandes = [
    { jours: 4, prenom: 'Célestine', nom: 'Maubreuil', profession: '93', commune },
    { jours: 3, prenom: 'Aurélien', nom: 'Fontbelle', profession: '95', commune },
    {
      jours: 1,
      prenom: 'Rosalie',
      nom: 'Chantelauze',
      genre: 'structure',
      structure: 'Service d’aide à domicile des Deux Rives',
      fonction: 'Responsable de secteur',
    },
  ];
  for (const { jours, ...qui } of demandes)
    chronologie.prevoir(a(ajouterJours(aujourdhui, -jours), 20 * 60 + 10), async (quand) => {
      const courriel = `${qui.prenom.normalize('NFD').replaceAll(/\W/g, '').toLowerCase()}@exemple.invalid`;
      exiger(
        await demanderAdhesion(par(acteurs.patient, quand), {
          genre: 'individuel',
          ...qui,
          courriel,
          message: 'Je voudrais rejoindre un groupe de travail.',
          accord: 'oui',
        }),
      );
    });
}
