import type { Appel } from '#platform/http/request.ts';
import { type CommuneReconnue, trouverCommunes } from '../usecases/chercher-communes.ts';

/** Reads a commune field: the code chosen by the picker or, without script, the name that was typed. */
export async function lireCommune(
  appel: Appel,
  { code, texte }: { readonly code: string; readonly texte: string },
): Promise<CommuneReconnue> {
  if (code !== '') return { code, choix: [], erreur: null };
  if (texte.trim() === '') return { code: '', choix: [], erreur: 'Dites dans quelle commune.' };
  const trouvees = await trouverCommunes(appel, { q: texte.trim().slice(0, 80) });
  return trouvees.ok
    ? trouvees.valeur.reconnue
    : { code: '', choix: [], erreur: 'Écrivez le nom de la commune en toutes lettres.' };
}
