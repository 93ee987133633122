import type { Onglet } from '#ui/onglets.tsx';

const ONGLETS = [
  ['demandes', 'Demandes', ''],
  ['creneaux', 'Créneaux', '/creneaux'],
  // Its pages are those of the module gardes.
  ['gardes', 'Gardes', null],
  ['agendas', 'Agendas', '/agendas'],
  ['recensement', 'Recensement', '/recensement'],
  ['messages', 'Messages', '/messages'],
  // Its pages are those of the module sas.
  ['sas', 'SAS', null],
  ['reglages', 'Réglages', '/reglages'],
] as const;

export type OngletDeSoins = (typeof ONGLETS)[number][0];

/** The parts of unscheduled care; `base` is `/app/demo/soins`, `ouverts` those the person may see. */
export function ongletsDeSoins(
  base: string,
  actif: OngletDeSoins,
  ouverts: readonly OngletDeSoins[],
): readonly Onglet[] {
  return ONGLETS.filter(([cle]) => ouverts.includes(cle)).map(([cle, libelle, chemin]) => ({
    libelle,
    href: chemin === null ? base.replace(/soins$/, cle) : `${base}${chemin}`,
    actif: cle === actif,
  }));
}
