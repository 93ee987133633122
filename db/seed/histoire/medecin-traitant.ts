import { ajouterJours, type DateCivile, dateCivileDeParts, partsDe } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { declarerMedecin } from '../../../src/modules/medecin-traitant/usecases/declarer-medecin.ts';
import { demanderUnMedecin } from '../../../src/modules/medecin-traitant/usecases/demander-un-medecin.ts';
import { direOffre } from '../../../src/modules/medecin-traitant/usecases/dire-offre.ts';
import {
  cloreDemande,
  justifierDemande,
} from '../../../src/modules/medecin-traitant/usecases/instruire-demande.ts';
import { noterTentative } from '../../../src/modules/medecin-traitant/usecases/noter-tentative.ts';
import { prendreDemande } from '../../../src/modules/medecin-traitant/usecases/prendre-demande.ts';
import { recevoirDemande } from '../../../src/modules/medecin-traitant/usecases/recevoir-demande.ts';
import {
  adopterBareme,
  reglerMission,
} from '../../../src/modules/medecin-traitant/usecases/regler-mission.ts';
import type { Hasard } from '../hasard.ts';
import { prenomDe, tirerDesNoms } from '../noms.ts';
import { mobileFictif } from '../numeros.ts';
import {
  type CampagneVecue,
  prevoirLaCampagne,
  tirerUneAdresse,
} from './campagne-medecin-traitant.ts';
import { plusTard, type Scene } from './scene.ts';

const DEMANDES = 46;
/** In minutes: calls and gestures are made at the hour of a working day. */
const UN_JOUR = 24 * 60;

/** People who look for a médecin traitant: some found one, some wait, some are to be called today. */
export function prevoirLesDemandesDeMedecin(scene: Scene, communes: readonly string[]): void {
  const { chronologie, premierJour, aujourdhui, a } = scene;
  const hasard = scene.hasard.branche('medecin-traitant');
  const nom = tirerDesNoms(
    hasard,
    scene.habitants.map((h) => h.nom),
  );
  chronologie.prevoir(a(premierJour, 8 * 60 + 40), async (quand) => await regler(scene, quand));
  // The other CPTS has run none yet: its page says what one is for.
  const campagne = scene.definition.region === 'sud-est' ? prevoirLaCampagne(scene) : null;
  const adresses = scene.hasard.branche('adresses');
  for (let rang = 0; rang < DEMANDES; rang++) {
    // The latest come yesterday and the day before: there is somebody to call today.
    const age = Math.round((rang / DEMANDES) ** 2 * JOURS_AU_PLUS) + 1;
    const jour = ajouterJours(aujourdhui, -age);
    if (jour < premierJour) continue;
    const adresse = tirerUneAdresse(adresses);
    const personne = { ...tirer(hasard, { communes, jour }), nom: nom().nom, adresse };
    const quand = a(jour, hasard.entier(9 * 60, 18 * 60));
    chronologie.prevoir(
      quand,
      async (le) => await inscrire(scene, { hasard, personne, age, le, campagne }),
    );
  }
}

const JOURS_AU_PLUS = 170;

async function regler(scene: Scene, quand: Date): Promise<void> {
  const { par, acteurs, premierJour, definition } = scene;
  const appel = par(acteurs.coordination, quand);
  exiger(await reglerMission(appel, { tentativesAvantCourrier: 3, retourJours: 30 }));
  // The other CPTS has adopted none yet: its list says so.
  if (definition.region === 'sud-est')
    exiger(
      await adopterBareme(appel, {
        adopteLe: premierJour,
        decision: 'assemblée générale, résolution 4',
        ageAuDela: 70,
        points: {
          ald: 3,
          age: 2,
          c2s: 2,
          ame: 2,
          precarite: 2,
          grossesse: 2,
          immobile: 1,
          perte: 1,
        },
        pointsParMois: 1,
      }),
    );
  const offrants = medecinsDe(scene).toSorted(
    (a, b) => Number(b.cle !== null) - Number(a.cle !== null),
  );
  for (const medecin of offrants.slice(0, 3))
    exiger(
      await direOffre(par(acteurs.professionnel(medecin), quand), {
        professionnel: idDuRpps(medecin.rpps),
        parMois: 2,
        publique: true,
      }),
    );
}

