import { type Result, refuse, reussi } from '#kernel/result.ts';
import { parseRpps } from '#kernel/rpps.ts';
import { nomPropre, normaliser } from '#kernel/texte.ts';
import { type AdhesionListee, type Personne, quiEst } from './adhesion.ts';
import { admet } from './college.ts';
import { ENTETES, type LigneDAdherent } from './colonnes-d-adherents.ts';
import { type LigneLue, lireLigne, type RefusDeLigne } from './lire-ligne.ts';
import type { Connu, FicheImportee, IssueDeLigne, LignePlanifiee } from './plan-d-import.ts';

type Cellules = LigneDAdherent['cellules'];
const refusee = (refus: RefusDeLigne): IssueDeLigne => ({ genre: 'refusee', ...refus });

/** What each line of a file would change, in its order. An empty cell changes nothing. */
export function planifierAdherents(
  lignes: readonly LigneDAdherent[],
  connu: Connu,
): readonly LignePlanifiee[] {
  const vus = new Set<string>();
  return lignes.map((ligne) => {
    const issue = planifierLigne(ligne.cellules, connu);
    const cle =
      issue.genre === 'creee' ? quiEst(issue.fiche) : issue.genre === 'refusee' ? null : issue.id;
    const partie = issue.genre === 'creee' && issue.etat === 'partie';
    if (cle === null || partie) return { ligne, issue };
    if (vus.has(cle)) return { ligne, issue: refusee({ motif: 'en-double' }) };
    vus.add(cle);
    return { ligne, issue };
  });
}

function planifierLigne(cellules: Cellules, connu: Connu): IssueDeLigne {
  const lue = lireLigne(cellules, connu);
  if (!lue.ok) return refusee(lue.refus);
  const { identifiant } = cellules;
  if (identifiant !== undefined) {
    const connue = connu.existantes.find(({ id }) => id === identifiant);
    return connue
      ? comparer(connue, cellules, { lue: lue.valeur, connu })
      : refusee({ motif: 'identifiant-inconnu', valeur: identifiant });
  }
  const personne = composer(cellules, { lue: lue.valeur, connu });
  if (!personne.ok) return refusee(personne.refus);
  const memes = lue.valeur.etat === 'partie' ? [] : memesQue(personne.valeur, connu);
  const [connue] = memes;
  if (memes.length > 1) return refusee({ motif: 'homonymes' });
  if (connue) return comparer(connue, cellules, { lue: lue.valeur, connu });
  return creer(personne.valeur, { lue: lue.valeur, connu });
}

type Autour = { readonly lue: LigneLue; readonly connu: Connu };

/** Current members that a line may be about: the same entry of the directory, otherwise the same name. */
function memesQue(personne: Personne, { existantes }: Connu): readonly AdhesionListee[] {
  const enCours = existantes.filter(({ etat }) => etat !== 'partie' && etat !== 'refusee');
  const qui = quiEst(personne);
  const exactes = enCours.filter((a) => quiEst(a) === qui);
  if (exactes.length > 0 || personne.professionnelId || personne.structureId) return exactes;
  const nom = nomNormal(personne);
  return enCours.filter((a) => a.genre === personne.genre && nomNormal(a) === nom);
}

function nomNormal({ genre, structure, prenom, nom }: Personne): string {
  return normaliser(genre === 'structure' ? (structure ?? '') : `${prenom} ${nom}`);
}

function composer(c: Cellules, { lue, connu }: Autour): Result<Personne, RefusDeLigne> {
  const genre = lue.genre ?? (c.structure !== undefined || c.finess ? 'structure' : 'individuel');
  const base: Personne = {
    genre,
    professionnelId: null,
    structureId: null,
    titre: c.titre ?? null,
    prenom: c.prenom ?? '',
    nom: c.nom ?? '',
    profession: genre === 'individuel' ? lue.profession : null,
    structure: null,
    fonction: genre === 'structure' ? (c.fonction ?? null) : null,
    commune: lue.commune,
    courriel: lue.courriel,
    telephone: lue.telephone,
  };
  return genre === 'structure' ? deStructure(base, c, connu) : deLaPersonne(base, c, connu);
}

function deLaPersonne(
  base: Personne,
  { rpps }: Cellules,
  { professionnels }: Connu,
): Result<Personne, RefusDeLigne> {
  if (rpps === undefined)
    return base.prenom && base.nom ? reussi(base) : refuse({ motif: 'nom-manquant' });
  const numero = rpps.replaceAll(/\s/g, '');
  if (!parseRpps(numero).ok) return refuse({ motif: 'rpps-faux', valeur: rpps });
  const connue = professionnels.get(numero);
  if (!connue) return refuse({ motif: 'rpps-inconnu', valeur: rpps });
  const { id, ...dits } = connue;
  return reussi({ ...base, ...dits, professionnelId: id });
}

