import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import type { PeriodeDeTableau } from '../domain/periode-de-tableau.ts';
import type { FaitDuTableau, Part, TableauLu } from '../domain/tableau.ts';
import {
  direDont,
  direNombre,
  direOrigineDuFait,
  direParts,
  direProfession,
  direRaison,
  direVenues,
} from '../ui/dire-tableau.ts';
import { direDetail } from '../ui/faits.page.tsx';
import { enCsv } from './csv.export.ts';

type Regard = { readonly masque: boolean };

/** The figures of the board, one by row; an unknown one is an empty cell, never zero. */
export function tableauEnCsv(t: TableauLu, { du, au }: PeriodeDeTableau, regard: Regard): string {
  const parts = (siennes: readonly Part[]) =>
    direParts(siennes, regard).map((part) => ({
      ...part,
      texte: part.texte.replaceAll('\u00A0', ''),
    }));
  const n = (valeur: number) => direNombre(valeur, regard).replaceAll('\u00A0', '');
  const dont = (valeur: number) => direDont(valeur, t.recues, regard).replaceAll('\u00A0', '');
  const venues = direVenues(t, regard);
  // The median of a handful is one of them.
  const delai = (minutes: number | null, mesures: number) =>
    minutes === null || (regard.masque && mesures < 5) ? '' : String(minutes);
  const chiffres: readonly (readonly [string, string, string])[] = [
    ['Demandes reçues', n(t.recues), 'mesuré'],
    ['Demandes répondues', dont(t.repondues), 'mesuré'],
    ['Demandes répondues en moins de 24 h', dont(t.repondues24h), 'mesuré'],
    ['Délai médian de réponse (minutes)', delai(t.delaiReponse, t.repondues), 'mesuré'],
    ['Délai médian jusqu’au rendez-vous (minutes)', delai(t.delaiRendezVous, t.pourvus), 'mesuré'],
    ['Demandes hors du territoire', dont(t.horsTerritoire), 'mesuré'],
    ['Demandes sans médecin traitant', dont(t.sansMedecinTraitant), 'mesuré'],
    ['Créneaux offerts', n(t.offerts), 'mesuré'],
    ['Créneaux pourvus', n(t.pourvus), 'mesuré'],
    ['Créneaux rendus', n(t.rendus), 'mesuré'],
    ['Professionnels participants', n(t.participants), 'mesuré'],
    ['Patients venus', venues.venus.replaceAll('\u00A0', ''), 'mesuré'],
    ['Patients non venus', venues.pasVenus.replaceAll('\u00A0', ''), 'mesuré'],
    ['Patients redirigés', venues.rediriges.replaceAll('\u00A0', ''), 'mesuré'],
    ['Rendez-vous annulés', n(t.annules), 'mesuré'],
    ['Soins comptés hors créneaux', n(t.recenses), 'déclaré'],
    ['Arrêts sur signe d’alerte', n(t.alertes), 'mesuré'],
    ...parts(t.parProfession).map(
      ({ cle, texte }) => [`Orientées\u00A0: ${direProfession(cle)}`, texte, 'mesuré'] as const,
    ),
    ...parts(t.parOrigine).map(
      ({ cle, texte }) => [`Reçues\u00A0: ${direOrigineDuFait(cle)}`, texte, 'mesuré'] as const,
    ),
    ...parts(t.sansSolution).map(
      ({ cle, texte }) => [`Sans solution\u00A0: ${direRaison(cle)}`, texte, 'mesuré'] as const,
    ),
  ];
  const entete = ['Indicateur', 'Valeur', 'Source', 'Du', 'Au'];
  return enCsv([
    entete,
    ...chiffres.map((ligne) => [...ligne, dateChiffres(du), dateChiffres(au)]),
  ]);
}

/** Ledger entries, as the page lists them. */
export function faitsEnCsv(faits: readonly FaitDuTableau[], fuseau: string): string {
  const entete = [
    'Date',
    'Heure',
    'Fait',
    'Par',
    'Commune',
    'Minutes',
    'Compte',
    'Source',
    'Identifiant',
  ];
  return enCsv([
    entete,
    ...faits.map((f) => [
      dateChiffres(dateCivileDe(f.instant, fuseau)),
      heureCivileDe(f.instant, fuseau),
      direDetail(f),
      f.acteurNom ?? '',
      f.commune ?? '',
      f.minutes === null ? '' : String(f.minutes),
      String(f.quantite),
      f.source,
      f.id,
    ]),
  ]);
}
