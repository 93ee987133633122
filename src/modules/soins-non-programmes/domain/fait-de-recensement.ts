import type { DateCivile } from '#kernel/date-civile.ts';
import { instantDe } from '#kernel/fuseau.ts';
import { heureCivile } from '#kernel/heure-civile.ts';
import { MISSION } from './fait.ts';

type Compte = {
  readonly id: string;
  readonly professionnelId: string;
  readonly profession: string;
  readonly commune: string | null;
  readonly jour: DateCivile;
  readonly quantite: number;
};

const MIDI = heureCivile('12:00');

/** Declared, on the day it is about; the entry bears the id of the count. */
export function faitRecensement(compte: Compte, fuseau: string) {
  return { ...commun(compte, fuseau), id: compte.id, quantite: compte.quantite };
}

/** Takes the count back. */
export function faitRecensementAnnule(compte: Compte, fuseau: string) {
  return { ...commun(compte, fuseau), quantite: -compte.quantite, corrige: compte.id };
}

function commun({ id, professionnelId, profession, commune, jour }: Compte, fuseau: string) {
  return {
    genre: 'snp.recensement',
    mission: MISSION,
    instant: instantDe(jour, MIDI, fuseau).instant,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    lien: `soins/recensements/${id}`,
    source: 'declare' as const,
  };
}
