import { sql } from 'kysely';
import { normaliser } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Commune, CommuneTrouvee } from '../domain/commune.ts';

const COLONNES = sql.raw(`c.code, c.nom, c.departement, c.region, c.codes_postaux as "codesPostaux",
  c.population, c.longitude as lon, c.latitude as lat`);

/** Communes by INSEE code, in no order; unknown codes are absent. Old codes are not followed. */
export async function communesParCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<readonly Commune[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<Commune>`
    select ${COLONNES} from territoire.communes c where c.code = any (${sql.val([...codes])}::text[])`.execute(
    tx,
  );
  return rows;
}

/** The code in force for each code that files may carry; merged communes lead to the one they joined. */
export async function codesActuels(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; actuel: string }>`
    select code, code as actuel from territoire.communes
      where code = any (${sql.val([...codes])}::text[]) and supprimee_le is null
    union all
    select a.code, a.commune from territoire.codes_anciens a
      where a.code = any (${sql.val([...codes])}::text[])`.execute(tx);
  return new Map(rows.map((r) => [r.code, r.actuel]));
}

type Options = {
  /** Communes of this CPTS come first. */
  readonly cpts?: string;
  /** With `cpts`: nothing but its communes. */
  readonly seulement?: boolean;
  readonly limite?: number;
};

/**
 * Communes whose name begins with, contains, or nearly is what was typed (accents, hyphens, "St" and small
 * typing errors forgiven), or whose postcode or INSEE code begins with it; best first, then most populated.
 * What only resembles the name is proposed when nothing bears it.
 */
export async function chercherCommunes(
  tx: Tx,
  texte: string,
  { cpts, seulement = false, limite = 12 }: Options = {},
): Promise<readonly CommuneTrouvee[]> {
  const { nom, chiffres } = lire(texte);
  if (nom.length + chiffres.length < 2) return [];
  // "pontomur" is to "Pontaumur" what 0.4 is; the default, 0.6, forgives no vowel.
  await sql`set local pg_trgm.word_similarity_threshold = 0.4`.execute(tx);
  const { rows } = await sql<CommuneTrouvee>`
    with candidates as materialized (
      select c.code, k.commune is not null as ici,
        ${nom} = '' or c.recherche like ${`${nom}%`} or c.recherche like ${`% ${nom}%`} as litterale
      from territoire.communes c
      left join territoire.couvertures k on k.cpts_id = ${cpts ?? null}::uuid and k.commune = c.code
      where not c.divisee and c.supprimee_le is null and (${!seulement} or k.commune is not null)
        and (${chiffres} = '' or c.code like ${`${chiffres}%`} or (' ' || c.recherche) like ${`% ${chiffres}%`}
          or exists (select from unnest(c.codes_postaux) p where p like ${`${chiffres}%`}))
        and (${nom} = '' or c.recherche like ${`${nom}%`} or c.recherche like ${`% ${nom}%`}
          or ${nom} operator(extensions.<%) c.recherche))
    select ${COLONNES}, x.litterale from candidates x join territoire.communes c on c.code = x.code
    where x.litterale or not exists (select from candidates autre where autre.litterale)
    order by x.ici desc, c.recherche = ${nom} desc, c.recherche like ${`${nom}%`} desc,
      case when x.litterale then 0 else extensions.similarity(${nom}, c.recherche) end desc,
      coalesce(c.population, 0) desc, c.nom, c.code
    limit ${limite}`.execute(tx);
  return rows;
}

/** Splits "63390 St-Gervais" into its name, as `socle.normaliser` writes it, and its digits. */
function lire(texte: string): { readonly nom: string; readonly chiffres: string } {
  const mots = normaliser(texte.slice(0, 100))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const estChiffre = (mot: string) => /^(\d+|2[ab]\d*)$/.test(mot);
  return {
    nom: mots
      .filter((mot) => !estChiffre(mot))
      .map((mot) => ABREGES[mot] ?? mot)
      .join(' '),
    chiffres: (mots.find(estChiffre) ?? '').toUpperCase(),
  };
}

const ABREGES: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };
