import type { Requete } from '#platform/http/request.ts';
import type { Tirage } from '../domain/tirage.ts';
import { lireEnTete, sortirDocument } from '../usecases/sortir-lettres.ts';
import type { Envoi } from './lettres.export.ts';

/** A file that is being built moves every second or so. */
const ARRET_MS = 3 * 60_000;

/** True when nothing moved for some minutes. */
export function estArrete(tirage: Tirage | null, maintenant: Date): boolean {
  if (tirage?.etat !== 'en-cours') return false;
  return maintenant.getTime() - tirage.avanceLe.getTime() > ARRET_MS;
}

type Une = Requete<{ readonly id: string }>;

/** What the texts of a campaign say of who writes; null when the campaign is not there. */
export const envoiDe = async (requete: Une): Promise<Envoi | null> =>
  completer(requete, await lireEnTete(requete.appel, { campagne: requete.saisie.id }));

/** The same for a document that is taken away. */
export const envoiASortir = async (requete: Une): Promise<Envoi | null> =>
  completer(requete, await sortirDocument(requete.appel, { campagne: requete.saisie.id }));

type Lu = Awaited<ReturnType<typeof lireEnTete>>;

function completer({ appel: { maintenant, cpts }, url }: Une, lu: Lu): Envoi | null {
  return lu.ok && cpts ? { ...lu.valeur, cpts, adresse: url.origin, maintenant } : null;
}
