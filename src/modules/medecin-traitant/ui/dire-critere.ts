import { CRITERES } from '../domain/critere.ts';

/** A situation as tables say it; age, which is counted and not asked, too. */
export function direCritere(code: string): string {
  return code === 'age'
    ? 'Âge'
    : (CRITERES.find((critere) => critere.code === code)?.libelle ?? code);
}
