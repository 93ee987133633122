import { writeCsv } from '#platform/documents/csv.ts';
import { writeXlsx } from '#platform/documents/xlsx.ts';
import { repack } from '#platform/documents/zip.ts';
import type { ContenuDArrete } from '../domain/arrete.ts';
import { DIRE_CATEGORIE } from '../domain/piece.ts';
import type { PieceNumerotee } from '../domain/ranger-pieces.ts';

type Ligne = readonly (string | number | null)[];

const euros = (centimes: number | null) => (centimes === null ? null : centimes / 100);

/** Indicators of a frozen year, one a line. What is unknown is an empty cell. */
function lignesDIndicateurs({ postes }: ContenuDArrete): readonly Ligne[] {
  return [
    [
      ...[
        'Mission',
        'Indicateur',
        'Selon la CPTS',
        'Selon la CPAM',
        'Euros selon la CPTS',
        'Euros selon la CPAM',
      ],
      ...[
        'Maximum',
        'Règle',
        'Calcul',
        'Preuve demandée',
        'Faits comptés',
        'Preuves jointes',
        'Identifiant',
      ],
    ],
    ...postes.flatMap(({ libelle, indicateurs }) =>
      indicateurs.map((i) => [
        ...[libelle, i.libelle, i.cpts.dite, i.cpam.dite, euros(i.euros), euros(i.eurosDeLaCpam)],
        ...[euros(i.maximum), i.regle, i.calcul, i.preuveDemandee, i.faits?.nombre ?? null],
        ...[new Set([...i.preuves, ...(i.objets ?? []).flatMap((o) => o.preuves)]).size, i.id],
      ]),
    ),
  ];
}

function lignesDeVersements({ versements }: ContenuDArrete): readonly Ligne[] {
  return [
    ['Au plus tard', 'Poste', 'Nature', 'Attendu', 'Reçu le', 'Reçu', 'Explication'],
    ...versements.flatMap(({ auPlusTard, poste, nature, attendu, recus }) =>
      (recus.length > 0 ? recus : [null]).map((recu) => [
        ...[auPlusTard, poste, nature, euros(attendu)],
        ...[recu?.le ?? null, recu ? euros(recu.centimes) : null, recu?.explication ?? null],
      ]),
    ),
  ];
}

/** Every entry that is listed, by its id in the ledger. */
function lignesDeFaits({ postes }: ContenuDArrete): readonly Ligne[] {
  return [
    [
      'Indicateur',
      'Jour',
      'Objet',
      'Profession',
      'Quantité',
      'Minutes',
      'Identifiant',
      'Corrige',
      'Preuves',
    ],
    ...postes.flatMap(({ indicateurs }) =>
      indicateurs.flatMap(({ libelle, objets }) =>
        (objets ?? []).flatMap(({ titre, faits, preuves }) =>
          faits.map((f) => [
            ...[libelle, f.jour, titre, f.profession, f.quantite, f.minutes, f.id, f.corrige],
            preuves.length,
          ]),
        ),
      ),
    ),
  ];
}

export const indicateursEnCsv = (contenu: ContenuDArrete) => writeCsv(lignesDIndicateurs(contenu));
export const versementsEnCsv = (contenu: ContenuDArrete) => writeCsv(lignesDeVersements(contenu));
export const faitsEnCsv = (contenu: ContenuDArrete) => writeCsv(lignesDeFaits(contenu));

export async function indicateursEnXlsx(contenu: ContenuDArrete): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsx('Indicateurs', lignesDIndicateurs(contenu));
  return repack(written, contenu.arreteLe);
}

/** A file of the pack, as its index names it. */
export type FichierDuDossier = {
  readonly chemin: string;
  readonly quoi: string;
  readonly empreinte: string;
};

/** The index of the pack: what each file is, and its SHA-256. */
export function sommaireEnCsv(
  fichiers: readonly FichierDuDossier[],
  pieces: readonly PieceNumerotee[],
): string {
  const parChemin = new Map(pieces.map((piece) => [piece.chemin, piece]));
  return writeCsv([
    ['Fichier', 'Nature', 'Titre', 'Date', 'Par', 'SHA-256 du fichier', 'SHA-256 du contenu'],
    ...fichiers.map(({ chemin, quoi, empreinte }) => {
      const piece = parChemin.get(chemin);
      return piece
        ? [
            ...[chemin, DIRE_CATEGORIE[piece.categorie], piece.titre, piece.jour],
            ...[piece.parNom, empreinte, piece.empreinte],
          ]
        : [chemin, quoi, null, null, null, empreinte, null];
    }),
  ]);
}

/** The same for `sha256sum --check`. */
export function empreintesEnTexte(fichiers: readonly FichierDuDossier[]): string {
  return fichiers.map(({ chemin, empreinte }) => `${empreinte}  ${chemin}\n`).join('');
}
