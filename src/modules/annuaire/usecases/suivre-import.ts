import type { Appel } from '#platform/use-case.ts';
import { avancer } from '../data/imports.repository.ts';

/** How far an import is, for a terminal or a page. */
export type EtatDImport = {
  readonly etape: string;
  readonly octets: number;
  readonly octetsTotal: number;
  readonly lignes: number;
  readonly lignesParSeconde: number;
};

export type Suivi = {
  readonly avancer: (octets: number, lignes: number) => void;
  readonly etape: (nom: string) => void;
  /** What a finished file adds to the next one. */
  readonly finirFichier: () => void;
  readonly arreter: () => void;
};

const UNE_SECONDE = 1000;

/** Writes every second how far the import is, which also says that it lives. */
export function suivreImport(
  appel: Appel,
  {
    id,
    octetsTotal,
    dire,
  }: {
    readonly id: string;
    readonly octetsTotal: number;
    readonly dire: ((etat: EtatDImport) => void) | undefined;
  },
): Suivi {
  let etape = 'lecture';
  let ecrit = false;
  let [octets, lignes, octetsAvant, lignesAvant, lignesDites] = [0, 0, 0, 0, 0];
  const minuterie = setInterval(() => {
    const etat = { etape, octets: octetsAvant + octets, lignes: lignesAvant + lignes };
    dire?.({ ...etat, octetsTotal, lignesParSeconde: etat.lignes - lignesDites });
    lignesDites = etat.lignes;
    if (ecrit) return;
    ecrit = true;
    // A lost sign of life is no reason to stop: the next one follows.
    avancer(appel.socle.db, id, etat)
      .catch(() => {})
      .finally(() => {
        ecrit = false;
      });
  }, UNE_SECONDE);
  minuterie.unref();
  return {
    avancer: (lus, comptees) => {
      octets = lus;
      lignes = comptees;
    },
    etape: (nom) => {
      etape = nom;
    },
    finirFichier: () => {
      octetsAvant += octets;
      lignesAvant += lignes;
      [octets, lignes] = [0, 0];
    },
    arreter: () => clearInterval(minuterie),
  };
}
