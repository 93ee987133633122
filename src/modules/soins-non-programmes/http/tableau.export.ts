import { direNombre } from '#kernel/dire-nombres.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import type { Delai, Nombre, Repartition } from '#kernel/masque.ts';
import type { PeriodeDeTableau } from '#kernel/periode-de-tableau.ts';
import type { FaitDuTableau } from '../domain/tableau.ts';
import type { TableauVu } from '../domain/tableau-vu.ts';
import { direOrigineDuFait, direProfession, direRaison } from '../ui/dire-tableau.ts';
import { direDetail } from '../ui/faits.page.tsx';
import { enCsv } from './csv.export.ts';

/** The figures of the board, one by row; an unknown one is an empty cell, never zero. */
export function tableauEnCsv(t: TableauVu, { du, au }: PeriodeDeTableau): string {
  const n = (valeur: Nombre) => direNombre(valeur).replaceAll('\u00A0', '');
  const delai = (minutes: Delai) => (typeof minutes === 'number' ? String(minutes) : '');
  const parts = (
    { total, parts: siennes }: Repartition,
    nom: string,
    dire: (cle: string) => string,
  ) =>
    siennes.length === 0 && total !== 0
      ? [[nom, 'non communiqué', 'mesuré'] as const]
      : siennes.map(
          ({ cle, nombre }) => [`${nom}\u00A0: ${dire(cle)}`, n(nombre), 'mesuré'] as const,
        );
  const chiffres: readonly (readonly [string, string, string])[] = [
    ['Demandes reçues', n(t.recues), 'mesuré'],
    ['Demandes répondues', n(t.repondues), 'mesuré'],
    ['Demandes répondues en moins de 24 h', n(t.repondues24h), 'mesuré'],
    ['Délai médian de réponse (minutes)', delai(t.delaiReponse), 'mesuré'],
    ['Délai médian jusqu’au rendez-vous (minutes)', delai(t.delaiRendezVous), 'mesuré'],
    ['Demandes hors du territoire', n(t.horsTerritoire), 'mesuré'],
    ['Demandes sans médecin traitant', n(t.sansMedecinTraitant), 'mesuré'],
    ['Créneaux offerts', n(t.offerts), 'mesuré'],
    ['Créneaux pourvus', n(t.pourvus), 'mesuré'],
    ['Créneaux rendus', n(t.rendus), 'mesuré'],
    ['Professionnels participants', n(t.participants), 'mesuré'],
    ['Patients venus', n(t.venus), 'mesuré'],
    ['Patients non venus', n(t.pasVenus), 'mesuré'],
    ['Patients redirigés', n(t.rediriges), 'mesuré'],
    ['Rendez-vous annulés', n(t.annules), 'mesuré'],
    ['Soins comptés hors créneaux', n(t.recenses), 'déclaré'],
    ['Arrêts sur signe d’alerte', n(t.alertes), 'mesuré'],
    ...parts(t.parProfession, 'Orientées', direProfession),
    ...parts(t.parOrigine, 'Reçues', direOrigineDuFait),
    ...parts(t.sansSolution, 'Sans solution', direRaison),
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
