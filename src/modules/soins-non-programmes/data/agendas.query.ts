import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { type AgendaSuivi, adresseMasquee, type RendezVousOccupe } from '../domain/agenda.ts';
import { textesDeLAgenda } from './textes.rows.ts';

export async function nombreDAgendas(tx: Tx, cpts: string, professionnel: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from snp.agendas
    where cpts_id = ${cpts} and professionnel_id = ${professionnel}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** `professionnels`: whose; null for everybody's. */
type Choix = { readonly professionnels: readonly string[] | null; readonly maintenant: Date };

const parmi = (colonne: string, professionnels: readonly string[] | null) =>
  professionnels
    ? sql`and ${sql.ref(colonne)} = any (${sql.val([...professionnels])}::uuid[])`
    : sql``;

type Ligne = Omit<AgendaSuivi, 'adresse'> & { readonly adresse: Buffer };

/** The feeds that are read, by professional; their addresses masked. */
export async function agendasSuivis(
  ou: Scelle,
  { professionnels, maintenant }: Choix,
): Promise<readonly AgendaSuivi[]> {
  const { rows } = await sql<Ligne>`
    select a.id, a.professionnel_id as "professionnelId", o.nom as professionnel, a.nom, a.adresse, a.lu_le as "luLe",
      a.essaye_le as "essayeLe", a.prochaine_le as "prochaineLe", a.echecs, a.echec, a.evenements, a.illisibles,
      a.fuseaux_inconnus as "fuseauxInconnus",
      (select count(*)::int from snp.creneaux c where c.cpts_id = a.cpts_id and c.professionnel_id = a.professionnel_id
        and c.etat = 'occupe' and c.debut > ${maintenant} and a.occupe && tstzrange(c.debut, c.fin)) as "creneauxOccupes"
    from snp.agendas a
    join snp.offrants o on o.cpts_id = a.cpts_id and o.professionnel_id = a.professionnel_id
    where a.cpts_id = ${ou.cpts} ${parmi('a.professionnel_id', professionnels)}
    order by o.nom, a.professionnel_id, a.ajoute_le, a.id limit 1000`.execute(ou.tx);
  return rows.map((ligne) => {
    const adresse = textesDeLAgenda(ou, ligne.id).read('adresse', ligne.adresse);
    return { ...ligne, adresse: adresse === null ? 'illisible' : adresseMasquee(adresse) };
  });
}

/** Appointments to come that the agenda of their professional says they cannot keep. Nobody is named who comes. */
export async function rendezVousOccupes(
  tx: Tx,
  cpts: string,
  { professionnels, maintenant }: Choix,
): Promise<readonly RendezVousOccupe[]> {
  const { rows } = await sql<RendezVousOccupe>`
    select c.id as "creneauId", o.nom as professionnel, c.debut, c.fin, coalesce(c.lieu, k.nom) as lieu
    from snp.creneaux c
    join snp.reservations r on r.cpts_id = ${cpts} and r.creneau_id = c.id and r.annulee_le is null
    join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    where c.cpts_id = ${cpts} and c.etat = 'reserve' and c.debut > ${maintenant}
      ${parmi('c.professionnel_id', professionnels)}
      and exists (select from snp.agendas a where a.cpts_id = ${cpts}
        and a.professionnel_id = c.professionnel_id and a.occupe && tstzrange(c.debut, c.fin))
    order by c.debut, c.id limit 200`.execute(tx);
  return rows;
}
