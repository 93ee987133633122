import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { instantDe } from '#kernel/fuseau.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import type { Champ, LigneDeFichier } from './colonnes-de-fichier.ts';
import { lireMoment, type MomentDeFichier, type RefusDeMoment } from './moment-de-fichier.ts';
import type { Horaire } from './poids.ts';
import { occurrencesDe, type Tour } from './tour.ts';

export type RefusDHoraire = {
  readonly motif:
    | RefusDeMoment
    | 'date-manquante'
    | 'dates-differentes'
    | 'heure-manquante'
    | 'finit-avant'
    | 'trop-longue';
  readonly valeur?: string;
};

type Cadre = { readonly tours: readonly Tour[]; readonly fuseau: string };

/** A duty of more days is a slip of the keyboard. */
const JOURS_MAX = 31;
const VIDE: MomentDeFichier = { date: null, heure: null, minuit: false };

/**
 * When a line says a duty is: its day and its hours, in as many columns as the file has. Without a day for the end, it
 * ends at the first such hour after its beginning; without hours, at those of the one pattern they can be.
 */
export function lireHoraire(
  { cellules }: LigneDeFichier,
  cadre: Cadre,
): Result<Horaire, RefusDHoraire> {
  const [de, a] = plagesDe(cellules.horaire);
  const debut = reunir(cellules, { champs: ['jour', 'debut', 'heureDebut'], plage: de });
  if (!debut.ok) return debut;
  const fin = reunir(cellules, { champs: ['au', 'fin', 'heureFin'], plage: a });
  if (!fin.ok) return fin;
  const { date } = debut.valeur;
  if (!date) return refuse({ motif: 'date-manquante' });
  const complet = completer(cellules.tour, {
    ...cadre,
    date,
    debut: debut.valeur,
    fin: fin.valeur,
  });
  if (!complet) return refuse({ motif: 'heure-manquante' });
  return borner(complet, cadre.fuseau);
}

function plagesDe(horaire: string | undefined): readonly [string | undefined, string | undefined] {
  if (!horaire) return [undefined, undefined];
  const [de, a] = normaliser(horaire)
    .replace(/^de /, '')
    .split(/ ?(?:-|–|—|\/|>| a ) ?/);
  return [de, a];
}

type Sources = { readonly champs: readonly Champ[]; readonly plage: string | undefined };

/** Day and hour of several cells, which must not say two. */
function reunir(
  cellules: LigneDeFichier['cellules'],
  { champs, plage }: Sources,
): Result<MomentDeFichier, RefusDHoraire> {
  let reuni = VIDE;
  const textes = [...champs.map((champ) => cellules[champ]), plage].filter((t) => t !== undefined);
  for (const texte of textes) {
    const lu = lireMoment(texte);
    if (!lu.ok) return refuse({ motif: lu.refus, valeur: texte });
    const { date, heure, minuit } = lu.valeur;
    if (date && reuni.date && date !== reuni.date)
      return refuse({ motif: 'dates-differentes', valeur: texte });
    // A day from a workbook may come with an hour nobody wrote: an hour of its own says better.
    reuni = {
      date: reuni.date ?? date,
      heure: heure ?? reuni.heure,
      minuit: heure ? minuit : reuni.minuit,
    };
  }
  return reussi(reuni);
}

type Bornes = {
  readonly date: DateCivile;
  readonly debut: MomentDeFichier;
  readonly fin: MomentDeFichier;
};
type Complet = Bornes & { readonly heures: readonly [HeureCivile, HeureCivile] };

function completer(nomDuTour: string | undefined, une: Cadre & Bornes): Complet | null {
  const { tours, fuseau, date, debut, fin } = une;
  if (debut.heure && fin.heure) return { ...une, heures: [debut.heure, fin.heure] };
  const nommes = tours.filter(({ nom }) => normaliser(nom) === normaliser(nomDuTour ?? ''));
  const revenus = occurrencesDe(tours, { periode: { du: date, au: date }, fuseau });
  const duJour = tours.filter(({ id }) => revenus.some(({ tourId }) => tourId === id));
  const possibles = (nommes.length > 0 ? nommes : duJour).filter(
    ({ heureDebut, heureFin }) =>
      (!debut.heure || debut.heure === heureDebut) && (!fin.heure || fin.heure === heureFin),
  );
  const [seul] = possibles;
  if (!seul || possibles.length > 1) return null;
  return { ...une, heures: [seul.heureDebut, seul.heureFin] };
}

function borner(c: Complet, fuseau: string): Result<Horaire, RefusDHoraire> {
  const [de, a] = c.heures;
  const premier = c.debut.minuit ? ajouterJours(c.date, 1) : c.date;
  const apres = a > de ? premier : ajouterJours(premier, 1);
  const dernier = c.fin.date ? ajouterJours(c.fin.date, c.fin.minuit ? 1 : 0) : apres;
  const debut = instantDe(premier, de, fuseau).instant;
  const fin = instantDe(dernier, a, fuseau).instant;
  if (fin <= debut) return refuse({ motif: 'finit-avant' });
  if (dernier > ajouterJours(premier, JOURS_MAX)) return refuse({ motif: 'trop-longue' });
  return reussi({ debut, fin });
}
