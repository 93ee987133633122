import type { Indicateur } from './indicateur.ts';
import { mesureDe } from './mesure.ts';
import { LIBELLES_DES_POSTES } from './mission.ts';
import { direProfession } from './profession.ts';

const minuscule = (texte: string) => texte.charAt(0).toLowerCase() + texte.slice(1);
const libelleDe = (code: string) => mesureDe(code)?.libelle ?? code;

/** "Réunions tenues, de la mission Prévention" */
export function direCalcul({ calcul, mission }: Pick<Indicateur, 'calcul' | 'mission'>): string {
  if (!calcul) return '';
  const profession = direProfession(calcul.profession);
  return [
    libelleDe(calcul.mesure),
    calcul.rapporteeA ? `pour cent ${minuscule(libelleDe(calcul.rapporteeA))}` : '',
    profession ? `profession\u00A0: ${minuscule(profession)}` : '',
    calcul.missionSeule && mesureDe(calcul.mesure)?.parMission
      ? `de la mission ${LIBELLES_DES_POSTES[mission]}`
      : '',
  ]
    .filter(Boolean)
    .join(', ');
}
