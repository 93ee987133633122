import type { ColonneChiffree, ColonneIndexee } from './chiffre.ts';
import { ENTRE_LES_PRENOMS } from './chiffre.ts';
import { nomCompare } from './identite.ts';

/** A name and a birth date, as their blind index takes them. */
export function cleNomDate(nom: string, date: string): string {
  return `${nomCompare(nom)}\n${date}`;
}

/** What makes one person one record: birth name, first given name, birth date. */
export function cleIdentite(nom: string, prenom: string, date: string): string {
  return `${nomCompare(nom)}\n${nomCompare(prenom)}\n${date}`;
}

type Textes = Readonly<Record<ColonneChiffree, string | null>>;

/** What each blind index of a record is made of, from its traits in clear; null where there is nothing to look for. */
export function clesDe(t: Textes): Readonly<Record<ColonneIndexee, string | null>> {
  const { nom_de_naissance: nom, nom_utilise: utilise, date_de_naissance: date } = t;
  const prenom = t.prenoms?.split(ENTRE_LES_PRENOMS)[0] ?? null;
  return {
    index_identite:
      nom !== null && prenom !== null && date !== null ? cleIdentite(nom, prenom, date) : null,
    index_nom_date: nom !== null && date !== null ? cleNomDate(nom, date) : null,
    index_nom_utilise_date: utilise !== null && date !== null ? cleNomDate(utilise, date) : null,
    index_telephone: t.telephone,
    index_matricule: t.matricule,
  };
}
