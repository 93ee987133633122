import { parseFiness } from '#kernel/finess.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { coordonnees, enLigne, type StructureFiness } from './structure-finess.ts';

type Objet = { readonly [cle: string]: unknown };

/**
 * Places of one legal person (`pmej`) of FINESS+. Files in use and the published schema differ by the case of
 * their keys, and by codes that are a text here and `{ code, system }` there: both are read. Closed places are
 * left out: an import closes what it does not find.
 */
export function lirePmej(
  texte: string,
): Result<readonly Result<StructureFiness, 'identifiant' | 'nom-absent'>[], 'objet-illisible'> {
  let lu: unknown;
  try {
    lu = JSON.parse(texte);
  } catch {
    return refuse('objet-illisible');
  }
  const pmej = objet(lu);
  const juridique = objet(lire(pmej, 'informationsGeneralesPMEJ'));
  const finessJuridique = chaine(juridique, 'numFinessPm');
  return reussi(
    liste(lire(pmej, 'ege'))
      .map(objet)
      .filter(estOuvert)
      .map((ege) => lireEge(ege, finessJuridique)),
  );
}

function lireEge(
  ege: Objet,
  finessJuridique: string,
): Result<StructureFiness, 'identifiant' | 'nom-absent'> {
  const infos = objet(lire(ege, 'informationsGeneralesEGE'));
  const finess = parseFiness(chaine(infos, 'numFinessEge'));
  if (!finess.ok) return refuse('identifiant');
  const court = chaine(infos, 'nomEgeCourt');
  const nom = chaine(infos, 'nomEgeLong') || court;
  if (nom === '') return refuse('nom-absent');
  const adresse = objet(liste(lire(ege, 'adresse'))[0]);
  const position = objet(lire(adresse, 'coordonneesGeographique'));
  const telecoms = liste(lire(ege, 'contact')).map((contact) =>
    objet(lire(objet(contact), 'telecom')),
  );
  const contact = (cle: string) => telecoms.map((t) => chaine(t, cle)).find((v) => v !== '') ?? '';
  return reussi({
    finess: finess.valeur,
    finessJuridique,
    siret: chaine(infos, 'siret') || chaine(ege, 'siret'),
    nom,
    enseigne: court === nom ? '' : court,
    categorie: chaine(ege, 'categorieEntiteGeographiqueExercice'),
    libelleCategorie: '',
    adresse:
      enLigne(
        chaine(adresse, 'numeroVoie'),
        chaine(adresse, 'complementVoie'),
        chaine(adresse, 'typeVoie'),
        chaine(adresse, 'libelleVoie'),
      ) || chaine(adresse, 'ligneQuatre'),
    complement: enLigne(chaine(adresse, 'complementPointGeographique'), chaine(adresse, 'lieuDit')),
    codePostal: chaine(adresse, 'codePostal'),
    ville: chaine(adresse, 'ligneAcheminement').replace(/^\d{5}\s+/, ''),
    commune: chaine(adresse, 'cogCommune'),
    telephone: contact('telephone'),
    courriel: contact('courriel'),
    // X and Y are swapped in the files seen; the two directions are degrees.
    ...coordonnees(chaine(position, 'directionLongitude'), chaine(position, 'directionLatitude')),
  });
}

function estOuvert(ege: Objet): boolean {
  const infos = objet(lire(ege, 'informationsGeneralesEGE'));
  return !/^i/i.test(chaine(ege, 'etatObjet')) && chaine(infos, 'dateFermeture') === '';
}

function objet(valeur: unknown): Objet {
  return typeof valeur === 'object' && valeur !== null ? { ...valeur } : {};
}

function liste(valeur: unknown): readonly unknown[] {
  return Array.isArray(valeur) ? valeur : [];
}

/** The value of a key, whatever its capitals and underscores. */
function lire(source: Objet, cle: string): unknown {
  if (cle in source) return source[cle];
  const pareille = Object.keys(source).find((autre) => plier(autre) === plier(cle));
  return pareille === undefined ? undefined : source[pareille];
}

function chaine(source: Objet, cle: string): string {
  const valeur = lire(source, cle);
  if (typeof valeur === 'string') return valeur.trim();
  if (typeof valeur === 'number') return String(valeur);
  const code = lire(objet(valeur), 'code');
  return typeof code === 'string' ? code.trim() : '';
}

const plier = (cle: string): string => cle.toLowerCase().replaceAll('_', '');
