import type { BinaryRows } from '#platform/db/binary-rows.ts';
import type { Empreinte } from '../domain/empreinte.ts';
import type { LectureActivites } from '../domain/lecture-activites.ts';
import type { Ligne } from '../domain/ligne.ts';
import type { MotsDOctets } from '../domain/mots-d-octets.ts';

/** The person of the line just read. */
export function ecrireProfessionnel(
  rows: BinaryRows,
  ligne: Ligne,
  { lecture, empreinte }: { readonly lecture: LectureActivites; readonly empreinte: Empreinte },
): void {
  const { places } = lecture;
  rows.begin(10);
  rows.uuid(lecture.personne);
  if (lecture.estRpps) champ(rows, ligne, places.rpps);
  else rows.nul();
  empreinte.recommencer();
  for (const place of [
    places.titre,
    places.civilite,
    places.nom,
    places.prenom,
    places.profession,
    places.categorie,
  ]) {
    empreinte.octets(ligne.octets, ligne.debut(place), ligne.fin(place));
    if (place === places.titre && !estDocteur(ligne, place)) rows.nul();
    else if (place === places.prenom) champOuVide(rows, ligne, place);
    else champ(rows, ligne, place);
  }
  empreinte.finir();
  ecrireMots(rows, lecture.mots);
  rows.int64(empreinte.haut, empreinte.bas);
}

/** The activity of the line just read. */
export function ecrireActivite(rows: BinaryRows, ligne: Ligne, lecture: LectureActivites): void {
  const { places } = lecture;
  rows.begin(12);
  rows.uuid(lecture.personne);
  rows.int64(lecture.cle.haut, lecture.cle.bas);
  champ(rows, ligne, places.profession);
  champ(rows, ligne, places.savoirFaire);
  champ(rows, ligne, places.mode);
  if (lecture.structure === null) rows.nul();
  else rows.uuid(lecture.structure);
  rows.bytes(lecture.communeOctets, lecture.communeDebut, lecture.communeFin);
  champ(rows, ligne, places.secteur);
  champ(rows, ligne, places.role);
  champ(rows, ligne, places.genre);
  champ(rows, ligne, places.section);
  rows.int64(lecture.contenu.haut, lecture.contenu.bas);
}

/** A new word of a name. */
export function ecrireMot(rows: BinaryRows, octets: Uint8Array, debut: number, fin: number): void {
  rows.begin(1);
  rows.bytes(octets, debut, fin);
}

export function champ(rows: BinaryRows, ligne: Ligne, place: number): void {
  rows.bytes(ligne.octets, ligne.debut(place), ligne.fin(place));
}

function champOuVide(rows: BinaryRows, ligne: Ligne, place: number): void {
  if (ligne.estVide(place)) rows.word32(0);
  else champ(rows, ligne, place);
}

/** The exercise title is DR, or repeats the civility. */
function estDocteur(ligne: Ligne, place: number): boolean {
  const debut = ligne.debut(place);
  return (
    ligne.fin(place) - debut === 2 && ligne.octets[debut] === 68 && ligne.octets[debut + 1] === 82
  );
}

/** A tsvector in binary form: how many lexemes, then each with its end mark and no position. */
function ecrireMots(rows: BinaryRows, mots: MotsDOctets): void {
  const marque = rows.open();
  rows.word32(mots.nombre);
  for (let i = 0; i < mots.nombre; i++) {
    rows.raw(mots.octets, mots.debut(i), mots.fin(i));
    rows.byte(0);
    rows.byte(0);
    rows.byte(0);
  }
  rows.close(marque);
}
