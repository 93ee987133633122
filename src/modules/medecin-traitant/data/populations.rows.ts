import { sql } from 'kysely';
import { dateCivile } from '#kernel/date-civile.ts';
import type { Releve } from '../domain/releve.ts';

/** A version of a count, with its own id. */
export type VersionDeReleve = Releve & { readonly id: string };

/** As the database gives it: dates are texts. */
export type LigneDeReleve = Omit<VersionDeReleve, 'du' | 'au' | 'remisLe'> & {
  readonly du: string | null;
  readonly au: string;
  readonly remisLe: string;
};

export const COLONNES_DU_RELEVE = sql`p.id, p.releve_id as releve, p.version, p.organisme, p.emetteur,
  p.emetteur_cle as "emetteurCle", p.du::text, p.au::text, p.remis_par as "remisPar", p.remis_le::text as "remisLe",
  p.document, p.age_minimal as "ageMinimal", p.age_au_dela as "ageAuDela", p.motif, p.retiree, p.saisie_le as "saisieLe",
  p.saisie_par_nom as "saisieParNom",
  jsonb_build_object('couverte', p.couverte, 'avec', p.avec_mt, 'sans', p.sans_mt, 'ald', p.ald, 'aldSans', p.ald_sans,
    'age', p.age, 'ageSans', p.age_sans, 'c2s', p.c2s, 'c2sSans', p.c2s_sans, 'c2sAld', p.c2s_ald,
    'c2sAldSans', p.c2s_ald_sans) as comptes`;

export function releveDe({ du, au, remisLe, ...reste }: LigneDeReleve): VersionDeReleve {
  return {
    ...reste,
    du: du === null ? null : dateCivile(du),
    au: dateCivile(au),
    remisLe: dateCivile(remisLe),
  };
}
