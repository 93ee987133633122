import { ajouterJours, type DateCivile, dateCivileDeParts } from '#kernel/date-civile.ts';
import { cleDuMatricule } from '#kernel/ins.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { briserLaGlace } from '../../../src/modules/patients/usecases/briser-la-glace.ts';
import { ajouterMembre } from '../../../src/modules/patients/usecases/composer-equipe.ts';
import { creerPatient } from '../../../src/modules/patients/usecases/creer-patient.ts';
import { poserOpposition } from '../../../src/modules/patients/usecases/poser-opposition.ts';
import { recueillirAccord } from '../../../src/modules/patients/usecases/recueillir-accord.ts';
import type { Hasard } from '../hasard.ts';
import { prenomDe, tirerDesNoms } from '../noms.ts';
import { mobileFictif } from '../numeros.ts';
import type { Habitant } from '../peupler.ts';
import { joursDe, plusTard, type Scene } from './scene.ts';

const DOSSIERS = 15;
/** Ranks of the person who blocks a professional, and of the one whose record is opened in an emergency. */
const QUI_S_OPPOSE = 4;
const QUI_EST_OUVERTE = 7;

type Personne = {
  readonly nom: string;
  readonly prenom: string;
  readonly naissance: DateCivile;
  readonly sexe: 'f' | 'm';
  readonly rang: number;
  readonly medecin: Habitant;
};

/** Some fifteen people whose records are kept: teams, answers, one opposition, one emergency access to review. */
export function prevoirLesDossiers(scene: Scene, communes: readonly string[]): void {
  const { chronologie, premierJour, aujourdhui, a, habitants } = scene;
  const hasard = scene.hasard.branche('dossiers');
  const tirer = tirerDesPersonnes(scene, hasard);
  const jours = joursDe(premierJour, ajouterJours(aujourdhui, -1));
  const soignants = habitants.filter(
    ({ metier }) =>
      metier === 'infirmier' || metier === 'kinesitherapeute' || metier === 'pharmacien',
  );
  for (let rang = 0; rang < DOSSIERS; rang += 1) {
    const personne = tirer(rang);
    const jour = jours[Math.floor((rang * jours.length) / DOSSIERS)] ?? premierJour;
    const quand = a(jour, hasard.entier(9 * 60, 16 * 60));
    const commune = hasard.parmi(communes);
    const equipe = [hasard.parmi(soignants), hasard.parmi(soignants)];
    chronologie.prevoir(quand, async (le) => {
      const patient = await ouvrir(scene, le, personne, commune);
      await entourer(scene, plusTard(le, 6), { patient, personne, equipe });
    });
  }
}

/** The regulation opens half of the records, the doctor of the person the others. */
async function ouvrir(
  scene: Scene,
  le: Date,
  personne: Personne,
  commune: string,
): Promise<string> {
  const { acteurs, par } = scene;
  const { nom, prenom, naissance, sexe, rang, medecin } = personne;
  const acteur = rang % 2 === 0 ? acteurs.regulation : acteurs.professionnel(medecin);
  const qualifiee = rang % 5 === 2;
  const cree = await creerPatient(par(acteur, le), {
    nomDeNaissance: nom,
    prenoms: prenom,
    dateDeNaissance: naissance,
    sexe,
    telephone: mobileFictif(7000 + rang * 13),
    commune,
    medecinTraitant: rang % 6 === 5 ? 'aucun' : idDuRpps(medecin.rpps),
    statut: qualifiee ? 'QUAL' : rang % 5 === 3 ? 'VALI' : 'PROV',
    verification: qualifiee || rang % 5 === 3 ? 'piece-d-identite' : '',
    ...(qualifiee ? { matricule: matriculeDe(personne), nature: 'NIR-DEMO' } : {}),
    // One person in seven was not told yet.
    informee: rang % 7 === 6 ? null : rang % 3 === 0 ? 'ecrit' : 'oral',
    ...(rang % 4 === 1
      ? {
          contactNom: `Camille ${nom}`,
          contactLien: 'Sa fille',
          contactTelephone: mobileFictif(7500 + rang),
        }
      : {}),
  });
  return exiger(cree).id;
}

type Suivie = {
  readonly patient: string;
  readonly personne: Personne;
  readonly equipe: readonly Habitant[];
};

async function entourer(
  scene: Scene,
  le: Date,
  { patient, personne, equipe }: Suivie,
): Promise<void> {
  const coordination = scene.par(scene.acteurs.coordination, le);
  for (const { rpps } of new Set(equipe))
    exiger(await ajouterMembre(coordination, { patient, membre: idDuRpps(rpps) }));
  if (personne.rang % 4 === 0)
    exiger(
      await recueillirAccord(coordination, {
        patient,
        objet: 'partage',
        reponse: personne.rang % 8 === 0 ? 'oui' : 'non',
        voie: 'oral',
      }),
    );
  const suivie = { patient, personne, equipe };
  if (personne.rang === QUI_S_OPPOSE) await bloquer(scene, le, suivie);
  if (personne.rang === QUI_EST_OUVERTE) prevoirLeBris(scene, suivie);
}

