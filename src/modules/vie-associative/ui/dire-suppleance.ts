import { deQuelquUn } from '#kernel/de-quelqu-un.ts';
import { nomDuSiege, type Siege } from '../domain/suppleance.ts';
import type { MandatVu } from './dire-instance.ts';

/** "Titulaire", "Suppléant(e) de Mme Vaudrebois", "Suppléant(e), siège de M. Loubeyrat, vacant" */
export function direPlace(mandat: MandatVu, sieges: readonly Siege[]): string {
  if (!mandat.suppleant) return 'Titulaire';
  const siege = sieges.find(({ id }) => id === mandat.siegeId);
  const nom = siege && nomDuSiege(siege);
  if (!nom) return 'Suppléant(e)';
  const de = deQuelquUn(nom);
  return siege.titulaire ? `Suppléant(e) ${de}` : `Suppléant(e), siège ${de}, vacant`;
}

/** Each seat's titulaire, then those who stand in for them. */
export function rangerParSiege(mandats: readonly MandatVu[], sieges: readonly Siege[]) {
  const rang = new Map(sieges.map(({ id }, i) => [id, i]));
  const place = (m: MandatVu) => (rang.get(m.siegeId) ?? 0) * 2 + (m.suppleant ? 1 : 0);
  return mandats.toSorted((a, b) => place(a) - place(b) || a.nom.localeCompare(b.nom, 'fr'));
}

/** Whether suppléants are spoken of at all in this body. */
export function aDesSuppleants(sieges: readonly Siege[]): boolean {
  return sieges.some(({ suppleants }) => suppleants.length > 0);
}

const SUPPLEANT = 's:';
const REPRISE = 't:';

/** The places somebody may take: a new seat comes first, as the empty choice of the list. */
export function placesAuChoix(sieges: readonly Siege[]) {
  const tenus = sieges.filter(({ titulaire }) => titulaire !== null);
  const vacants = sieges.filter(({ titulaire }) => titulaire === null);
  const groupe = (nom: string, prefixe: string, de: readonly Siege[]) =>
    de.length === 0
      ? []
      : [
          {
            groupe: nom,
            options: de.map((s) => ({ valeur: `${prefixe}${s.id}`, libelle: nomDuSiege(s) })),
          },
        ];
  return [
    ...groupe('Suppléant(e) de', SUPPLEANT, tenus),
    ...groupe('Titulaire, au siège vacant de', REPRISE, vacants),
    ...groupe('Suppléant(e), au siège vacant de', SUPPLEANT, vacants),
  ];
}

/** The place that was chosen, as the use case wants it. */
export function placeDite(valeur: string | undefined): {
  readonly suppleantDe?: string;
  readonly reprend?: string;
} {
  if (valeur?.startsWith(SUPPLEANT)) return { suppleantDe: valeur.slice(SUPPLEANT.length) };
  return valeur?.startsWith(REPRISE) ? { reprend: valeur.slice(REPRISE.length) } : {};
}
