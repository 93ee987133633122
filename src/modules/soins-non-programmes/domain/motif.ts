import {
  CHIRURGIEN_DENTISTE,
  INFIRMIER,
  KINESITHERAPEUTE,
  MEDECIN,
  PHARMACIEN,
  SAGE_FEMME,
} from './profession.ts';

/** Why somebody asks for care today. `professions`: who may see them, the first fits best; empty means anybody. */
export type Motif = {
  readonly code: string;
  readonly libelle: string;
  readonly professions: readonly string[];
};

/** The short list, in the order in which it is shown. */
export const MOTIFS = [
  { code: 'fievre', libelle: 'Fièvre', professions: [MEDECIN] },
  { code: 'orl', libelle: 'Gorge, nez ou oreille', professions: [MEDECIN] },
  { code: 'toux', libelle: 'Toux, gêne pour respirer', professions: [MEDECIN] },
  { code: 'digestif', libelle: 'Ventre, vomissements, diarrhée', professions: [MEDECIN] },
  { code: 'urinaire', libelle: 'Brûlures en urinant', professions: [MEDECIN, SAGE_FEMME] },
  { code: 'peau', libelle: 'Peau, bouton, piqûre', professions: [MEDECIN] },
  { code: 'plaie', libelle: 'Plaie, pansement', professions: [MEDECIN, INFIRMIER] },
  {
    code: 'traumatisme',
    libelle: 'Chute, coup, entorse',
    professions: [MEDECIN, KINESITHERAPEUTE],
  },
  { code: 'dos', libelle: 'Mal de dos aigu', professions: [MEDECIN, KINESITHERAPEUTE] },
  { code: 'dents', libelle: 'Dents', professions: [CHIRURGIEN_DENTISTE] },
  { code: 'grossesse', libelle: 'Grossesse, allaitement', professions: [SAGE_FEMME, MEDECIN] },
  { code: 'moral', libelle: 'Angoisse, moral', professions: [MEDECIN] },
  { code: 'ordonnance', libelle: 'Ordonnance à renouveler', professions: [MEDECIN, PHARMACIEN] },
  { code: 'autre', libelle: 'Autre', professions: [] },
] as const satisfies readonly Motif[];

export const CODES_DES_MOTIFS = MOTIFS.map(({ code }) => code);

/** The reason of this code; null when the list no longer holds it. */
export function motifDe(code: string): Motif | null {
  return MOTIFS.find((motif) => motif.code === code) ?? null;
}

/** What a code says, in words. */
export const libelleDuMotif = (code: string): string => motifDe(code)?.libelle ?? 'Autre';

/** May somebody of this profession see a person who comes for this reason? */
export function convientAuMotif(profession: string, motif: string): boolean {
  const professions = motifDe(motif)?.professions ?? [];
  return professions.length === 0 || professions.includes(profession);
}
