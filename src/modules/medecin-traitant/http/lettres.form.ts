import type { Requete } from '#platform/http/request.ts';
import type { Tirage } from '../domain/tirage.ts';
import { lireEnTete } from '../usecases/sortir-lettres.ts';
import type { Envoi } from './lettres.export.ts';

/** A file that is being built moves every second or so. */
const ARRET_MS = 3 * 60_000;

/** True when nothing moved for some minutes. */
export function estArrete(tirage: Tirage | null, maintenant: Date): boolean {
  if (tirage?.etat !== 'en-cours') return false;
  return maintenant.getTime() - tirage.avanceLe.getTime() > ARRET_MS;
}

/** What the documents of a campaign say of who writes; null when the campaign is not there. */
export async function envoiDe(requete: Requete<{ readonly id: string }>): Promise<Envoi | null> {
  const { appel, saisie, url } = requete;
  const lu = await lireEnTete(appel, { campagne: saisie.id });
  if (!lu.ok || !appel.cpts) return null;
  const { maintenant, cpts } = appel;
  return { ...lu.valeur, cpts, adresse: url.origin, maintenant };
}
