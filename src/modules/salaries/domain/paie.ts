import type { DateCivile } from '#kernel/date-civile.ts';
import { contient, type Periode } from '#kernel/periode.ts';
import { type Contrat, court, MISSIONS_DECLAREES } from './contrat.ts';
import { type GenreDAbsence, jeudiDe, type Semaine } from './semaine.ts';

/** A month of one contract, for whoever makes the payslips. */
export type LigneDePaie = {
  readonly mois: DateCivile;
  readonly nom: string;
  readonly fonction: string;
  readonly quotite: number;
  readonly semaines: number;
  readonly validees: number;
  /** Minutes, in the order of the missions. */
  readonly minutes: readonly number[];
  /** Half-days whose day is in the month. */
  readonly demies: Readonly<Record<GenreDAbsence, number>>;
  /** "2026-11-03 matin": every half-day away. */
  readonly jours: Readonly<Record<GenreDAbsence, readonly string[]>>;
};

/** Weeks by their Thursday, leave by its own days. */
export function lignesDePaie(
  {
    contrats,
    semaines,
  }: { readonly contrats: readonly Contrat[]; readonly semaines: readonly Semaine[] },
  mois: Periode,
): readonly LigneDePaie[] {
  return contrats
    .filter((c) => court(c, mois.du, mois.au))
    .map((c) => {
      const siennes = semaines.filter((s) => s.contrat === c.id);
      const duMois = siennes.filter((s) => contient(mois, jeudiDe(s.lundi)));
      const absences = siennes.flatMap((s) => s.absences).filter((a) => contient(mois, a.jour));
      const de = (genre: GenreDAbsence) =>
        absences
          .filter((a) => a.genre === genre)
          .map((a) => `${a.jour} ${a.moment === 'matin' ? 'matin' : 'après-midi'}`)
          .toSorted();
      const jours = { conges: de('conges'), absence: de('absence'), formation: de('formation') };
      return {
        ...{ mois: mois.du, nom: c.personne.nom, fonction: c.fonction, quotite: c.quotite, jours },
        semaines: duMois.length,
        validees: duMois.filter(({ valideeLe }) => valideeLe !== null).length,
        minutes: MISSIONS_DECLAREES.map((mission) =>
          duMois
            .flatMap((s) => s.temps)
            .filter((t) => t.mission === mission)
            .reduce((somme, t) => somme + t.minutes, 0),
        ),
        demies: {
          conges: jours.conges.length,
          absence: jours.absence.length,
          formation: jours.formation.length,
        },
      };
    });
}
