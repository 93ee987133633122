import { heureColonne } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import type { Seance } from '../domain/seance.ts';
import { champDAvant, champDePresence } from '../ui/presences.tsx';
import { champDeNotes } from '../ui/proces-verbal.page.tsx';
import type { Partie } from '../ui/vue-de-seance.ts';
import type { Erreurs } from './contexte.form.ts';

/** Which form of the page was refused, and why. */
export type Faute = { readonly partie: Partie; readonly erreurs: Erreurs } | null;

type SaisieDite = {
  readonly valeurs: Readonly<Record<string, string>>;
  readonly erreurs: Erreurs;
};

/** The fields of a session, filled with what is known. */
export function ecrireSeance(s: Seance, fuseau: string): Readonly<Record<string, string>> {
  return {
    titre: s.titre,
    jour: dateCivileDe(s.debut, fuseau),
    debut: heureColonne(s.debut, fuseau),
    fin: heureColonne(s.fin, fuseau),
    modalite: s.modalite,
    lieu: s.lieu ?? '',
    adresseVisio: s.adresseVisio ?? '',
    documents: s.documents,
  };
}

/** What one form of the page holds: what was sent when it was refused, otherwise what is known. */
export function saisieDe(
  requete: Pick<Requete<unknown>, 'champs'>,
  faute: Faute,
  partie: Partie,
  connu: Readonly<Record<string, string>> = {},
): SaisieDite {
  return faute?.partie === partie
    ? { valeurs: requete.champs, erreurs: faute.erreurs }
    : { valeurs: connu, erreurs: {} };
}

/** Fields whose name begins so, by what follows. */
function suiteDe(champs: Readonly<Record<string, string>>, prefixe: string) {
  return Object.entries(champs).flatMap(([nom, valeur]) =>
    nom.startsWith(prefixe) ? [[nom.slice(prefixe.length), valeur] as const] : [],
  );
}

/** Who came or left, as the sheet of the page says it: what was not changed there is left to others. */
export function presentsDits(champs: Readonly<Record<string, string>>) {
  return suiteDe(champs, champDePresence('')).flatMap(([participant, presence]) =>
    presence === champs[champDAvant(participant)] ? [] : [{ participant, presence }],
  );
}

/** What was said of each item, as the form of the minutes sends it. */
export function notesDites(champs: Readonly<Record<string, string>>) {
  return Object.fromEntries(suiteDe(champs, champDeNotes('')));
}

/** Names with dots as the objects they stand for: `quorum.seuil` is `quorum: { seuil }`. */
export function deplier(
  champs: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const lu: Record<string, unknown> = {};
  const groupes = new Map<string, Record<string, string>>();
  for (const [nom, valeur] of Object.entries(champs)) {
    const [tete = '', ...reste] = nom.split('.');
    if (reste.length === 0) lu[nom] = valeur;
    else groupes.set(tete, { ...groupes.get(tete), [reste.join('.')]: valeur });
  }
  for (const [tete, dits] of groupes) lu[tete] = deplier(dits);
  return lu;
}
