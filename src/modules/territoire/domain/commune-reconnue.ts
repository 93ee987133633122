import { normaliser } from '#kernel/texte.ts';
import type { CommuneTrouvee } from './commune.ts';

/** The commune that a typed name leads to, or what to ask. */
export type CommuneReconnue = {
  /** INSEE code; empty when the name leads to none or to several. */
  readonly code: string;
  /** Which one is asked: those that bear the name or, when none does, those that resemble it. */
  readonly choix: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly erreur: string | null;
};

/** Reads a typed name from what the search found for it. A commune that only resembles it is never taken by itself. */
export function reconnaitreCommune(
  texte: string,
  trouvees: readonly CommuneTrouvee[],
): CommuneReconnue {
  const memeNom = trouvees.filter(({ nom }) => simple(nom) === simple(texte));
  const litterales = memeNom.length > 0 ? memeNom : trouvees.filter((c) => c.litterale);
  const [seule, ...autres] = litterales;
  if (seule && autres.length === 0) return { code: seule.code, choix: [], erreur: null };
  if (seule) return demander(litterales, 'Plusieurs communes\u00A0: choisissez la bonne.');
  return trouvees.length === 0
    ? demander([], 'Aucune commune ne porte ce nom\u00A0: vérifiez-le.')
    : demander(
        trouvees,
        'Aucune commune ne porte ce nom\u00A0: corrigez-le, ou choisissez parmi celles qui lui ressemblent.',
      );
}

function demander(communes: readonly CommuneTrouvee[], erreur: string): CommuneReconnue {
  const choix = communes.map(({ code, nom, departement }) => ({
    valeur: code,
    libelle: `${nom} (${departement})`,
  }));
  return { code: '', choix, erreur };
}

function simple(nom: string): string {
  return normaliser(nom)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
