import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Criteres } from '../domain/criteres.ts';
import { codesParmi, condition, motCommence, motExact, motsDe } from '../domain/mots.ts';
import { motsRessemblants } from './mots.query.ts';
import { type Professionnel, professionnelsParIds } from './professionnels.query.ts';

const PEU = 8;

/** Ids in the order they are shown, and how many answer in all. */
export type Trouvaille = { readonly ids: readonly string[]; readonly total: number };

/** People of the directory who answer the criteria, the best answers first. */
export async function chercherProfessionnels(
  tx: Tx,
  cpts: string,
  criteres: Criteres,
): Promise<readonly Professionnel[]> {
  const { ids } = await trouverProfessionnels(tx, cpts, criteres);
  const rang = new Map(ids.map((id, index) => [id, index]));
  const trouves = await professionnelsParIds(tx, ids);
  return [...trouves].sort((a, b) => (rang.get(a.id) ?? 0) - (rang.get(b.id) ?? 0));
}

/**
 * Ids of the people who answer. First what begins as typed; when that is few, words that look alike too,
 * after them.
 */
export async function trouverProfessionnels(
  tx: Tx,
  cpts: string,
  criteres: Criteres,
): Promise<Trouvaille> {
  const tapes = motsDe(criteres.q ?? '').slice(0, 5);
  const codes = await codesCherches(tx, cpts, criteres);
  const commence = tapes.map((tape) => [motCommence(tape)]);
  const exact = await executer(tx, cpts, {
    criteres,
    cles: condition([...commence, ...codes]),
    prefere: condition(tapes.map((tape) => [motExact(tape)])),
  });
  if (tapes.length === 0 || exact.total >= PEU) return exact;
  const semblables = await motsRessemblants(tx, tapes);
  const elargi = tapes.map((tape, i) => [
    motCommence(tape),
    ...(semblables[i] ?? []).map(motExact),
  ]);
  return await executer(tx, cpts, {
    criteres,
    cles: condition([...elargi, ...codes]),
    prefere: condition(commence),
  });
}

type Filtre = { readonly criteres: Criteres; readonly cles: string; readonly prefere: string };

async function executer(tx: Tx, cpts: string, filtre: Filtre): Promise<Trouvaille> {
  const { criteres, cles, prefere } = filtre;
  const { membre = null, nouveauxPatients = null, specificite = null } = criteres;
  const { rows } = await sql<{ id: string; total: number }>`
    with trouves as (
      select a.professionnel_id as id, bool_or(a.cles @@ ${prefere}::tsquery) as prefere
      from annuaire.activites a
      where a.ferme_le is null and a.cles @@ ${cles}::tsquery
      group by a.professionnel_id
      union all
      select f.professionnel_id, f.cles @@ ${prefere}::tsquery
      from annuaire.fiches f
      where f.cpts_id = ${cpts} and f.locale and f.ferme_le is null and f.cles @@ ${cles}::tsquery
    )
    select t.id, count(*) over () as total
    from trouves t
    left join annuaire.professionnels p on p.id = t.id
    left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = t.id
    where f.fusionne_vers is null
      and (${membre}::boolean is null or coalesce(f.membre, false) = ${membre})
      and (${nouveauxPatients}::boolean is null or f.nouveaux_patients = ${nouveauxPatients})
      and (${specificite}::text is null or ${specificite} = any (f.specificites))
    order by t.prefere desc, coalesce(p.nom, f.nom), coalesce(p.prenom, f.prenom), t.id
    limit ${criteres.limite ?? 50} offset ${criteres.decalage ?? 0}`.execute(tx);
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 };
}

async function codesCherches(
  tx: Tx,
  cpts: string,
  criteres: Criteres,
): Promise<readonly (readonly string[])[]> {
  const { profession, savoirFaires, partout } = criteres;
  const communes = partout ? null : (criteres.communes ?? (await communesDe(tx, cpts)));
  return [
    ...(communes ? [codesParmi('C', communes)] : []),
    ...(profession ? [codesParmi('P', [profession])] : []),
    ...(savoirFaires ? [codesParmi('S', savoirFaires)] : []),
  ];
}

/** INSEE codes of the communes that the CPTS covers. */
export async function communesDe(tx: Tx, cpts: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('territoire.public_couvertures')
    .select('commune')
    .where('cpts_id', '=', cpts)
    .execute();
  return rows.flatMap((row) => row.commune ?? []);
}
