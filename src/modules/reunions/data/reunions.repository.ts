import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Plage } from '../domain/plage.ts';
import type { EtatDeReunion, Rendez, Reponse } from '../domain/reunion.ts';

export type Convoque = {
  readonly id: string;
  readonly personne: string;
  readonly reponse: Reponse | null;
};

type Nouvelle = Rendez & {
  readonly id: string;
  readonly genre: string;
  readonly groupe: string | null;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly secret: Buffer;
  readonly organisateur: string | null;
  readonly organisateurNom: string;
  readonly le: Date;
};

/** Writes a meeting to come. */
export async function insertReunion(tx: Tx, cpts: string, r: Nouvelle): Promise<void> {
  await sql`
    insert into reunions.reunions (cpts_id, id, genre, groupe_id, titre, mission, debut, fin, modalite, lieu, adresse_visio,
      secret, organisateur_id, organisateur_nom, cree_le, change_le)
    values (${cpts}, ${r.id}, ${r.genre}, ${r.groupe}, ${r.titre}, ${r.mission}, ${r.debut}, ${r.fin}, ${r.modalite},
      ${r.lieu}, ${r.adresseVisio}, ${r.secret}, ${r.organisateur}, ${r.organisateurNom}, ${r.le}, ${r.le})`.execute(
    tx,
  );
}

type Convocations = {
  readonly reunion: string;
  readonly convoques: readonly Convoque[];
  readonly le: Date;
};

/** Puts people on the list of a meeting; those who are on it already stay as they are. */
export async function insertConvocations(
  tx: Tx,
  cpts: string,
  { reunion, convoques, le }: Convocations,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into reunions.convocations (cpts_id, id, reunion_id, personne_id, reponse, repondu_le)
    select ${cpts}::uuid, r.id, ${reunion}::uuid, r.personne, r.reponse,
      case when r.reponse is null then null else ${le}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(convoques)}::jsonb) as r (id uuid, personne uuid, reponse text)
    on conflict (cpts_id, reunion_id, personne_id) do nothing returning id`.execute(tx);
  return rows.length;
}

export type ReunionTenue = Plage & {
  readonly id: string;
  readonly genre: string;
  readonly titre: string;
  readonly mission: string;
  readonly etat: EtatDeReunion;
  readonly groupeId: string | null;
  readonly referentProfessionnel: string | null;
};

/** The meeting, for whoever changes it: `fermee` makes others wait, `partagee` lets people sign together. */
export async function loadReunion(
  tx: Tx,
  cpts: string,
  { id, verrou }: { readonly id: string; readonly verrou: 'ferme' | 'partage' },
): Promise<ReunionTenue | null> {
  const comment = verrou === 'ferme' ? sql`for update of r` : sql`for share of r`;
  const { rows } = await sql<ReunionTenue>`
    select r.id, r.genre, r.titre, r.mission, r.debut, r.fin, r.etat, r.groupe_id as "groupeId",
      p.professionnel_id as "referentProfessionnel"
    from reunions.reunions r
    left join reunions.groupes g on g.cpts_id = r.cpts_id and g.id = r.groupe_id
    left join reunions.personnes p on p.cpts_id = g.cpts_id and p.id = g.referent_id
    where r.cpts_id = ${cpts} and r.id = ${id} ${comment}`.execute(tx);
  return rows[0] ?? null;
}

type Changement = Rendez & {
  readonly id: string;
  readonly titre: string;
  readonly adresseVisio: string | null;
  readonly le: Date;
};

/** Moves a meeting, or says it anew. */
export async function updateReunion(tx: Tx, cpts: string, r: Changement): Promise<void> {
  await sql`
    update reunions.reunions set titre = ${r.titre}, debut = ${r.debut}, fin = ${r.fin}, modalite = ${r.modalite},
      lieu = ${r.lieu}, adresse_visio = ${r.adresseVisio}, change_le = ${r.le}
    where cpts_id = ${cpts} and id = ${r.id}`.execute(tx);
}

type Etat = {
  readonly id: string;
  readonly etat: 'annulee' | 'figee';
  readonly fin?: Date;
  readonly le: Date;
};

/** Calls a meeting off, or freezes it, with the end it really had. */
export async function setEtat(tx: Tx, cpts: string, { id, etat, fin, le }: Etat): Promise<void> {
  await sql`
    update reunions.reunions set etat = ${etat}, fin = coalesce(${fin ?? null}::timestamptz, fin), change_le = ${le}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

type Repondue = { readonly convocation: string; readonly reponse: Reponse; readonly le: Date };

/** Notes whether somebody comes. */
export async function setReponse(
  tx: Tx,
  cpts: string,
  { convocation, reponse, le }: Repondue,
): Promise<void> {
  await sql`update reunions.convocations set reponse = ${reponse}, repondu_le = ${le}
    where cpts_id = ${cpts} and id = ${convocation}`.execute(tx);
}

export type AConvoquer = {
  readonly id: string;
  readonly personneId: string;
  readonly nom: string;
  readonly reponse: Reponse | null;
};

type Envoi = { readonly reunion: string; readonly le: Date };

/** Whom to convene, not told yet: each is given once. */
export async function takeAConvoquer(
  tx: Tx,
  cpts: string,
  { reunion, le }: Envoi,
): Promise<readonly AConvoquer[]> {
  const { rows } = await sql<AConvoquer>`
    update reunions.convocations c set envoyee_le = ${le} from reunions.personnes p
    where c.cpts_id = ${cpts} and c.reunion_id = ${reunion} and c.envoyee_le is null
      and p.cpts_id = ${cpts} and p.id = c.personne_id
    returning c.id, c.personne_id as "personneId", p.nom, c.reponse`.execute(tx);
  await sql`update reunions.reunions set convoquee_le = coalesce(convoquee_le, ${le})
    where cpts_id = ${cpts} and id = ${reunion}`.execute(tx);
  return rows.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || a.id.localeCompare(b.id));
}

/** Everybody who is to be told anew: it moved. */
export async function rouvrirConvocations(tx: Tx, cpts: string, reunion: string): Promise<void> {
  await sql`update reunions.convocations set envoyee_le = null, reponse = null, repondu_le = null
    where cpts_id = ${cpts} and reunion_id = ${reunion}`.execute(tx);
  await sql`update reunions.reunions set rappelee_le = null where cpts_id = ${cpts} and id = ${reunion}`.execute(
    tx,
  );
}

/** Meetings that begin in a period and were not reminded: each is given once. */
export async function takeARappeler(
  tx: Tx,
  cpts: string,
  { debut, fin, le }: Plage & { readonly le: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update reunions.reunions set rappelee_le = ${le}
    where cpts_id = ${cpts} and etat = 'prevue' and convoquee_le is not null and rappelee_le is null
      and debut >= ${debut} and debut < ${fin}
    returning id`.execute(tx);
  return rows.map(({ id }) => id).sort();
}
