import type { EnClair } from './en-clair.ts';

export const ANNUAIRE: EnClair = {
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

export const TERRITOIRE: EnClair = {
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
