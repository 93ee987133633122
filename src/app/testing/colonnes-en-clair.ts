import { AUTEURS } from './auteurs-en-clair.ts';
import { CODES } from './codes-en-clair.ts';
import type { EnClair } from './en-clair.ts';
import { ANNUAIRE, TERRITOIRE } from './lieux-en-clair.ts';
import { DOCUMENTS, HONORAIRES, PREUVES, SALARIES } from './papiers-en-clair.ts';

const ORDRE: EnClair = {
  raison:
    'What twenty thousand requests are ordered by, in the database: situation, month of birth; the identity beside it is ciphertext.',
  colonnes: {
    'mt.demandes': 'criteres naissance_mois traitement_avant',
  },
};

const IDENTIFIANTS: EnClair = {
  raison: 'Ids, counts and codes, never words: a name here is a fault.',
  colonnes: {
    'journal.faits': 'sujet lien',
    'protection_des_donnees.passages': 'rapport',
    'socle.evenements': 'donnees',
    'socle.idempotence': 'resultat',
    'tracabilite.alertes': 'sujet',
    'tracabilite.traces': 'objet personne detail',
  },
};

const EMPREINTES: EnClair = {
  raison:
    'Hashes: of a token, of content, of a link of the chain; sealed ballots, and receipts drawn at random.',
  colonnes: {
    'comptes.cles_api': 'empreinte',
    'comptes.codes_de_secours': 'empreinte',
    'comptes.departs_psc': 'empreinte temoin',
    'comptes.etapes': 'empreinte',
    'comptes.provenances': 'empreinte',
    'comptes.sessions': 'empreinte',
    'liens.liens': 'empreinte',
    'seances.proces_verbaux': 'empreinte',
    'asso.courriers': 'empreinte',
    'reunions.courriers': 'empreinte',
    'snp.appareils': 'empreinte',
    'socle.idempotence': 'empreinte',
    'scrutins.depouillements': 'empreinte',
    'scrutins.recepisses': 'code',
    'scrutins.urnes': 'enveloppes',
    'tracabilite.chaines': 'empreinte',
    'tracabilite.traces': 'precedente empreinte',
    'tracabilite.verifications': 'empreinte',
  },
};

const COMPTES: EnClair = {
  raison: 'Accounts: people who work with the CPTS. Patients have none.',
  colonnes: {
    'comptes.cles_api': 'libelle role',
    'comptes.comptes': 'courriel nom prenom mot_de_passe',
    'comptes.defis': 'defi genre',
    'comptes.delegations': 'portees du au',
    'comptes.demandes_de_compte': 'courriel nom prenom profession rpps message decision raison',
    'comptes.departs_psc': 'nonce verifieur suite',
    'comptes.etapes': 'genre',
    'comptes.facteurs': 'genre nom dernier_pas identifiant cle_publique compteur transports',
    'comptes.identites_externes': 'emetteur sujet identifiant_national',
    'comptes.invitations': 'courriel nom prenom role du au portees',
    'comptes.mandats': 'role du au',
    'comptes.sessions': 'source moyen agent',
    'comptes.tentatives': 'cle',
    'sas.regulateurs': 'systeme valeur nom prenom courriel',
  },
};

const ADHERENTS: EnClair = {
  raison:
    'Members of the association and who applied: people who work with the CPTS, not cared for.',
  colonnes: {
    'asso.adhesions':
      'qui titre prenom nom structure fonction courriel telephone message organe motif',
    'asso.mandats': 'courriel motif_de_fin',
    'asso.courriers': 'sujet texte',
    'asso.mouvements': 'note',
    'asso.paiements': 'reference recu_de motif_d_annulation',
    'scrutins.electeurs': 'nom courriel represente_par',
    'scrutins.voix': 'de',
    'seances.participants': 'qui nom qualite titulaire courriel',
    'seances.points': 'propose_par',
    'seances.propositions': 'par_nom par_qui',
    'seances.proces_verbaux': 'ouverture cloture contenu',
    'seances.scrutins': 'question resultat elus',
    'budget.ajustements': 'motif',
    'budget.ecritures': 'libelle',
    'budget.engagements': 'objet',
    'budget.factures': 'motif_d_annulation',
    'budget.fournisseurs': 'nom cle siret',
    'budget.mouvements': 'tiers',
    'budget.paiements': 'motif_d_annulation',
    'indemnisations.declarations': 'objet motif',
    'indemnisations.employeurs': 'nom',
    'indemnisations.factures': 'numero nom_du_fichier ecart_motif motif_d_annulation',
    'indemnisations.lettres': 'objet',
    'indemnisations.lignes': 'cle objet',
    'indemnisations.lots': 'motif_d_annulation',
    'indemnisations.releves': 'nom verse_a',
    'indemnisations.retours': 'motif',
  },
};

const PORTEURS: EnClair = {
  raison:
    'Whom a link was given to: their name when they have an account, « la personne concernée » for a patient.',
  colonnes: {
    'liens.liens': 'porteur',
  },
};

const TEXTES_LIBRES: EnClair = {
  raison:
    'Written by the coordination or by a mail server, about a gesture: the page asks for no name, addresses are masked.',
  colonnes: {
    'mallettes.prets': 'note',
    'mt.campagnes': 'nom but lettre comptoir affiche',
    'mt.departs': 'patients_source',
    'mt.populations': 'document motif',
    'questionnaires.versions': 'reference questions sinon',
    'reunions.courriers': 'sujet texte piece_titre',
    'reunions.inter_invitees': 'motif',
    'reunions.inter_recues': 'motif',
    'reunions.inter_reponses': 'motif',
    'socle.messages': 'derniere_erreur',
    'tracabilite.alertes': 'commentaire',
  },
};

export const EN_CLAIR: readonly EnClair[] = [
  CODES,
  ORDRE,
  IDENTIFIANTS,
  EMPREINTES,
  AUTEURS,
  COMPTES,
  ADHERENTS,
  HONORAIRES,
  PREUVES,
  DOCUMENTS,
  SALARIES,
  PORTEURS,
  TEXTES_LIBRES,
  ANNUAIRE,
  TERRITOIRE,
];
