import { dateChiffres } from '#kernel/formats.ts';
import { COMPTES_DE_RELEVE } from '../domain/releve.ts';
import { direCompte, direCompteVu } from '../ui/dire-populations.ts';
import type { ReleveMontre } from '../ui/vue-de-population.ts';
import type { Table } from './tables.export.ts';

/** Every count in force, one by row, with its document; what it does not say is an empty cell. */
export function tableDesPopulations(releves: readonly ReleveMontre[]): Table {
  const bornes = releves.map(({ ageAuDela }) => ageAuDela);
  return [
    [
      'Source',
      'Du',
      'Au',
      'Âge minimal',
      'Âge à part, au-delà de',
      ...COMPTES_DE_RELEVE.map((compte) => direCompte(compte, bornes)),
      'Remis le',
      'Document',
      'Version',
    ],
    ...releves.map((r) => [
      r.emetteur,
      r.du === null ? null : dateChiffres(r.du),
      dateChiffres(r.au),
      r.ageMinimal,
      r.ageAuDela,
      ...COMPTES_DE_RELEVE.map((compte) => {
        const vu = r.vus[compte];
        return typeof vu === 'string' ? direCompteVu(vu) : vu;
      }),
      dateChiffres(r.remisLe),
      r.document,
      r.version,
    ]),
  ];
}
