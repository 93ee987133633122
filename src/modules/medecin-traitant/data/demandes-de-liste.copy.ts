import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { clesDeDemande } from '../domain/cle.ts';
import type { PersonneSituee } from '../domain/ligne-de-liste.ts';
import { indexDe, textesDeLaDemande } from './textes.rows.ts';

type Nouvelle = {
  readonly id: string;
  readonly personne: PersonneSituee;
  readonly naissanceMois: string;
  readonly patientId: string | null;
};

type Reception = {
  readonly demandes: readonly Nouvelle[];
  readonly le: Date;
  readonly par: string | null;
  readonly parNom: string;
};

export type DemandeEcrite = { readonly id: string; readonly secteur: string | null };

/** Nobody else numbers a request of this CPTS until the transaction ends: what is then read of the register stays so. */
export async function lockNumeros({ tx, cpts }: Pick<Scelle, 'tx' | 'cpts'>): Promise<void> {
  await sql`
    insert into mt.compteurs (cpts_id, demandes) values (${cpts}, 0)
    on conflict (cpts_id) do update set demandes = mt.compteurs.demandes`.execute(tx);
}

/** Writes the requests of people of a list, whom nobody called yet; gives those written, with the sector of each. */
export async function insertDemandesDeListe(
  ou: Scelle,
  { demandes, le, par, parNom }: Reception,
): Promise<readonly DemandeEcrite[]> {
  if (demandes.length === 0) return [];
  const lignes = demandes.map((d) => ({ ...sceller(ou, d.id, d.personne), ...clairs(d) }));
  const { rows } = await sql<DemandeEcrite>`
    with compte as (
      update mt.compteurs set demandes = demandes + ${lignes.length} where cpts_id = ${ou.cpts}
      returning demandes - ${lignes.length} as avant)
    insert into mt.demandes (cpts_id, id, numero, origine, recue_le, recue_par, recue_par_nom, nom, prenom,
      date_de_naissance, telephone, courriel, adresse, index_identite, index_nom_date, index_telephone, naissance_mois,
      sexe, commune, secteur, hors_territoire, criteres, patient_id, modifiee_le)
    select ${ou.cpts}::uuid, r.id, compte.avant + r.rang, 'liste', ${le}::timestamptz, ${par}::uuid, ${parNom},
      decode(r.nom, 'hex'), decode(r.prenom, 'hex'), decode(r.naissance, 'hex'), decode(r.telephone, 'hex'),
      decode(r.courriel, 'hex'), decode(r.adresse, 'hex'), decode(r."indexIdentite", 'hex'),
      decode(r."indexNomDate", 'hex'), decode(r."indexTelephone", 'hex'), r."naissanceMois", r.sexe, r.commune,
      k.secteur_lettre, k.commune is null, r.criteres, r."patientId", ${le}::timestamptz
    from compte, jsonb_to_recordset(${JSON.stringify(lignes.map((l, i) => ({ ...l, rang: i + 1 })))}::jsonb)
      as r (rang int, id uuid, nom text, prenom text, naissance text, telephone text, courriel text, adresse text,
        "indexIdentite" text, "indexNomDate" text, "indexTelephone" text, "naissanceMois" date, sexe text, commune text,
        criteres text[], "patientId" uuid)
    left join territoire.public_couvertures k on k.cpts_id = ${ou.cpts} and k.commune = r.commune
    on conflict (cpts_id, index_identite) where index_identite is not null and etat in ('recue', 'justifiee', 'prise')
    do nothing returning id, secteur`.execute(ou.tx);
  return rows;
}

const hexa = (octets: Buffer | null) => octets?.toString('hex') ?? null;

function sceller(ou: Scelle, id: string, p: PersonneSituee) {
  const { seal } = textesDeLaDemande(ou, id);
  const { nom, prenom, telephone } = p;
  const cles = clesDeDemande({ nom, prenom, telephone, date_de_naissance: p.dateDeNaissance });
  return {
    nom: hexa(seal('nom', p.nom)),
    prenom: hexa(seal('prenom', p.prenom)),
    naissance: hexa(seal('date_de_naissance', p.dateDeNaissance)),
    telephone: hexa(seal('telephone', p.telephone)),
    courriel: hexa(seal('courriel', p.courriel)),
    adresse: hexa(seal('adresse', p.adresse)),
    indexIdentite: hexa(indexDe(ou, 'index_identite', cles.index_identite)),
    indexNomDate: hexa(indexDe(ou, 'index_nom_date', cles.index_nom_date)),
    indexTelephone: hexa(indexDe(ou, 'index_telephone', cles.index_telephone)),
  };
}

function clairs({ id, personne, naissanceMois, patientId }: Nouvelle) {
  const { sexe, commune, criteres } = personne;
  return { id, naissanceMois, patientId, sexe, commune, criteres };
}

type Complement = { readonly id: string; readonly personne: PersonneSituee };

/** Gives requests in progress the situations, the sex and the contact that they lack; nothing of theirs is changed. */
export async function completeDemandes(
  ou: Scelle,
  { demandes, le }: { readonly demandes: readonly Complement[]; readonly le: Date },
): Promise<void> {
  if (demandes.length === 0) return;
  const lignes = demandes.map(({ id, personne }) => {
    const { telephone, courriel, adresse, indexTelephone } = sceller(ou, id, personne);
    const { sexe, criteres } = personne;
    return { id, telephone, courriel, adresse, indexTelephone, sexe, criteres };
  });
  await sql`
    update mt.demandes d set modifiee_le = ${le}, sexe = coalesce(d.sexe, r.sexe),
      criteres = array(select distinct unnest(d.criteres || r.criteres) order by 1),
      telephone = coalesce(d.telephone, decode(r.telephone, 'hex')),
      index_telephone = case when d.telephone is null then decode(r."indexTelephone", 'hex') else d.index_telephone end,
      courriel = coalesce(d.courriel, decode(r.courriel, 'hex')),
      adresse = coalesce(d.adresse, decode(r.adresse, 'hex'))
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as r (id uuid, telephone text, courriel text, adresse text,
      "indexTelephone" text, sexe text, criteres text[])
    where d.cpts_id = ${ou.cpts} and d.id = r.id and d.etat in ('recue', 'justifiee', 'prise')`.execute(
    ou.tx,
  );
}
