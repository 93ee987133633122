import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import type { GenreDeclare } from './fait.ts';

export type EtatDeDeclaration = 'a-valider' | 'validee' | 'refusee' | 'reprise';

/** What somebody says they did: time of preparation or of a mission, a journey, a letter of mission carried out. */
export type Declaration = {
  readonly id: string;
  readonly personne: string;
  readonly genre: GenreDeclare;
  readonly jour: DateCivile;
  readonly minutes: number | null;
  readonly km: number | null;
  readonly puissance: string | null;
  readonly cas: string | null;
  readonly mission: string;
  readonly lettre: string | null;
  readonly centimesDeLettre: Centimes | null;
  readonly objet: string;
  readonly profession: string | null;
  readonly parLien: boolean;
  readonly declareeLe: Date;
  readonly declareeParNom: string;
  readonly etat: EtatDeDeclaration;
  readonly decideeLe: Date | null;
  readonly decideeParNom: string | null;
  readonly motif: string | null;
  /** In an approved relevé: what takes it back goes to the next one. */
  readonly relevee: boolean;
};

/** A letter of mission: object, time, amount. */
export type Lettre = {
  readonly id: string;
  readonly personne: string;
  readonly objet: string;
  readonly mission: string;
  readonly minutes: number | null;
  readonly centimes: Centimes;
  readonly decision: string;
  readonly signeeLe: DateCivile;
  readonly terme: DateCivile | null;
  readonly accomplie: 'a-valider' | 'validee' | null;
};

/** Kind of the signed link that shows somebody what they are owed. */
export const LIEN_D_INDEMNISATION = 'indemnisations.moi';

/** The ledger's entry of a declaration that was accepted; `signe` -1 takes it back. */
export function faitDeDeclaration(d: Declaration, fuseau: string, signe: 1 | -1) {
  return {
    genre: d.genre,
    mission: d.mission,
    instant: debutDeJour(d.jour, fuseau),
    professionnel: d.personne,
    professions: d.profession ? [d.profession] : [],
    minutes: d.minutes,
    quantite: (d.km ?? 1) * signe,
    centimes: d.centimesDeLettre,
    detail: d.puissance ?? d.cas,
    lien: `financement/indemnisations/temps#d-${d.id}`,
    source: 'declare',
    ...(signe === 1 ? { id: d.id } : { corrige: d.id }),
  } as const;
}
