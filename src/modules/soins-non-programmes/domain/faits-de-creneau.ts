import { MISSION } from './fait.ts';
import { type Nature, nommerSelonNature } from './nature.ts';

export type CreneauCompte = {
  readonly id: string;
  readonly professionnelId: string;
  readonly profession: string;
  readonly debut: Date;
  readonly commune: string;
  readonly secteur: string | null;
  readonly siteId?: string | null;
  readonly nature?: Nature;
};

/** The entry bears the id of the slot, so that what removes it can name what it corrects. */
export function faitCreneauOffert(creneau: CreneauCompte) {
  return nommerSelonNature(creneau.nature, {
    ...commun(creneau),
    genre: 'snp.creneau.offert',
    id: creneau.id,
  });
}

/** A free slot closed: it was not offered after all. */
export function faitCreneauRetire(creneau: CreneauCompte) {
  return nommerSelonNature(creneau.nature, {
    ...commun(creneau),
    genre: 'snp.creneau.offert',
    quantite: -1,
    corrige: creneau.id,
  });
}

/** A closed slot opened again: offered, under an entry of its own. */
export function faitCreneauRouvert(creneau: CreneauCompte) {
  return nommerSelonNature(creneau.nature, { ...commun(creneau), genre: 'snp.creneau.offert' });
}

/** The day of the entry is that of the slot: offered and filled are counted on the same days. */
function commun({
  id,
  professionnelId,
  profession,
  debut,
  commune,
  secteur,
  siteId = null,
}: CreneauCompte) {
  return {
    mission: MISSION,
    instant: debut,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    secteur,
    detail: siteId,
    lien: `soins/creneaux/${id}`,
  };
}
