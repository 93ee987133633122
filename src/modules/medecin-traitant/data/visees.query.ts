import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Cible } from '../domain/campagne.ts';
import type { PersonneVisee } from '../domain/destinataires.ts';
import { SUR_LA_LISTE } from './listes.rows.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

type Texte = 'nom' | 'prenom' | 'dateDeNaissance' | 'adresse';
type Ligne = Omit<Chiffres<PersonneVisee, Texte>, 'commune'> & { readonly codesPostaux: string[] };

/** More of them is not one campaign: the page says to narrow it. */
export const VISEES_MAX = 5000;

const REVENUE = sql`coalesce((
  select l.revenue_le is not null from mt.lettres l
  where l.cpts_id = d.cpts_id and l.demande_id = d.id and l.envoyee_le is not null
  order by l.envoyee_le desc, l.campagne_id limit 1), false)`;

const PERSONNES = sql`d.id, d.numero, d.etat, d.patient_id as "patientId", d.nom, d.prenom,
  d.date_de_naissance as "dateDeNaissance", d.adresse, coalesce(k.nom, d.commune) as "communeNom",
  coalesce(k.codes_postaux, '{}') as "codesPostaux", d.accord_contact is not distinct from false as opposee,
  ${REVENUE} as revenue`;

type Choix = {
  readonly cible: Cible;
  /** Last month of birth of those who hold the criterion of age. */
  readonly moisDeLAge: DateCivile;
};

/** Everybody a campaign is for, `VISEES_MAX` and one at most, whatever became of their request. */
export async function personnesVisees(
  ou: Scelle,
  { cible, moisDeLAge }: Choix,
): Promise<readonly PersonneVisee[]> {
  const { rows } = await sql<Ligne>`
    select ${PERSONNES} from mt.demandes d left join territoire.public_communes k on k.code = d.commune
    where d.cpts_id = ${ou.cpts} and d.effacee_le is null and d.fusionnee_dans is null and ${dans(cible, moisDeLAge)}
    order by d.recue_le, d.id limit ${VISEES_MAX + 1}`.execute(ou.tx);
  return rows.map((ligne) => enClair(ou, ligne));
}

type Lot = { readonly campagne: string; readonly apres: number; readonly nombre: number };

/** People whose letters were prepared, in the order of the letters, after a rank. */
export async function personnesDesLettres(
  ou: Scelle,
  { campagne, apres, nombre }: Lot,
): Promise<readonly (PersonneVisee & { readonly rang: number })[]> {
  const { rows } = await sql<Ligne & { readonly rang: number }>`
    select ${PERSONNES}, t.rang from mt.lettres t join mt.demandes d on d.cpts_id = t.cpts_id and d.id = t.demande_id
    left join territoire.public_communes k on k.code = d.commune
    where t.cpts_id = ${ou.cpts} and t.campagne_id = ${campagne} and t.rang > ${apres}
    order by t.rang limit ${nombre}`.execute(ou.tx);
  return rows.map((ligne) => ({ ...enClair(ou, ligne), rang: ligne.rang }));
}

function dans(c: Cible, moisDeLAge: DateCivile): RawBuilder<boolean> {
  const situations = c.criteres.filter((critere) => critere !== 'age');
  const age = c.criteres.includes('age');
  return sql<boolean>`(
    (${c.criteres.length === 0}::boolean or d.criteres && ${sql.val([...situations])}::text[]
      or (${age}::boolean and d.naissance_mois <= ${moisDeLAge}::date))
    and (${c.communes.length === 0}::boolean or d.commune = any (${sql.val([...c.communes])}::text[]))
    and (${c.liste}::uuid is null or exists (select 1 from mt.lignes_de_liste l where l.cpts_id = d.cpts_id
      and l.liste_id = ${c.liste}::uuid and l.demande_id = d.id and ${SUR_LA_LISTE}))
    and ${joignables(c)})`;
}

/** `a-ecrire`: as the tasks of the day say it, since somebody was last reached. */
function joignables({ joindre, appels }: Cible): RawBuilder<boolean> {
  if (joindre === 'tous') return sql<boolean>`true`;
  if (joindre === 'sans-telephone') return sql<boolean>`d.telephone is null`;
  return sql<boolean>`(select coalesce(bool_and(t.canal <> 'courrier'), true) and (d.telephone is null
      or count(*) filter (where t.canal = 'appel' and t.resultat <> 'rappeler') >= ${appels}::int)
    from mt.tentatives t where t.cpts_id = d.cpts_id and t.demande_id = d.id and t.le > coalesce((
      select max(j.le) from mt.tentatives j
      where j.cpts_id = d.cpts_id and j.demande_id = d.id and j.resultat = 'joint'), '-infinity'))`;
}

function enClair(ou: Scelle, { codesPostaux, ...ligne }: Ligne): PersonneVisee {
  const { read } = textesDeLaDemande(ou, ligne.id);
  return {
    ...ligne,
    commune: { nom: ligne.communeNom, codesPostaux },
    nom: read('nom', ligne.nom),
    prenom: read('prenom', ligne.prenom),
    dateDeNaissance: read('date_de_naissance', ligne.dateDeNaissance),
    adresse: read('adresse', ligne.adresse),
  };
}
