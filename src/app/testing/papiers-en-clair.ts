import type { EnClair } from './en-clair.ts';

export const PREUVES: EnClair = {
  raison:
    'Evidence of the contract and years frozen with it: files of meetings, counts, ids; no file is taken for a record of a patient.',
  colonnes: {
    'preuves.arretes': 'du au contenu empreinte motif fige_par_nom',
    'preuves.contenus': 'empreinte type contenu',
    'preuves.contenus_arretes': 'empreinte',
    'preuves.documents': 'nom empreinte',
    'preuves.pieces':
      'cible categorie titre nom type empreinte contenu deposee_par_nom retiree_par_nom motif_du_retrait',
    'preuves.publications': 'publie_par_nom',
    'preuves.textes': 'poste fait manque demande change_par_nom',
  },
};

export const DOCUMENTS: EnClair = {
  raison:
    'Texts of the association, agreements with partners, and who works there: no file is taken for a record of a patient.',
  colonnes: {
    'documents.actions': 'texte qui avant faite_le faite_par_nom',
    'documents.contenus': 'empreinte type contenu',
    'documents.conventions':
      'objet signee_le du au reconduction preavis_unite rappels finie_le motif_de_fin creee_le creee_par_nom',
    'documents.documents': 'rayon titre lecteurs modele cree_par_nom',
    'documents.joints': 'objet joint_par_nom',
    'documents.parties': 'genre nom contact',
    'documents.rappels': 'pour_le',
    'documents.redactions': 'modele choix ecrite_par_nom',
    'documents.versions': 'nom type empreinte note deposee_par_nom decision adoptee_le',
  },
};

export const HONORAIRES: EnClair = {
  raison:
    'Invoices of liberal professionals to the CPTS, for time spent on its missions: none is of care given to a patient.',
  colonnes: {
    'indemnisations.papiers': 'empreinte type contenu',
  },
};

export const SALARIES: EnClair = {
  raison:
    'Contracts of employment, hours and half-days away, without any medical reason: read by those who employ and coordinate.',
  colonnes: {
    'salaries.absences': 'jour moment genre',
    'salaries.contrats': 'fonction du au missions ecrit_par_nom',
    'salaries.corrections': 'motif faite_par_nom',
    'salaries.couts': 'mois centimes saisi_par_nom',
    'salaries.envois': 'lundi',
    'salaries.personnes': 'nom courriel',
    'salaries.semaines': 'lundi declaree_par_nom validee_par_nom',
    'salaries.heures': 'mission',
  },
};
