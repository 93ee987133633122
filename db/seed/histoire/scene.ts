import { droitsDe } from '#app/droits.ts';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { heureCivileDe, instantDe } from '#kernel/fuseau.ts';
import { heureDeMinutes, minutesDe } from '#kernel/heure-civile.ts';
import type { Role } from '#kernel/role.ts';
import { idDuRpps } from '#modules/annuaire';
import type { Acteur, Appel } from '#platform/call.ts';
import type { Comptes } from '../comptes.ts';
import type { Habitant } from '../peupler.ts';
import type { Plantee } from '../planter.ts';
import { type Chronologie, ouvrirChronologie } from './chronologie.ts';

/** Where a history is lived: a CPTS, its people, its present. */
export type Scene = Plantee & {
  readonly chronologie: Chronologie;
  readonly acteurs: Acteurs;
  /** First and last day of the history; the last one is today. */
  readonly premierJour: DateCivile;
  readonly aujourdhui: DateCivile;
  readonly present: Date;
  /** Address of the installation, for the links in messages. */
  readonly adresse: string;
  /** The instant of a clock time (minutes after midnight) of a day, in the zone of the CPTS. */
  readonly a: (jour: DateCivile, minutes: number) => Date;
  readonly par: (acteur: Acteur, quand: Date) => Appel;
  /** Clock time of an instant, in minutes after midnight. */
  readonly minutesDe: (instant: Date) => number;
  readonly habitantParId: ReadonlyMap<string, Habitant>;
};

export type Acteurs = {
  readonly regulation: Acteur;
  readonly coordination: Acteur;
  readonly sas: Acteur;
  readonly urgences: Acteur;
  readonly patient: Acteur;
  readonly professionnel: (habitant: Pick<Habitant, 'prenom' | 'nom' | 'rpps'>) => Acteur;
};

type Depart = {
  readonly adresse: string;
  readonly comptes: Comptes;
  readonly present: Date;
  readonly premierJour: DateCivile;
  readonly aujourdhui: DateCivile;
};

/** Sets the scene of a CPTS, nothing planned yet. */
export function monterScene(plantee: Plantee, depart: Depart): Scene {
  const { fuseau } = plantee.cpts;
  return {
    ...plantee,
    ...depart,
    chronologie: ouvrirChronologie(depart.present),
    acteurs: acteursDe(depart.comptes, plantee.habitants),
    a: (jour, minutes) => instantDe(jour, heureDeMinutes(minutes), fuseau).instant,
    par: (acteur, quand) => ({ ...plantee.appel(quand), acteur }),
    minutesDe: (instant) => minutesDe(heureCivileDe(instant, fuseau)),
    habitantParId: new Map(plantee.habitants.map((h) => [idDuRpps(h.rpps), h])),
  };
}

/** Days from one to another, both included. */
export function joursDe(du: DateCivile, au: DateCivile): readonly DateCivile[] {
  const jours: DateCivile[] = [];
  for (let jour = du; jour <= au; jour = ajouterJours(jour, 1)) jours.push(jour);
  return jours;
}

export function plusTard(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + Math.round(minutes * 60_000));
}

function acteursDe(comptes: Comptes, habitants: readonly Habitant[]): Acteurs {
  const compte = (adresse: string, nom: string, role: Role) =>
    acteur({ genre: 'compte', id: comptes.get(adresse) ?? null, nom, role, professionnel: null });
  const ids = new Map(
    habitants.flatMap(({ cle, rpps }) => (cle ? [[rpps, COMPTES_DES_HABITANTS[cle] ?? '']] : [])),
  );
  return {
    regulation: compte('regulation', 'Thibaut Larzanel', 'regulateur'),
    coordination: compte('coordination', 'Capucine Aubreval', 'coordinateur'),
    urgences: compte('hopital', 'Noémie Gerlesorel', 'hopital'),
    sas: acteur({
      genre: 'cle-api',
      id: null,
      nom: 'Plateforme SAS',
      role: 'sas',
      professionnel: null,
    }),
    patient: acteur({ genre: 'public', id: null, nom: 'Public', role: null, professionnel: null }),
    professionnel: ({ prenom, nom, rpps }) =>
      acteur({
        genre: 'compte',
        id: comptes.get(ids.get(rpps) ?? '') ?? null,
        nom: `${prenom} ${nom}`,
        role: 'professionnel',
        professionnel: idDuRpps(rpps),
      }),
  };
}

/** Addresses of the accounts that people of the directory hold, by their key. */
const COMPTES_DES_HABITANTS: Readonly<Record<string, string>> = {
  corliret: 'medecin',
  marquessac: 'pharmacie',
  brevillon: 'infirmiere',
  montagut: 'tresorerie',
  vaudrebois: 'presidence',
};

type Traits = Omit<Acteur, 'roles' | 'droits' | 'delegations' | 'confirmeLe'> & {
  readonly role: Role | null;
};

function acteur({ role, ...traits }: Traits): Acteur {
  const roles = role ? [role] : [];
  return { ...traits, roles, droits: droitsDe(roles), delegations: [], confirmeLe: null };
}
