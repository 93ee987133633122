import { AUTEURS } from './auteurs-en-clair.ts';
import { CODES } from './codes-en-clair.ts';
import type { EnClair } from './en-clair.ts';
import { DOCUMENTS, PREUVES } from './fichiers-en-clair.ts';
import { ANNUAIRE, TERRITOIRE } from './lieux-en-clair.ts';
import { DOCUMENTS, PREUVES, SALARIES } from './papiers-en-clair.ts';

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

const AUTEURS: EnClair = {
  raison:
    'Names of those who act in the course of their work, and of whom the CPTS names to the public.',
  colonnes: {
    'asso.declarations': 'par_nom',
    'asso.mandats': 'nom qui',
    'asso.mouvements': 'par_nom',
    'asso.paiements': 'enregistre_par_nom annule_par_nom',
    'comptes.cles_api': 'cree_par',
    'comptes.invitations': 'invite_par_nom',
    'financement.contrats': 'saisi_par_nom',
    'financement.montants': 'saisi_par_nom',
    'financement.valeurs': 'saisie_par_nom',
    'financement.versements': 'note_par_nom',
    'gardes.echanges': 'propose_par_nom',
    'gardes.participants': 'nom lieu adresse telephone',
    'gardes.publications': 'pour cree_par_nom',
    'budget.ajustements': 'par_nom',
    'budget.budgets': 'cree_par_nom',
    'budget.ecritures': 'validee_par_nom',
    'budget.encaissements': 'note_par_nom',
    'budget.engagements': 'note_par_nom',
    'budget.exercices': 'clos_par_nom',
    'budget.factures': 'notee_par_nom',
    'budget.paiements': 'approuve_par_nom',
    'budget.reglages': 'change_par_nom',
    'budget.subventions': 'notee_par_nom',
    'indemnisations.baremes_confirmes': 'confirme_par_nom',
    'indemnisations.beneficiaires': 'change_par_nom',
    'indemnisations.declarations': 'declaree_par_nom decidee_par_nom',
    'indemnisations.lettres': 'ecrite_par_nom',
    'indemnisations.lots': 'cree_par_nom confirme_par_nom',
    'indemnisations.periodes': 'close_par_nom',
    'indemnisations.reglages': 'regle_par_nom',
    'indemnisations.regles': 'adoptee_par_nom',
    'indemnisations.releves': 'approuve_par_nom',
    'indemnisations.retours': 'note_par_nom',
    'journal.faits': 'acteur_nom',
    'mallettes.emprunteurs': 'nom',
    'mallettes.prets': 'remise_par_nom rendue_par_nom',
    'mt.baremes': 'cree_par_nom',
    'mt.campagnes': 'creee_par_nom',
    'mt.correspondances': 'retenue_par_nom',
    'mt.departs': 'professionnel_nom ouvert_par_nom',
    'mt.demandes': 'recue_par_nom',
    'mt.envois_de_liste': 'prepare_par_nom',
    'mt.lettres': 'revenue_par_nom',
    'mt.leviers': 'nom note_par_nom',
    'mt.offres': 'modifiee_par_nom',
    'mt.populations': 'remis_par saisie_par_nom',
    'mt.prises': 'professionnel_nom prise_par_nom declaree_par_nom',
    'mt.propositions': 'proposee_par_nom',
    'mt.tentatives': 'par_nom',
    'mt.tirages': 'demande_par_nom',
    'patients.accords': 'recueilli_par_nom fini_par_nom',
    'patients.bris_de_glace': 'par_nom revu_par_nom',
    'patients.equipe': 'fonction membre_nom ajoute_par_nom retire_par_nom',
    'patients.oppositions': 'professionnel_nom posee_par_nom levee_par_nom',
    'reunions.corrections': 'avant apres par_nom',
    'reunions.courriers': 'par_nom repondre_a',
    'reunions.feuilles': 'contenu empreinte motif par_nom',
    'reunions.personnes': 'nom profession qualite commune courriel',
    'reunions.reunions': 'organisateur_nom',
    'reunions.sondages': 'organisateur_nom',
    'patients.patients': 'verifiee_par_nom cree_par_nom',
    'patients.textes': 'ecrit_par_nom',
    'protection_des_donnees.demandes': 'par_nom',
    'protection_des_donnees.durees': 'modifiee_par_nom',
    'protection_des_donnees.fiches':
      'responsable delegue delegue_contact hebergeur modifiee_par_nom',
    'questionnaires.versions': 'publiee_par_nom',
    'sas.reglages': 'modifie_par_nom',
    'scrutins.scrutins': 'par_nom',
    'seances.decisions': 'inscrite_par_nom',
    'seances.obligations': 'note_par_nom',
    'seances.proces_verbaux': 'change_par_nom',
    'seances.seances': 'convoquee_par_nom',
    'seances.votes': 'par_nom',
    'sites.equipiers': 'nom ajoute_par_nom',
    'sites.permanences': 'professionnel_nom ouverte_par_nom',
    'sites.sites': 'responsable_nom',
    'snp.agendas': 'nom ajoute_par_nom',
    'snp.appareils': 'nom ajoute_par_nom',
    'snp.campagnes': 'ouverte_par_nom',
    'snp.demandes': 'recue_par_nom',
    'snp.eligibilites': 'repondue_par_nom',
    'snp.publications': 'cree_par_nom',
    'snp.reponses': 'donnee_par_nom',
    'snp.reservations': 'reservee_par_nom suite_par_nom',
    'snp.sollicites': 'nom',
    'tracabilite.alertes': 'auteur_nom vue_par_nom',
    'tracabilite.traces': 'acteur_nom',
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
    'asso.mandats': 'motif_de_fin',
    'asso.mouvements': 'note',
    'asso.paiements': 'reference recu_de motif_d_annulation',
    'scrutins.electeurs': 'nom courriel represente_par',
    'scrutins.voix': 'de',
    'seances.participants': 'qui nom qualite courriel',
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
  PREUVES,
  DOCUMENTS,
  SALARIES,
  PORTEURS,
  TEXTES_LIBRES,
  ANNUAIRE,
  TERRITOIRE,
];
