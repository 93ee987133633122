import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, nomDuJour, pluriel } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type CaseDeSemaine, Semaine } from '#ui/semaine.tsx';
import { estOuvert } from '../domain/creneau.ts';
import type { CreneauDuJour } from '../domain/journee.ts';
import { aujourdhuiDe, type Moment } from './dire-demande.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  /** Monday of the week. */
  readonly lundi: DateCivile;
  readonly creneaux: readonly CreneauDuJour[];
  /** One professional's week shows each slot; everybody's adds them up by hour. */
  readonly parPersonne: boolean;
  readonly ferme?: (jour: DateCivile) => boolean;
};

/** A week of slots: each one of a person, or for everybody how many are left by hour. */
export const SemaineDeCreneaux = (p: Props) => {
  const jours = Array.from({ length: 7 }, (_, i) => ajouterJours(p.lundi, i));
  const ouverts = p.creneaux.filter((c) => estOuvert(c) || p.parPersonne);
  const occupes = new Set(ouverts.map((c) => dateCivileDe(c.debut, p.moment.fuseau)));
  const visibles = jours.filter((jour, i) => i < 5 || occupes.has(jour));
  return (
    <Semaine
      titre={`Créneaux de la semaine du ${dateCourte(p.lundi)}`}
      jours={visibles.map((date) => ({
        date,
        titre: titreDuJour(date),
        aujourdhui: date === aujourdhuiDe(p.moment),
      }))}
      cases={p.parPersonne ? ouverts.map((c) => uneCase(c, p)) : casesParHeure(ouverts, p)}
    />
  );
};

function titreDuJour(date: DateCivile): string {
  const nom = nomDuJour(date).slice(0, 3);
  return `${nom.charAt(0).toUpperCase()}${nom.slice(1)}. ${Number(date.slice(8))}`;
}

function uneCase(c: CreneauDuJour, { base, moment }: Props): CaseDeSemaine {
  return {
    jour: dateCivileDe(c.debut, moment.fuseau),
    debut: heureCivileDe(c.debut, moment.fuseau),
    quoi: direEtat(c, moment),
    etat:
      c.etat === 'ferme'
        ? 'annule'
        : c.etat === 'reserve'
          ? 'pris'
          : c.etat === 'occupe' || c.debut <= moment.maintenant
            ? 'occupe'
            : 'libre',
    href: `${base}/creneaux/${c.id}`,
  };
}

function direEtat(c: CreneauDuJour, { maintenant }: Moment): string {
  if (c.etat === 'ferme') return 'Fermé';
  if (c.etat === 'occupe') return 'Occupé';
  if (c.etat === 'reserve') return c.patient?.prenom ?? 'Réservé';
  if (c.debut <= maintenant) return 'Resté libre';
  return c.libereLe && c.libereLe > maintenant ? 'Gardé' : 'Libre';
}

/** One cell by hour: how many slots are left, of how many, with how many professionals. */
function casesParHeure(
  creneaux: readonly CreneauDuJour[],
  { base, moment, lundi }: Props,
): readonly CaseDeSemaine[] {
  const cases = new Map<string, CreneauDuJour[]>();
  for (const c of creneaux) {
    const cle = `${dateCivileDe(c.debut, moment.fuseau)}/${heureCivileDe(c.debut, moment.fuseau).slice(0, 2)}:00`;
    cases.set(cle, [...(cases.get(cle) ?? []), c]);
  }
  return [...cases].map(([cle, liste]) => {
    const [jour = '', debut = ''] = cle.split('/');
    const libres = liste.filter((c) => c.etat === 'libre' && c.debut > moment.maintenant).length;
    return {
      jour,
      debut,
      quoi:
        libres === 0
          ? `${liste.length} pris ou passés`
          : `${pluriel(libres, 'libre')} sur ${liste.length}`,
      etat: libres > 0 ? 'libre' : liste.some((c) => c.etat === 'reserve') ? 'pris' : 'occupe',
      href: `${base}/creneaux?semaine=${lundi}&jour=${jour}#jour`,
    };
  });
}
