import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Canal, Creneau } from './creneau.ts';
import { type Demande, estSansReponse } from './demande.ts';
import { convientAuMotif } from './motif.ts';

export const ISSUES = ['venu', 'pas-venu', 'redirige'] as const;
export type Issue = (typeof ISSUES)[number];

export const AUTEURS_D_ANNULATION = ['regulation', 'professionnel', 'patient'] as const;
export type AuteurDAnnulation = (typeof AUTEURS_D_ANNULATION)[number];

/** Why a slot does not receive this person. */
export type RaisonDeNonAdmission =
  | 'canal'
  | 'ma-patientele'
  | 'sans-medecin-traitant'
  | 'motif'
  | 'age'
  /** No questionnaire in force admitted the person to one of its urgent paths. */
  | 'filiere'
  /** Care of the day and consultations avancées do not mix. */
  | 'nature';

export type RefusDeReserver =
  | { readonly motif: 'creneau-passe' }
  | { readonly motif: 'creneau-ferme' }
  | { readonly motif: 'creneau-pas-encore-libere'; readonly libereLe: string }
  | { readonly motif: 'public-non-admis'; readonly raison: RaisonDeNonAdmission }
  | { readonly motif: 'demande-deja-orientee' };

/** Who books: through which channel, and as which professional if they are one. */
export type Reserveur = { readonly canal: Canal; readonly professionnel: string | null };

type Moment = { readonly par: Reserveur; readonly maintenant: Date };

/**
 * May this request take this slot? Says nothing of whether somebody took it meanwhile: the database does.
 * A professional books their own slots before they are released, for whomever they choose; a slot of an urgent path
 * asks its questionnaire of them too.
 */
export function reserver(
  creneau: Creneau,
  demande: Demande,
  { par, maintenant }: Moment,
): Result<true, RefusDeReserver> {
  if (!estSansReponse(demande)) return refuse({ motif: 'demande-deja-orientee' });
  if (creneau.debut <= maintenant) return refuse({ motif: 'creneau-passe' });
  if (creneau.etat === 'ferme' || creneau.etat === 'occupe')
    return refuse({ motif: 'creneau-ferme' });
  if (creneau.nature !== demande.nature)
    return refuse({ motif: 'public-non-admis', raison: 'nature' });
  if (!filiereAdmise(creneau, demande))
    return refuse({ motif: 'public-non-admis', raison: 'filiere' });
  if (par.professionnel === creneau.professionnelId) return reussi(true);
  if (creneau.libereLe && creneau.libereLe > maintenant)
    return refuse({
      motif: 'creneau-pas-encore-libere',
      libereLe: creneau.libereLe.toISOString(),
    });
  const raison = nonAdmission(creneau, demande, par);
  return raison ? refuse({ motif: 'public-non-admis', raison }) : reussi(true);
}

/** Why the slot does not receive the person of this request, or null when it does. */
export function nonAdmission(
  creneau: Pick<
    Creneau,
    | 'public'
    | 'motifs'
    | 'ageMin'
    | 'ageMax'
    | 'reservablePar'
    | 'professionnelId'
    | 'profession'
    | 'filieres'
    | 'nature'
  >,
  demande: Pick<
    Demande,
    'motif' | 'age' | 'medecinTraitant' | 'medecinTraitantId' | 'filieres' | 'nature'
  >,
  { canal }: Reserveur,
): RaisonDeNonAdmission | null {
  if (creneau.nature !== demande.nature) return 'nature';
  if (!creneau.reservablePar.includes(canal)) return 'canal';
  if (!filiereAdmise(creneau, demande)) return 'filiere';
  if (creneau.public === 'ma-patientele' && demande.medecinTraitantId !== creneau.professionnelId)
    return 'ma-patientele';
  if (creneau.public === 'sans-medecin-traitant' && demande.medecinTraitant !== 'aucun')
    return 'sans-medecin-traitant';
  if (creneau.motifs.length > 0 && !creneau.motifs.includes(demande.motif)) return 'motif';
  if (!convientAuMotif(creneau.profession, demande.motif)) return 'motif';
  return ageAdmis(creneau, demande.age) ? null : 'age';
}

/** An unknown age is not admitted where a bound is set: the question has to be asked. */
function ageAdmis(
  { ageMin, ageMax }: Pick<Creneau, 'ageMin' | 'ageMax'>,
  age: number | null,
): boolean {
  if (ageMin === null && ageMax === null) return true;
  return age !== null && age >= (ageMin ?? 0) && age <= (ageMax ?? Number.POSITIVE_INFINITY);
}

/** An ordinary slot asks nothing; one of an urgent path, that a questionnaire in force admitted the person to one of its paths. */
function filiereAdmise(
  { filieres }: Pick<Creneau, 'filieres'>,
  demande: Pick<Demande, 'filieres'>,
): boolean {
  return filieres.length === 0 || filieres.some((filiere) => demande.filieres.includes(filiere));
}