const medecinsDe = ({ habitants }: Scene) => habitants.filter(({ metier }) => metier === 'medecin');

type Tirage = { readonly communes: readonly string[]; readonly jour: DateCivile };

function tirer(hasard: Hasard, { communes, jour }: Tirage) {
  const sexe = hasard.chance(0.55) ? ('f' as const) : ('m' as const);
  const ans = hasard.selon([
    [hasard.entier(0, 3), 1],
    [hasard.entier(19, 49), 4],
    [hasard.entier(50, 69), 3],
    [hasard.entier(70, 91), 5],
  ]);
  const { annee } = partsDe(jour);
  const criteres = [
    ...(ans > 45 && hasard.chance(0.45) ? ['ald'] : []),
    ...(hasard.chance(0.2) ? ['c2s'] : []),
    ...(ans < 3 ? ['nourrisson'] : []),
    ...(ans > 75 && hasard.chance(0.4) ? ['immobile'] : []),
    ...(ans > 18 ? [hasard.chance(0.6) ? 'perte' : 'jamais'] : []),
  ];
  return {
    prenom: prenomDe(hasard, sexe),
    sexe,
    dateDeNaissance: dateCivileDeParts(annee - ans - 1, hasard.entier(1, 12), hasard.entier(1, 28)),
    commune: hasard.parmi(communes),
    telephone: hasard.chance(0.85) ? mobileFictif(hasard.entier(6000, 9999)) : '',
    criteres,
  };
}

type Inscription = {
  readonly hasard: Hasard;
  readonly personne: ReturnType<typeof tirer> & { readonly nom: string; readonly adresse: string };
  readonly campagne: CampagneVecue | null;
  /** Days since it was received. */
  readonly age: number;
  readonly le: Date;
};

async function inscrire(
  scene: Scene,
  { hasard, personne, age, le, campagne }: Inscription,
): Promise<void> {
  const { acteurs, par } = scene;
  const parElleMeme = personne.telephone !== '' && hasard.chance(0.4);
  const recue = parElleMeme
    ? await demanderUnMedecin(par(acteurs.patient, le), {
        ...personne,
        pour: 'moi',
        accordContact: 'oui',
        campagne: campagne?.code() ?? '',
      })
    : await recevoirDemande(par(acteurs.coordination, le), {
        ...personne,
        origine: hasard.parmi(['ligne', 'pharmacie', 'professionnel', 'travailleur-social']),
      });
  const demande = exiger(recue).id;
  if (!demande || age < 4) return;
  const appel = { demande, canal: 'appel', resultat: hasard.chance(0.7) ? 'joint' : 'absent' };
  const demain = plusTard(le, hasard.entier(1, 3) * UN_JOUR);
  scene.chronologie.prevoir(demain, async (quand) => {
    exiger(await noterTentative(par(acteurs.coordination, quand), appel));
    if (appel.resultat === 'joint') await suivre(scene, { hasard, demande, age, quand });
  });
}

type Suite = {
  readonly hasard: Hasard;
  readonly demande: string;
  readonly age: number;
  readonly quand: Date;
};

/** Once reached: checked, or closed; then, often, a doctor takes them and declares. */
async function suivre(scene: Scene, { hasard, demande, age, quand }: Suite): Promise<void> {
  const { acteurs, par, chronologie } = scene;
  const coordination = par(acteurs.coordination, quand);
  if (hasard.chance(0.15)) {
    const motif = hasard.parmi(['a-deja', 'demenage', 'ne-veut-pas']);
    exiger(await cloreDemande(coordination, { demande, motif }));
    return;
  }
  exiger(await justifierDemande(coordination, { demande }));
  if (age < 20 || hasard.chance(0.35)) return;
  const medecin = hasard.parmi(medecinsDe(scene));
  chronologie.prevoir(plusTard(quand, hasard.entier(2, 12) * UN_JOUR), async (le) => {
    const medecinAppel = par(acteurs.professionnel(medecin), le);
    exiger(await prendreDemande(medecinAppel, { demande, professionnel: idDuRpps(medecin.rpps) }));
    if (age < 35) return;
    chronologie.prevoir(plusTard(le, hasard.entier(1, 9) * UN_JOUR), async (jour) => {
      exiger(await declarerMedecin(par(acteurs.professionnel(medecin), jour), { demande }));
    });
  });
}
