import { dateCivile } from '#kernel/date-civile.ts';
import { instantDe } from '#kernel/fuseau.ts';
import { heureCivile } from '#kernel/heure-civile.ts';
import { reconnaitreColonnes } from '../domain/colonnes-de-fichier.ts';
import type { PersonneConnue } from '../domain/personne-de-fichier.ts';
import type { GardeExistante } from '../domain/plan-d-import.ts';
import { planifierImport } from '../domain/planifier-import.ts';
import type { Tour } from '../domain/tour.ts';

export const PARIS = 'Europe/Paris';
const maintenant = instantDe(dateCivile('2026-10-01'), heureCivile('09:00'), PARIS).instant;
/** Every night from 20:00 to 8:00. */
export const NUIT: Tour = {
  id: 'nuit',
  nom: 'Nuit',
  jours: [1, 2, 3, 4, 5, 6, 7],
  feries: false,
  heureDebut: heureCivile('20:00'),
  heureFin: heureCivile('08:00'),
};
const personne = (id: string, prenom: string, nom: string, inscrite = true): PersonneConnue => ({
  id,
  affiche: `Mme ${prenom} ${nom}`,
  nom: nom.toUpperCase(),
  prenom: prenom.toUpperCase(),
  rpps: `9999000000${id}`,
  lieu: `Pharmacie ${nom}`,
  inscrite,
});
const PERSONNES = [
  personne('1', 'Odile', 'Marquessac'),
  personne('2', 'Lubin', 'Ternand'),
  personne('3', 'Garance', 'Ternand'),
  personne('4', 'Zoé', 'D’Olbreuil', false),
];
/** A night that begins on that day, of whoever holds it; null: a hole. */
export const garde = (
  id: string,
  jour: string,
  qui: string | null,
  tour: string | null = 'Nuit',
) => ({
  id,
  debut: instantDe(dateCivile(jour), heureCivile('20:00'), PARIS).instant,
  fin: instantDe(
    dateCivile(jour.replace(/\d\d$/, (j) => String(Number(j) + 1).padStart(2, '0'))),
    heureCivile('08:00'),
    PARIS,
  ).instant,
  tourId: tour?.toLowerCase() ?? null,
  tour,
  professionnelId: qui,
});

type Autres = { readonly choix?: Record<string, string>; readonly tours?: readonly Tour[] };

export const importer = (...demande: Parameters<typeof planifier>) =>
  planifier(...demande).map(({ issue }) => issue);

/** What a file of these lines does to the rota, on 1 October 2026. */
export function planifier(
  texte: string,
  existantes: readonly GardeExistante[] = [],
  { choix = {}, tours = [NUIT] }: Autres = {},
) {
  const rangees = texte.split('\n').map((ligne, i) => ({ line: i + 1, values: ligne.split(';') }));
  const reconnu = reconnaitreColonnes(rangees);
  if (!reconnu) throw new Error('no head');
  return planifierImport({
    lignes: reconnu.lignes,
    existantes,
    tours,
    personnes: PERSONNES,
    choix,
    tableau: { nom: 'Pharmacies', secteur: 'A', secteurNom: 'Ouest' },
    maintenant,
    fuseau: PARIS,
  });
}
