import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { ecrireFraction } from '../domain/fraction.ts';
import { GENRES_DE_DECISION, type RegleDeQuorum, type Regles } from '../domain/regles.ts';

type Ecriture = { readonly instance: string; readonly regles: Regles; readonly le: Date };

/** Writes what the statutes say of a body, all at once. */
export async function saveRegles(
  tx: Tx,
  cpts: string,
  { instance, regles: r, le }: Ecriture,
): Promise<void> {
  const [q1, q2] = [colonnesDe(r.quorum), colonnesDe(r.secondeQuorum)];
  await sql`
    insert into seances.regles as r (cpts_id, instance_id, convocateurs, preavis_jours, seconde_preavis_jours,
      seconde_delai_jours, quorum, quorum_seuil, quorum_sens, seconde_quorum, seconde_quorum_seuil, seconde_quorum_sens,
      representes, pouvoirs_max, pouvoirs_portee, sans_college, abstentions, blancs, regle_le)
    values (${cpts}, ${instance}, ${r.convocateurs}, ${r.preavisJours}, ${r.secondePreavisJours}, ${r.secondeDelaiJours},
      ${q1.assiette}, ${q1.seuil}, ${q1.sens}, ${q2.assiette}, ${q2.seuil}, ${q2.sens}, ${r.representes},
      ${r.pouvoirsMax}, ${r.pouvoirsPortee}, ${r.sansCollege}, ${r.abstentions}, ${r.blancs}, ${le})
    on conflict (cpts_id, instance_id) do update set convocateurs = excluded.convocateurs,
      preavis_jours = excluded.preavis_jours, seconde_preavis_jours = excluded.seconde_preavis_jours,
      seconde_delai_jours = excluded.seconde_delai_jours, quorum = excluded.quorum, quorum_seuil = excluded.quorum_seuil,
      quorum_sens = excluded.quorum_sens, seconde_quorum = excluded.seconde_quorum,
      seconde_quorum_seuil = excluded.seconde_quorum_seuil, seconde_quorum_sens = excluded.seconde_quorum_sens,
      representes = excluded.representes, pouvoirs_max = excluded.pouvoirs_max,
      pouvoirs_portee = excluded.pouvoirs_portee, sans_college = excluded.sans_college,
      abstentions = excluded.abstentions, blancs = excluded.blancs, regle_le = excluded.regle_le`.execute(
    tx,
  );
  await sql`delete from seances.majorites where cpts_id = ${cpts} and instance_id = ${instance}`.execute(
    tx,
  );
  await sql`
    insert into seances.majorites (cpts_id, instance_id, genre, regle, assiette, seuil)
    select ${cpts}::uuid, ${instance}::uuid, m.genre, m.regle, m.assiette, m.seuil
    from jsonb_to_recordset(${JSON.stringify(majoritesDe(r))}::jsonb) as m (genre text, regle text, assiette text, seuil text)`.execute(
    tx,
  );
}

function colonnesDe(quorum: RegleDeQuorum | null) {
  if (quorum === null || quorum.assiette === 'aucun')
    return { assiette: quorum?.assiette ?? null, seuil: null, sens: null };
  return {
    assiette: quorum.assiette,
    seuil: ecrireFraction(quorum.seuil),
    sens: quorum.seuil.sens,
  };
}

function majoritesDe({ majorites }: Regles) {
  return GENRES_DE_DECISION.flatMap((genre) => {
    const m = majorites[genre];
    if (!m) return [];
    const assiette = m.regle === 'simple' ? null : m.assiette;
    const seuil = m.regle === 'fraction' ? ecrireFraction(m.seuil) : null;
    return [{ genre, regle: m.regle, assiette, seuil }];
  });
}
