import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import {
  affecterGarde,
  libererGarde,
} from '../../../src/modules/gardes/usecases/affecter-garde.ts';
import { annoncerProposition } from '../../../src/modules/gardes/usecases/annoncer-echange.ts';
import { ajouterTour } from '../../../src/modules/gardes/usecases/definir-tours.ts';
import { exporterGardes } from '../../../src/modules/gardes/usecases/exporter-gardes.ts';
import { genererGardes } from '../../../src/modules/gardes/usecases/generer-gardes.ts';
import { proposerEchange } from '../../../src/modules/gardes/usecases/proposer-echange.ts';
import { rappelerGardes } from '../../../src/modules/gardes/usecases/rappeler-gardes.ts';
import { creerTableau } from '../../../src/modules/gardes/usecases/regler-tableau.ts';
import {
  proposerRepartition,
  publierRepartition,
} from '../../../src/modules/gardes/usecases/repartir-gardes.ts';
import { ajouterParticipants } from '../../../src/modules/gardes/usecases/tenir-participants.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import { plusTard, type Scene } from './scene.ts';

const JOURS_PASSES = 35;
const JOURS_A_VENIR = 42;
const TOUS_LES_JOURS = [1, 2, 3, 4, 5, 6, 7] as const;

type Rota = {
  readonly nom: string;
  readonly profession: string;
  readonly secteur: string;
  readonly ligne: string;
  readonly participants: readonly Habitant[];
  readonly tours: readonly Readonly<Record<string, unknown>>[];
};

/** Two rotas around today: pharmacies at night, doctors at week-ends; each has a hole, and a night waits for a taker. */
export function prevoirLesTableauxDeGarde(scene: Scene): void {
  const { chronologie, premierJour, aujourdhui, a } = scene;
  const debut = ajouterJours(aujourdhui, -JOURS_PASSES);
  const jour = debut < premierJour ? premierJour : debut;
  chronologie.prevoir(a(jour, 9 * 60), async (quand) => {
    const pharmacies = await ouvrir(scene, quand, pharmaciesDe(scene));
    await ouvrir(scene, quand, medecinsDe(scene));
    chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 10 * 60), (le) =>
      remuer(scene, le, pharmacies),
    );
    chronologie.prevoir(plusTard(scene.present, -5), async (le) => {
      exiger(await rappelerGardes(scene.par(AUTEUR, le), { adresse: scene.adresse }));
    });
  });
}

function pharmaciesDe({ habitants }: Scene): Rota {
  // One by place: a pharmacy takes its turn, whoever opens the door.
  const parLieu = Map.groupBy(
    habitants.filter(({ metier }) => metier === 'pharmacien'),
    ({ lieu }) => lieu,
  );
  return {
    nom: 'Pharmacies de garde',
    profession: '21',
    secteur: '',
    ligne: '',
    participants: [...parLieu.values()].flatMap(([premier]) => premier ?? []).slice(0, 9),
    tours: [
      { nom: 'Nuit', jours: TOUS_LES_JOURS, heureDebut: '20:00', heureFin: '08:00' },
      {
        nom: 'Dimanche et jours fériés',
        jours: [7],
        feries: 'oui',
        heureDebut: '08:00',
        heureFin: '20:00',
      },
    ],
  };
}

function medecinsDe({ habitants, definition }: Scene): Rota {
  return {
    nom: 'Médecins, fins de semaine',
    profession: '10',
    secteur: '',
    ligne: definition.telephone,
    participants: habitants.filter(({ metier }) => metier === 'medecin').slice(0, 8),
    tours: [
      { nom: 'Samedi après-midi', jours: [6], heureDebut: '12:00', heureFin: '20:00' },
      {
        nom: 'Dimanche et jours fériés',
        jours: [7],
        feries: 'oui',
        heureDebut: '08:00',
        heureFin: '20:00',
      },
    ],
  };
}

/** From the empty rota to one that is published, with a hole in ten days at the soonest. */
async function ouvrir(scene: Scene, quand: Date, rota: Rota): Promise<string> {
  const { par, aujourdhui, cpts } = scene;
  const appel = par(AUTEUR, quand);
  const { nom, profession, secteur, ligne } = rota;
  const { id: tableau } = exiger(
    await creerTableau(appel, { nom, profession, secteur, ligne, publique: 'oui' }),
  );
  const professionnels = rota.participants.map(({ rpps }) => idDuRpps(rpps));
  exiger(await ajouterParticipants(appel, { tableau, professionnels }));
  for (const tour of rota.tours) exiger(await ajouterTour(appel, { tableau, ...tour }));
  const periode = {
    tableau,
    du: dateCivileDe(quand, cpts.fuseau),
    au: ajouterJours(aujourdhui, JOURS_A_VENIR),
  };
  exiger(await genererGardes(appel, periode));
  exiger(await proposerRepartition(appel, periode));
  exiger(await publierRepartition(appel, periode));
  const [trou] = (await gardesDu(scene, tableau, ajouterJours(aujourdhui, 10))).filter(
    ({ professionnelId }) => professionnelId !== null,
  );
  if (trou) exiger(await libererGarde(appel, { garde: trou.id }));
  return tableau;
}

/** The named pharmacist has a night within the week, and another asks everybody to take one of theirs. */
async function remuer(scene: Scene, quand: Date, tableau: string): Promise<void> {
  const { habitants, aujourdhui, par, acteurs, adresse, habitantParId } = scene;
  const elle = habitants.find(({ cle }) => cle === 'marquessac');
  const sienne = elle ? idDuRpps(elle.rpps) : null;
  const depuis = ajouterJours(aujourdhui, 2);
  const avant = await gardesDu(scene, tableau, depuis);
  const [nuit] = avant.filter(({ tour }) => tour === 'Nuit');
  if (nuit && sienne && !avant.some(({ professionnelId }) => professionnelId === sienne))
    exiger(await affecterGarde(par(AUTEUR, quand), { garde: nuit.id, professionnel: sienne }));
  const semaine = await gardesDu(scene, tableau, depuis);
  const estSienne = (rang: number) => semaine[rang]?.professionnelId === sienne;
  const [cherchee] = semaine.filter(
    ({ tour, professionnelId }, rang) =>
      tour === 'Nuit' &&
      habitantParId.has(professionnelId ?? '') &&
      ![rang - 1, rang, rang + 1].some(estSienne),
  );
  const titulaire = habitantParId.get(cherchee?.professionnelId ?? '');
  if (!cherchee || !titulaire) return;
  const appel = par(acteurs.professionnel(titulaire), quand);
  const { id: echange } = exiger(await proposerEchange(appel, { garde: cherchee.id }));
  exiger(await annoncerProposition(par(AUTEUR, quand), { echange, adresse }));
}

/** The duties of a rota that begin in the seven days from one. */
async function gardesDu({ a, appel, present }: Scene, tableau: string, jour: DateCivile) {
  const debut = a(jour, 0);
  const fin = a(ajouterJours(jour, 7), 0);
  const gardes = exiger(await exporterGardes(appel(present), { tableau, qui: 'tous' }));
  return gardes.filter((garde) => garde.debut >= debut && garde.debut < fin);
}
