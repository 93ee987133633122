import { cleNomDate, nomCompare } from './cle.ts';
import { EN_COURS, type EtatDeDemande, type MotifDeCloture } from './demande.ts';
import type { PersonneDeListe } from './ligne-de-liste.ts';

/** A request that bears the identity of a person of a list, or looks like it. */
export type DemandeRapprochee = {
  readonly id: string;
  readonly numero: number;
  readonly etat: EtatDeDemande;
  readonly motifDeCloture: MotifDeCloture | null;
  readonly criteres: readonly string[];
  readonly sexe: string | null;
  readonly patientId: string | null;
  readonly commune: string;
  readonly secteur: string | null;
  readonly aTelephone: boolean;
  /** Its telephone is another one than the list gives. */
  readonly autreTelephone: boolean;
  readonly aCourriel: boolean;
  readonly aAdresse: boolean;
  /** Same name, first name and birth date. */
  readonly meme: boolean;
};

export const ISSUES = [
  'nouvelle',
  'semblable',
  'completee',
  'connue',
  'repetee',
  'refusee',
  'ecartee',
] as const;
/**
 * What a line comes to. `semblable` enters, and looks like another request; `completee`: in the register, something is
 * added; `connue`: in the register, nothing changes.
 */
export type IssueDeLigne = (typeof ISSUES)[number];

export type IssueDePersonne =
  | { readonly issue: 'nouvelle' }
  | { readonly issue: 'completee' | 'connue'; readonly demande: DemandeRapprochee }
  /** It looks like a request, or like a person said above. */
  | {
      readonly issue: 'semblable';
      readonly demande: DemandeRapprochee | null;
      readonly ligne: number | null;
    };

type Ligne = { readonly numero: number; readonly personne: PersonneDeListe };

/** What each person of a list comes to, beside the requests that may be theirs (in the same order) and the lines above. */
export function issuesDe(
  lignes: readonly Ligne[],
  rapprochees: readonly (readonly DemandeRapprochee[])[],
): readonly IssueDePersonne[] {
  const dessus = new Map<string, number>();
  return lignes.map(({ numero, personne }, i) => {
    const issue = issueDe(personne, rapprochees[i] ?? []);
    const cle = cleNomDate(personne);
    const ligne = dessus.get(cle) ?? null;
    if (ligne === null) dessus.set(cle, numero);
    if (issue.issue !== 'nouvelle' || ligne === null) return issue;
    return { issue: 'semblable', demande: null, ligne };
  });
}

function issueDe(
  personne: PersonneDeListe,
  rapprochees: readonly DemandeRapprochee[],
): IssueDePersonne {
  const sienne = saDemande(rapprochees);
  if (sienne)
    return { issue: complete(personne, sienne) ? 'completee' : 'connue', demande: sienne };
  const [proche] = rapprochees.toSorted((a, b) => rang(a) - rang(b));
  return proche ? { issue: 'semblable', demande: proche, ligne: null } : { issue: 'nouvelle' };
}

/** The request of the same person, among those found: in progress first. */
export function saDemande(rapprochees: readonly DemandeRapprochee[]): DemandeRapprochee | null {
  const siennes = rapprochees.filter(({ meme }) => meme).toSorted((a, b) => rang(a) - rang(b));
  return siennes[0] ?? null;
}

/** In progress first, then declared, then closed; the latest of each. */
function rang({ etat, numero }: DemandeRapprochee): number {
  const etage = estEnCours(etat) ? 0 : etat === 'declaree' ? 1 : 2;
  return etage * 1e9 - numero;
}

const estEnCours = (etat: EtatDeDemande) => EN_COURS.some((un) => un === etat);

/** A finished request is not touched; one in progress is given what it lacks. */
function complete(p: PersonneDeListe, d: DemandeRapprochee): boolean {
  return (
    estEnCours(d.etat) &&
    (p.criteres.some((code) => !d.criteres.includes(code)) ||
      (p.sexe !== null && d.sexe === null) ||
      (p.telephone !== null && !d.aTelephone) ||
      (p.courriel !== null && !d.aCourriel) ||
      (p.adresse !== null && !d.aAdresse))
  );
}

type Traits = Pick<PersonneDeListe, 'prenom' | 'dateDeNaissance'>;

/** A telephone alone is shared by a household: the first name or the birth date must be the same too. */
export function partagePlusQuUnTelephone(
  un: Traits,
  autre: { readonly prenom: string | null; readonly dateDeNaissance: string | null },
): boolean {
  return (
    un.dateDeNaissance === autre.dateDeNaissance ||
    (autre.prenom !== null && nomCompare(un.prenom) === nomCompare(autre.prenom))
  );
}
