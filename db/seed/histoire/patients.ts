import { idDuRpps } from '#modules/annuaire';
import type { Hasard } from '../hasard.ts';
import { prenomDe } from '../noms.ts';
import { mobileFictif } from '../numeros.ts';
import type { Habitant } from '../peupler.ts';
import { AGES, type CodeDeMotif, DESCRIPTIONS, FREQUENCES, NOTES } from './textes.ts';

/** What a request says of somebody who does not exist. */
export type Patient = {
  readonly motif: CodeDeMotif;
  readonly description: string;
  readonly note: string | null;
  readonly demandeur: string | null;
  readonly prenom: string;
  readonly age: number;
  readonly sexe: 'f' | 'm';
  readonly commune: string;
  readonly mobilite: string;
  readonly trajetMax: number | null;
  readonly medecinTraitant: 'inconnu' | 'aucun' | 'nomme';
  readonly medecinTraitantId: string | null;
  readonly telephone: string;
  readonly delaiHeures: number;
  /** When they can come, if not at once (ISO). */
  readonly disponibleDes?: string;
};

type Village = {
  readonly hasard: Hasard;
  /** Communes, more often those with more inhabitants. */
  readonly communes: readonly (readonly [string, number])[];
  /** Communes around, outside the territory. */
  readonly voisines: readonly string[];
  readonly medecins: readonly Habitant[];
  readonly rural: boolean;
};

/** Draws people who need care, one after another. */
export function tirerDesPatients({
  hasard,
  communes,
  voisines,
  medecins,
  rural,
}: Village): () => Patient {
  let rang = 0;
  const recents: string[] = [];
  const prenomNeuf = (sexe: 'f' | 'm') => {
    let prenom = prenomDe(hasard, sexe);
    while (recents.includes(prenom)) prenom = prenomDe(hasard, sexe);
    if (recents.push(prenom) > ECART) recents.shift();
    return prenom;
  };
  return () => {
    rang += 1;
    const motif = hasard.selon(FREQUENCES);
    const age = ageSelon(motif, hasard);
    const sexe = motif === 'grossesse' || hasard.chance(0.55) ? 'f' : 'm';
    const commune = hasard.chance(0.04) ? hasard.parmi(voisines) : hasard.selon(communes);
    const mobilite = mobiliteDe(age, hasard, rural);
    return {
      motif,
      age,
      sexe,
      commune,
      mobilite,
      prenom: prenomNeuf(sexe),
      description: direPourquoi(motif, age, hasard),
      note: hasard.chance(0.12) ? hasard.parmi(NOTES) : null,
      demandeur:
        age < 16
          ? hasard.parmi(['Sa mère', 'Son père'])
          : age > 82 && hasard.chance(0.5)
            ? 'Sa fille'
            : null,
      trajetMax:
        mobilite === 'a-pied' ? 10 : hasard.chance(0.4) ? hasard.parmi([20, 30, 40]) : null,
      ...traitantDe(medecins, commune, hasard),
      telephone: mobileFictif(rang * 37 + (rural ? 11 : 23)),
      delaiHeures: hasard.selon([
        [24, 8],
        [12, 1],
        [6, 1],
        [48, 1],
      ] as const),
    };
  };
}

function ageSelon(motif: CodeDeMotif, hasard: Hasard): number {
  if ((motif === 'orl' || motif === 'fievre') && hasard.chance(0.5)) return hasard.entier(1, 12);
  const [des, jusqua] = AGES[motif] ?? [3, 91];
  return hasard.entier(des, jusqua);
}

function direPourquoi(motif: CodeDeMotif, age: number, hasard: Hasard): string {
  const possibles = (DESCRIPTIONS[motif] ?? []).filter(
    ([, des = 0, jusqua = 130]) => age >= des && age <= jusqua,
  );
  return hasard.parmi(possibles)[0];
}

/** First names that come back too soon look like the same person. */
const ECART = 14;

function mobiliteDe(age: number, hasard: Hasard, rural: boolean): string {
  if (age > 80 && hasard.chance(0.3)) return 'ne-se-deplace-pas';
  if (age < 18 || age > 78) return 'accompagne';
  return rural
    ? hasard.selon([
        ['voiture', 9],
        ['accompagne', 1],
      ] as const)
    : hasard.selon([
        ['transports', 4],
        ['a-pied', 4],
        ['voiture', 3],
      ] as const);
}

/** Seven in ten have a médecin traitant, most often one nearby. */
function traitantDe(medecins: readonly Habitant[], commune: string, hasard: Hasard) {
  const medecinTraitant = hasard.selon([
    ['nomme', 68],
    ['aucun', 20],
    ['inconnu', 12],
  ] as const);
  const proches = medecins.filter((medecin) => medecin.commune === commune);
  const choix = proches.length > 0 && hasard.chance(0.8) ? proches : medecins;
  const medecin = hasard.parmi(choix);
  return {
    medecinTraitant,
    medecinTraitantId: medecinTraitant === 'nomme' ? idDuRpps(medecin.rpps) : null,
  };
}
