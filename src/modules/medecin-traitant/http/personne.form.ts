import type { Requete } from '#platform/http/request.ts';
import { dateEcrite, fauteDeNaissance } from '../domain/date-ecrite.ts';
import { type CommuneReconnue, trouverCommunes } from '../usecases/chercher-communes.ts';

const COPIES = [
  'nom',
  'prenom',
  'sexe',
  'adresse',
  'telephone',
  'courriel',
  'traitementAvant',
  'precisions',
  'demandeur',
  'depart',
] as const;

export type PersonneLue = {
  /** What the use case takes. */
  readonly saisie: Readonly<Record<string, unknown>>;
  readonly choix: CommuneReconnue['choix'];
  /** What the form itself can already say is missing, by field. */
  readonly erreurs: Readonly<Record<string, string>>;
};

/** Reads the fields of a person: boxes as lists, a commune by its code or, without script, by its name. */
export async function lirePersonne(requete: Requete<unknown>): Promise<PersonneLue> {
  const { champs } = requete;
  const commune = await lireCommune(requete);
  const dateDeNaissance = dateEcrite(champs['dateDeNaissance'] ?? '');
  const faute = fauteDeNaissance(dateDeNaissance);
  return {
    saisie: {
      dateDeNaissance,
      ...Object.fromEntries(COPIES.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : []))),
      criteres: plusieurs(requete, 'criteres'),
      commune: commune.code,
    },
    choix: commune.choix,
    erreurs: {
      ...(faute ? { dateDeNaissance: faute } : {}),
      ...(commune.erreur ? { commune: commune.erreur } : {}),
    },
  };
}

/** Every value of boxes that bear one name. */
export function plusieurs({ corps }: Requete<unknown>, nom: string): readonly string[] {
  const lues = Object.entries(Object(corps)).find(([cle]) => cle === nom)?.[1];
  return [lues].flat().flatMap((valeur) => (typeof valeur === 'string' && valeur ? [valeur] : []));
}

async function lireCommune({ appel, champs }: Requete<unknown>): Promise<CommuneReconnue> {
  const code = champs['commune'] ?? '';
  const texte = champs['communeTexte']?.trim() ?? '';
  if (code !== '') return { code, choix: [], erreur: null };
  if (texte === '') return { code: '', choix: [], erreur: 'Dites dans quelle commune.' };
  const trouvees = await trouverCommunes(appel, { q: texte.slice(0, 80) });
  return trouvees.ok
    ? trouvees.valeur.reconnue
    : { code: '', choix: [], erreur: 'Écrivez le nom de la commune en toutes lettres.' };
}