function deStructure(
  base: Personne,
  { structure, finess }: Cellules,
  { structures }: Connu,
): Result<Personne, RefusDeLigne> {
  if (!(base.prenom && base.nom)) return refuse({ motif: 'nom-manquant' });
  if (finess === undefined)
    return structure ? reussi({ ...base, structure }) : refuse({ motif: 'structure-manquante' });
  const connue = structures.get(finess.replaceAll(/\s/g, ''));
  if (!connue) return refuse({ motif: 'finess-inconnu', valeur: finess });
  const { id: structureId, nom, commune } = connue;
  return reussi({
    ...base,
    structureId,
    structure: nomPropre(nom),
    commune: commune ?? base.commune,
  });
}

function creer(personne: Personne, { lue, connu }: Autour): IssueDeLigne {
  const { du, au, collegeId } = lue;
  const etat = lue.etat ?? (au === null ? 'active' : 'partie');
  if (etat === 'demandee' || etat === 'refusee') return refusee({ motif: 'demande-a-decider' });
  if (du === null) return refusee({ motif: 'debut-manquant' });
  if ((etat === 'partie') !== (au !== null)) return refusee({ motif: 'etat-change' });
  if (au !== null && au < du) return refusee({ motif: 'fin-avant-debut' });
  if (au !== null && au > connu.jour) return refusee({ motif: 'fin-a-venir' });
  const fiche = { ...personne, collegeId };
  if (!convient(fiche, connu)) return refusee({ motif: 'college-ne-convient-pas' });
  return { genre: 'creee', fiche, etat, du, au };
}

function convient({ collegeId, ...personne }: FicheImportee, connu: Connu): boolean {
  const college = connu.colleges.find(({ id }) => id === collegeId);
  const commune = connu.communes.find(({ code }) => code === personne.commune);
  return !college || admet(college, { ...personne, secteur: commune?.secteur ?? null });
}

const COMPARES = {
  titre: ENTETES.titre,
  prenom: ENTETES.prenom,
  nom: ENTETES.nom,
  profession: ENTETES.profession,
  structure: ENTETES.structure,
  fonction: ENTETES.fonction,
  commune: ENTETES.commune,
  courriel: ENTETES.courriel,
  telephone: ENTETES.telephone,
  collegeId: ENTETES.college,
} as const;

function comparer(a: AdhesionListee, c: Cellules, { lue, connu }: Autour): IssueDeLigne {
  if (lue.etat !== null && lue.etat !== a.etat)
    return refusee({
      motif: a.etat === 'demandee' ? 'demande-a-decider' : 'etat-change',
      valeur: c.etat,
    });
  if (lue.du !== null && lue.du !== a.du) return refusee({ motif: 'date-change', valeur: c.du });
  if (lue.au !== null && lue.au !== a.au) return refusee({ motif: 'date-change', valeur: c.au });
  const fiche: FicheImportee = {
    ...a,
    ...(a.professionnelId ? {} : nommee(c, lue, a)),
    ...(a.genre === 'structure' && !a.structureId && c.structure ? { structure: c.structure } : {}),
    fonction: a.genre === 'structure' ? (c.fonction ?? a.fonction) : null,
    courriel: lue.courriel ?? a.courriel,
    telephone: lue.telephone ?? a.telephone,
    collegeId: lue.collegeId ?? a.collegeId,
  };
  const champs = Object.entries(COMPARES).flatMap(([champ, tete]) =>
    valeurDe(fiche, champ) === valeurDe(a, champ) ? [] : [tete],
  );
  if (champs.length === 0) return { genre: 'inchangee', id: a.id };
  return convient(fiche, connu)
    ? { genre: 'changee', id: a.id, fiche, champs }
    : refusee({ motif: 'college-ne-convient-pas' });
}

/** The directory says who somebody is: a file does not rename them. */
function nommee(c: Cellules, lue: LigneLue, a: AdhesionListee) {
  return {
    titre: c.titre ?? a.titre,
    prenom: c.prenom ?? a.prenom,
    nom: c.nom ?? a.nom,
    profession: a.genre === 'individuel' ? (lue.profession ?? a.profession) : null,
    commune: a.structureId ? a.commune : (lue.commune ?? a.commune),
  };
}

/** Spaces are those of a cell: how many there are between two words changes nothing. */
function valeurDe(fiche: FicheImportee, champ: string): unknown {
  const valeur = new Map<string, unknown>(Object.entries(fiche)).get(champ);
  return typeof valeur === 'string' ? valeur.replace(/\s+/g, ' ').trim() || null : valeur;
}
