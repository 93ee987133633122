import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { indexDe, textesDeLaDemande } from './textes.rows.ts';

type Fusion = { readonly gardee: string; readonly doublon: string; readonly le: Date };

/** The request that is kept takes the earlier date of both, all criteria, and the contact that it lacks. */
export async function completeDemande(ou: Scelle, { gardee, doublon, le }: Fusion): Promise<void> {
  const { tx, cpts } = ou;
  const [a, b] = [await contactDe(ou, gardee), await contactDe(ou, doublon)];
  const { seal } = textesDeLaDemande(ou, gardee);
  const telephone = a.telephone ?? b.telephone;
  const index = indexDe(ou, 'index_telephone', telephone);
  await sql`
    update mt.demandes g set recue_le = least(g.recue_le, d.recue_le), modifiee_le = ${le},
      criteres = array(select distinct unnest(g.criteres || d.criteres) order by 1),
      souhaites = array(select distinct unnest(g.souhaites || d.souhaites)),
      refuses = array(select distinct unnest(g.refuses || d.refuses)),
      traitement_avant = least(g.traitement_avant, d.traitement_avant),
      telephone = ${seal('telephone', telephone)}, index_telephone = ${index},
      courriel = ${seal('courriel', a.courriel ?? b.courriel)}, adresse = ${seal('adresse', a.adresse ?? b.adresse)}
    from mt.demandes d
    where g.cpts_id = ${cpts} and g.id = ${gardee} and d.cpts_id = ${cpts} and d.id = ${doublon}`.execute(
    tx,
  );
}

async function contactDe(ou: Scelle, id: string) {
  const { rows } = await sql<{
    telephone: Buffer | null;
    courriel: Buffer | null;
    adresse: Buffer | null;
  }>`
    select telephone, courriel, adresse from mt.demandes where cpts_id = ${ou.cpts} and id = ${id}`.execute(
    ou.tx,
  );
  const { read } = textesDeLaDemande(ou, id);
  const { telephone = null, courriel = null, adresse = null } = rows[0] ?? {};
  return {
    telephone: read('telephone', telephone),
    courriel: read('courriel', courriel),
    adresse: read('adresse', adresse),
  };
}
