import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Personne } from '../domain/personne.ts';
import { COLONNES_DE_LA_PERSONNE } from './demandes.rows.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

type Ligne = Chiffres<Personne, keyof Personne> & { readonly id: string };

/** Who these requests are about, in clear, by id of request. */
export async function personnesDesDemandes(
  ou: Scelle,
  demandes: readonly string[],
): Promise<ReadonlyMap<string, Personne>> {
  if (demandes.length === 0) return new Map();
  const { rows } = await sql<Ligne>`
    select d.id, ${COLONNES_DE_LA_PERSONNE} from mt.demandes d
    where d.cpts_id = ${ou.cpts} and d.id = any (${sql.val([...demandes])}::uuid[])`.execute(ou.tx);
  return new Map(rows.map((ligne) => [ligne.id, enClair(ou, ligne)]));
}

type Nom = Pick<Personne, 'nom' | 'prenom'>;

/** Their names alone: what a long list shows costs no more to open. */
export async function nomsDesDemandes(
  ou: Scelle,
  demandes: readonly string[],
): Promise<ReadonlyMap<string, Nom>> {
  if (demandes.length === 0) return new Map();
  const { rows } = await sql<Chiffres<Nom, keyof Nom> & { readonly id: string }>`
    select d.id, d.nom, d.prenom from mt.demandes d
    where d.cpts_id = ${ou.cpts} and d.id = any (${sql.val([...demandes])}::uuid[])`.execute(ou.tx);
  return new Map(
    rows.map(({ id, nom, prenom }) => {
      const { read } = textesDeLaDemande(ou, id);
      return [id, { nom: read('nom', nom), prenom: read('prenom', prenom) }];
    }),
  );
}

function enClair(ou: Scelle, ligne: Ligne): Personne {
  const { read } = textesDeLaDemande(ou, ligne.id);
  return {
    nom: read('nom', ligne.nom),
    prenom: read('prenom', ligne.prenom),
    dateDeNaissance: read('date_de_naissance', ligne.dateDeNaissance),
    telephone: read('telephone', ligne.telephone),
    courriel: read('courriel', ligne.courriel),
    adresse: read('adresse', ligne.adresse),
    demandeur: read('demandeur', ligne.demandeur),
    precisions: read('precisions', ligne.precisions),
  };
}
