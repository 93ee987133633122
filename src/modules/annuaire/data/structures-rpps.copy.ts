import type { BinaryRows } from '#platform/db/binary-rows.ts';
import type { Empreinte } from '../domain/empreinte.ts';
import type { LectureActivites } from '../domain/lecture-activites.ts';
import type { Ligne } from '../domain/ligne.ts';
import { champ } from './activites.copy.ts';

const ESPACE = 32;

/** The place of the line just read, as the register of professionals knows it. */
export function ecrireStructure(
  rows: BinaryRows,
  ligne: Ligne,
  { lecture, empreinte }: { readonly lecture: LectureActivites; readonly empreinte: Empreinte },
): void {
  const { places, structure } = lecture;
  if (structure === null) return;
  rows.begin(20);
  rows.uuid(structure);
  rows.ascii('rpps');
  champ(rows, ligne, places.finess);
  champ(rows, ligne, places.finessJuridique);
  champ(rows, ligne, places.siret);
  ecrireNom(rows, ligne, lecture);
  champ(rows, ligne, places.enseigne);
  champ(rows, ligne, places.secteur);
  ensemble(rows, ligne, [places.numero, places.indice, places.typeVoie, places.voie]);
  ensemble(rows, ligne, [places.point, places.mention]);
  champ(rows, ligne, places.codePostal);
  champ(rows, ligne, places.ville);
  rows.bytes(lecture.communeOctets, lecture.communeDebut, lecture.communeFin);
  champ(rows, ligne, lecture.telephone);
  champ(rows, ligne, places.telephone2);
  champ(rows, ligne, lecture.courriel);
  empreinte.recommencer();
  for (const place of colonnesDe(places))
    empreinte.octets(ligne.octets, ligne.debut(place), ligne.fin(place));
  empreinte.finir();
  rows.int64(empreinte.haut, empreinte.bas);
  rows.nul();
  rows.nul();
  rows.nul();
}

function ecrireNom(rows: BinaryRows, ligne: Ligne, { places }: LectureActivites): void {
  const place = ligne.estVide(places.raisonSociale) ? places.enseigne : places.raisonSociale;
  if (ligne.estVide(place)) rows.ascii('Lieu sans nom');
  else champ(rows, ligne, place);
}

/** Fields that are not empty, with a space between them. */
function ensemble(rows: BinaryRows, ligne: Ligne, places: readonly number[]): void {
  const marque = rows.open();
  for (const place of places) {
    if (ligne.estVide(place)) continue;
    if (!rows.isEmpty(marque)) rows.byte(ESPACE);
    rows.raw(ligne.octets, ligne.debut(place), ligne.fin(place));
  }
  rows.close(marque);
}

function colonnesDe(places: LectureActivites['places']): readonly number[] {
  return [
    places.finess,
    places.finessJuridique,
    places.siret,
    places.raisonSociale,
    places.enseigne,
    places.secteur,
    places.numero,
    places.indice,
    places.typeVoie,
    places.voie,
    places.point,
    places.mention,
    places.codePostal,
    places.commune,
    places.ville,
    places.telephone,
    places.telephone2,
    places.courriel,
  ];
}
