import { type Centimes, centimes } from '#kernel/centimes.ts';
import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { parseHeureCivile } from '#kernel/heure-civile.ts';
import { moisDe } from '#kernel/periode.ts';
import { exiger } from '#kernel/result.ts';
import type { FaitIndemnisable } from '../domain/fait.ts';
import type { Regle } from '../domain/regle.ts';
import { type ACompter, compterReleve, type Releve } from '../domain/releve.ts';

export const PERSONNE = '00000000-0000-7000-8000-0000000000a1';
const DU = dateCivile('2026-01-01');

/** An hourly rule for meetings, 50 €, unless told. */
export function regle(dits: Partial<Regle> = {}): Regle {
  return {
    id: '00000000-0000-7000-8000-0000000000e1',
    mode: 'heure',
    nature: 'indemnite',
    libelle: 'Réunion',
    genre: 'reunions.presence',
    cas: null,
    professions: [],
    mission: null,
    instance: null,
    fonction: null,
    centimes: centimes(5000),
    milliemes: null,
    bareme: null,
    desHeure: null,
    partage: null,
    decisionLe: DU,
    decisionOrgane: 'Conseil d’administration',
    decisionNumero: null,
    du: DU,
    au: null,
    ...dits,
  };
}

let n = 0;
/** Two hours in a meeting on an evening of November 2026, unless told. */
export function fait(dits: Partial<FaitIndemnisable> = {}): FaitIndemnisable {
  n += 1;
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return {
    id,
    genre: 'reunions.presence',
    personne: PERSONNE,
    jour: dateCivile('2026-11-10'),
    heure: exiger(parseHeureCivile('20:00')),
    profession: '60',
    mission: 'parcours',
    minutes: 120,
    quantite: 1,
    centimes: null,
    detail: 'sur-place',
    lien: `reunions/${id}`,
    corrige: null,
    cadre: 'groupe',
    objet: 'Plaies chroniques',
    ...dits,
  };
}

type Dits = Partial<Omit<ACompter, 'cadre'>> & Partial<ACompter['cadre']>;

/** What November 2026 owes, everything else empty unless told. */
export function compter({
  regles = [regle()],
  sieges = [],
  anneesDeBareme = new Set(),
  ...dits
}: Dits): Releve {
  const periode = moisDe(dateCivile('2026-11-01'));
  return compterReleve({
    personne: PERSONNE,
    faits: [],
    periode,
    depuis: periode.du,
    aujourdhui: dateCivile('2026-12-01'),
    gelees: new Map(),
    unites: new Map(),
    kilometres: new Map(),
    ...dits,
    cadre: { regles, sieges, anneesDeBareme },
  });
}

export const total = (releve: Releve): Centimes => releve.totaux.centimes;
export const jour = (texte: string): DateCivile => dateCivile(texte);
