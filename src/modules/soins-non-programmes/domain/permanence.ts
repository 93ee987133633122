import type { Accueil, GenreDeCreneau } from './creneau.ts';
import type { Nature } from './nature.ts';

/** Hours that somebody holds at a site, cut into slots. Instants in UTC; a slot that would overrun is left out. */
export type Permanence = Accueil & {
  readonly site: string;
  readonly permanence: string;
  readonly professionnel: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly dureeMinutes: number;
  readonly genre: GenreDeCreneau;
  readonly commune: string;
  readonly lieu: string;
  readonly nature: Nature;
  /** Of a consultation avancée: reasons for which a member may address somebody. */
  readonly adressages: readonly string[];
};

/** Slots of some hours, each of the same real length. */
export function decouper({
  debut,
  fin,
  dureeMinutes,
}: Pick<Permanence, 'debut' | 'fin' | 'dureeMinutes'>): readonly {
  readonly debut: Date;
  readonly fin: Date;
}[] {
  const pas = dureeMinutes * 60_000;
  const nombre = Math.max(0, Math.floor((fin.getTime() - debut.getTime()) / pas));
  return Array.from({ length: nombre }, (_, rang) => ({
    debut: new Date(debut.getTime() + rang * pas),
    fin: new Date(debut.getTime() + (rang + 1) * pas),
  }));
}
