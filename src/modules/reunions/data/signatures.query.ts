import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Signature } from '../domain/presence.ts';

/** Who signed, whom a meeting convened or not. */
export async function signatures(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly Signature[]> {
  const { rows } = await sql<Signature>`
    select personne_id as "personneId", moyen, presence, arrivee, depart from reunions.signatures
    where cpts_id = ${cpts} and reunion_id = ${reunion} order by arrivee, personne_id`.execute(tx);
  return rows;
}

/** Signatures by the code that came more than a minute after they were given, a phone having no network; who, and when. */
export async function signaturesTardives(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly SignatureTardive[]> {
  const { rows } = await sql<SignatureTardive>`
    select p.nom, s.arrivee, s.signe_le as "recueLe" from reunions.signatures s
    join reunions.personnes p on p.cpts_id = s.cpts_id and p.id = s.personne_id
    where s.cpts_id = ${cpts} and s.reunion_id = ${reunion} and s.moyen = 'code'
      and s.signe_le > s.arrivee + interval '1 minute' order by p.nom, p.id`.execute(tx);
  return rows;
}

export type SignatureTardive = {
  readonly nom: string;
  readonly arrivee: Date;
  readonly recueLe: Date;
};

/** The signature of one person; null when they have not signed. */
export async function signatureDe(
  tx: Tx,
  cpts: string,
  { reunion, personne }: { readonly reunion: string; readonly personne: string },
): Promise<Signature | null> {
  const { rows } = await sql<Signature>`
    select personne_id as "personneId", moyen, presence, arrivee, depart from reunions.signatures
    where cpts_id = ${cpts} and reunion_id = ${reunion} and personne_id = ${personne}`.execute(tx);
  return rows[0] ?? null;
}

export type PresentAFiger = Signature & {
  readonly nom: string;
  readonly qualite: string | null;
  readonly professionnelId: string | null;
  readonly profession: string | null;
  /** INSEE code. */
  readonly commune: string | null;
  /** Letter of the sector. */
  readonly secteur: string | null;
  /** The CPTS elsewhere that named this guest. */
  readonly cptsInvitee: string | null;
};

/** Who signed, with what the ledger counts them by: by name. */
export async function presentsAFiger(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly PresentAFiger[]> {
  const { rows } = await sql<PresentAFiger>`
    select s.personne_id as "personneId", s.moyen, s.presence, s.arrivee, s.depart, p.nom, p.qualite,
      p.professionnel_id as "professionnelId", p.profession, p.commune, k.secteur_lettre as secteur,
      i.nom as "cptsInvitee"
    from reunions.signatures s
    join reunions.personnes p on p.cpts_id = s.cpts_id and p.id = s.personne_id
    left join reunions.convocations c
      on c.cpts_id = ${cpts} and c.reunion_id = s.reunion_id and c.personne_id = s.personne_id
    left join reunions.inter_invitees i on i.cpts_id = ${cpts} and i.id = c.inter_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = p.commune
    where s.cpts_id = ${cpts} and s.reunion_id = ${reunion}
    order by p.nom, p.id`.execute(tx);
  return rows;
}

/** The same of one person, signed or not. */
export async function personneAFiger(
  tx: Tx,
  cpts: string,
  { reunion, personne }: { readonly reunion: string; readonly personne: string },
): Promise<Omit<PresentAFiger, 'moyen' | 'presence' | 'arrivee' | 'depart'> | null> {
  const { rows } = await sql<Omit<PresentAFiger, 'moyen' | 'presence' | 'arrivee' | 'depart'>>`
    select p.id as "personneId", p.nom, p.qualite, p.professionnel_id as "professionnelId", p.profession, p.commune,
      k.secteur_lettre as secteur, i.nom as "cptsInvitee"
    from reunions.convocations c
    join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    left join reunions.inter_invitees i on i.cpts_id = ${cpts} and i.id = c.inter_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = p.commune
    where c.cpts_id = ${cpts} and c.reunion_id = ${reunion} and p.id = ${personne}`.execute(tx);
  return rows[0] ?? null;
}

export type FeuilleFigee = {
  readonly numero: number;
  readonly contenu: string;
  readonly empreinte: string;
  readonly motif: string | null;
  readonly parNom: string;
  readonly figeeLe: Date;
};

/** The frozen sheet and its reversals, last one first. */
export async function feuillesFigees(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly FeuilleFigee[]> {
  const { rows } = await sql<FeuilleFigee>`
    select numero, contenu, empreinte, motif, par_nom as "parNom", figee_le as "figeeLe" from reunions.feuilles
    where cpts_id = ${cpts} and reunion_id = ${reunion} order by numero desc`.execute(tx);
  return rows;
}

export type CorrectionLue = {
  readonly nom: string;
  readonly avant: string | null;
  readonly apres: string | null;
  readonly parNom: string;
  readonly le: Date;
};

/** What was changed of signatures before the sheet was frozen, last first. */
export async function corrections(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly CorrectionLue[]> {
  const { rows } = await sql<CorrectionLue>`
    select p.nom, c.avant, c.apres, c.par_nom as "parNom", c.le from reunions.corrections c
    join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    where c.cpts_id = ${cpts} and c.reunion_id = ${reunion} order by c.le desc, p.nom, c.id`.execute(
    tx,
  );
  return rows;
}

/** How many signed, of how many on the list. */
export async function compteDeLaFeuille(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<{ readonly presents: number; readonly convoques: number }> {
  const { rows } = await sql<{ presents: number; convoques: number }>`
    select (select count(*)::int from reunions.signatures where cpts_id = ${cpts} and reunion_id = ${reunion}) as presents,
      (select count(*)::int from reunions.convocations where cpts_id = ${cpts} and reunion_id = ${reunion}) as convoques`.execute(
    tx,
  );
  return rows[0] ?? { presents: 0, convoques: 0 };
}
