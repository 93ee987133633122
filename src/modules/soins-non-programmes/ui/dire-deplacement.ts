import { accord, pluriel } from '#kernel/formats.ts';
import type { RefusDeDeplacer } from '../domain/refus.ts';

type Motif = RefusDeDeplacer<unknown>['motif'] | 'saisie-invalide' | 'droit-manquant';

/** An appointment that stays where it was. */
export type Echec = { readonly numero: number; readonly motif: string };

export type Deplaces = {
  readonly faits: number;
  /** Among them, those that no message reaches. */
  readonly aPrevenir: number;
  readonly echecs: readonly Echec[];
};

const DEJA_REGLE = 'déjà déplacé, gardé ou annulé par quelqu’un';
const HORS = 'hors de ce que vous pouvez déplacer';

const RAISONS: Partial<Readonly<Record<Motif, string>>> = {
  'creneau-deja-pris': 'créneau pris à l’instant',
  'creneau-ferme': 'créneau fermé entre-temps',
  'creneau-inconnu': 'créneau retiré',
  'creneau-passe': 'heure du créneau passée',
  'creneau-pas-encore-libere': 'créneau pas encore ouvert à la réservation',
  'public-non-admis': 'créneau qui ne reçoit plus cette personne',
  'rendez-vous-maintenu': DEJA_REGLE,
  'reservation-deja-annulee': DEJA_REGLE,
  'demande-deja-orientee': DEJA_REGLE,
};

/** More numbers than these read as a list, and the list is below. */
const NUMEROS_DITS = 5;

/** "3 rendez-vous déplacés. 2 n’ont pas bougé : créneau pris à l’instant (demandes 12 et 14)." */
export function direDeplacements({ faits, aPrevenir, echecs }: Deplaces): string {
  const phrases = [`${pluriel(faits, 'rendez-vous déplacé', 'rendez-vous déplacés')}.`];
  if (aPrevenir > 0)
    phrases.push(
      `${pluriel(aPrevenir, 'personne', 'personnes')} qu’aucun message n’atteint ${accord(aPrevenir, 'est', 'sont')} à appeler.`,
    );
  if (echecs.length > 0)
    phrases.push(
      `${echecs.length} ${accord(echecs.length, 'n’a pas bougé', 'n’ont pas bougé')}\u00A0: ${direRaisons(echecs)}.`,
    );
  return phrases.join(' ');
}

function direRaisons(echecs: readonly Echec[]): string {
  const raisons = Map.groupBy(echecs, ({ motif }) => raisonDe(motif));
  return [...raisons]
    .map(([raison, siens]) => `${raison} (${direNumeros(siens.map(({ numero }) => numero))})`)
    .join(', ');
}

function raisonDe(motif: string): string {
  return Object.entries(RAISONS).find(([connu]) => connu === motif)?.[1] ?? HORS;
}

/** "demande 12", "demandes 12 et 14", "demandes 1, 2, 3, 4, 5 et 7 autres" */
function direNumeros(numeros: readonly number[]): string {
  const reste = numeros.length - NUMEROS_DITS;
  const dits = numeros.slice(0, NUMEROS_DITS).map(String);
  const termes = reste > 0 ? [...dits, pluriel(reste, 'autre')] : dits;
  const mots =
    termes.length > 1 ? `${termes.slice(0, -1).join(', ')} et ${termes.at(-1)}` : termes.join('');
  return `${accord(numeros.length, 'demande')} ${mots}`;
}
