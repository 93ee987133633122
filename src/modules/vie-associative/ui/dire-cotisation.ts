import type { Jalon, Moyen } from '../domain/cotisation.ts';

export const DIRE_MOYEN: Readonly<Record<Moyen, string>> = {
  virement: 'Virement',
  cheque: 'Chèque',
  especes: 'Espèces',
  carte: 'Carte bancaire',
  prelevement: 'Prélèvement',
};

const RAPPELS: Readonly<Record<Jalon, string>> = {
  '-15': 'J−15',
  '-7': 'J−7',
  '0': 'J',
  '15': 'J+15',
};

/** "J−15, J−7" */
export function direRappels(jalons: readonly Jalon[]): string {
  return jalons.map((jalon) => RAPPELS[jalon]).join(', ');
}
