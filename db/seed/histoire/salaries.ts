import { droitsDe } from '#app/droits.ts';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { moisDe, semaineDe } from '#kernel/periode.ts';
import { exiger } from '#kernel/result.ts';
import type { Acteur, Appel } from '#platform/call.ts';
import {
  declarerSemaine,
  validerSemaine,
} from '../../../src/modules/salaries/usecases/declarer-semaine.ts';
import {
  ecrireContrat,
  saisirCout,
} from '../../../src/modules/salaries/usecases/tenir-contrats.ts';
import type { Scene } from './scene.ts';

const SEMAINES = 8;
const DE_L_ASSISTANT = 5;

/** A coordinator and an assistant, both part-time: contracts, weeks validated but the last, a month whose cost nobody typed. */
export function prevoirLEquipeSalariee(scene: Scene): void {
  const { chronologie, aujourdhui, a, par, acteurs, definition } = scene;
  if (definition.region !== 'sud-est') return;
  // The week under way is left to declare.
  const derniere = ajouterJours(semaineDe(aujourdhui).du, -7);
  const debuts = {
    sienne: ajouterJours(derniere, -7 * (SEMAINES - 1)),
    assistant: ajouterJours(derniere, -7 * (DE_L_ASSISTANT - 1)),
  };
  chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 15 * 60), async (quand) => {
    await noterLesContrats(employeur(scene, quand), acteurs, debuts);
    for (let rang = SEMAINES - 1; rang >= 0; rang--) {
      const lundi = ajouterJours(derniere, -7 * rang);
      const vendredi = a(ajouterJours(lundi, 4), 16 * 60);
      const faites = [await declarer(par(acteurs.coordination, vendredi), lundi, rang)];
      if (rang < DE_L_ASSISTANT)
        faites.push(await assister(par(acteurs.regulation, vendredi), lundi, rang));
      if (rang === 0) continue;
      const valider = employeur(scene, a(ajouterJours(lundi, 7), 9 * 60));
      for (const semaine of faites) exiger(await validerSemaine(valider, { semaine }));
    }
  });
}

/** The president employs. */
function employeur(scene: Scene, quand: Date): Appel {
  const president = scene.habitants.find(({ cle }) => cle === 'vaudrebois');
  const qui = president ? scene.acteurs.professionnel(president) : scene.acteurs.coordination;
  const roles = ['president'] as const;
  return scene.par({ ...qui, roles, droits: droitsDe(roles) }, quand);
}

type Equipe = { readonly coordination: Acteur; readonly regulation: Acteur };
type Debuts = { readonly sienne: DateCivile; readonly assistant: DateCivile };

async function noterLesContrats(appel: Appel, equipe: Equipe, debuts: Debuts): Promise<void> {
  // A week is of the month of its Thursday.
  const du = moisDe(ajouterJours(debuts.sienne, 3)).du;
  const { id: contrat } = exiger(
    await ecrireContrat(appel, {
      ...{ nom: equipe.coordination.nom, compte: equipe.coordination.id, du },
      ...{ fonction: 'Coordinatrice', quotite: '60' },
      missions: ['acces-aux-soins', 'parcours', 'prevention', 'accompagnement'],
    }),
  );
  exiger(await saisirCout(appel, { contrat, mois: du, montant: '2 684,50' }));
  const { id: sien } = exiger(
    await ecrireContrat(appel, {
      ...{ nom: equipe.regulation.nom, compte: equipe.regulation.id, du: debuts.assistant },
      ...{ fonction: 'Assistant de coordination', quotite: '40' },
      missions: ['acces-aux-soins', 'prevention'],
    }),
  );
  // The month that the contract does not fill has an amount of its own, which nobody typed.
  const suivant = ajouterJours(moisDe(debuts.assistant).au, 1);
  exiger(await saisirCout(appel, { contrat: sien, mois: suivant, montant: '1 342' }));
}

const declarer = async (appel: Appel, lundi: DateCivile, rang: number) =>
  exiger(
    await declarerSemaine(appel, {
      lundi,
      temps: [
        { mission: 'acces-aux-soins', heures: rang % 2 === 0 ? '8,5' : '7' },
        { mission: 'parcours', heures: '4' },
        { mission: 'prevention', heures: rang % 3 === 0 ? '2,25' : '3,5' },
        { mission: 'vie-associative', heures: '5,25' },
      ],
      absences:
        rang === 3 ? [{ jour: ajouterJours(lundi, 4), moment: 'apres-midi', genre: 'conges' }] : [],
    }),
  ).id;

const assister = async (appel: Appel, lundi: DateCivile, rang: number) =>
  exiger(
    await declarerSemaine(appel, {
      lundi,
      temps: [
        { mission: 'acces-aux-soins', heures: '9' },
        { mission: 'vie-associative', heures: rang % 2 === 0 ? '5' : '4,5' },
      ],
      absences:
        rang === 2 ? [{ jour: ajouterJours(lundi, 1), moment: 'matin', genre: 'formation' }] : [],
    }),
  ).id;
