import type { Lettre } from '../carte-donnees.ts';

type Commune = {
  readonly nom: string;
  readonly lon: number;
  readonly lat: number;
  readonly secteur: Lettre;
};

/** Real communes of Puy-de-Dôme (centres, degrees): the demonstration territory of the inventory. */
export const COMMUNES: readonly Commune[] = [
  { nom: 'Bourg-Lastic', lon: 2.5618, lat: 45.656, secteur: 'b' },
  { nom: 'Briffons', lon: 2.6405, lat: 45.7042, secteur: 'b' },
  { nom: 'Bromont-Lamothe', lon: 2.8112, lat: 45.8323, secteur: 'c' },
  { nom: 'Chapdes-Beaufort', lon: 2.8568, lat: 45.8962, secteur: 'c' },
  { nom: 'Cisternes-la-Forêt', lon: 2.7132, lat: 45.8079, secteur: 'c' },
  { nom: 'Combrailles', lon: 2.6378, lat: 45.8399, secteur: 'c' },
  { nom: 'Condat-en-Combraille', lon: 2.5716, lat: 45.8628, secteur: 'a' },
  { nom: 'Fernoël', lon: 2.4228, lat: 45.8185, secteur: 'a' },
  { nom: 'Giat', lon: 2.4808, lat: 45.799, secteur: 'a' },
  { nom: 'Herment', lon: 2.5684, lat: 45.7549, secteur: 'a' },
  { nom: 'La Celle', lon: 2.4704, lat: 45.8505, secteur: 'a' },
  { nom: 'La Goutelle', lon: 2.7514, lat: 45.8466, secteur: 'c' },
  { nom: 'Landogne', lon: 2.6446, lat: 45.8806, secteur: 'c' },
  { nom: 'Lastic', lon: 2.5698, lat: 45.7029, secteur: 'b' },
  { nom: 'Messeix', lon: 2.5383, lat: 45.6049, secteur: 'b' },
  { nom: 'Miremont', lon: 2.7129, lat: 45.9222, secteur: 'c' },
  { nom: 'Montel-de-Gelat', lon: 2.5864, lat: 45.94, secteur: 'c' },
  { nom: 'Montfermy', lon: 2.794, lat: 45.8721, secteur: 'c' },
  { nom: 'Pontaumur', lon: 2.6846, lat: 45.8584, secteur: 'c' },
  { nom: 'Pontgibaud', lon: 2.8529, lat: 45.8282, secteur: 'c' },
  { nom: 'Prondines', lon: 2.6707, lat: 45.7631, secteur: 'a' },
  { nom: 'Puy-Saint-Gulmier', lon: 2.6224, lat: 45.7933, secteur: 'a' },
  { nom: 'Saint-Avit-d’Auvergne', lon: 2.525, lat: 45.8758, secteur: 'a' },
  { nom: 'Saint-Étienne-des-Champs', lon: 2.5798, lat: 45.8168, secteur: 'a' },
  { nom: 'Saint-Germain-près-Herment', lon: 2.5507, lat: 45.7319, secteur: 'a' },
  { nom: 'Saint-Hilaire-les-Monges', lon: 2.667, lat: 45.809, secteur: 'c' },
  { nom: 'Saint-Jacques-d’Ambur', lon: 2.7589, lat: 45.892, secteur: 'c' },
  { nom: 'Saint-Pierre-le-Chastel', lon: 2.8354, lat: 45.7869, secteur: 'c' },
  { nom: 'Saint-Sulpice', lon: 2.6221, lat: 45.6476, secteur: 'b' },
  { nom: 'Sauvagnat', lon: 2.614, lat: 45.7528, secteur: 'a' },
  { nom: 'Savennes', lon: 2.4978, lat: 45.5794, secteur: 'b' },
  { nom: 'Tortebesse', lon: 2.6674, lat: 45.7257, secteur: 'a' },
  { nom: 'Tralaigues', lon: 2.5932, lat: 45.9033, secteur: 'a' },
  { nom: 'Verneugheol', lon: 2.5296, lat: 45.7642, secteur: 'a' },
  { nom: 'Villossanges', lon: 2.6414, lat: 45.9183, secteur: 'c' },
  { nom: 'Voingt', lon: 2.5414, lat: 45.8066, secteur: 'a' },
];

export const CPTS = {
  nom: 'Combrailles & Volcans',
  slug: 'combrailles-volcans',
  points: COMMUNES,
  precision: 'CPTS (démonstration)',
};

/** A commune of the list, for the places of the examples. */
export function lieu(nom: string) {
  const commune = COMMUNES.find((c) => c.nom === nom);
  if (!commune) throw new Error(`commune inconnue de la vitrine : ${nom}`);
  return { nom: commune.nom, lon: commune.lon, lat: commune.lat };
}
