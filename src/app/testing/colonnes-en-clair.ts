import { AUTEURS } from './auteurs-en-clair.ts';
import { CODES } from './codes-en-clair.ts';
import type { EnClair } from './en-clair.ts';
import { DOCUMENTS, PREUVES } from './fichiers-en-clair.ts';

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
    'socle.messages': 'derniere_erreur',
    'tracabilite.alertes': 'commentaire',
  },
};

const ANNUAIRE: EnClair = {
  raison: 'Professionals and structures as the public directory, or their CPTS, announces them.',
  colonnes: {
    'annuaire.activites':
      'cle profession savoir_faire mode_exercice commune secteur role genre section empreinte',
    'annuaire.departs': 'prevu_le note',
    'annuaire.diplomes': 'cle type diplome autorisation discipline empreinte',
    'annuaire.fiches':
      'civilite nom prenom profession qualite commune adresse telephone courriel mssante horaires accessibilite membre_depuis specificites langues note mots modifie_par',
    'annuaire.imports':
      'genre etat par perimetre fichiers etape octets_lus octets_total lignes_lues rapport',
    'annuaire.libelles': 'nomenclature code libelle',
    'annuaire.mots': 'mot',
    'annuaire.professionnels': 'rpps titre civilite nom prenom profession categorie mots empreinte',
    'annuaire.rejets': 'fichier motif phrase',
    'annuaire.savoir_faires': 'code type profession empreinte',
    'annuaire.structures':
      'source finess finess_juridique siret nom enseigne categorie secteur adresse complement code_postal ville commune telephone telephone2 courriel empreinte',
    'annuaire.tampon_activites':
      'cle profession savoir_faire mode_exercice commune secteur role genre section empreinte',
    'annuaire.tampon_diplomes': 'cle type diplome autorisation discipline empreinte',
    'annuaire.tampon_mots': 'mot',
    'annuaire.tampon_professionnels':
      'rpps titre civilite nom prenom profession categorie mots empreinte',
    'annuaire.tampon_savoir_faires': 'code type profession empreinte',
    'annuaire.tampon_structures':
      'source finess finess_juridique siret nom enseigne categorie secteur adresse complement code_postal ville commune telephone telephone2 courriel empreinte',
    'mallettes.mallettes': 'nom contenu depot',
    'sites.sites': 'nom finess adresse telephone horaires adressages',
    'snp.creneaux': 'lieu adressages',
    'snp.offrants': 'rpps nom profession commune telephone courriel',
    'snp.publications': 'lieu',
    'snp.series': 'lieu',
  },
};

const TERRITOIRE: EnClair = {
  raison: 'Places, and what a CPTS says of itself.',
  colonnes: {
    'territoire.codes_anciens': 'code nom commune',
    'territoire.communes':
      'code nom recherche departement region mere supprimee_le epci epci_nom ept ept_nom codes_postaux contour',
    'territoire.couvertures': 'commune accord',
    'territoire.cpts': 'slug nom fuseau stade stade_depuis couleur telephone',
    'territoire.departements': 'code nom region',
    'territoire.populations_retenues': 'raison du au saisie_par',
    'territoire.referentiels': 'nom version',
    'territoire.regions': 'code nom',
    'territoire.secteurs': 'nom lettre',
    'territoire.trajets': 'de vers raison',
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
  PORTEURS,
  TEXTES_LIBRES,
  ANNUAIRE,
  TERRITOIRE,
];
