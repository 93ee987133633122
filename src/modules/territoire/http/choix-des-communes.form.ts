import type { Requete } from '#platform/http/request.ts';
import {
  codesDesGroupements,
  communesAChoisir,
  communesDesDepartements,
  communesDesGroupements,
  communesVoisines,
  contoursDe,
} from '../data/carte.query.ts';
import { chercherCommunes } from '../data/communes.query.ts';
import { nomsDesDepartements } from '../data/region.query.ts';
import type { Choix } from '../ui/choix-des-communes.tsx';

export type ChoixEnvoye = {
  readonly communes: readonly string[];
  /** Intercommunalities to take whole. */
  readonly groupements: readonly string[];
  readonly q: string;
  readonly departement: string;
};

/** The ticked communes and the search of a form; a form with one box sends a text, with several a list. */
export function lireChoix(corps: unknown): ChoixEnvoye {
  const champs = typeof corps === 'object' && corps !== null ? Object.entries(corps) : [];
  const liste = (nom: string) =>
    champs
      .filter(([cle]) => cle === nom)
      .flatMap(([, valeur]) => (Array.isArray(valeur) ? valeur : [valeur]))
      .filter((v) => typeof v === 'string')
      .filter((v) => v.length > 0 && v.length < 12);
  const texte = (nom: string) => {
    const valeur = champs.find(([cle]) => cle === nom)?.[1];
    return typeof valeur === 'string' ? valeur.slice(0, 200) : '';
  };
  return {
    communes: liste('communes'),
    groupements: liste('groupements'),
    q: texte('q'),
    departement: texte('departement'),
  };
}

/** Reads what the picker shows: chosen communes with their neighbours, a whole département, search results. */
export function afficherChoix(
  requete: Requete<unknown>,
  { communes, groupements, q, departement }: ChoixEnvoye,
): Promise<Choix> {
  return requete.lire(async (tx) => {
    const choisies = [...new Set([...communes, ...(await codesDesGroupements(tx, groupements))])];
    const trouvees = q ? await chercherCommunes(tx, q, { limite: 12 }) : [];
    const intercommunalites = q.length > 2 ? await communesDesGroupements(tx, q) : [];
    const entieres = departement ? await communesDesDepartements(tx, [departement]) : [];
    const seule = trouvees.length === 1 ? trouvees.map((c) => c.code) : [];
    const autour = await communesVoisines(tx, [
      ...choisies,
      ...seule,
      ...intercommunalites.map((c) => c.code),
    ]);
    const parCode = new Map([...entieres, ...autour].map((c) => [c.code, c]));
    const proches = [...parCode.values()];
    const autres = trouvees.map((c) => c.code).filter((code) => !parCode.has(code));
    const resultats = (await communesAChoisir(tx, autres)).toSorted(
      (a, b) => autres.indexOf(a.code) - autres.indexOf(b.code),
    );
    return {
      proches,
      resultats,
      choisies: new Set(choisies),
      contours: await contoursDe(
        tx,
        proches.map((c) => c.code),
      ),
      departements: await nomsDesDepartements(tx),
      departement,
      q,
      sansResultat: q !== '' && trouvees.length === 0 && intercommunalites.length === 0,
    };
  });
}
