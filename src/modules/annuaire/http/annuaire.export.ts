import { nomPropre } from '#kernel/texte.ts';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import { VCARD, writeVcards } from '#platform/documents/vcard.ts';
import { writeXlsx, XLSX } from '#platform/documents/xlsx.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { metierDe, modeDe, ouiNon, telephoneLisible } from '../ui/dire-personne.ts';

export const FORMATS = ['csv', 'xlsx', 'vcf'] as const;
export type Format = (typeof FORMATS)[number];

type Fichier = { readonly contenu: string | Uint8Array<ArrayBuffer>; readonly type: string };

/** People of the directory as a file. */
export async function fichierDAnnuaire(
  format: Format,
  lignes: readonly LigneDAnnuaire[],
): Promise<Fichier> {
  if (format === 'vcf') return { contenu: cartes(lignes), type: VCARD };
  const table = [ENTETE, ...lignes.map(ligneDeTable)];
  return format === 'csv'
    ? { contenu: writeCsv(table), type: CSV }
    : { contenu: await writeXlsx('Annuaire', table), type: XLSX };
}

const ENTETE = [
  'Nom',
  'Prénom',
  'Profession',
  'RPPS',
  'Mode d’exercice',
  'Structure',
  'Adresse',
  'Code postal',
  'Commune',
  'Code INSEE',
  'Téléphone',
  'Téléphone direct',
  'Adhérent',
  'Nouveaux patients',
  'Spécificités',
] as const;

function ligneDeTable(l: LigneDAnnuaire): readonly (string | null)[] {
  return [
    nomPropre(l.nom),
    nomPropre(l.prenom),
    metierDe(l),
    l.rpps,
    modeDe(l.modeExercice),
    l.structure,
    l.adresse,
    l.codePostal,
    l.communeNom,
    l.commune,
    telephoneLisible(l.telephone),
    telephoneLisible(l.telephoneDirect),
    ouiNon(l.membre),
    ouiNon(l.nouveauxPatients),
    l.specificites.join(', '),
  ];
}

function cartes(lignes: readonly LigneDAnnuaire[]): string {
  return writeVcards(
    lignes.map((l) => ({
      id: l.id,
      nom: nomPropre(l.nom),
      prenom: nomPropre(l.prenom),
      titre: metierDe(l),
      organisation: l.structure,
      telephones: [l.telephoneDirect, l.telephone].flatMap((t) =>
        t === null ? [] : [telephoneLisible(t)],
      ),
      rue: l.adresse,
      codePostal: l.codePostal,
      ville: l.communeNom,
    })),
  );
}
