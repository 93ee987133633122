import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Demande } from '../domain/demande.ts';
import type { DemandeDetaillee, RendezVous, ReponseDonnee } from '../domain/demande-detaillee.ts';
import { COLONNES_DE_LA_DEMANDE } from './creneaux.rows.ts';
import { type Chiffres, textesDeLaDemande, textesDeLaReponse } from './textes.rows.ts';

type Texte =
  | 'demandeur'
  | 'description'
  | 'note'
  | 'prenom'
  | 'nom'
  | 'medecinTraitantNom'
  | 'telephone'
  | 'courriel';

type Ligne = Omit<Chiffres<DemandeDetaillee, Texte>, 'rendezVous' | 'reponse' | 'point'> &
  Demande & { readonly lon: number | null; readonly lat: number | null };

/** One request with the words of the patient, its appointment and its answer; null when it does not exist here. */
export async function demandeDetaillee(ou: Scelle, id: string): Promise<DemandeDetaillee | null> {
  const { rows } = await sql<Ligne>`
    select ${COLONNES_DE_LA_DEMANDE}, d.recue_par_nom as "recueParNom", d.demandeur, d.description, d.note, d.prenom,
      d.nom, d.sexe, coalesce(k.nom, d.commune) as "communeNom", d.hors_territoire as "horsTerritoire",
      k.longitude as lon, k.latitude as lat, d.medecin_traitant_nom as "medecinTraitantNom",
      d.tentative_le as "tentativeLe", d.telephone, d.courriel, d.signes_le as "signesLe", d.purgee_le as "purgeeLe",
      d.modifiee_le as "modifieeLe"
    from snp.demandes d left join territoire.public_communes k on k.code = d.commune
    where d.cpts_id = ${ou.cpts} and d.id = ${id}`.execute(ou.tx);
  const ligne = rows[0];
  if (!ligne) return null;
  const { lon, lat, ...demande } = ligne;
  const { textes, illisible } = enClair(ou, ligne);
  return {
    ...demande,
    ...textes,
    illisible,
    point: lon === null || lat === null ? null : { lon, lat },
    rendezVous: await dernierRendezVous(ou, id),
    reponse: await reponseEnCours(ou, id),
  };
}

function enClair(ou: Scelle, ligne: Ligne) {
  const { read, illisible } = textesDeLaDemande(ou, ligne.id);
  const textes = {
    demandeur: read('demandeur', ligne.demandeur),
    description: read('description', ligne.description),
    note: read('note', ligne.note),
    prenom: read('prenom', ligne.prenom),
    nom: read('nom', ligne.nom),
    medecinTraitantNom: read('medecin_traitant_nom', ligne.medecinTraitantNom),
    telephone: read('telephone', ligne.telephone),
    courriel: read('courriel', ligne.courriel),
  };
  return { textes, illisible: illisible() };
}

/** The booking in force, otherwise the last one that was cancelled. */
async function dernierRendezVous(
  { tx, cpts }: Scelle,
  demande: string,
): Promise<RendezVous | null> {
  const { rows } = await sql<RendezVous>`
    select r.id, r.creneau_id as "creneauId", r.debut, c.fin, c.genre, r.professionnel_id as "professionnelId",
      o.nom as professionnel, o.profession, o.telephone, coalesce(k.nom, c.commune) as "communeNom", c.lieu,
      r.reservee_le as "reserveeLe", r.reservee_par_nom as "reserveeParNom", r.annulee_le as "annuleeLe",
      r.annulee_par as "annuleePar", r.a_deplacer_le as "aDeplacerLe", r.a_prevenir_le is not null as "aPrevenir",
      a.debut as "deplaceDe", r.issue, r.issue_le as "issueLe", r.suite, r.suite_le as "suiteLe"
    from snp.reservations r
    join snp.creneaux c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
    join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    left join snp.reservations a on a.cpts_id = r.cpts_id and a.id = r.remplace_id
    left join territoire.public_communes k on k.code = c.commune
    where r.cpts_id = ${cpts} and r.demande_id = ${demande}
    order by r.annulee_le is not null, r.reservee_le desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

async function reponseEnCours(ou: Scelle, demande: string): Promise<ReponseDonnee | null> {
  const { rows } = await sql<Chiffres<ReponseDonnee, 'precision'>>`
    select id, genre, raison, precision, donnee_le as "donneeLe", donnee_par_nom as "donneeParNom"
    from snp.reponses
    where cpts_id = ${ou.cpts} and demande_id = ${demande} and retiree_le is null`.execute(ou.tx);
  const ligne = rows[0];
  if (!ligne) return null;
  const { precision, ...reponse } = ligne;
  return { ...reponse, precision: textesDeLaReponse(ou, ligne.id).read('precision', precision) };
}
