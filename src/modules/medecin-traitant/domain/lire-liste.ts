import { parseCourriel } from '#kernel/courriel.ts';
import { ageLe, type DateCivile } from '#kernel/date-civile.ts';
import { type ChampDeListe, champDe } from './champ-de-liste.ts';
import type { Colonnes, Rangee } from './colonnes-de-liste.ts';
import { CODES_DES_CRITERES } from './critere.ts';
import { lireNaissance } from './date-de-liste.ts';
import { lireLieu } from './lieu-de-liste.ts';
import type { LigneLue, PersonneDeListe, Raison, Remarque } from './ligne-de-liste.ts';
import { lireNom, type NomLu, separerNom } from './nom-de-liste.ts';
import { ditUnDeces, lireCritere, lireSexe, lireSituations } from './reponse-de-liste.ts';
import { lireTelephone } from './telephone-de-liste.ts';

type Reperes = { readonly jour: DateCivile; readonly pivot: number };
type Cellules = (champ: ChampDeListe) => string;

/** Majority (article 414 du code civil): of somebody younger, a parent is called. */
const MAJORITE = 18;

/** Reads each line under the head of a list, by what each column says. */
export function lireLignes(
  rangees: readonly Rangee[],
  colonnes: Colonnes,
  reperes: Reperes,
): readonly LigneLue[] {
  let lieu: Lieu = SANS_LIEU;
  return rangees.map((rangee) => {
    const cellules = cellulesDe(rangee, colonnes);
    const ici = lieuDe(cellules);
    const repris = estVide(ici) && !estVide(lieu);
    if (!estVide(ici)) lieu = ici;
    return lireLigne(rangee, cellules, { ...reperes, lieu, repris });
  });
}

type Lieu = { readonly commune: string; readonly codePostal: string; readonly codeInsee: string };
const SANS_LIEU: Lieu = { commune: '', codePostal: '', codeInsee: '' };

const lieuDe = (cellules: Cellules): Lieu => ({
  commune: cellules('commune'),
  codePostal: cellules('codePostal'),
  codeInsee: cellules('codeInsee'),
});
const estVide = ({ commune, codePostal, codeInsee }: Lieu) => !(commune || codePostal || codeInsee);

function cellulesDe({ values }: Rangee, colonnes: Colonnes): Cellules {
  return (champ) => {
    const rang = colonnes.indexOf(champ);
    return rang === -1 ? '' : (values[rang] ?? '');
  };
}

type Contexte = Reperes & { readonly lieu: Lieu; readonly repris: boolean };

function lireLigne(rangee: Rangee, cellules: Cellules, contexte: Contexte): LigneLue {
  const { line: numero } = rangee;
  const dit = rangee.values
    .filter((v) => v !== '')
    .join(' · ')
    .slice(0, 200);
  const refuser = (raison: Raison): LigneLue => ({ issue: 'refusee', numero, raison, dit });
  if (rangee.problem) return refuser(rangee.problem);
  if (nEstPersonne(rangee, cellules)) return { issue: 'ecartee', numero, dit };
  const nom = nomDe(cellules);
  if (typeof nom === 'string') return refuser(nom);
  if (cellules('naissance') === '') return refuser('naissance-manquante');
  const naissance = lireNaissance(cellules('naissance'), contexte);
  if (!naissance.ok) return refuser(naissance.refus);
  const { date, siecleSuppose } = naissance.valeur;
  const { remarques, ...reste } = resteDe(cellules);
  const personne: PersonneDeListe = { ...nom, dateDeNaissance: date, ...reste };
  if (ditUnDeces(cellules('deces')))
    return { issue: 'refusee', numero, raison: 'decede', dit, personne };
  return {
    issue: 'personne',
    numero,
    personne,
    lieu: lireLieu(contexte.lieu),
    remarques: [
      ...(siecleSuppose ? (['siecle-suppose'] as const) : []),
      ...remarques,
      ...(contexte.repris ? (['lieu-repris'] as const) : []),
      ...(ageLe(date, contexte.jour) < MAJORITE ? (['mineur'] as const) : []),
    ],
  };
}

const PIED =
  /^(total|sous total|nombre|effectif|fin de|page|edite|edition|extrait|extraction|source|legende|nb|\*|document|confidentiel)\b/;

/** A foot of page, a total, a head repeated: words where a person would be, or next to nothing on the line. */
function nEstPersonne({ values }: Rangee, cellules: Cellules): boolean {
  const pleines = values.filter((v) => v !== '');
  if (pleines.filter((v) => champDe(v) !== null).length >= 3) return true;
  if (cellules('naissance') !== '') return false;
  const premiere = (pleines[0] ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9* ]/g, '');
  if (pleines.length <= 3 && cellules('prenom') === '' && PIED.test(premiere)) return true;
  return pleines.length === 0 || (pleines.length === 1 && cellules('nom') === '');
}

function nomDe(cellules: Cellules): NomLu | Raison {
  const nom = cellules('nom') || cellules('nomDeNaissance');
  const prenom = cellules('prenom');
  if (nom && prenom) return { nom: lireNom(nom), prenom: lireNom(prenom) };
  const ensemble = cellules('nomPrenom');
  const inverse = cellules('prenomNom');
  if (ensemble) return separerNom(ensemble, 'nom-prenom') ?? 'nom-a-separer';
  if (inverse) return separerNom(inverse, 'prenom-nom') ?? 'nom-a-separer';
  return nom ? 'prenom-manquant' : 'nom-manquant';
}

/** What helps to call and to order, but keeps nobody out. */
function resteDe(cellules: Cellules) {
  const remarques: Remarque[] = [];
  const telephone = lireTelephone(cellules('telephone')) ?? lireTelephone(cellules('telephone2'));
  if (telephone === null && (cellules('telephone') || cellules('telephone2')))
    remarques.push('telephone-illisible');
  const courriel = parseCourriel(cellules('courriel'));
  if (!courriel.ok && cellules('courriel') !== '') remarques.push('courriel-illisible');
  const situations = lireSituations(cellules('situations'));
  const reponses = CODES_DES_CRITERES.map(
    (code) => [code, lireCritere(cellules(code), code)] as const,
  );
  if (situations.illisible || reponses.some(([, tient]) => tient === null))
    remarques.push('situation-illisible');
  const adresse = [cellules('adresse'), cellules('complement')].filter(Boolean).join(', ');
  return {
    remarques,
    sexe: lireSexe(cellules('sexe')),
    adresse: adresse ? adresse.slice(0, 200) : null,
    telephone,
    courriel: courriel.ok ? courriel.valeur : null,
    criteres: reponses
      .filter(([code, tient]) => tient === true || situations.criteres.includes(code))
      .map(([code]) => code),
  };
}
