// A national extraction of people who do not exist: three files as the ANS publishes them.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const ENTETES = {
  activites:
    "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)|Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|Mention distribution (coord. structure)|Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code pays (coord. structure)|Libellé pays (coord. structure)|Téléphone (coord. structure)|Téléphone 2 (coord. structure)|Télécopie (coord. structure)|Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)|Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité|Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle|Code genre activité|Libellé genre activité",
  diplomes:
    "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code type diplôme obtenu|Libellé type diplôme obtenu|Code diplôme obtenu|Libellé diplôme obtenu|Code type autorisation|Libellé type autorisation|Code discipline autorisation|Libellé discipline autorisation",
  savoirFaires:
    "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire",
};

const DEBUTS =
  'VAL BRI MOR TRE COR LAN DUR PEL GAR FER SOL MAR QUE ROS BEL HAU NOR VER CLA ALB'.split(' ');
const MILIEUX = 'MO SSAN VI GA DE LI RO BE TRO NA CHE PI'.split(' ');
const FINS = 'RET DEL GNAC VERT LOIS MONT SEUIL BRAC QUET NIER ZAT LLON'.split(' ');
const PRENOMS =
  'ADÈLE BLANCHE CAPUCINE DORINE ÉLIANE FLORA GARANCE HÉLOÏSE IRIS JULIE KENZA LÉA MARGOT NADIA OCÉANE PÉNÉLOPE ROMY SALOMÉ THAÏS VALENTINE YASMINE ZÉLIE AMINATA FATOU LINH ALBIN BASILE CYPRIEN DORIAN ÉLOI FLORIAN GASPARD HIPPOLYTE ISMAËL JULES KARIM LUBIN MALO NOÉ OCTAVE PABLO QUENTIN ROMAIN SACHA TITOUAN ULYSSE VADIM YANIS MOUSSA ANH'.split(
    ' ',
  );
const VOIES = [
  ['R', 'Rue'],
  ['AV', 'Avenue'],
  ['BD', 'Boulevard'],
  ['PL', 'Place'],
  ['CHE', 'Chemin'],
];
const RUES = [
  'DES ORMES FICTIFS',
  'DU PARC',
  'DE LA GARE',
  'DES ÉCOLES',
  'DU MOULIN',
  'DES TILLEULS',
  'DU LAVOIR',
  'DE LA FONTAINE',
];
const PROFESSIONS = [
  ['60', 'Infirmier', 38],
  ['10', 'Médecin', 20],
  ['70', 'Masseur-Kinésithérapeute', 10],
  ['21', 'Pharmacien', 7],
  ['93', 'Psychologue', 7],
  ['40', 'Chirurgien-Dentiste', 5],
  ['98', 'Manipulateur ERM', 4],
  ['91', 'Orthophoniste', 3],
  ['50', 'Sage-Femme', 3],
  ['28', 'Opticien-Lunetier', 3],
].flatMap(([code, libelle, poids]) => Array(poids).fill([code, libelle]));
const SPECIALITES = [
  ['SM54', 'Médecine générale'],
  ['SM26', 'Qualifié en Médecine Générale'],
  ['SM04', 'Cardiologie et maladies vasculaires'],
  ['SM42', 'Psychiatrie'],
  ['SM40', 'Pédiatrie'],
];

