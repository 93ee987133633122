import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

/** Somebody who waits, and how to reach them. */
export type EnAttente = {
  readonly demandeId: string;
  readonly telephone: string | null;
  readonly courriel: string | null;
  /** Slots they were told of. */
  readonly prevenus: readonly string[];
};

type Ligne = Chiffres<EnAttente, 'telephone' | 'courriel'>;

/** Those who wait, in the order they came, who were told nothing since an instant. Nobody is there when patients may book no slot. */
export async function demandesEnAttente(
  ou: Scelle,
  { maintenant, depuis }: { readonly maintenant: Date; readonly depuis: Date },
): Promise<readonly EnAttente[]> {
  const { rows } = await sql<Ligne>`
    select d.id as "demandeId", d.telephone, d.courriel,
      array(select a.creneau_id::text from snp.avis a
        where a.cpts_id = ${ou.cpts} and a.demande_id = d.id) as prevenus
    from snp.demandes d
    where d.cpts_id = ${ou.cpts} and d.etat = 'en-attente' and (d.telephone is not null or d.courriel is not null)
      and not exists (select 1 from snp.avis a
        where a.cpts_id = ${ou.cpts} and a.demande_id = d.id and a.le > ${depuis})
      and exists (select 1 from snp.creneaux c
        where c.cpts_id = ${ou.cpts} and c.etat = 'libre' and c.debut > ${maintenant}
          and (c.libere_le is null or c.libere_le <= ${maintenant}) and 'patient' = any (c.reservable_par))
    order by d.recue_le, d.id limit 100`.execute(ou.tx);
  return rows.map((ligne) => {
    const { read } = textesDeLaDemande(ou, ligne.demandeId);
    return {
      ...ligne,
      telephone: read('telephone', ligne.telephone),
      courriel: read('courriel', ligne.courriel),
    };
  });
}
