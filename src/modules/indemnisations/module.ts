import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DES_INDEMNISATIONS } from './data/chiffres.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { listerAFaire } from './usecases/lister-a-faire.ts';
import { listerTempsAValider } from './usecases/lister-temps-a-valider.ts';
import { oublierIbans } from './usecases/oublier-ibans.ts';
import { oublierPapiers } from './usecases/oublier-papiers.ts';

const COORDINATION = ['coordinateur', 'directeur'] as const;
const IBANS = 'indemnisations.ibans';
const PAPIERS = 'indemnisations.honoraires';

/** What the CPTS pays its members: rules, relevés, files for the bank. */
export const indemnisations: ModuleMaillage = {
  nom: 'indemnisations',
  libelle: 'Indemnisations',
  routes: pagesRoutes,
  droits: {
    'indemnisations.releve.lire': [...COORDINATION, 'president', 'tresorier'],
    'indemnisations.regle.tenir': [...COORDINATION, 'president', 'tresorier'],
    'indemnisations.miennes.voir': ['professionnel', 'referent'],
    'indemnisations.temps.declarer': [
      ...COORDINATION,
      'assistant',
      'president',
      'tresorier',
      'professionnel',
      'referent',
    ],
    'indemnisations.temps.lire': [...COORDINATION, 'assistant', 'president', 'tresorier'],
    'indemnisations.temps.valider': [...COORDINATION, 'assistant'],
    'indemnisations.releve.approuver': ['president', 'tresorier'],
    'indemnisations.iban.saisir': [...COORDINATION, 'president', 'tresorier'],
    'indemnisations.facture.noter': [...COORDINATION, 'president', 'tresorier'],
    'indemnisations.virement.tenir': ['president', 'tresorier'],
    'indemnisations.lien.envoyer': [...COORDINATION, 'president', 'tresorier'],
  },
  actions: {
    'indemnisations.releve.lire': 'Voir ce qui est dû à chacun, et pourquoi',
    'indemnisations.regle.tenir':
      'Saisir les règles d’indemnisation, ouvrir une période, écrire une lettre de mission',
    'indemnisations.miennes.voir': 'Voir ses propres indemnisations',
    'indemnisations.temps.declarer': 'Déclarer un temps ou un trajet, lire ses reçus',
    'indemnisations.temps.lire': 'Voir les temps déclarés et les lettres de mission',
    'indemnisations.temps.valider': 'Valider les temps déclarés par les membres',
    'indemnisations.releve.approuver': 'Approuver les relevés des autres, clore une période',
    'indemnisations.iban.saisir': 'Saisir les IBAN des membres et de leurs employeurs',
    'indemnisations.facture.noter': 'Noter une note d’honoraires reçue d’un membre',
    'indemnisations.virement.tenir':
      'Créer le fichier de virements, confirmer qu’il est payé, régler le compte qui paie',
    'indemnisations.lien.envoyer': 'Envoyer à un membre le lien de ses indemnisations',
  },
  faits: FAITS,
  traces: ACTIONS,
  chiffres: CHIFFRES_DES_INDEMNISATIONS,
  donnees: {
    conservations: [
      {
        code: IBANS,
        libelle: 'IBAN des personnes à qui rien n’est plus versé',
        joursParDefaut: null,
        source: 'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé.',
        purger: oublierIbans,
      },
      {
        code: PAPIERS,
        libelle: 'Fichiers des notes d’honoraires payées, d’années dont les périodes sont closes',
        joursParDefaut: null,
        source:
          'À fixer par la CPTS : pièce comptable, qui porte souvent un IBAN et une adresse. Rien n’est effacé tant qu’elle n’a pas décidé.',
        purger: oublierPapiers,
      },
    ],
    traitements: [
      {
        nom: 'Indemnisations',
        finalite:
          'Calculer ce qui est dû aux membres pour leur temps, le faire approuver, le verser et en rendre compte.',
        baseLegale: 'article 6.1.e du RGPD',
        personnes: 'Membres indemnisés, et la structure qui emploie certains d’entre eux',
        donnees: [
          'Nom, profession, IBAN (chiffré)',
          'Réunions, gardes, temps et trajets déclarés, lettres de mission',
          'Montants approuvés et versés, reçus',
          'Notes d’honoraires : numéro, date, montant et fichier remis, qui porte souvent un IBAN et une adresse',
        ],
        destinataires: ['Coordination, présidence et trésorerie', 'La banque de la CPTS'],
        conservations: [IBANS, PAPIERS, 'liens.expires', 'socle.courriers'],
        gardes: [
          'Les relevés approuvés, ce que disent les notes d’honoraires et les fichiers de virements restent : ce sont des pièces de comptabilité.',
        ],
      },
    ],
  },
  jobs: [],
  aFaire: [
    { droit: 'indemnisations.releve.lire', lister: listerAFaire },
    { droit: 'indemnisations.temps.lire', lister: listerTempsAValider },
  ],
};