/** mulberry32: the same seed writes the same files. */
function hasard(graine) {
  let etat = graine | 0;
  return (n) => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

function cleDeLuhn(chiffres) {
  let somme = 0;
  for (let i = 0; i < chiffres.length; i++) {
    const chiffre = chiffres.charCodeAt(chiffres.length - 1 - i) - 48;
    const pese = i % 2 === 0 ? chiffre * 2 : chiffre;
    somme += pese > 9 ? pese - 9 : pese;
  }
  return (10 - (somme % 10)) % 10;
}

/**
 * Writes the three files into `dossier`: `lignes` activities in all, the other two in proportion.
 * `communes`: [{ code, nom, codePostal, departement }], those of the reference table.
 */
export async function ecrireExtraction(dossier, { lignes, communes, graine = 20261121 }) {
  const noms = {
    activites: 'PS_LibreAcces_Personne_activite.txt',
    diplomes: 'PS_LibreAcces_Dipl_AutExerc.txt',
    savoirFaires: 'PS_LibreAcces_SavoirFaire.txt',
  };
  const sorties = Object.fromEntries(
    Object.entries(noms).map(([cle, nom]) => [cle, new Sortie(join(dossier, nom), ENTETES[cle])]),
  );
  const pays = new Pays(communes, graine);
  for (let rang = 1, ecrites = 0; ecrites < lignes; rang++) {
    const { activites, diplome, savoirFaire } = pays.personne(rang);
    for (const ligne of activites.slice(0, lignes - ecrites)) sorties.activites.ecrire(ligne);
    ecrites += activites.length;
    if (diplome) sorties.diplomes.ecrire(diplome);
    if (savoirFaire) sorties.savoirFaires.ecrire(savoirFaire);
    if (rang % 4096 === 0)
      await Promise.all(Object.values(sorties).map((sortie) => sortie.attendre()));
  }
  await Promise.all(Object.values(sorties).map((sortie) => sortie.fermer()));
  return Object.values(noms).map((nom) => join(dossier, nom));
}

/** People and places, drawn one after the other. */
class Pays {
  #communes;
  #au;
  #groupes = new Map();
  #structures = 0;

  constructor(communes, graine) {
    this.#communes = communes;
    this.#au = hasard(graine);
  }

  personne(rang) {
    const au = this.#au;
    const base = `9${String(rang).padStart(9, '0')}`;
    const personne = `8|${base}${cleDeLuhn(base)}|8${base}${cleDeLuhn(base)}|`;
    const { nom, prenom } = this.#nom();
    const [profession, libelle] = this.#parmi(PROFESSIONS);
    const [code, specialite] = profession === '10' ? this.#parmi(SPECIALITES) : ['', ''];
    const civilite = au(10) < 7 ? 'MME|Madame' : 'M|Monsieur';
    const titre = ['10', '21', '40'].includes(profession) ? 'DR|Docteur' : civilite;
    const savoirFaire = `${code && 'S'}|${code && 'Spécialité ordinale'}|${code}|${specialite}`;
    const identite = `${personne}${titre}|${civilite}|${nom}|${prenom}|${profession}|${libelle}|C|Civil|${savoirFaire}|`;
    const nombre = 1 + (au(10) < 4 ? 1 : 0) + (au(20) ? 0 : 1);
    return {
      activites: Array.from({ length: nombre }, () => identite + this.#exercice(nom, profession)),
      diplome:
        profession === '60' &&
        `${personne}${nom}|${prenom}|DE|Diplôme d'Etat français|DE09|Diplôme d'Etat français d'Infirmier||||`,
      savoirFaire:
        code && `${personne}${nom}|${prenom}|${profession}|${libelle}|C|Civil|${savoirFaire}`,
    };
  }

  #nom() {
    const au = this.#au;
    const milieux = Array.from({ length: 1 + (au(3) ? 1 : 0) + au(2) }, () => this.#parmi(MILIEUX));
    const double = au(16) ? '' : `-${this.#parmi(DEBUTS)}${this.#parmi(FINS)}`;
    return {
      nom: this.#parmi(DEBUTS) + milieux.join('') + this.#parmi(FINS) + double,
      prenom: this.#parmi(PRENOMS) + (au(9) ? '' : ` ${this.#parmi(PRENOMS)}`),
    };
  }

  #exercice(nom, profession) {
    const salarie = this.#au(10) < 5;
    const mode = salarie ? 'S|Salarié' : 'L|Libéral, indépendant, artisan, commerçant';
    const role = salarie ? 'FON-33|Salarié en poste fixe' : 'FON-01|Titulaire de cabinet';
    return `${mode}|${this.#lieu(nom, profession)}ARS/ARS/ARS|SA07|Cabinet individuel|||${role}|GENR01|Activité de soin et de pharmacie`;
  }

  /** One's own place, or one of the few large ones of the commune. */
  #lieu(nom, profession) {
    const au = this.#au;
    const commune = this.#communes[Math.floor((au(1e6) / 1e6) ** 2 * this.#communes.length)];
    if (profession !== '60' && profession !== '98' && au(3))
      return this.#structure(commune, `CABINET ${nom}`);
    const cle = commune.code + au(4);
    const connue = this.#groupes.get(cle);
    if (connue && connue.places-- > 0) return connue.texte;
    const nomDuLieu = `ETABLISSEMENT FICTIF ${this.#structures} ${commune.nom.toUpperCase()}`;
    const texte = this.#structure(commune, nomDuLieu);
    this.#groupes.set(cle, { texte, places: 4 + au(60) });
    return texte;
  }

  #structure(commune, raisonSociale) {
    const au = this.#au;
    const { code, nom, codePostal, departement } = commune;
    const numero = String(++this.#structures).padStart(8, '0');
    const [codeVoie, voie] = this.#parmi(VOIES);
    const siret = au(10) < 7 ? `00099${numero}1` : '';
    const telephone = au(7) ? `0199${String(au(1e6)).padStart(6, '0')}` : '';
    const adresse = `${1 + au(140)}|${au(20) ? '' : 'B'}|${codeVoie}|${voie}|${this.#parmi(RUES)}||${codePostal} ${nom.toUpperCase()}|${codePostal}|${au(33) ? code : ''}|${nom}|99000|France`;
    return `${siret}|${siret.slice(0, 9)}|||R99${numero}|${raisonSociale}||${raisonSociale}||${adresse}|${telephone}||||${departement}|${departement}|499${numero}|`;
  }

  #parmi(liste) {
    return liste[this.#au(liste.length)];
  }
}

/** Lines by large pieces, never more than the disk takes. */
class Sortie {
  #flux;
  #morceau = '';
  #libre = true;
  constructor(chemin, entete) {
    this.#flux = createWriteStream(chemin, { highWaterMark: 4 << 20 });
    this.ecrire(entete);
  }
  ecrire(ligne) {
    this.#morceau += `${ligne}\n`;
    if (this.#morceau.length < 1 << 20) return;
    this.#libre = this.#flux.write(this.#morceau);
    this.#morceau = '';
  }
  async attendre() {
    if (!this.#libre) await once(this.#flux, 'drain');
    this.#libre = true;
  }
  async fermer() {
    this.#flux.end(this.#morceau);
    await once(this.#flux, 'close');
  }
}
