import { sql } from 'kysely';
import type { Canal } from '../domain/creneau.ts';
import type { Demande } from '../domain/demande.ts';

/** The soonest slots that may suit; beyond them ranking would only reorder what comes too late. */
const PLUS_TOT = 60;
/** The first ones of their own médecin traitant, however late. */
const DE_SON_MEDECIN = 4;
/** The first ones kept for an urgent path that admitted them. */
const DE_SA_FILIERE = 4;

/** `des` and `avant`: between which a slot begins. `professions`: those of the reason, the first fits best. */
export type Recherche = {
  readonly demande: Demande;
  readonly canal: Canal;
  readonly professions: readonly string[];
  readonly des: Date;
  readonly avant: Date;
  readonly maintenant: Date;
  readonly debutDuMois: Date;
  /** Professionals whom the person does not want to see. */
  readonly exclus: readonly string[];
};

/** The soonest ones, then the first ones of their own médecin traitant and of their urgent path. */
export function libresPour(cpts: string, recherche: Recherche) {
  const { medecinTraitantId, filieres } = recherche.demande;
  const admis = admission(cpts, recherche);
  const deSonMedecin = sql`union
      (select c.id, c.professionnel_id from snp.creneaux c where ${admis} and c.professionnel_id = ${medecinTraitantId}::uuid
        order by c.debut limit ${DE_SON_MEDECIN})`;
  const deSaFiliere = sql`union
      (select c.id, c.professionnel_id from snp.creneaux c where ${admis} and c.filieres <> '{}'
        order by c.debut limit ${DE_SA_FILIERE})`;
  return sql`
      (select c.id, c.professionnel_id from snp.creneaux c where ${admis} order by c.debut, c.id limit ${PLUS_TOT})
      ${medecinTraitantId ? deSonMedecin : sql``} ${filieres.length > 0 ? deSaFiliere : sql``}`;
}

/** Whether a slot `c` may be proposed to this person. */
function admission(
  cpts: string,
  { demande, canal, professions, des, avant, maintenant, exclus }: Recherche,
) {
  const { age, motif, medecinTraitant, medecinTraitantId, filieres, nature } = demande;
  return sql`c.cpts_id = ${cpts} and c.etat = 'libre' and c.nature = ${nature} and c.debut > ${des} and c.debut < ${avant}
    and (c.libere_le is null or c.libere_le <= ${maintenant}) and ${canal} = any (c.reservable_par)
    and (c.public = 'tous' or (c.public = 'sans-medecin-traitant' and ${medecinTraitant} = 'aucun')
      or (c.public = 'ma-patientele' and c.professionnel_id = ${medecinTraitantId}::uuid))
    and (c.filieres = '{}' or c.filieres && ${sql.val([...filieres])}::text[])
    and (c.motifs = '{}' or ${motif} = any (c.motifs))
    and (c.age_min is null or c.age_min <= ${age}::smallint) and (c.age_max is null or c.age_max >= ${age}::smallint)
    ${professions.length === 0 ? sql`` : deCesProfessions(professions)}
    ${exclus.length === 0 ? sql`` : sql`and not (c.professionnel_id = any (${sql.val([...exclus])}::uuid[]))`}`;
}

function deCesProfessions(professions: readonly string[]) {
  return sql`and exists (select from snp.offrants p where p.cpts_id = c.cpts_id
    and p.professionnel_id = c.professionnel_id and p.profession = any (${sql.val([...professions])}::text[]))`;
}
