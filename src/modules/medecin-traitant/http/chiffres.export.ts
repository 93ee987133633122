import { direNombre } from '#kernel/dire-nombres.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import type { Delai, Nombre, Repartition } from '#kernel/masque.ts';
import type { Periode } from '#kernel/periode.ts';
import type { ChiffresVus } from '../domain/chiffres.ts';
import { NOMS_DES_ETAPES } from '../domain/par-critere.ts';
import { direCritere } from '../ui/dire-critere.ts';
import { direCloture, direOrigine } from '../ui/dire-demande.ts';
import { direDetail, GENRES_DITS } from '../ui/dire-faits.ts';
import { ETAPES_DITES } from '../ui/etapes-par-critere.tsx';
import type { FaitMontre } from '../ui/faits.page.tsx';
import type { Table } from './tables.export.ts';

type Communes = readonly { readonly code: string; readonly nom: string }[];

/** The figures of a period, one by row; a delay nobody measured is an empty cell, never zero. */
export function tableDesChiffres(c: ChiffresVus, { du, au }: Periode, communes: Communes): Table {
  const commune = (code: string) => nomDe(communes, code) || 'Non dite';
  const lignes: readonly (readonly [string, string | number | null])[] = [
    ['Demandes reçues', dit(c.recues)],
    ['Demandes vérifiées', dit(c.verifiees)],
    ['Demandes prises par un médecin', dit(c.prises)],
    ['Demandes rendues', dit(c.rendues)],
    ['Déclarations', dit(c.declarees)],
    ['Délai médian de vérification (minutes)', delai(c.delaiVerification)],
    ['Délai médian de prise (minutes)', delai(c.delaiPrise)],
    ['Délai médian de déclaration (minutes)', delai(c.delaiDeclaration)],
    ...c.parCritere.lignes.flatMap(({ critere, nombres }) =>
      NOMS_DES_ETAPES.map(
        (etape) =>
          [`${ETAPES_DITES[etape]}, ${direCritere(critere)}`, dit(nombres[etape])] as const,
      ),
    ),
    ...parts('Reçues', c.parOrigine, direOrigine),
    ...parts('Reçues', c.parCommune, commune),
    ...parts('Déclarées', c.declareesParCommune, commune),
    ...parts('Closes', c.closes, direCloture),
  ];
  const [debut, fin] = [dateChiffres(du), dateChiffres(au)];
  return [
    ['Chiffre', 'Valeur', 'Du', 'Au'],
    ...lignes.map(([nom, valeur]) => [nom, valeur, debut, fin]),
  ];
}

function parts(nom: string, { total, parts: siennes }: Repartition, dire: (cle: string) => string) {
  if (siennes.length === 0 && total !== 0)
    return [[`${nom}, répartition`, 'non communiqué'] as const];
  return siennes.map(({ cle, nombre }) => [`${nom}\u00A0: ${dire(cle)}`, dit(nombre)] as const);
}

const dit = (n: Nombre) => (typeof n === 'number' ? n : direNombre(n));
const delai = (d: Delai) => (d === 'tu' ? 'non communiqué' : d);
const nomDe = (communes: Communes, code: string | null) =>
  communes.find((une) => une.code === code)?.nom ?? code ?? '';

/** Ledger entries, as the page lists them; no person is in them. */
export function tableDesFaits(
  faits: readonly FaitMontre[],
  { fuseau, communes }: { readonly fuseau: string; readonly communes: Communes },
): Table {
  return [
    ['Date', 'Heure', 'Genre', 'Fait', 'Commune', 'Par', 'Délai (minutes)', 'Compte', 'Source'],
    ...faits.map((f) => [
      dateChiffres(dateCivileDe(f.instant, fuseau)),
      heureCivileDe(f.instant, fuseau),
      GENRES.find(([code]) => code === f.genre)?.[1] ?? f.genre,
      direDetail(f.genre, f.detail),
      nomDe(communes, f.commune),
      f.acteurNom,
      f.minutes,
      f.quantite,
      f.source,
    ]),
  ];
}

const GENRES = Object.entries(GENRES_DITS);
