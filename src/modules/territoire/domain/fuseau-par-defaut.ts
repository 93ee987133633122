/** Overseas zones by département or collectivity; everything else lives at the time of Paris. */
const FUSEAUX: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/Guadeloupe',
  '978': 'America/Guadeloupe',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

/** The zone a new CPTS gets from its first commune's département. */
export function fuseauParDefaut(departement: string): string {
  return FUSEAUX[departement] ?? 'Europe/Paris';
}
