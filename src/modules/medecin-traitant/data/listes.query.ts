import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Consignes } from '../domain/consignes-de-liste.ts';
import { AUCUN_COMPTE, type EnvoiDeListe, type Liste } from '../domain/liste.ts';
import { COLONNES_DE_L_ENVOI, SUR_LA_LISTE } from './listes.rows.ts';

/** One sending, or null when it does not exist in this CPTS. */
export async function envoiParId(tx: Tx, cpts: string, id: string): Promise<EnvoiDeListe | null> {
  const { rows } = await sql<EnvoiDeListe>`
    select ${COLONNES_DE_L_ENVOI} from mt.envois_de_liste e where e.cpts_id = ${cpts} and e.id = ${id}`.execute(
    tx,
  );
  return rows.map(complet)[0] ?? null;
}

/** Sendings of a list, the latest first. */
export async function envoisDeLaListe(
  tx: Tx,
  cpts: string,
  liste: string,
): Promise<readonly EnvoiDeListe[]> {
  const { rows } = await sql<EnvoiDeListe>`
    select ${COLONNES_DE_L_ENVOI} from mt.envois_de_liste e
    where e.cpts_id = ${cpts} and e.liste_id = ${liste} order by e.prepare_le desc, e.id desc`.execute(
    tx,
  );
  return rows.map(complet);
}

/** Files that wait for somebody to import them, the latest first. */
export async function envoisEnAttente(tx: Tx, cpts: string): Promise<readonly EnvoiDeListe[]> {
  const { rows } = await sql<EnvoiDeListe>`
    select ${COLONNES_DE_L_ENVOI} from mt.envois_de_liste e
    where e.cpts_id = ${cpts} and e.etat in ('prepare', 'en-cours') order by e.prepare_le desc limit 20`.execute(
    tx,
  );
  return rows.map(complet);
}

/** A count that a sending does not hold yet is none. */
const complet = (envoi: EnvoiDeListe): EnvoiDeListe => ({
  ...envoi,
  comptes: { ...AUCUN_COMPTE, ...envoi.comptes },
});

export type ListeRangee = Liste & { readonly personnes: number };

/** Lists imported, the latest first, with how many people each holds. */
export async function listesDeLaCpts(tx: Tx, cpts: string): Promise<readonly ListeRangee[]> {
  const { rows } = await sql<ListeRangee>`
    select i.id, i.organisme, i.emetteur, i.emetteur_cle as "emetteurCle", i.date_liste::text as "dateListe",
      (select count(*)::int from mt.lignes_de_liste l
        where l.cpts_id = ${cpts} and l.liste_id = i.id and ${SUR_LA_LISTE}) as personnes
    from mt.listes i where i.cpts_id = ${cpts} order by i.date_liste desc, i.emetteur limit 100`.execute(
    tx,
  );
  return rows;
}

export type ListeSuivie = ListeRangee & {
  /** Ids of the list of the same sender before it, and after it. */
  readonly precedente: string | null;
  readonly precedenteDate: string | null;
  readonly suivante: string | null;
  readonly consignes: Consignes;
};

/** One list, between those of the same sender. */
export async function listeParId(tx: Tx, cpts: string, id: string): Promise<ListeSuivie | null> {
  const { rows } = await sql<ListeSuivie>`
    select i.id, i.organisme, i.emetteur, i.emetteur_cle as "emetteurCle", i.date_liste::text as "dateListe", i.consignes,
      (select count(*)::int from mt.lignes_de_liste l
        where l.cpts_id = ${cpts} and l.liste_id = i.id and ${SUR_LA_LISTE}) as personnes,
      a.id as precedente, a.date_liste::text as "precedenteDate",
      (select s.id from mt.listes s where s.cpts_id = ${cpts} and s.emetteur_cle = i.emetteur_cle
        and s.date_liste > i.date_liste order by s.date_liste limit 1) as suivante
    from mt.listes i
    left join lateral (select p.id, p.date_liste from mt.listes p where p.cpts_id = ${cpts}
      and p.emetteur_cle = i.emetteur_cle and p.date_liste < i.date_liste order by p.date_liste desc limit 1) a on true
    where i.cpts_id = ${cpts} and i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Which of these requests are on the list of this sender and this day; null when there is no such list. */
export async function personnesDejaListees(
  tx: Tx,
  cpts: string,
  { emetteurCle, dateListe }: Pick<Liste, 'emetteurCle' | 'dateListe'>,
): Promise<ReadonlySet<string> | null> {
  const { rows } = await sql<{ id: string; demande: string | null }>`
    select i.id, l.demande_id as demande from mt.listes i
    left join mt.lignes_de_liste l on l.cpts_id = ${cpts} and l.liste_id = i.id and ${SUR_LA_LISTE}
    where i.cpts_id = ${cpts} and i.emetteur_cle = ${emetteurCle} and i.date_liste = ${dateListe}::date`.execute(
    tx,
  );
  return rows.length === 0
    ? null
    : new Set(rows.flatMap(({ demande }) => (demande ? [demande] : [])));
}