/** The person blocks somebody who is nowhere in their team. */
async function bloquer(
  scene: Scene,
  le: Date,
  { patient, equipe, personne }: Suivie,
): Promise<void> {
  const connus = new Set([...equipe, personne.medecin].map(({ rpps }) => rpps));
  const bloque = autreMedecin(scene, connus);
  if (!bloque) return;
  const professionnel = idDuRpps(bloque.rpps);
  const coordination = scene.par(scene.acteurs.coordination, plusTard(le, 4));
  exiger(await poserOpposition(coordination, { patient, professionnel, voie: 'oral' }));
  prevoirLeJumeau(scene, le, { personne, bloque });
}

type AOuvrir = { readonly personne: Personne; readonly bloque: Habitant };

/** Whom the person blocks sees no record of them, and opens another: two records of one person, to be merged. */
function prevoirLeJumeau(scene: Scene, le: Date, { personne, bloque }: AOuvrir): void {
  const { nom, prenom, naissance, sexe } = personne;
  const acteur = scene.acteurs.professionnel(bloque);
  scene.chronologie.prevoir(plusTard(le, 26 * 60), async (alors) => {
    exiger(
      await creerPatient(scene.par({ ...acteur, id: acteur.id ?? idDuRpps(bloque.rpps) }, alors), {
        nomDeNaissance: nom,
        prenoms: prenom,
        dateDeNaissance: naissance,
        sexe,
        courriel: 'contact@exemple.invalid',
      }),
    );
  });
}

/** Yesterday, a doctor outside the team opened the record of somebody who felt faint before them. */
function prevoirLeBris(scene: Scene, { personne, equipe }: Suivie): void {
  const { aujourdhui, a, chronologie, par, acteurs } = scene;
  const connus = new Set([...equipe, personne.medecin].map(({ rpps }) => rpps));
  const medecin = autreMedecin(scene, connus);
  if (!medecin) return;
  const acteur = acteurs.professionnel(medecin);
  // Doctors of the directory without account in the demonstration act under the id of their entry.
  const confirme = { ...acteur, id: acteur.id ?? idDuRpps(medecin.rpps) };
  chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 21 * 60 + 40), async (le) => {
    exiger(
      await briserLaGlace(par({ ...confirme, confirmeLe: le }, le), {
        nom: personne.nom,
        prenom: personne.prenom,
        dateDeNaissance: personne.naissance,
        raison: 'garde-ou-remplacement',
        precision: 'Malaise au domicile pendant ma garde, traitement inconnu de la famille.',
      }),
    );
  });
}

function autreMedecin({ habitants }: Scene, connus: ReadonlySet<string>): Habitant | undefined {
  return habitants.find(
    ({ metier, rpps, cle }) => metier === 'medecin' && cle !== 'corliret' && !connus.has(rpps),
  );
}

/** The named doctor follows one in three; people are old more often than young. */
function tirerDesPersonnes({ habitants }: Scene, hasard: Hasard): (rang: number) => Personne {
  const nomNeuf = tirerDesNoms(
    hasard,
    habitants.map(({ nom }) => nom),
  );
  const medecins = habitants.filter(({ metier }) => metier === 'medecin');
  const elle = medecins.find(({ cle }) => cle === 'corliret');
  return (rang) => {
    const sexe = hasard.chance(0.55) ? 'f' : 'm';
    const annee = hasard.selon([
      [hasard.entier(1934, 1958), 6],
      [hasard.entier(1959, 1999), 3],
      [hasard.entier(2008, 2022), 1],
    ] as const);
    const { nom } = nomNeuf();
    const tire = hasard.parmi(medecins);
    return {
      nom,
      rang,
      sexe,
      prenom: prenomDe(hasard, sexe),
      naissance: dateCivileDeParts(annee, hasard.entier(1, 12), hasard.entier(1, 28)),
      medecin: rang % 3 === 0 && elle ? elle : tire,
    };
  };
}

/** A matricule of demonstration: nobody's, with its key. */
function matriculeDe({ sexe, naissance, rang }: Personne): string {
  const [annee = '', mois = ''] = naissance.split('-');
  const treize = `${sexe === 'm' ? 1 : 2}${annee.slice(2)}${mois}99999${String(rang).padStart(3, '0')}`;
  return `${treize}${cleDuMatricule(treize)}`;
}
