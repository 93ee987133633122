import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Raison } from '../domain/ligne-de-liste.ts';

export type LigneRefusee = {
  readonly numero: number;
  readonly raison: Raison;
  /** The request of somebody the list says dead. */
  readonly demande: string | null;
};

/** Lines of a sending that did not enter, in their order. */
export async function lignesRefusees(
  tx: Tx,
  cpts: string,
  envoi: string,
): Promise<readonly LigneRefusee[]> {
  const { rows } = await sql<LigneRefusee>`
    select numero, raison, demande_id as demande from mt.lignes_de_liste
    where cpts_id = ${cpts} and envoi_id = ${envoi} and issue = 'refusee' order by numero`.execute(
    tx,
  );
  return rows;
}

export type LigneSemblable = {
  readonly numero: number;
  readonly demande: string;
  readonly demandeNumero: number;
  readonly semblable: string;
  readonly semblableNumero: number;
};

/** Lines of a list that entered and look like another request, while both are still there. */
export async function lignesSemblables(
  tx: Tx,
  cpts: string,
  liste: string,
): Promise<readonly LigneSemblable[]> {
  const { rows } = await sql<LigneSemblable>`
    select l.numero, d.id as demande, d.numero as "demandeNumero", s.id as semblable, s.numero as "semblableNumero"
    from mt.lignes_de_liste l
    join mt.demandes d on d.cpts_id = ${cpts} and d.id = l.demande_id and d.fusionnee_dans is null
    join mt.demandes s on s.cpts_id = ${cpts} and s.id = l.semblable_id and s.fusionnee_dans is null
    where l.cpts_id = ${cpts} and l.liste_id = ${liste} and l.issue = 'semblable' order by l.numero limit 200`.execute(
    tx,
  );
  return rows;
}
