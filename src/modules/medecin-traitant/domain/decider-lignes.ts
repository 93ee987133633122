import {
  type DemandeRapprochee,
  type IssueDeLigne,
  issuesDe,
  saDemande,
} from './issue-de-ligne.ts';
import type { LigneRetenue, PersonneSituee } from './ligne-de-liste.ts';

/** What is written for a line. */
export type LigneDecidee = {
  readonly numero: number;
  readonly issue: IssueDeLigne;
  readonly demandeId: string | null;
  readonly semblableId: string | null;
  readonly raison: string | null;
  readonly remarques: readonly string[];
  /** A request to open. */
  readonly nouvelle?: { readonly id: string; readonly personne: PersonneSituee };
  /** A request to complete, and the situations it did not have. */
  readonly completee?: {
    readonly id: string;
    readonly patientId: string | null;
    readonly commune: string;
    readonly secteur: string | null;
    readonly personne: PersonneSituee;
    readonly apprises: readonly string[];
  };
};

/** Decides the lines of a list; `rapprochees` goes with those that name somebody, in their order. */
export function deciderLignes(
  lignes: readonly LigneRetenue[],
  rapprochees: readonly (readonly DemandeRapprochee[])[],
  ids: () => string,
): readonly LigneDecidee[] {
  const nommees = lignes.filter((ligne) => 'personne' in ligne && ligne.personne);
  const du = (numero: number) =>
    rapprochees[nommees.findIndex((ligne) => ligne.numero === numero)] ?? [];
  const personnes = lignes.filter((ligne) => ligne.issue === 'personne');
  const issues = issuesDe(
    personnes,
    personnes.map(({ numero }) => du(numero)),
  );
  const ouvertes = new Map<number, string>();
  const decidees = new Map<number, LigneDecidee>(
    personnes.map(({ numero, personne }, i): readonly [number, LigneDecidee] => {
      const issue = issues[i] ?? { issue: 'nouvelle' };
      const commun = { numero, raison: null, remarques: personne.remarques };
      if (issue.issue === 'completee' || issue.issue === 'connue')
        return [
          numero,
          {
            ...commun,
            remarques: remarquesDe(personne, issue.demande),
            ...connue(issue.issue, personne, issue.demande),
          },
        ];
      const id = ids();
      ouvertes.set(numero, id);
      const proche = issue.issue === 'semblable' ? issue : null;
      const semblableId = proche?.demande?.id ?? ouvertes.get(proche?.ligne ?? -1) ?? null;
      const nouvelle = { id, personne };
      return [numero, { ...commun, issue: issue.issue, demandeId: id, semblableId, nouvelle }];
    }),
  );
  return lignes.map((ligne) => decidees.get(ligne.numero) ?? sansPersonne(ligne, du(ligne.numero)));
}

/** What the line itself says, and that the register has another telephone, which it keeps. */
const remarquesDe = ({ remarques }: PersonneSituee, { autreTelephone }: DemandeRapprochee) =>
  autreTelephone ? [...remarques, 'telephone-different'] : remarques;

function connue(
  issue: 'completee' | 'connue',
  personne: PersonneSituee,
  demande: DemandeRapprochee,
) {
  const { id, patientId, commune, secteur } = demande;
  const apprises = personne.criteres.filter((code) => !demande.criteres.includes(code));
  const completee = { id, patientId, commune, secteur, personne, apprises };
  return {
    issue,
    demandeId: id,
    semblableId: null,
    ...(issue === 'completee' ? { completee } : {}),
  };
}

function sansPersonne(
  ligne: LigneRetenue,
  rapprochees: readonly DemandeRapprochee[],
): LigneDecidee {
  const rien = {
    numero: ligne.numero,
    demandeId: null,
    semblableId: null,
    raison: null,
    remarques: [],
  };
  if (ligne.issue !== 'refusee')
    return { ...rien, issue: ligne.issue === 'repetee' ? 'repetee' : 'ecartee' };
  const demandeId = saDemande(rapprochees)?.id ?? null;
  return { ...rien, issue: 'refusee', raison: ligne.raison, demandeId };
}
