import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { publierQuestionnaire } from '../../../src/modules/questionnaires/usecases/publier-questionnaire.ts';
import { ouvrirSerie } from '../../../src/modules/soins-non-programmes/usecases/ouvrir-serie.ts';
import { proposerCreneaux } from '../../../src/modules/soins-non-programmes/usecases/proposer-creneaux.ts';
import { recevoirDemande } from '../../../src/modules/soins-non-programmes/usecases/recevoir-demande.ts';
import { repondreAutrement } from '../../../src/modules/soins-non-programmes/usecases/repondre-autrement.ts';
import {
  lireQuestions,
  repondreEligibilite,
} from '../../../src/modules/soins-non-programmes/usecases/repondre-eligibilite.ts';
import { reserverCreneau } from '../../../src/modules/soins-non-programmes/usecases/reserver-creneau.ts';
import { AUTEUR } from '../planter.ts';
import { deMetier } from './ouvrir-un-site.ts';
import type { Scene } from './scene.ts';
import { AUCUN_SIGNE } from './textes.ts';

const filiere = 'entorse-cheville';
const JOURS = 21;

/** Without clinical meaning, and it says so: the criteria are those of the protocol that a CPTS signs. */
const QUESTIONS = [
  { texte: 'Question de démonstration 1 : copiez ici celle de votre protocole.', ecarte: 'oui' },
  { texte: 'Question de démonstration 2, dont la réponse « non » écarte.', ecarte: 'non' },
  { texte: 'Question de démonstration 3, pour information.', ecarte: '' },
] as const;

/** A protocol of physiotherapy urgencies, slots kept for it, somebody admitted and somebody ruled out. */
export function prevoirLesFilieres(scene: Scene): void {
  const { chronologie, a, aujourdhui, premierJour, par } = scene;
  const debut = ajouterJours(aujourdhui, -JOURS);
  const jour = debut < premierJour ? premierJour : debut;
  // Neither of the two first ones: those offer ordinary slots.
  const kine = deMetier(scene, 'kinesitherapeute')[2];
  if (!kine) return;
  chronologie.prevoir(a(jour, 9 * 60), async (quand) => {
    exiger(
      await publierQuestionnaire(par(AUTEUR, quand), {
        filiere,
        reference: 'Protocole de démonstration, sans valeur clinique',
        documentLe: ajouterJours(jour, -30),
        sinon: 'Orienter vers le médecin traitant, ou vers un médecin du jour.',
        questions: QUESTIONS,
      }),
    );
    exiger(
      await ouvrirSerie(par(scene.acteurs.professionnel(kine), quand), {
        jours: [1, 2, 3, 4, 5],
        ...{ du: jour, au: ajouterJours(aujourdhui, 90) },
        ...{ heureDebut: '12:00', heureFin: '13:00', dureeMinutes: 30 },
        ...{ commune: kine.commune, lieu: kine.lieu, filieres: [filiere] },
      }),
    );
    for (const [rang, deuxieme] of (['oui', 'non', 'oui'] as const).entries())
      chronologie.prevoir(a(ajouterJours(aujourdhui, -2 - rang * 3), 10 * 60 + 12), (le) =>
        orienter(scene, le, { deuxieme, commune: kine.commune }),
      );
  });
}

type Cas = { readonly deuxieme: 'oui' | 'non'; readonly commune: string };

/** The questions are asked; who is admitted has a slot, who is not is answered otherwise. */
async function orienter(scene: Scene, quand: Date, { deuxieme, commune }: Cas): Promise<void> {
  const appel = scene.par(scene.acteurs.regulation, quand);
  const { id: demande } = exiger(
    await recevoirDemande(appel, {
      ...{ motif: 'traumatisme', description: 'Cheville tournée hier au stade', commune, age: 31 },
      ...{ prenom: 'Ludivine', telephone: '+33639980152', signes: AUCUN_SIGNE },
    }),
  );
  const { questionnaire } = exiger(await lireQuestions(appel, { demande, filiere }));
  const reponses = { q1: 'non', q2: deuxieme, q3: 'ne-sait-pas' };
  const { issue } = exiger(
    await repondreEligibilite(appel, {
      ...{ demande, filiere, reponses },
      questionnaire: questionnaire.id,
    }),
  );
  if (issue === 'non-eligible') {
    exiger(await repondreAutrement(appel, { demande, reponse: 'maison-medicale' }));
    return;
  }
  const { propositions } = exiger(await proposerCreneaux(appel, { demande }));
  const gardee = propositions.find(({ raisonsDetaillees }) =>
    raisonsDetaillees.some(({ genre }) => genre === 'filiere'),
  );
  const creneau = (gardee ?? propositions[0])?.creneauId;
  if (creneau) exiger(await reserverCreneau(appel, { demande, creneau }));
}
