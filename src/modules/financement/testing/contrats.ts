import { centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { ligneDuBareme } from '../domain/bareme.ts';
import type { Bilan } from '../domain/bilan.ts';
import type { Contrat } from '../domain/contrat.ts';
import type { Financement } from '../domain/enveloppe.ts';
import { CRISE, MISSIONS, POSTES, partsDuPoste } from '../domain/mission.ts';

const SIGNE_LE = dateCivile('2024-03-01');

export const CONTRAT: Contrat = {
  id: '00000000-0000-7000-8000-0000000000c0',
  regime: 'avenant-2-2021',
  taille: 3,
  signeLe: SIGNE_LE,
  annees: 5,
  reference: null,
  cpam: null,
  ars: null,
  prorata: 'jours',
  premierVersement: 'entier',
};

/** A contract of size 3 with the amounts of the barème, every mission begun the day it was signed. */
export function nanterre(): Financement {
  const montants = POSTES.flatMap((poste) =>
    partsDuPoste(poste).flatMap((part) => {
      const ligne = ligneDuBareme({ regime: 'avenant-2-2021', taille: 3, poste, part });
      return ligne ? [{ poste, part, aPartirDu: SIGNE_LE, centimes: ligne.montant }] : [];
    }),
  );
  const demarrages = Object.fromEntries(MISSIONS.map((mission) => [mission, SIGNE_LE]));
  return { contrat: CONTRAT, montants, demarrages };
}

export const TOUT_ATTEINT = { valeurs: new Map<string, number>(), crise: 'reconnue' } as const;

/** The same year, had the ARS not recognised a crisis. */
export function sansCrise(bilan: Bilan): Bilan {
  const rien = { connu: centimes(0), inconnus: 0 };
  return {
    ...bilan,
    lignes: bilan.lignes.map((ligne) =>
      ligne.poste === CRISE ? { ...ligne, acquis: rien } : ligne,
    ),
  };
}
