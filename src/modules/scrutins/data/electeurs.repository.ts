import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Electeur } from '../domain/electorat.ts';

type Inscrit = Electeur & { readonly id: string; readonly idsDeVoix: readonly string[] };

/** Writes the list of voters, once: nothing may change it afterwards. */
export async function insertElecteurs(
  tx: Tx,
  cpts: string,
  { scrutin, inscrits }: { readonly scrutin: string; readonly inscrits: readonly Inscrit[] },
): Promise<void> {
  const electeurs = inscrits.map(({ voix: _, idsDeVoix: __, ...e }) => e);
  const voix = inscrits.flatMap((e) =>
    e.voix.map((de, i) => ({ id: e.idsDeVoix[i], electeur: e.id, rang: i + 1, de })),
  );
  await sql`
    insert into scrutins.electeurs (cpts_id, scrutin_id, id, reference, adhesion_id, nom, courriel, college, represente_par)
    select ${cpts}, ${scrutin}, e.id, e.reference, e."adhesionId", e.nom, e.courriel, e.college, e."representePar"
    from jsonb_to_recordset(${JSON.stringify(electeurs)}::jsonb) as e (id uuid, reference uuid, "adhesionId" uuid, nom text,
      courriel text, college text, "representePar" text)`.execute(tx);
  await sql`
    insert into scrutins.voix (cpts_id, scrutin_id, id, electeur_id, rang, de)
    select ${cpts}, ${scrutin}, v.id, v.electeur, v.rang, v.de
    from jsonb_to_recordset(${JSON.stringify(voix)}::jsonb) as v (id uuid, electeur uuid, rang integer, de text)`.execute(
    tx,
  );
}
