import type { ActionTracee } from '#kernel/genre-de-trace.ts';

const reglage = (phrase: string) => ({ genre: 'reglage', phrase }) as const;
const telecharge = (phrase: string) => ({ genre: 'export', phrase }) as const;
const ecriture = (phrase: string) => ({ genre: 'ecriture', phrase }) as const;

/** What an audit entry of the budget may tell. */
export const ACTIONS = {
  'budget.regle': reglage('a changé les réglages du budget'),
  'budget.sous-compte-ajoute': reglage('a ajouté un sous-compte au plan comptable'),
  'budget.indemnites-financees': reglage('a dit qui paie les indemnisations d’une mission'),
  'budget.ligne-ecrite': ecriture('a écrit une ligne du budget'),
  'budget.ligne-retiree': ecriture('a retiré une ligne du budget'),
  'budget.importe': ecriture('a importé un budget'),
  'budget.vote': ecriture('a noté le vote du budget'),
  'budget.modifie': ecriture('a ouvert une modification du budget'),
  'budget.engage': ecriture('a noté un engagement de dépense'),
  'budget.engagement-decide': ecriture('a noté la décision sur un engagement'),
  'budget.engagement-ajuste': ecriture('a ajusté le montant d’un engagement'),
  'budget.engagement-reparti': ecriture('a réparti un engagement entre financeurs'),
  'budget.facture-notee': ecriture('a noté une facture ou un avoir'),
  'budget.facture-annulee': ecriture('a annulé une facture notée par erreur'),
  'budget.paiement-approuve': ecriture('a approuvé un paiement'),
  'budget.paiement-annule': ecriture('a annulé un paiement noté par erreur'),
  'budget.subvention-notee': ecriture('a noté une subvention accordée'),
  'budget.subvention-encaissee': ecriture('a noté le versement d’une subvention'),
  'budget.compte-rendu-remis': ecriture('a noté la remise d’un compte rendu de subvention'),
  'budget.faits-passes': ecriture('a passé en écritures ce que d’autres pages avaient noté'),
  'budget.ecriture-saisie': ecriture('a saisi une écriture'),
  'budget.ecriture-contre-passee': ecriture('a contre-passé une écriture'),
  'budget.exercice-clos': ecriture('a clos un exercice'),
  'budget.budget-telecharge': telecharge('a téléchargé le budget'),
  'budget.ecritures-telechargees': telecharge('a téléchargé les écritures comptables'),
  'budget.fec-telecharge': telecharge('a téléchargé le fichier des écritures comptables'),
  'budget.comptes-telecharges': telecharge('a téléchargé les comptes de l’année'),
} as const satisfies Readonly<Record<string, ActionTracee>>;
