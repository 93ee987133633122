import { ajouterAnnees } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { readTableApart, type TableRefusal } from '#platform/files/read-table-apart.ts';
import type { Appel } from '#platform/use-case.ts';
import { type FichierReconnu, reconnaitreColonnes } from '../domain/colonnes-de-fichier.ts';
import { ANNEES_A_VENIR } from '../domain/planifier-import.ts';

export type RefusDeFichier = { readonly motif: TableRefusal | 'entetes-inconnus' };

/** What a file sent says of duties, in its own words; nothing of it is kept. */
export async function lireFichierDeGardes(
  { maintenant, cpts }: Appel,
  chemin: string,
): Promise<Result<FichierReconnu, RefusDeFichier>> {
  const zone = cpts?.fuseau ?? 'Europe/Paris';
  const jour = dateCivileDe(maintenant, zone);
  const start = debutDeJour(ajouterAnnees(jour, -1), zone).getTime();
  const end = debutDeJour(ajouterAnnees(jour, ANNEES_A_VENIR), zone).getTime();
  const lu = await readTableApart(chemin, { zone, window: { start, end } });
  if (!lu.ok) return refuse({ motif: lu.refus });
  const reconnu = reconnaitreColonnes(lu.valeur.rows);
  if (!reconnu) return refuse({ motif: 'entetes-inconnus' });
  return reconnu.lignes.length === 0 ? refuse({ motif: 'vide' }) : reussi(reconnu);
}
