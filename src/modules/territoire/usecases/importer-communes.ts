import { z } from 'zod';
import { csvRows } from '#platform/files/csv-rows.ts';
import { jsonItems } from '#platform/files/json-items.ts';
import type { Appel } from '#platform/use-case.ts';
import { ecrireCoordonnees } from '../data/coordonnees.copy.ts';
import { lireChamp, reperer } from '../domain/colonnes.ts';
import { type Coordonnees, lireCoordonnees, nombre } from '../domain/coordonnees.ts';
import { ajouter, direRapport, type RapportDImport } from '../domain/rapport-d-import.ts';
import { ecrireParLots, type Lue } from './ecrire-par-lots.ts';
import { ImportRefuse, PROBLEMES_JSON } from './import-refuse.ts';
import { ouvrirLecture } from './ouvrir-lecture.ts';

export type MoyensDImport = {
  readonly appel: Appel;
  readonly dire: (ligne: string) => void;
  /** Bytes and communes read so far, after each batch. */
  readonly avancer?: (octets: number, lus: number) => void;
};

type Morceaux = AsyncIterable<Uint8Array>;

/**
 * Imports the points and surfaces of communes: a delimited file (INSEE code, longitude, latitude, surface, in
 * any order, under the names that publishers give them) or JSON (API géo, GeoJSON). Idempotent.
 * @throws ImportRefuse when the right is missing, or when no column can be recognised.
 */
export async function importerCommunes(
  { appel, dire, avancer }: MoyensDImport,
  fichier: string,
): Promise<RapportDImport> {
  if (!appel.acteur.droits.has('territoire.importer')) throw new ImportRefuse('droit-manquant');
  const lecture = ouvrirLecture(fichier);
  const ecrites = await ecrireParLots(lire(lecture.chunks), {
    db: appel.socle.db,
    ecrire: ecrireCoordonnees,
    taille: 2000,
    progression: ({ lus }) => {
      dire(`${lus.toLocaleString('fr-FR')} communes lues`);
      avancer?.(lecture.octets(), lus);
    },
  });
  const rapport = ajouter(ecrites, { coupe: !lecture.entiere() });
  dire(direRapport(rapport));
  return rapport;
}

async function* lire(chunks: Morceaux): AsyncGenerator<Lue<Coordonnees>> {
  const iterateur = chunks[Symbol.asyncIterator]();
  const premier = await iterateur.next();
  if (premier.done) throw new ImportRefuse('fichier-vide');
  const tout = suite(premier.value, iterateur);
  const debut = new TextDecoder().decode(premier.value.slice(0, 64)).trimStart();
  if (/^\uFEFF?[[{]/.test(debut)) yield* lireJson(tout);
  else yield* lireColonnes(tout);
}

async function* suite(
  premier: Uint8Array,
  reste: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield premier;
  for (let lu = await reste.next(); !lu.done; lu = await reste.next()) yield lu.value;
}

async function* lireColonnes(chunks: Morceaux): AsyncGenerator<Lue<Coordonnees>> {
  let colonnes: ReturnType<typeof reperer> | null = null;
  for await (const row of csvRows(chunks)) {
    if ('problem' in row) {
      yield { ligne: row.line, raison: 'un guillemet n’est jamais fermé' };
    } else if (colonnes === null) colonnes = exigerColonnes(row.values);
    else {
      const { values } = row;
      const champ = (rang: number | undefined) => (rang === undefined ? undefined : values[rang]);
      const point = champ(colonnes.point)?.split(/[,;]\s*/) ?? [];
      const km2 = nombre(champ(colonnes.surfaceKm2));
      yield lue(row.line, {
        code: champ(colonnes.code),
        longitude: champ(colonnes.longitude) ?? point[1],
        latitude: champ(colonnes.latitude) ?? point[0],
        surfaceHa: champ(colonnes.surfaceHa) ?? (km2 === null ? undefined : km2 * 100),
      });
    }
  }
  if (colonnes === null) throw new ImportRefuse('fichier-vide');
}

function exigerColonnes(entete: readonly string[]) {
  const colonnes = reperer(entete);
  const points =
    colonnes.point !== undefined ||
    (colonnes.longitude !== undefined && colonnes.latitude !== undefined);
  if (colonnes.code === undefined || !points)
    throw new ImportRefuse('colonnes-inconnues', entete.join(', ').slice(0, 300));
  return colonnes;
}

const zPoint = z.object({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) });
const zObjet = z.record(z.string(), z.unknown());

/** API géo writes `centre`, GeoJSON `geometry` beside `properties`. */
async function* lireJson(chunks: Morceaux): AsyncGenerator<Lue<Coordonnees>> {
  for await (const item of jsonItems(chunks)) {
    if ('problem' in item) yield { ligne: item.line, raison: PROBLEMES_JSON[item.problem] };
    else {
      const objet = zObjet.catch({}).parse(item.value);
      const propre = { ...objet, ...zObjet.catch({}).parse(objet['properties']) };
      const point = [objet['centre'], objet['mairie'], objet['geometry']]
        .map((p) => zPoint.safeParse(p).data)
        .find((p) => p !== undefined);
      const km2 = nombre(lireChamp(propre, 'surfaceKm2'));
      yield lue(item.line, {
        code: lireChamp(propre, 'code'),
        longitude: lireChamp(propre, 'longitude') ?? point?.coordinates[0],
        latitude: lireChamp(propre, 'latitude') ?? point?.coordinates[1],
        surfaceHa: lireChamp(propre, 'surfaceHa') ?? (km2 === null ? undefined : km2 * 100),
      });
    }
  }
}

function lue(ligne: number, champs: Parameters<typeof lireCoordonnees>[0]): Lue<Coordonnees> {
  const result = lireCoordonnees(champs);
  return result.ok ? { ligne, valeur: result.valeur } : { ligne, raison: result.refus };
}
