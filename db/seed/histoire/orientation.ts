import { exiger } from '#kernel/result.ts';
import { confirmerReservation } from '../../../src/modules/soins-non-programmes/usecases/annoncer-reservation.ts';
import { annulerReservation } from '../../../src/modules/soins-non-programmes/usecases/annuler-reservation.ts';
import { noterIssue } from '../../../src/modules/soins-non-programmes/usecases/noter-issue.ts';
import { noterTentative } from '../../../src/modules/soins-non-programmes/usecases/noter-tentative.ts';
import { proposerCreneaux } from '../../../src/modules/soins-non-programmes/usecases/proposer-creneaux.ts';
import { repondreAutrement } from '../../../src/modules/soins-non-programmes/usecases/repondre-autrement.ts';
import { reserverCreneau } from '../../../src/modules/soins-non-programmes/usecases/reserver-creneau.ts';
import { AUTEUR } from '../planter.ts';
import type { Patient } from './patients.ts';
import { plusTard, type Scene } from './scene.ts';

type Suivie = { readonly demande: string; readonly patient: Patient };
type Proposition = {
  readonly creneauId: string;
  readonly professionnelId: string;
  readonly debut: string;
  readonly fin: string;
  readonly classe: number;
};

/** Answers a request as the regulation does: the médecin traitant first, then a colleague, a slot, or something else. */
export async function orienter(scene: Scene, quand: Date, suivie: Suivie): Promise<void> {
  const { chronologie, hasard } = scene;
  const { medecinTraitantId } = suivie.patient;
  if (medecinTraitantId && hasard.chance(0.45)) {
    const tentative = hasard.selon([
      ['recoit', 22],
      ['confrere', 26],
      ['absent', 22],
      ['complet', 20],
      ['injoignable', 10],
    ] as const);
    exiger(
      await noterTentative(parRegulation(scene, quand), { demande: suivie.demande, tentative }),
    );
    if (tentative === 'recoit')
      return await repondre(scene, quand, { ...suivie, reponse: 'medecin-traitant' });
  }
  const reponse = hasard.chance(0.15) ? reponseSelon(suivie.patient, scene) : null;
  const ensuite = plusTard(quand, hasard.entier(1, 4));
  chronologie.prevoir(ensuite, (le) =>
    reponse ? repondre(scene, le, { ...suivie, reponse }) : chercherUnCreneau(scene, le, suivie),
  );
}

async function chercherUnCreneau(scene: Scene, quand: Date, suivie: Suivie): Promise<void> {
  const { hasard } = scene;
  const { propositions } = exiger(
    await proposerCreneaux(parRegulation(scene, quand), { demande: suivie.demande }),
  );
  const acceptables = propositions.filter(
    ({ classe }) => classe <= 1 || (classe < 4 && hasard.chance(0.5)),
  );
  const choisie =
    acceptables[
      hasard.selon([
        [0, 8],
        [1, 2],
        [2, 1],
      ] as const)
    ] ?? acceptables[0];
  if (choisie) return await reserver(scene, quand, { ...suivie, proposition: choisie });
  if (hasard.chance(0.55)) {
    const raison = raisonSelon(suivie.patient, propositions.length, scene);
    return await repondre(scene, quand, { ...suivie, reponse: 'aucune-solution', raison });
  }
  const reponse = hasard.parmi(['teleconsultation', 'maison-medicale'] as const);
  await repondre(scene, quand, { ...suivie, reponse });
}

type Choisie = Suivie & { readonly proposition: Proposition };

/** Books, then plans how it ends: kept, missed, or cancelled in between. */
export async function reserver(scene: Scene, quand: Date, choisie: Choisie): Promise<void> {
  const { hasard, chronologie, habitantParId, acteurs } = scene;
  const { demande, proposition } = choisie;
  const { creneauId, debut, fin } = proposition;
  const saisie = { demande, creneau: creneauId };
  const { id } = exiger(await reserverCreneau(parRegulation(scene, quand), saisie));
  if (quand > plusTard(scene.present, -2 * 1440)) await confirmer(scene, quand, id);
  const attente = (new Date(debut).getTime() - quand.getTime()) / 60_000;
  const professionnel = habitantParId.get(proposition.professionnelId);
  const lui = professionnel ? acteurs.professionnel(professionnel) : acteurs.coordination;
  if (attente > 90 && hasard.chance(0.07)) {
    const annule = hasard.chance(0.35) ? lui : acteurs.regulation;
    chronologie.prevoir(plusTard(quand, attente * 0.6), async (le) => {
      exiger(await annulerReservation(scene.par(annule, le), { reservation: id }));
      // Given back, the request waits for another answer.
      chronologie.prevoir(plusTard(le, hasard.entier(3, 25)), (tard) =>
        orienter(scene, tard, choisie),
      );
    });
    return;
  }
  const issue = hasard.selon([
    ['venu', 89],
    ['pas-venu', 6],
    ['redirige', 2],
    [null, 3],
  ] as const);
  if (issue)
    chronologie.prevoir(plusTard(new Date(fin), hasard.entier(1, 25)), async (le) => {
      exiger(await noterIssue(scene.par(lui, le), { reservation: id, issue }));
    });
}

/** The messages of the last days are there to be read; those before were sent, and are gone. */
async function confirmer(scene: Scene, quand: Date, reservation: string): Promise<void> {
  const { adresse, par } = scene;
  exiger(await confirmerReservation(par(AUTEUR, quand), { reservation, adresse }));
}

type Autre = Suivie & { readonly reponse: string; readonly raison?: string };

async function repondre(scene: Scene, quand: Date, autre: Autre): Promise<void> {
  const { demande, reponse, raison } = autre;
  const saisie = { demande, reponse, ...(raison ? { raison } : {}) };
  exiger(await repondreAutrement(parRegulation(scene, quand), saisie));
}

function parRegulation({ par, acteurs }: Scene, quand: Date) {
  return par(acteurs.regulation, quand);
}

function reponseSelon({ motif }: Patient, { hasard }: Scene): string {
  const indiquee: Readonly<Record<string, string>> = {
    plaie: 'infirmier',
    ordonnance: 'pharmacien',
    dos: 'kinesitherapeute',
    traumatisme: 'kinesitherapeute',
    grossesse: 'sage-femme',
    urinaire: 'pharmacien',
    orl: 'pharmacien',
  };
  const autre = hasard.selon([
    ['teleconsultation', 5],
    ['maison-medicale', 3],
    ['centre-15', 1],
    ['infirmier', 2],
  ] as const);
  return indiquee[motif] ?? autre;
}

function raisonSelon({ mobilite }: Patient, trouves: number, { hasard }: Scene): string {
  if (mobilite === 'ne-se-deplace-pas') return 'pas-de-visite';
  if (trouves > 0) return hasard.parmi(['trop-loin', 'refus-du-patient', 'aucun-creneau']);
  return hasard.selon([
    ['aucun-creneau', 6],
    ['injoignable', 2],
    ['hors-competence', 1],
  ] as const);
}
