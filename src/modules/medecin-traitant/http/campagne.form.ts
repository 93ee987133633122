import type { Requete } from '#platform/http/request.ts';
import type { Campagne } from '../domain/campagne.ts';
import { plusieurs } from './personne.form.ts';

/** What a form says of a campaign. */
export function campagneDite(requete: Requete<unknown>) {
  const { nom, but, jusquAu, liste, joindre, appels } = requete.champs;
  return {
    nom,
    but,
    ...(jusquAu ? { jusquAu } : {}),
    ...(liste ? { liste } : {}),
    ...(joindre ? { joindre } : {}),
    ...(appels ? { appels } : {}),
    criteres: plusieurs(requete, 'criteres'),
    communes: plusieurs(requete, 'communes'),
  };
}

type Valeurs = Readonly<Record<string, string | readonly string[]>>;

/** The same as a form shows it: what was typed, boxes included. */
export const valeursTapees = (requete: Requete<unknown>): Valeurs => ({
  ...requete.champs,
  criteres: plusieurs(requete, 'criteres'),
  communes: plusieurs(requete, 'communes'),
});

/** The same of a campaign that is there. */
export function valeursDeCampagne(c: Campagne): Valeurs {
  return {
    nom: c.nom,
    but: c.but,
    jusquAu: c.jusquAu ?? '',
    liste: c.liste ?? '',
    joindre: c.joindre,
    appels: c.appels === null ? '' : String(c.appels),
    criteres: c.criteres,
    communes: c.communes,
  };
}
