import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { annoncerReunion } from '../../../src/modules/reunions/usecases/annoncer-reunion.ts';
import { annoncerSondage } from '../../../src/modules/reunions/usecases/annoncer-sondage.ts';
import { creerSondage } from '../../../src/modules/reunions/usecases/creer-sondage.ts';
import { exporterSondage } from '../../../src/modules/reunions/usecases/exporter-sondage.ts';
import { noterReponse } from '../../../src/modules/reunions/usecases/repondre-sondage.ts';
import { creerGroupe } from '../../../src/modules/reunions/usecases/tenir-groupe.ts';
import { ajouterMembres } from '../../../src/modules/reunions/usecases/tenir-membres.ts';
import { ajouterPoint } from '../../../src/modules/reunions/usecases/tenir-points.ts';
import { creerReunion } from '../../../src/modules/reunions/usecases/tenir-reunion.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import { prevoirUneReunionTenue } from './reunion-tenue.ts';
import { plusTard, type Scene } from './scene.ts';

const CLES = [
  'brevillon',
  'corliret',
  'darsonnel',
  'fontarive',
  'marquessac',
  'montagut',
  'tressagues',
];
const PLAIES = 'Plaies chroniques';

/** Two groups, a meeting held and frozen with its minutes, one this evening, a date that is looked for. */
export function prevoirLesReunions(scene: Scene): void {
  const { chronologie, premierJour, aujourdhui, a, par, acteurs } = scene;
  const depart = ajouterJours(aujourdhui, -50);
  const jour = depart < premierJour ? premierJour : depart;
  chronologie.prevoir(a(jour, 9 * 60 + 30), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const plaies = exiger(
      await creerGroupe(appel, {
        nom: PLAIES,
        objet: 'Un parcours commun pour les plaies qui durent, de la ville à l’hôpital.',
        missions: ['parcours', 'qualite'],
      }),
    ).id;
    const soir = exiger(
      await creerGroupe(appel, {
        nom: 'Soins du jour',
        objet: 'Que chacun trouve un soin dans les deux jours.',
        missions: ['acces-aux-soins'],
      }),
    ).id;
    exiger(
      await ajouterMembres(appel, {
        groupe: plaies,
        professionnels: idsDe(nommes(scene)),
        invites: 'Jeanne Arvel, représentante des usagers, jeanne.arvel@exemple.invalid',
      }),
    );
    const autres = scene.habitants.filter(({ metier }) => metier === 'medecin').slice(0, 6);
    const infirmiers = scene.habitants.filter(({ metier }) => metier === 'infirmier').slice(0, 6);
    exiger(
      await ajouterMembres(appel, {
        groupe: soir,
        professionnels: idsDe([...autres, ...infirmiers]),
      }),
    );
    prevoirUneReunionTenue(scene, { groupe: plaies, titre: PLAIES });
    prevoirCeSoir(scene, plaies);
    prevoirUnSondage(scene, soir);
  });
}

function nommes({ habitants }: Scene): readonly Habitant[] {
  const connus = habitants.filter(({ cle }) => cle !== null && CLES.includes(cle));
  return connus.length > 0 ? connus : habitants.slice(0, 7);
}

const idsDe = (habitants: readonly Habitant[]) => habitants.map(({ rpps }) => idDuRpps(rpps));

function prevoirCeSoir(scene: Scene, groupe: string): void {
  const { chronologie, aujourdhui, a, par, acteurs, adresse } = scene;
  chronologie.prevoir(a(ajouterJours(aujourdhui, -8), 14 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { id: reunion } = exiger(
      await creerReunion(appel, {
        ...{ groupe, titre: `${PLAIES}, suite`, mission: 'parcours', jour: aujourdhui },
        debut: '20:00',
        fin: '22:00',
        modalite: 'mixte',
        lieu: 'Salle du conseil, mairie de Pontaumur',
      }),
    );
    for (const [titre, minutes] of [
      ['Retour des premières photos', 30],
      ['La fiche de liaison', 45],
    ] as const)
      exiger(await ajouterPoint(appel, { reunion, titre, minutes }));
    exiger(await annoncerReunion(par(AUTEUR, plusTard(quand, 1)), { reunion, adresse }));
  });
}

/** Six evenings are proposed; most have answered. */
function prevoirUnSondage(scene: Scene, groupe: string): void {
  const { chronologie, aujourdhui, a, par, acteurs, adresse, hasard } = scene;
  const tirage = hasard.branche('reunions');
  chronologie.prevoir(a(ajouterJours(aujourdhui, -3), 10 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { id: sondage } = exiger(
      await creerSondage(appel, {
        ...{ groupe, titre: 'Soins du jour, l’hiver qui vient', mission: 'acces-aux-soins' },
        cloture: ajouterJours(aujourdhui, 6),
        creneaux: [9, 10, 14, 16, 17, 21].map((jours) => ({
          jour: ajouterJours(aujourdhui, jours),
          debut: '20:15',
          fin: '22:00',
          modalite: jours % 2 === 0 ? 'visio' : 'presence',
          lieu: jours % 2 === 0 ? '' : 'Maison de santé de Giat',
        })),
      }),
    );
    exiger(await annoncerSondage(par(AUTEUR, plusTard(quand, 1)), { sondage, adresse }));
    const { creneaux, sondes } = exiger(await exporterSondage(appel, { sondage }));
    for (const { invitationId: invitation } of sondes.slice(0, -3))
      exiger(
        await noterReponse(par(acteurs.coordination, plusTard(quand, 90)), {
          ...{ sondage, invitation },
          reponses: creneaux.map(({ id: creneau }) => ({
            creneau,
            avis: tirage.selon([
              ['oui' as const, 4],
              ['si-besoin' as const, 2],
              ['non' as const, 4],
            ]),
          })),
        }),
      );
  });
}
