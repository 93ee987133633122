import type { Appel } from '#platform/http/request.ts';
import { trouverCommunes } from '../usecases/chercher-communes.ts';

export type CommuneLue = {
  /** INSEE code, empty when the name leads to none or to several. */
  readonly code: string;
  /** Several communes bear the name: which one is asked. */
  readonly choix: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly erreur: string | null;
};

/** Reads a commune field: the code chosen by the picker or, without script, the name that was typed. */
export async function lireCommune(
  appel: Appel,
  { code, texte }: { readonly code: string; readonly texte: string },
): Promise<CommuneLue> {
  if (code !== '') return { code, choix: [], erreur: null };
  if (texte.trim() === '') return { code: '', choix: [], erreur: 'Dites dans quelle commune.' };
  const trouvees = await trouverCommunes(appel, { q: texte.trim().slice(0, 80) });
  const communes = trouvees.ok ? trouvees.valeur : [];
  const memeNom = communes.filter((c) => simple(c.nom) === simple(texte));
  const seule = memeNom.length === 1 ? memeNom[0] : communes.length === 1 ? communes[0] : undefined;
  if (seule) return { code: seule.code, choix: [], erreur: null };
  if (communes.length === 0)
    return { code: '', choix: [], erreur: 'Aucune commune ne porte ce nom\u00A0: vérifiez-le.' };
  const choix = (memeNom.length > 1 ? memeNom : communes).map((c) => ({
    valeur: c.code,
    libelle: `${c.nom} (${c.precision})`,
  }));
  return { code: '', choix, erreur: 'Plusieurs communes\u00A0: choisissez la bonne.' };
}

function simple(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
