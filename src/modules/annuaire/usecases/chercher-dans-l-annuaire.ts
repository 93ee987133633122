import { type CommuneDeCpts, communesDeLaCpts, trajetsDepuis } from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';
import { lignesDeLAnnuaire } from '../data/lignes.query.ts';
import { trouverProfessionnels } from '../data/recherche.query.ts';
import type { Filtres } from '../domain/filtres.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';

export type ListeDAnnuaire = {
  readonly communes: readonly CommuneDeCpts[];
  readonly lignes: readonly LigneDAnnuaire[];
  readonly total: number;
};

type Etendue = {
  readonly limite: number;
  readonly decalage: number;
  /** Only those whom inhabitants may find. */
  readonly publique?: boolean;
};

/** People who answer the filters of a page, and the communes one may filter by. */
export async function chercherDansLAnnuaire(
  tx: Tx,
  cpts: string,
  filtres: Filtres,
  { limite, decalage, publique }: Etendue,
): Promise<ListeDAnnuaire> {
  const communes = await communesDeLaCpts(tx, cpts);
  const restreintes = await communesDemandees(tx, cpts, filtres);
  const { ids, total } = await trouverProfessionnels(tx, cpts, {
    q: filtres.q,
    profession: filtres.profession || undefined,
    communes: restreintes,
    specificite: filtres.specificite || undefined,
    nouveauxPatients: filtres.nouveaux === 'oui' ? true : undefined,
    membre: filtres.membre === '' ? undefined : filtres.membre === 'oui',
    publique,
    limite,
    decalage,
  });
  const autour = restreintes ?? communes.map((c) => c.code);
  return { communes, total, lignes: await lignesDeLAnnuaire(tx, cpts, { ids, communes: autour }) };
}

async function communesDemandees(
  tx: Tx,
  cpts: string,
  { commune, minutes }: Filtres,
): Promise<readonly string[] | undefined> {
  if (commune === '') return undefined;
  if (minutes === '') return [commune];
  const trajets = await trajetsDepuis(tx, cpts, commune);
  const proches = [...trajets].filter(([, duree]) => duree <= Number(minutes));
  return [...new Set([commune, ...proches.map(([code]) => code)])];
}
