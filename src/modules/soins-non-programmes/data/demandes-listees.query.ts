import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { GenreDeCreneau } from '../domain/creneau.ts';
import type { DemandeListee } from '../domain/demande-detaillee.ts';
import type { GenreDeReponse } from '../domain/reponse.ts';
import type { Issue } from '../domain/reservation.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

export type FiltreDesDemandes = {
  readonly motif?: string | undefined;
  readonly secteur?: string | undefined;
  readonly origine?: string | undefined;
  /** Only those this account opened. */
  readonly recuePar?: string | null | undefined;
};

/** Requests without an answer, oldest first; those put on hold come after. */
export async function demandesEnAttente(
  ou: Scelle,
  filtre: FiltreDesDemandes = {},
): Promise<readonly DemandeListee[]> {
  return await lister(
    ou,
    sql`d.cpts_id = ${ou.cpts} and d.etat in ('ouverte', 'en-attente') and ${selon(filtre)}
      order by d.etat = 'en-attente', d.recue_le limit 300`,
  );
}

/** Requests answered or closed since an instant, last answered first. */
export async function demandesFaites(
  ou: Scelle,
  { des, ...filtre }: FiltreDesDemandes & { readonly des: Date },
): Promise<readonly DemandeListee[]> {
  return await lister(
    ou,
    sql`d.cpts_id = ${ou.cpts} and d.etat not in ('ouverte', 'en-attente') and d.modifiee_le >= ${des} and ${selon(filtre)}
      order by d.modifiee_le desc limit 100`,
  );
}

/** Requests whose person did not come since an instant, and whom nobody called back yet; oldest first. */
export async function demandesAbsentes(
  ou: Scelle,
  { des }: { readonly des: Date },
): Promise<readonly DemandeListee[]> {
  return await lister(
    ou,
    sql`d.cpts_id = ${ou.cpts} and d.etat = 'close' and d.purgee_le is null and r.issue = 'pas-venu'
      and r.suite is null and r.debut >= ${des} order by r.debut limit 100`,
  );
}

/** How many wait, whatever the filters. */
export async function nombreEnAttente(
  tx: Tx,
  cpts: string,
  recuePar?: string | null,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from snp.demandes d
    where d.cpts_id = ${cpts} and d.etat in ('ouverte', 'en-attente') and ${selon({ recuePar })}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

function selon({ motif, secteur, origine, recuePar }: FiltreDesDemandes): RawBuilder<unknown> {
  return sql`(${motif ?? null}::text is null or d.motif = ${motif ?? null})
    and (${secteur ?? null}::text is null or d.secteur = ${secteur ?? null})
    and (${origine ?? null}::text is null or d.origine = ${origine ?? null})
    and (${recuePar === undefined} or d.recue_par = ${recuePar ?? null}::uuid)`;
}

type Ligne = Omit<
  Chiffres<DemandeListee, 'description' | 'prenom' | 'nom'>,
  'rendezVous' | 'reponse'
> & {
  readonly reservation: string | null;
  readonly creneauId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly profession: string;
  readonly lieuNom: string;
  readonly reserveeLe: Date;
  readonly issue: Issue | null;
  readonly aDeplacerLe: Date | null;
  readonly aPrevenir: boolean;
  readonly reponseId: string;
  readonly reponseGenre: GenreDeReponse | null;
  readonly raison: string | null;
  readonly donneeLe: Date;
};

async function lister(ou: Scelle, suite: RawBuilder<unknown>): Promise<readonly DemandeListee[]> {
  const { rows } = await sql<Ligne>`
    select d.id, d.patient_id as "patientId", d.numero, d.origine, d.recue_le as "recueLe", d.motif, d.description, d.prenom, d.nom, d.age,
      coalesce(k.nom, d.commune) as "communeNom", d.secteur, d.hors_territoire as "horsTerritoire",
      d.medecin_traitant as "medecinTraitant", d.delai_heures as "delaiHeures", d.etat, d.repondue_le as "repondueLe",
      r.id as reservation, r.creneau_id as "creneauId", r.debut, c.fin, c.genre, r.professionnel_id as "professionnelId",
      o.nom as professionnel, o.profession, coalesce(l.nom, c.commune) as "lieuNom", r.reservee_le as "reserveeLe", r.issue,
      r.a_deplacer_le as "aDeplacerLe", r.a_prevenir_le is not null as "aPrevenir",
      p.id as "reponseId", p.genre as "reponseGenre", p.raison, p.donnee_le as "donneeLe"
    from snp.demandes d
    left join territoire.public_communes k on k.code = d.commune
    left join snp.reservations r on r.cpts_id = d.cpts_id and r.demande_id = d.id and r.annulee_le is null
    left join snp.creneaux c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
    left join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    left join territoire.public_communes l on l.code = c.commune
    left join snp.reponses p on p.cpts_id = d.cpts_id and p.demande_id = d.id and p.retiree_le is null
    where ${suite}`.execute(ou.tx);
  return rows.map((ligne) => listee(ou, ligne));
}

function listee(ou: Scelle, ligne: Ligne): DemandeListee {
  const { reservation, reponseId, reponseGenre, raison, donneeLe, lieuNom, ...reste } = ligne;
  const { read, illisible } = textesDeLaDemande(ou, ligne.id);
  return {
    ...reste,
    description: read('description', ligne.description),
    prenom: read('prenom', ligne.prenom),
    nom: read('nom', ligne.nom),
    illisible: illisible(),
    rendezVous:
      reservation === null
        ? null
        : {
            ...reste,
            id: reservation,
            communeNom: lieuNom,
            telephone: null,
            lieu: null,
            reserveeParNom: '',
            annuleeLe: null,
            annuleePar: null,
            deplaceDe: null,
            issueLe: null,
            suite: null,
            suiteLe: null,
          },
    reponse:
      reponseGenre === null
        ? null
        : {
            id: reponseId,
            genre: reponseGenre,
            raison,
            donneeLe,
            precision: null,
            donneeParNom: '',
          },
  };
}
