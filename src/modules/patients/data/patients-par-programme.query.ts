import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { COLONNES_DU_PATIENT, type Ligne } from './patients.rows.ts';

type Voulus = {
  /** Records by id; undefined: whatever they are. */
  readonly patients?: readonly string[] | undefined;
  /** Those whose record names one of these doctors. */
  readonly medecins?: readonly string[] | undefined;
};

/** Records that a program asks for, among those that whoever looks may see (policies), in the order of their ids. */
export async function patientsVises(
  tx: Tx,
  cpts: string,
  { depart, nombre, ...voulus }: Voulus & { readonly depart: number; readonly nombre: number },
): Promise<readonly Ligne[]> {
  if (nombre === 0) return [];
  return await visant(tx, cpts, voulus)
    .select(COLONNES_DU_PATIENT)
    .orderBy('id')
    .limit(nombre)
    .offset(depart)
    .$castTo<Ligne>()
    .execute();
}

/** How many there are, whatever the page. */
export async function compterVises(tx: Tx, cpts: string, voulus: Voulus): Promise<number> {
  const { n } = await visant(tx, cpts, voulus)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

function visant(tx: Tx, cpts: string, { patients, medecins }: Voulus) {
  const parmi = (ids: readonly string[]) => sql`any (${sql.val([...ids])}::uuid[])`;
  return tx
    .selectFrom('patients.patients')
    .where('cpts_id', '=', cpts)
    .where('efface_le', 'is', null)
    .$if(patients !== undefined, (q) => q.where(sql<boolean>`id = ${parmi(patients ?? [])}`))
    .$if(medecins !== undefined, (q) =>
      q.where(
        sql<boolean>`medecin_traitant = 'nomme' and medecin_traitant_id = ${parmi(medecins ?? [])}`,
      ),
    );
}
