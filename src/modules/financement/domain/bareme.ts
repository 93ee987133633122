import bareme from '#data/bareme-aci.json' with { type: 'json' };
import { type Centimes, centimes } from '#kernel/centimes.ts';
import type { Part, Poste } from './mission.ts';

export const REGIMES = ['aci-2019', 'avenant-2-2021'] as const;
export type Regime = (typeof REGIMES)[number];

export const LIBELLES_DES_REGIMES: Readonly<Record<Regime, string>> = {
  'aci-2019': 'ACI du 20 juin 2019',
  'avenant-2-2021': 'Avenant 2 du 20 décembre 2021',
};

export const TAILLES = [1, 2, 3, 4] as const;
export type Taille = (typeof TAILLES)[number];

/** A yearly amount that some source gives, and how sure it is. */
export type LigneDeBareme = {
  readonly montant: Centimes;
  readonly certitude: 'certain' | 'probable';
  readonly source: string;
};

type Cle = {
  readonly regime: Regime;
  readonly taille: Taille;
  readonly poste: Poste;
  readonly part: Part;
};

/** What the barème says of an amount, or null when no source gives it. The signed contract always wins over it. */
export function ligneDuBareme({ regime, taille, poste, part }: Cle): LigneDeBareme | null {
  const ligne = bareme.lignes.find(
    (l) => l.regime === regime && l.taille === taille && l.mission === poste && l.part === part,
  );
  if (!ligne) return null;
  const { certitude, source } = ligne;
  return {
    montant: centimes(ligne.centimes),
    certitude: certitude === 'certain' ? 'certain' : 'probable',
    source,
  };
}
