import { dateCivileDe } from '#kernel/fuseau.ts';
import { normaliser } from '#kernel/texte.ts';
import type { CadreDImport, GardeExistante, Issue, LigneLue } from './plan-d-import.ts';
import type { Horaire } from './poids.ts';
import { aLaPendule, occurrencesDe } from './tour.ts';

type Placee = LigneLue & { readonly horaire: Horaire };

/**
 * Finds for each line the duty that is there at its hours, or says that one is to be made. Hours are compared as clocks
 * show them: the hour that comes twice in October is written the same both times.
 */
export function placerLignes(
  lignes: readonly Placee[],
  cadre: CadreDImport,
): ReadonlyMap<Placee, Issue> {
  const { existantes, fuseau } = cadre;
  const par = Map.groupBy(existantes, (garde) => aLaPendule(garde, fuseau));
  const issues = new Map<Placee, Issue>();
  const libres: Placee[] = [];
  for (const [cle, groupe] of Map.groupBy(lignes, ({ horaire }) => aLaPendule(horaire, fuseau))) {
    const la = par.get(cle) ?? [];
    const { prises, restent } = apparier(groupe, la, cadre);
    for (const [ligne, garde] of prises) issues.set(ligne, issueSur(ligne, garde));
    const encore = la.filter((garde) => ![...prises.values()].includes(garde));
    for (const ligne of restent)
      if (encore.length > 0 && !tourConnu(ligne, cadre))
        issues.set(ligne, ligne.issue ?? { genre: 'refusee', motif: 'plusieurs-gardes' });
      else libres.push(ligne);
  }
  creer(libres, issues, cadre);
  return issues;
}

/** Surest first: its own number, its pattern, its holder; then holes; then what is left when it is left alone. */
function apparier(groupe: readonly Placee[], la: readonly GardeExistante[], cadre: CadreDImport) {
  const prises = new Map<Placee, GardeExistante>();
  const libre = (garde: GardeExistante) => ![...prises.values()].includes(garde);
  const attend = () => groupe.filter((ligne) => !prises.has(ligne));
  const auChoix = (l: Placee, g: GardeExistante) => !tourConnu(l, cadre) || estSansTour(g, cadre);
  const convenances: readonly ((l: Placee, g: GardeExistante) => boolean)[] = [
    ({ ligne }, g) => (ligne.cellules.uid ?? '').startsWith(g.id),
    (l, g) => memeTour(l, g) && tient(l, g),
    (l, g) => memeTour(l, g),
    (l, g) => auChoix(l, g) && tient(l, g),
    (l, g) => auChoix(l, g) && g.professionnelId === null,
  ];
  for (const convient of convenances)
    for (const ligne of attend()) {
      const garde = la.find((g) => libre(g) && convient(ligne, g));
      if (garde) prises.set(ligne, garde);
    }
  const sansTour = attend().filter((ligne) => !tourConnu(ligne, cadre));
  const encore = la.filter(libre);
  if (sansTour.length >= encore.length)
    sansTour.forEach((ligne, i) => {
      const garde = encore[i];
      if (garde) prises.set(ligne, garde);
    });
  return { prises, restent: attend() };
}

function memeTour({ ligne }: Placee, { tour }: GardeExistante): boolean {
  const dit = ligne.cellules.tour;
  return dit !== undefined && tour !== null && normaliser(dit) === normaliser(tour);
}

/** It came from no pattern in force: whichever has its hours may take it. */
function estSansTour({ tourId }: GardeExistante, { tours }: CadreDImport): boolean {
  return !tours.some(({ id }) => id === tourId);
}

function tourConnu({ ligne }: Placee, { tours }: CadreDImport) {
  const dit = normaliser(ligne.cellules.tour ?? '');
  return tours.find(({ nom }) => dit !== '' && normaliser(nom) === dit);
}

/** Its holder is whom the line names, or one of those it may mean. */
function tient({ qui, issue }: Placee, { professionnelId }: GardeExistante): boolean {
  if (issue?.genre === 'a-choisir')
    return professionnelId !== null && issue.possibles.includes(professionnelId);
  return qui === professionnelId;
}

/** A line that names nobody never takes anybody off. */
function issueSur(ligne: Placee, garde: GardeExistante): Issue {
  const { id: gardeId, professionnelId: de } = garde;
  if (tient(ligne, garde)) return { genre: 'inchangee', gardeId };
  if (ligne.issue) return ligne.issue;
  return ligne.qui === null
    ? { genre: 'inchangee', gardeId }
    : { genre: 'confiee', gardeId, de, a: ligne.qui };
}

/**
 * A new duty takes the pattern that its line names, or the only one that makes such hours: making duties later adds none
 * twice. A pattern gives one duty a day: with other hours than the one that is there, the line is refused, and so is one
 * of no pattern that begins with a hole. Written, it would stand beside that hole, and somebody would be looked for twice.
 */
function creer(lignes: readonly Placee[], issues: Map<Placee, Issue>, cadre: CadreDImport): void {
  const { existantes, fuseau } = cadre;
  const prises = new Map<string, Horaire>();
  const place = (tourId: string | null, debut: Date) =>
    tourId === null ? `/${debut.getTime()}` : `${tourId}/${dateCivileDe(debut, fuseau)}`;
  for (const garde of existantes)
    prises.set(place(estSansTour(garde, cadre) ? null : garde.tourId, garde.debut), garde);
  const trous = trousRestants(existantes, issues);
  for (const ligne of lignes) {
    const { horaire, qui: a } = ligne;
    const possibles = toursPossibles(ligne, cadre);
    const tourId = possibles.find((id) => !prises.has(place(id, horaire.debut))) ?? null;
    const deja =
      prises.get(place(tourId ?? possibles[0] ?? null, horaire.debut)) ??
      (tourId === null ? trous.get(horaire.debut.getTime()) : undefined);
    if (ligne.issue) issues.set(ligne, ligne.issue);
    else if (deja) issues.set(ligne, { genre: 'refusee', motif: 'deja-une-garde', autre: deja });
    else issues.set(ligne, { genre: 'creee', tourId, a });
    if (!deja) prises.set(place(tourId, horaire.debut), horaire);
  }
}

/** Holes that no line of the file fills, by when they begin. */
function trousRestants(
  existantes: readonly GardeExistante[],
  issues: ReadonlyMap<Placee, Issue>,
): ReadonlyMap<number, Horaire> {
  const remplis = new Set(
    [...issues.values()].map((issue) => (issue.genre === 'confiee' ? issue.gardeId : null)),
  );
  const trous = existantes.filter((g) => g.professionnelId === null && !remplis.has(g.id));
  return new Map(trous.map((trou) => [trou.debut.getTime(), trou]));
}

/** The pattern that the line names, at its hours if several bear that name; else those that have its hours. */
function toursPossibles(ligne: Placee, cadre: CadreDImport): readonly string[] {
  const { fuseau, tours } = cadre;
  const jour = dateCivileDe(ligne.horaire.debut, fuseau);
  const cle = aLaPendule(ligne.horaire, fuseau);
  const aCesHeures = occurrencesDe(tours, { periode: { du: jour, au: jour }, fuseau })
    .filter((occurrence) => aLaPendule(occurrence, fuseau) === cle)
    .map(({ tourId }) => tourId);
  const nomme = tourConnu(ligne, cadre);
  if (!nomme) return aCesHeures;
  const nommes = tours.filter(({ nom }) => normaliser(nom) === normaliser(nomme.nom));
  return [nommes.find(({ id }) => aCesHeures.includes(id))?.id ?? nomme.id];
}
