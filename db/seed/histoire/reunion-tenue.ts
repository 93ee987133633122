import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { annoncerCompteRendu } from '../../../src/modules/reunions/usecases/annoncer-compte-rendu.ts';
import { annoncerReunion } from '../../../src/modules/reunions/usecases/annoncer-reunion.ts';
import { figerFeuille } from '../../../src/modules/reunions/usecases/figer-feuille.ts';
import { imprimerFeuille } from '../../../src/modules/reunions/usecases/imprimer-feuille.ts';
import { saisirFeuille } from '../../../src/modules/reunions/usecases/saisir-feuille.ts';
import {
  ajouterAction,
  ecrirePoint,
  envoyerCompteRendu,
} from '../../../src/modules/reunions/usecases/tenir-compte-rendu.ts';
import { ajouterPoint } from '../../../src/modules/reunions/usecases/tenir-points.ts';
import { creerReunion } from '../../../src/modules/reunions/usecases/tenir-reunion.ts';
import { AUTEUR } from '../planter.ts';
import { plusTard, type Scene } from './scene.ts';

const POINTS = [
  {
    titre: 'Tour de table, ce qui manque aujourd’hui',
    minutes: 30,
    notes:
      'Les infirmiers voient les plaies deux fois par semaine sans savoir qui appeler.\nLes pharmacies changent les pansements faute d’ordonnance à jour.',
    decision: '',
  },
  {
    titre: 'Qui appeler, et quand',
    minutes: 45,
    notes: 'Une plaie qui ne change pas en quatre semaines est montrée au groupe, photo à l’appui.',
    decision: 'Le groupe essaie ce seuil pendant trois mois.',
  },
  {
    titre: 'La plaquette pour les patients',
    minutes: 30,
    notes: 'Une page, en gros caractères, remise par la pharmacie.',
    decision: 'La plaquette est relue par la représentante des usagers avant d’être imprimée.',
  },
] as const;

/** Held three weeks ago: two absent, one who left early; frozen, its minutes sent, an action late and one to come. */
export function prevoirUneReunionTenue(
  scene: Scene,
  { groupe, titre }: { readonly groupe: string; readonly titre: string },
): void {
  const { chronologie, aujourdhui, a, par, acteurs, adresse } = scene;
  const soir = ajouterJours(aujourdhui, -21);
  chronologie.prevoir(a(ajouterJours(soir, -14), 11 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { id: reunion } = exiger(
      await creerReunion(appel, {
        ...{ groupe, titre, mission: 'parcours', jour: soir },
        debut: '20:00',
        fin: '22:00',
        modalite: 'presence',
        lieu: 'Salle du conseil, mairie de Pontaumur',
      }),
    );
    const points: string[] = [];
    for (const { titre: point, minutes } of POINTS)
      points.push(exiger(await ajouterPoint(appel, { reunion, titre: point, minutes })).id);
    exiger(await annoncerReunion(par(AUTEUR, plusTard(quand, 1)), { reunion, adresse }));
    const vuLe = quand.toISOString();
    chronologie.prevoir(a(soir, 22 * 60 + 20), async (le) => {
      await finir(scene, { reunion, points, vuLe, le });
    });
  });
}

type Fin = {
  readonly reunion: string;
  readonly points: readonly string[];
  readonly vuLe: string;
  readonly le: Date;
};

async function finir(scene: Scene, { reunion, points, vuLe, le }: Fin): Promise<void> {
  const { par, acteurs, aujourdhui, adresse } = scene;
  const appel = par(acteurs.coordination, le);
  const { convoques } = exiger(await imprimerFeuille(appel, { reunion }));
  const presents = convoques.slice(0, -2);
  const lignes = presents.map(({ id: personne }, rang) => ({
    personne,
    arrivee: rang === 2 ? '20:20' : '19:55',
    depart: rang === 1 ? '21:30' : '',
    presence: 'sur-place',
  }));
  exiger(await saisirFeuille(appel, { reunion, lignes }));
  exiger(await figerFeuille(appel, { reunion, finReelle: '22:10' }));
  for (const [rang, { notes, decision }] of POINTS.entries())
    exiger(await ecrirePoint(appel, { reunion, point: points[rang], notes, decision, vuLe }));
  const [un, deux] = presents;
  const actions = [
    { texte: 'Relire la plaquette et la faire imprimer', personne: un?.id, jours: -4 },
    { texte: 'Tenir la liste des plaies montrées au groupe', personne: deux?.id, jours: 30 },
  ];
  for (const { texte, personne, jours } of actions)
    exiger(
      await ajouterAction(appel, {
        ...{ reunion, texte, personne },
        echeance: ajouterJours(aujourdhui, jours),
      }),
    );
  exiger(await envoyerCompteRendu(par(acteurs.coordination, plusTard(le, 15)), { reunion }));
  exiger(await annoncerCompteRendu(par(AUTEUR, plusTard(le, 16)), { reunion, adresse }));
}
