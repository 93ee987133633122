import { droitsDe } from '#app/droits.ts';
import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { writePdf } from '#platform/documents/pdf.ts';
import { ecrireTexte } from '../../../src/modules/preuves/usecases/ecrire-texte.ts';
import { figerArrete } from '../../../src/modules/preuves/usecases/figer-arrete.ts';
import { joindrePiece } from '../../../src/modules/preuves/usecases/joindre-piece.ts';
import type { Scene } from './scene.ts';

const TEXTES = [
  {
    poste: 'fonctionnement',
    fait: 'Une coordinatrice à mi-temps depuis l’été, un numéro unique, un bureau qui se réunit chaque mois.\nLes permanences se tiennent à Giat et à Pontaumur.',
    manque: 'Un local\u00A0: la salle du conseil est prêtée, et occupée le jeudi.',
    demande: '',
  },
  {
    poste: 'acces-aux-soins',
    fait: 'Des créneaux ouverts chaque jour par les médecins et les infirmiers des trois secteurs, une régulation en semaine, le SAS raccordé.\nUn groupe de travail sur les plaies chroniques réunit médecins, infirmiers et pharmaciens.',
    manque:
      'Des kinésithérapeutes\u00A0: un seul offre des créneaux pour tout l’est du territoire. Le samedi reste sans solution une fois sur trois.',
    demande:
      'Que les rendez-vous donnés par téléconsultation assistée comptent dans l’indicateur, les distances étant ce qu’elles sont.',
  },
  {
    poste: 'prevention',
    fait: 'Le dépistage du cancer colorectal expliqué dans les cinq pharmacies du territoire.',
    manque: 'Les effectifs remis par la CPAM s’arrêtent au printemps.',
    demande: 'Une remise trimestrielle des taux de dépistage, par commune.',
  },
] as const;

/** One page that says what it is. */
const convention = async (creeLe: Date) =>
  await writePdf({
    ...{ titre: 'Convention de mise à disposition', pied: 'Convention', creeLe },
    sousTitre: 'Entre la commune de Pontaumur et la CPTS des Combrailles',
    sections: [
      {
        titre: 'Objet',
        lignes: [{ terme: 'Article 1', valeur: 'La salle du conseil est prêtée le mardi soir.' }],
      },
    ],
  });

/** The first year of the contract in the country: what its report says, a convention, and a year frozen before its end. */
export function prevoirLeDossierAnnuel(scene: Scene): void {
  const { chronologie, premierJour, aujourdhui, a, par, acteurs, definition } = scene;
  // A history of a few days has no contract yet whose year is told.
  if (definition.region !== 'sud-est' || premierJour > ajouterJours(aujourdhui, -7)) return;
  chronologie.prevoir(a(ajouterJours(aujourdhui, -2), 10 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    for (const texte of TEXTES) exiger(await ecrireTexte(appel, { annee: '1', ...texte }));
    exiger(
      await joindrePiece(appel, {
        ...{ de: 'mission/acces-aux-soins/1', categorie: 'convention' },
        ...{ titre: 'Convention avec la mairie de Pontaumur', type: 'application/pdf' },
        ...{ nom: 'convention-pontaumur.pdf', contenu: await convention(quand) },
      }),
    );
  });
  chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 18 * 60), async (quand) => {
    exiger(await figerArrete(presidence(scene, quand), { annee: '1' }));
  });
}

function presidence({ habitants, acteurs, par }: Scene, quand: Date): Appel {
  const president = habitants.find(({ cle }) => cle === 'vaudrebois');
  const qui = president ? acteurs.professionnel(president) : acteurs.coordination;
  const roles = ['president'] as const;
  return par({ ...qui, roles, droits: droitsDe(roles) }, quand);
}
