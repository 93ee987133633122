import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { mettreEnAttente } from '../../../src/modules/soins-non-programmes/usecases/mettre-en-attente.ts';
import { noterTentative } from '../../../src/modules/soins-non-programmes/usecases/noter-tentative.ts';
import { proposerCreneaux } from '../../../src/modules/soins-non-programmes/usecases/proposer-creneaux.ts';
import { origineA, recevoir } from './demandes.ts';
import { reserver } from './orientation.ts';
import type { Patient } from './patients.ts';
import { plusTard, type Scene } from './scene.ts';

/** Ages, in minutes, of the requests that wait for somebody now. */
const ATTENTES = [3, 14, 41, 96, 215, 560, 1490] as const;

/** Hours from which today's patients of the named doctor can come. */
const RENDEZ_VOUS = [9 * 60, 9 * 60 + 20, 11 * 60, 16 * 60 + 20, 17 * 60] as const;

/** Reasons that another profession answers. */
const SANS_MEDECIN: readonly string[] = ['dents', 'grossesse'];

/** Whatever the hour, something waits: requests without answer, the older one put aside, and today's appointments. */
export function prevoirLePresent(scene: Scene, tirer: () => Patient): void {
  const { chronologie, present, acteurs, par, minutesDe } = scene;
  const hasard = scene.hasard.branche('present');
  for (const attente of ATTENTES) {
    const quand = plusTard(present, -attente * (0.85 + hasard.reel() * 0.3));
    const origine = origineA(minutesDe(quand), hasard);
    const patient = tirer();
    chronologie.prevoir(quand, async (le) => {
      const demande = await recevoir(scene, le, { origine, patient });
      if (attente < 1000) return;
      chronologie.prevoir(plusTard(le, 25), async (tard) => {
        exiger(await mettreEnAttente(par(acteurs.regulation, tard), { demande }));
      });
    });
  }
  prevoirLesRendezVous(scene, tirer);
}

/** Patients of the named doctor called yesterday evening, and come to her today. */
function prevoirLesRendezVous(scene: Scene, tirer: () => Patient): void {
  const { chronologie, habitants, aujourdhui, a } = scene;
  const elle = habitants.find(({ cle }) => cle === 'corliret');
  if (!elle) return;
  const hier = ajouterJours(aujourdhui, -1);
  RENDEZ_VOUS.forEach((minutes, rang) => {
    const medecinTraitantId = idDuRpps(elle.rpps);
    const tire = tirer();
    const patient: Patient = {
      ...tire,
      ...(SANS_MEDECIN.includes(tire.motif)
        ? { motif: 'orl', description: 'Gorge très douloureuse, avale mal' }
        : {}),
      mobilite: 'voiture',
      trajetMax: null,
      delaiHeures: 24,
      medecinTraitant: 'nomme',
      medecinTraitantId,
      disponibleDes: a(aujourdhui, minutes - 1).toISOString(),
    };
    chronologie.prevoir(a(hier, 18 * 60 + rang * 7), async (quand) => {
      const demande = await recevoir(scene, quand, { origine: 'ligne', patient });
      chronologie.prevoir(plusTard(quand, 3), (le) => luiConfier(scene, le, { demande, patient }));
    });
  });
}

/** Their doctor agrees to see them: one of her slots is booked. */
async function luiConfier(
  scene: Scene,
  quand: Date,
  { demande, patient }: { readonly demande: string; readonly patient: Patient },
): Promise<void> {
  const regulation = scene.par(scene.acteurs.regulation, quand);
  exiger(await noterTentative(regulation, { demande, tentative: 'recoit' }));
  const { propositions } = exiger(await proposerCreneaux(regulation, { demande }));
  const proposition = propositions.find((p) => p.professionnelId === patient.medecinTraitantId);
  if (proposition) await reserver(scene, quand, { demande, patient, proposition });
}
