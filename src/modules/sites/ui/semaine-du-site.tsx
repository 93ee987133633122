import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, nomDuJour } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type EtatDeCase, Semaine } from '#ui/semaine.tsx';
import { aujourdhuiDe, type Moment } from './dire-site.ts';

export type CreneauMontre = {
  readonly id: string;
  readonly professionnel: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly etat: 'libre' | 'reserve' | 'ferme' | 'occupe';
};

type Props = {
  readonly soins: string;
  readonly moment: Moment;
  readonly lundi: DateCivile;
  readonly creneaux: readonly CreneauMontre[];
  /** Slots to which a member addresses somebody. */
  readonly avancee: boolean;
};

/** The week of a site: each slot, whose it is, whether it is free; closed ones are left out. */
export const SemaineDuSite = (p: Props) => {
  const { fuseau, maintenant } = p.moment;
  const jours = Array.from({ length: 7 }, (_, i) => ajouterJours(p.lundi, i));
  const ouverts = p.creneaux.filter(({ etat }) => etat !== 'ferme' && etat !== 'occupe');
  const occupes = new Set(ouverts.map((c) => dateCivileDe(c.debut, fuseau)));
  return (
    <Semaine
      titre={`Créneaux de la semaine du ${dateCourte(p.lundi)}`}
      jours={jours
        .filter((jour, i) => i < 5 || occupes.has(jour))
        .map((date) => ({
          date,
          titre: titreDuJour(date),
          aujourdhui: date === aujourdhuiDe(p.moment),
        }))}
      cases={ouverts.map((c) => ({
        jour: dateCivileDe(c.debut, fuseau),
        debut: heureCivileDe(c.debut, fuseau),
        quoi: c.professionnel.split(' ').at(-1) ?? '',
        etat: etatDeCase(c, maintenant),
        href: hrefDe(c, p),
      }))}
    />
  );
};

function etatDeCase({ etat, debut }: CreneauMontre, maintenant: Date): EtatDeCase {
  if (etat === 'reserve') return 'pris';
  return debut <= maintenant ? 'occupe' : 'libre';
}

function titreDuJour(date: DateCivile): string {
  const nom = nomDuJour(date).slice(0, 3);
  return `${nom.charAt(0).toUpperCase()}${nom.slice(1)}. ${Number(date.slice(8))}`;
}

/** A free slot of a consultation avancée leads to where somebody is addressed; any other, to its own page. */
function hrefDe(c: CreneauMontre, { soins, moment, avancee }: Props): string {
  const aPrendre = avancee && c.etat === 'libre' && c.debut > moment.maintenant;
  return aPrendre ? `${soins}/avancees/${c.id}` : `${soins}/creneaux/${c.id}`;
}
