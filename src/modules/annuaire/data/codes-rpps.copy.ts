import type { BinaryRows } from '#platform/db/binary-rows.ts';
import type { Empreinte } from '../domain/empreinte.ts';
import type { LectureDiplomes, LectureSavoirFaires } from '../domain/lecture-fichiers-annexes.ts';
import type { Ligne } from '../domain/ligne.ts';
import { champ } from './activites.copy.ts';

/** The savoir-faire of the line just read. */
export function ecrireSavoirFaire(
  rows: BinaryRows,
  ligne: Ligne,
  { lecture, empreinte }: { readonly lecture: LectureSavoirFaires; readonly empreinte: Empreinte },
): void {
  const { places } = lecture;
  rows.begin(5);
  rows.uuid(lecture.personne);
  champ(rows, ligne, places.savoirFaire);
  champ(rows, ligne, places.typeSavoirFaire);
  champ(rows, ligne, places.profession);
  empreinte.recommencer();
  for (const place of [places.typeSavoirFaire, places.profession])
    empreinte.octets(ligne.octets, ligne.debut(place), ligne.fin(place));
  empreinte.finir();
  rows.int64(empreinte.haut, empreinte.bas);
}

/** The diploma or the authorisation of the line just read: its codes are all of it. */
export function ecrireDiplome(rows: BinaryRows, ligne: Ligne, lecture: LectureDiplomes): void {
  const { places } = lecture;
  rows.begin(7);
  rows.uuid(lecture.personne);
  rows.int64(lecture.cle.haut, lecture.cle.bas);
  champ(rows, ligne, places.typeDiplome);
  champ(rows, ligne, places.diplome);
  champ(rows, ligne, places.autorisation);
  champ(rows, ligne, places.discipline);
  rows.int64(0, 1);
}
