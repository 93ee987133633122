import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the sites may tell. */
export const ACTIONS = {
  'sites.site-ouvert': { genre: 'reglage', phrase: 'a ouvert un site' },
  'sites.site-regle': { genre: 'reglage', phrase: 'a changé ce qui est dit d’un site' },
  'sites.site-ferme': { genre: 'reglage', phrase: 'a fermé un site' },
  'sites.equipier-ajoute': { genre: 'reglage', phrase: 'a ajouté quelqu’un à l’équipe d’un site' },
  'sites.equipier-retire': { genre: 'reglage', phrase: 'a retiré quelqu’un de l’équipe d’un site' },
  'sites.permanences-ouvertes': { genre: 'ecriture', phrase: 'a ouvert des permanences d’un site' },
  'sites.permanence-prise': { genre: 'ecriture', phrase: 'a pris une permanence d’un site' },
  'sites.permanence-rendue': { genre: 'ecriture', phrase: 'ne peut plus tenir une permanence' },
  'sites.permanence-annulee': { genre: 'ecriture', phrase: 'a annulé une permanence d’un site' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
