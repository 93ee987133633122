import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';

/** Entries written in one transaction: the versions of the head it leaves are walked at each of them. */
const PAR_LOT = 500;

/** Fills the audit chain with entries of every column, by the function of the database itself. */
export async function remplirLaChaine(
  banc: Banc,
  cpts: CptsCourante,
  nombre: number,
): Promise<void> {
  for (let fait = 0; fait < nombre; fait += PAR_LOT)
    await banc.regarder(`begin; set local maillage.cpts = '${cpts.id}';
      select count(tracabilite.tracer('${cpts.id}', timestamptz '2026-11-23 08:12:00+00' + i * interval '1 second',
        md5('compte ' || i % 7)::uuid, 'Capucine Aubreval', 'coordinateur', 'snp.demande-lue', 'objet ' || i,
        md5('personne ' || i)::uuid::text, array[md5('a ' || i)::uuid, md5('b ' || i)::uuid],
        jsonb_build_object('lignes', i, 'mot', 'é"\\' || i)))
      from generate_series(${fait + 1}, ${Math.min(fait + PAR_LOT, nombre)}) i;
      commit`);
}
