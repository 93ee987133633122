import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { writeXlsx } from '#platform/documents/xlsx.ts';
import { DIRE_MODALITE } from '../domain/reunion.ts';
import type { SondageEntier } from '../usecases/exporter-sondage.ts';

/** Who said what, as a sheet: a line for each person, a column for each date. */
export async function feuilleDuSondage(
  { creneaux, sondes }: SondageEntier,
  fuseau: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const tete = [
    'Personne',
    'Profession',
    'A répondu',
    ...creneaux.map(({ debut, fin, lieu, modalite }) =>
      [
        dateChiffres(dateCivileDe(debut, fuseau)),
        `${heureCivileDe(debut, fuseau)}-${heureCivileDe(fin, fuseau)}`,
        lieu ?? DIRE_MODALITE[modalite],
      ].join(' '),
    ),
  ];
  const lignes = sondes.map(({ nom, qualite, reponduLe, avis }) => [
    nom,
    qualite ?? '',
    reponduLe ? 'oui' : 'non',
    ...creneaux.map(({ id }) => avis[id] ?? ''),
  ]);
  const total = ['Oui', '', '', ...creneaux.map(({ oui }) => oui)];
  return await writeXlsx('Sondage', [tete, ...lignes, total]);
}
