import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { listerDemandes } from '../../../src/modules/medecin-traitant/usecases/lister-demandes.ts';
import { rattacherAuDepart } from '../../../src/modules/medecin-traitant/usecases/rattacher-au-depart.ts';
import { annoncerDepart } from '../../../src/modules/medecin-traitant/usecases/tenir-depart.ts';
import { noterLevier } from '../../../src/modules/medecin-traitant/usecases/tenir-levier.ts';
import type { Scene } from './scene.ts';

/** Days before today when the announcement came, and when the coordination went through the register. */
const ANNONCE = 110;
const TOURNEES = [104, 84, 62, 41, 20, 6];
const PAR_TOURNEE = 4;

const LEVIERS = [
  { genre: 'successeur', nom: 'Jeune médecin en cours d’installation', capacite: '450' },
  { genre: 'medecin', nom: 'Cabinet voisin, deux médecins', capacite: '160' },
  { genre: 'assistant', nom: 'Assistant médical du cabinet voisin', capacite: '90' },
  { genre: 'ipa', nom: 'IPA de la maison de santé' },
];

/** A doctor of the story announces that they leave; people who lose them are found in the register. */
export function prevoirUnDepart(scene: Scene): void {
  const { chronologie, premierJour, aujourdhui, a, par, acteurs, habitants } = scene;
  // Nobody the scenarios know by name.
  const partant = habitants.findLast(({ metier, cle }) => metier === 'medecin' && cle === null);
  if (!partant) return;
  const annonce = ajouterJours(aujourdhui, -ANNONCE);
  const auPlusTot = (jour: DateCivile) => (jour < premierJour ? premierJour : jour);
  let depart = '';
  chronologie.prevoir(a(auPlusTot(annonce), 10 * 60 + 5), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const plan = {
      professionnel: idDuRpps(partant.rpps),
      annonceLe: annonce,
      departLe: ajouterJours(aujourdhui, 75),
      patients: '980',
      patientsSelon: 'declare',
      patientsSource: 'courrier du médecin à la CPTS',
      publie: 'oui',
    };
    depart = exiger(await annoncerDepart(appel, plan)).depart;
    for (const levier of LEVIERS) exiger(await noterLevier(appel, { ...levier, depart }));
  });
  const rattachees = new Set<string>();
  for (const age of TOURNEES)
    chronologie.prevoir(a(auPlusTot(ajouterJours(aujourdhui, -age)), 18 * 60), async (quand) => {
      await rattacher(scene, { depart, rattachees, quand });
    });
}

type Tournee = {
  readonly depart: string;
  readonly rattachees: Set<string>;
  readonly quand: Date;
};

/** Of those who lost their doctor, some more are of this departure. */
async function rattacher(scene: Scene, { depart, rattachees, quand }: Tournee): Promise<void> {
  const appel = scene.par(scene.acteurs.coordination, quand);
  const { demandes } = exiger(await listerDemandes(appel, { critere: 'perte' }));
  const nouvelles = demandes.filter(({ id }) => !rattachees.has(id)).slice(0, PAR_TOURNEE);
  for (const { id: demande } of nouvelles) {
    exiger(await rattacherAuDepart(appel, { demande, depart }));
    rattachees.add(demande);
  }
}
