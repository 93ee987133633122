import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Auteur } from './fiches.repository.ts';

type Fusion = { readonly cpts: string; readonly garde: string; readonly absorbe: string };

/**
 * Gives what the CPTS noted of one person to the other, where nothing was noted yet, and sends readers of the first
 * to the second. Nothing is deleted.
 */
export async function ecrireFusion(
  tx: Tx,
  { cpts, garde, absorbe }: Fusion,
  { maintenant, nom }: Auteur,
): Promise<void> {
  await sql`
    insert into annuaire.fiches as f (cpts_id, professionnel_id, telephone, courriel, mssante, horaires, accessibilite,
      membre, membre_depuis, nouveaux_patients, specificites, langues, note, dans_l_annuaire_public, modifie_le,
      modifie_par)
    select a.cpts_id, ${garde}::uuid, a.telephone, a.courriel, a.mssante, a.horaires, a.accessibilite, a.membre,
      a.membre_depuis, a.nouveaux_patients, a.specificites, a.langues, a.note, a.dans_l_annuaire_public, ${maintenant},
      ${nom}
    from annuaire.fiches a where a.cpts_id = ${cpts} and a.professionnel_id = ${absorbe}
    on conflict (cpts_id, professionnel_id) do update set
      telephone = coalesce(f.telephone, excluded.telephone), courriel = coalesce(f.courriel, excluded.courriel),
      mssante = coalesce(f.mssante, excluded.mssante), horaires = coalesce(f.horaires, excluded.horaires),
      accessibilite = coalesce(f.accessibilite, excluded.accessibilite), membre = coalesce(f.membre, excluded.membre),
      membre_depuis = coalesce(f.membre_depuis, excluded.membre_depuis),
      nouveaux_patients = coalesce(f.nouveaux_patients, excluded.nouveaux_patients),
      specificites = case when cardinality(f.specificites) = 0 then excluded.specificites else f.specificites end,
      langues = case when cardinality(f.langues) = 0 then excluded.langues else f.langues end,
      note = coalesce(f.note, excluded.note), modifie_le = excluded.modifie_le, modifie_par = excluded.modifie_par`.execute(
    tx,
  );
  await sql`
    insert into annuaire.departs (cpts_id, professionnel_id, prevu_le, note, modifie_le)
    select d.cpts_id, ${garde}::uuid, d.prevu_le, d.note, ${maintenant} from annuaire.departs d
    where d.cpts_id = ${cpts} and d.professionnel_id = ${absorbe}
    on conflict (cpts_id, professionnel_id) do nothing`.execute(tx);
  await sql`
    insert into annuaire.fiches (cpts_id, professionnel_id, fusionne_vers, modifie_le, modifie_par)
    values (${cpts}, ${absorbe}, ${garde}, ${maintenant}, ${nom})
    on conflict (cpts_id, professionnel_id) do update set fusionne_vers = excluded.fusionne_vers,
      modifie_le = excluded.modifie_le, modifie_par = excluded.modifie_par`.execute(tx);
}

/** Shows a person apart again; false when they were not merged. */
export async function effacerFusion(
  tx: Tx,
  { cpts, professionnel }: { readonly cpts: string; readonly professionnel: string },
  { maintenant, nom }: Auteur,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update annuaire.fiches set fusionne_vers = null, modifie_le = ${maintenant}, modifie_par = ${nom}
    where cpts_id = ${cpts} and professionnel_id = ${professionnel} and fusionne_vers is not null`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** Remembers that two entries are two people. */
export async function insertDistincts(
  tx: Tx,
  cpts: string,
  [premier, second]: readonly [string, string],
  maintenant: Date,
): Promise<void> {
  await sql`
    insert into annuaire.distincts (cpts_id, premier, second, decide_le)
    values (${cpts}, least(${premier}::uuid, ${second}::uuid), greatest(${premier}::uuid, ${second}::uuid), ${maintenant})
    on conflict (cpts_id, premier, second) do nothing`.execute(tx);
}
