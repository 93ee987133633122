import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Criteres } from '../domain/criteres.ts';
import { condition, motCommence, motExact, motsDe } from '../domain/mots.ts';
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
  const lieux = criteres.partout ? null : (criteres.communes ?? (await communesDe(tx, cpts)));
  const commun = { criteres, communes: lieux };
  const commence = condition(tapes.map((tape) => [motCommence(tape)]));
  const exact = await executer(tx, cpts, {
    ...commun,
    mots: commence,
    prefere: condition(tapes.map((tape) => [motExact(tape)])),
  });
  if (tapes.length === 0 || exact.total >= PEU) return exact;
  const semblables = await motsRessemblants(tx, tapes);
  const elargi = tapes.map((tape, i) => [
    motCommence(tape),
    ...(semblables[i] ?? []).map(motExact),
  ]);
  return await executer(tx, cpts, { ...commun, mots: condition(elargi), prefere: commence });
}

type Filtre = {
  readonly criteres: Criteres;
  readonly communes: readonly string[] | null;
  readonly mots: string;
  readonly prefere: string;
};

async function executer(tx: Tx, cpts: string, filtre: Filtre): Promise<Trouvaille> {
  const { criteres, prefere } = filtre;
  const { rows } = await sql<{ id: string; total: number }>`
    with trouves as (
      select p.id, p.nom, p.prenom, p.mots @@ ${prefere}::tsquery as prefere
      from annuaire.professionnels p
      where p.ferme_le is null ${nationaux(filtre)}
      union all
      select f.professionnel_id, f.nom, f.prenom, f.mots @@ ${prefere}::tsquery
      from annuaire.fiches f
      where f.cpts_id = ${cpts} and f.locale and f.ferme_le is null ${locaux(filtre)}
    )
    select t.id, count(*) over () as total
    from trouves t
    left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = t.id
    where f.fusionne_vers is null ${surLaFiche(criteres)}
    order by t.prefere desc, t.nom, t.prenom, t.id
    limit ${criteres.limite ?? 50} offset ${criteres.decalage ?? 0}`.execute(tx);
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 };
}

const RIEN = sql``;

function nationaux({ criteres, communes, mots }: Filtre): RawBuilder<unknown> {
  const { profession, savoirFaires } = criteres;
  const nom = mots === '' ? RIEN : sql`and p.mots @@ ${mots}::tsquery`;
  if (!communes && !profession && !savoirFaires) return nom;
  return sql`${nom} and p.id in (
    select a.professionnel_id from annuaire.activites a where a.ferme_le is null
    ${communes ? sql`and a.commune = any (${sql.val([...communes])}::text[])` : RIEN}
    ${profession ? sql`and a.profession = ${profession}` : RIEN}
    ${savoirFaires ? sql`and a.savoir_faire = any (${sql.val([...savoirFaires])}::text[])` : RIEN})`;
}

/** People typed by the CPTS belong to it wherever they live, unless a commune is asked for. */
function locaux({ criteres, mots }: Filtre): RawBuilder<unknown> {
  const { communes, profession, savoirFaires } = criteres;
  return sql`
    ${mots === '' ? RIEN : sql`and f.mots @@ ${mots}::tsquery`}
    ${communes ? sql`and f.commune = any (${sql.val([...communes])}::text[])` : RIEN}
    ${profession ? sql`and f.profession = ${profession}` : RIEN}
    ${savoirFaires ? sql`and false` : RIEN}`;
}

function surLaFiche({
  membre,
  nouveauxPatients,
  specificite,
  publique,
}: Criteres): RawBuilder<unknown> {
  return sql`
    ${membre === undefined ? RIEN : sql`and coalesce(f.membre, false) = ${membre}`}
    ${nouveauxPatients === undefined ? RIEN : sql`and f.nouveaux_patients = ${nouveauxPatients}`}
    ${publique ? sql`and coalesce(f.dans_l_annuaire_public, true)` : RIEN}
    ${specificite === undefined ? RIEN : sql`and ${specificite} = any (f.specificites)`}`;
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
