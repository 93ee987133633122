import { type Centimes, centimes } from '#kernel/centimes.ts';
import { payeursDe } from '../domain/alerte.ts';
import { resteAFacturer, resteAPayer } from '../domain/depense.ts';
import type { Geste } from '../ui/vue-de-depense.ts';
import type { DepenseVue } from '../usecases/lire-depenses.ts';

type Peut = { readonly noter: boolean; readonly payer: boolean };

/** The gesture that an address asks for; null when it names none, or lacks the piece it is about. */
export function gesteDe(
  genre: Geste['genre'] | undefined,
  piece: string | undefined,
): Geste | null {
  switch (genre) {
    case undefined:
      return null;
    case 'payer':
    case 'annuler-facture':
    case 'annuler-paiement':
      return piece === undefined ? null : { genre, id: piece };
    default:
      return { genre };
  }
}

/** What comes next: the decision, then the payment that is due, then the invoice that is awaited. */
export function gesteParDefaut(d: DepenseVue, peut: Peut): Geste | null {
  const { engagement: e, factures, paiements } = d;
  if (e.etat === 'a-confirmer') return peut.noter ? { genre: 'decision' } : null;
  if (e.etat === 'refuse') return null;
  const due = factures.find(
    (f) => f.genre === 'facture' && !f.annulee && resteAPayer(f, factures, paiements) !== 0,
  );
  if (due && peut.payer) return { genre: 'payer', id: due.id };
  return peut.noter && resteAFacturer(e.centimes, factures) > 0 ? { genre: 'facture' } : null;
}

/** "1 234,56": as people type it. */
const ecrireMontant = (c: Centimes): string =>
  `${Math.trunc(c / 100)}${c % 100 === 0 ? '' : `,${String(Math.abs(c % 100)).padStart(2, '0')}`}`;

/** What the form holds before anybody typed. */
export function proposition(
  d: DepenseVue,
  geste: Geste | null,
  aujourdhui: string,
): Readonly<Record<string, string>> {
  const { engagement: e, factures, paiements, repartitions } = d;
  switch (geste?.genre) {
    case 'payer': {
      const facture = factures.find((f) => f.id === geste.id);
      const reste = facture ? resteAPayer(facture, factures, paiements) : 0;
      const montant = reste === 0 ? {} : { montant: ecrireMontant(absolu(reste)) };
      return { le: aujourdhui, ...montant };
    }
    case 'ajuster':
      return { montant: ecrireMontant(e.centimes) };
    case 'repartir':
      return Object.fromEntries(
        payeursDe(e, repartitions).map((p) => [`parts.${p.financeur}`, ecrireMontant(p.centimes)]),
      );
    default:
      return {};
  }
}

const absolu = (c: Centimes): Centimes => centimes(Math.abs(c));

/** Fields `parts.aci`, `parts.ars`…, as one object. */
export function partsDites(
  champs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(champs).flatMap(([nom, valeur]) =>
      nom.startsWith('parts.') ? [[nom.slice('parts.'.length), valeur]] : [],
    ),
  );
}
