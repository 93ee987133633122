import type { Requete } from '#platform/http/request.ts';
import type { Depart, Levier } from '../domain/depart.ts';

export type Textes = Readonly<Record<string, string>>;

const PLAN = ['annonceLe', 'departLe', 'patients', 'patientsSelon', 'patientsSource'];
const LEVIER = ['levier', 'genre', 'nom', 'capacite', 'desLe'];

const choisis = ({ champs }: Pick<Requete<unknown>, 'champs'>, noms: readonly string[]): Textes =>
  Object.fromEntries(noms.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : [])));

/** What a form says of a plan; a box that is not ticked is a no. */
export const planDe = (requete: Pick<Requete<unknown>, 'champs'>): Textes => ({
  ...choisis(requete, PLAN),
  publie: requete.champs['publie'] === 'oui' ? 'oui' : 'non',
});

export const levierDe = (requete: Pick<Requete<unknown>, 'champs'>): Textes =>
  choisis(requete, LEVIER);

const texte = (n: number | string | null) => (n === null ? '' : String(n));

/** A plan as its form takes it. */
export const valeursDuPlan = (d: Depart): Textes => ({
  annonceLe: d.annonceLe,
  departLe: texte(d.departLe),
  patients: texte(d.patients),
  patientsSelon: texte(d.patientsSelon),
  patientsSource: texte(d.patientsSource),
  publie: d.publie ? 'oui' : '',
});

/** An answer as its form takes it. */
export const valeursDuLevier = (l: Levier | null): Textes =>
  l === null
    ? {}
    : { genre: l.genre, nom: l.nom, capacite: texte(l.capacite), desLe: texte(l.desLe) };
