/** What a record is called when nothing names it better, by the kind of its entries. */
const OBJETS: Readonly<Record<string, string>> = {
  'reunions.reunion': 'Réunion',
  'reunions.presence': 'Réunion',
  'gardes.garde.assuree': 'Garde',
  'gardes.echange': 'Échange de garde',
  'sites.permanence.tenue': 'Permanence',
  'sites.permanence.prise': 'Permanence',
  'mallettes.pret': 'Mallette prêtée',
  'mallettes.teleconsultation': 'Téléconsultation',
  'indemnisations.preparation': 'Temps de préparation',
  'indemnisations.mission': 'Temps de mission',
  'indemnisations.lettre': 'Lettre de mission',
  'salaries.temps': 'Semaine de l’équipe salariée',
  'scrutins.scrutin-clos': 'Scrutin',
  'financement.versement': 'Versement',
};

export function direObjet(genre: string): string {
  return OBJETS[genre] ?? 'Fait du journal';
}

/** Kinds of entries whose minutes are time that somebody gave. */
export const GENRES_DE_TEMPS = [
  'reunions.presence',
  'gardes.garde.assuree',
  'sites.permanence.tenue',
  'indemnisations.preparation',
  'indemnisations.mission',
  'salaries.temps',
] as const;
