import type { BinaryRows } from '#platform/db/binary-rows.ts';
import type { Empreinte } from '../domain/empreinte.ts';
import { idDuFiness } from '../domain/identite.ts';
import type { StructureFiness } from '../domain/structure-finess.ts';

/** The place of FINESS just read, in the order of the columns of `structures`. */
export function ecrireStructureFiness(
  rows: BinaryRows,
  structure: StructureFiness,
  empreinte: Empreinte,
): void {
  const { longitude, latitude, libelleCategorie: _, ...textes } = structure;
  empreinte.recommencer();
  for (const texte of Object.values(textes)) empreinte.texte(texte);
  empreinte.texte(`${longitude} ${latitude}`);
  empreinte.finir();
  rows.begin(20);
  rows.uuidText(idDuFiness(structure.finess));
  rows.ascii('finess');
  for (const texte of [
    structure.finess,
    structure.finessJuridique,
    structure.siret,
    structure.nom,
    structure.enseigne,
    '',
    structure.adresse,
    structure.complement,
    structure.codePostal,
    structure.ville,
    structure.commune,
    structure.telephone,
    '',
    structure.courriel,
  ])
    rows.text(texte === '' ? null : texte);
  rows.int64(empreinte.haut, empreinte.bas);
  rows.text(structure.categorie === '' ? null : structure.categorie);
  rows.double(longitude);
  rows.double(latitude);
}
