import { additionner, type Centimes, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, duree } from '#kernel/formats.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import { finDe } from './cloture.ts';
import type { ComptesAnnuels, LigneDEtat, LigneDeBilan } from './comptes-annuels.ts';
import type { Budget } from './ligne.ts';
import { BENEVOLAT, PERSONNEL_BENEVOLE } from './plan.ts';

type LigneImprimee = {
  readonly libelle: string;
  readonly valeurs: readonly string[];
  readonly total?: boolean;
};

/** A document made of tables of amounts, as `writeStatement` of platform/documents prints it. */
export type EtatsImprimes = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly {
    readonly titre: string;
    readonly phrase?: string;
    readonly colonnes: readonly string[];
    readonly lignes: readonly LigneImprimee[];
  }[];
  readonly pied: string;
  readonly creeLe: Date;
};

type Cadre = { readonly nomDeCpts: string; readonly budget: Budget | null };

/** Statements of a year on paper. Nothing of it depends on when it is printed: the same accounts are the same bytes. */
export function etatsImprimes(c: ComptesAnnuels, { nomDeCpts, budget }: Cadre): EtatsImprimes {
  const etat = c.clos ? 'Exercice clos' : 'Exercice en cours, provisoire';
  return {
    titre: `Comptes de ${c.annee}`,
    sousTitre: `CPTS ${nomDeCpts} · du 01/01/${c.annee} au ${dateChiffres(finDe(c.annee))} · ${etat}`,
    sections: [
      compteDeResultat(c),
      benevolat(c),
      bilan(c),
      {
        ...resultat(c, 'Budget et réalisé', ['Budget', 'Réalisé', 'Écart'], (l) => [
          montant(l.prevu),
          montant(l.montant),
          montant(centimes(l.montant - l.prevu)),
        ]),
        phrase: direBudget(budget),
      },
    ],
    pied: `CPTS ${nomDeCpts} · Comptes de ${c.annee}`,
    creeLe: debutDeJour(finDe(c.annee), 'UTC'),
  };
}

/** The year before stands beside, when its accounts were kept here. */
function compteDeResultat(c: ComptesAnnuels) {
  const avant = [...c.charges, ...c.produits].some((l) => l.avant !== 0);
  const colonnes = [String(c.annee), ...(avant ? [String(c.annee - 1)] : [])];
  return resultat(c, 'Compte de résultat', colonnes, (l) => [
    montant(l.montant),
    ...(avant ? [montant(l.avant)] : []),
  ]);
}

function direBudget(budget: Budget | null): string {
  if (budget === null) return 'Aucun budget n’est saisi pour cette année.';
  if (budget.voteLe === null) return 'Le budget est un projet, pas encore voté.';
  return `Budget voté le ${dateChiffres(budget.voteLe)}, ${budget.voteReference ?? ''}, version ${budget.version}.`;
}

type Montants = Pick<LigneDEtat, 'montant' | 'avant' | 'prevu'>;

function resultat(
  c: ComptesAnnuels,
  titre: string,
  colonnes: readonly string[],
  valeurs: (l: Montants) => readonly string[],
) {
  const cote = (lignes: readonly LigneDEtat[], nom: string) => [
    ...lignes.map((l) => ({ libelle: `${l.code}  ${l.libelle}`, valeurs: valeurs(l) })),
    { libelle: nom, valeurs: valeurs(sommes(lignes)), total: true },
  ];
  return {
    titre,
    colonnes,
    lignes: [
      ...cote(c.charges, 'Total des charges'),
      ...cote(c.produits, 'Total des produits'),
      {
        libelle: c.resultat.montant < 0 ? 'Résultat : déficit' : 'Résultat : excédent',
        valeurs: valeurs(c.resultat),
        total: true,
      },
    ],
  };
}

const sommes = (lignes: readonly LigneDEtat[]): Montants => ({
  montant: somme(lignes.map((l) => l.montant)),
  avant: somme(lignes.map((l) => l.avant)),
  prevu: somme(lignes.map((l) => l.prevu)),
});
const somme = (montants: readonly Centimes[]) => additionner(centimes(0), ...montants);

const direTemps = ({ minutes, taux }: ComptesAnnuels['benevolat']) =>
  `${duree(minutes)} de temps noté et non indemnisé${taux === null ? '' : `, à ${montant(taux)} l’heure`}. Hors résultat.`;

/** Of a closed year, what its entry says: hours noted since, or another rate, would change what was printed. */
function benevolat({ annee, benevolat: b, clos }: ComptesAnnuels) {
  const sans = clos ? 'non valorisé' : 'taux à saisir';
  const valeur = b.valeur === null ? sans : montant(b.valeur);
  return {
    titre: 'Contributions volontaires en nature',
    phrase: clos ? 'Temps bénévole, tel que l’exercice clos le dit. Hors résultat.' : direTemps(b),
    colonnes: [String(annee)],
    lignes: [
      { libelle: `${PERSONNEL_BENEVOLE}  Emplois : personnel bénévole`, valeurs: [valeur] },
      { libelle: `${BENEVOLAT}  Ressources : bénévolat`, valeurs: [valeur] },
    ],
  };
}

function bilan({ annee, clos, actif, passif, totalDuBilan }: ComptesAnnuels) {
  const cote = (lignes: readonly LigneDeBilan[], nom: string) => [
    ...lignes.map((l) => ({
      libelle: `${l.code}  ${l.libelle}`.trim(),
      valeurs: [montant(l.montant)],
    })),
    { libelle: nom, valeurs: [montant(totalDuBilan)], total: true },
  ];
  return {
    titre: 'Bilan simplifié',
    phrase: clos
      ? `Au ${dateChiffres(finDe(annee))}.`
      : 'Exercice en cours\u00A0: ce que disent les écritures passées.',
    colonnes: ['Montant'],
    lignes: [
      ...cote(actif, 'Ce que la CPTS possède et ce qu’on lui doit'),
      ...cote(passif, 'Ce qui lui reste et ce qu’elle doit'),
    ],
  };
}
