const LONGUEUR_MIN = 12;
const LONGUEUR_MAX = 1024;

/** What to say of a password that cannot be taken, or null. Length alone: no rule of composition. */
export async function refusDuMotDePasse(motDePasse: string): Promise<string | null> {
  const longueur = [...motDePasse].length;
  if (longueur < LONGUEUR_MIN)
    return `Choisissez un mot de passe de ${LONGUEUR_MIN} caractères au moins.`;
  return longueur > LONGUEUR_MAX ? 'Ce mot de passe est trop long.' : null;
}
