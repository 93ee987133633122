import { CSV } from '#platform/documents/csv.ts';
import { PDF } from '#platform/documents/pdf.ts';
import { DOCX, writeReportDocx } from '#platform/documents/report-docx.ts';
import { writeReportPdf } from '#platform/documents/report-pdf.ts';
import { XLSX } from '#platform/documents/xlsx.ts';
import type { Arrete, ContenuDArrete, PieceArretee } from '../domain/arrete.ts';
import { enChemin, numeroter } from '../domain/ranger-pieces.ts';
import type { TexteTenu } from '../domain/texte-tenu.ts';
import { empreinteDe } from '../usecases/empreinte.ts';
import { rapportDe } from './rapport.export.ts';
import {
  empreintesEnTexte,
  type FichierDuDossier,
  faitsEnCsv,
  indicateursEnCsv,
  indicateursEnXlsx,
  sommaireEnCsv,
  versementsEnCsv,
} from './tableaux.export.ts';
import { texteTenuEnPdf } from './texte-tenu.export.ts';

export type DocumentEcrit = {
  readonly nom: string;
  readonly type: string;
  readonly contenu: Uint8Array;
};

export type AEcrire = {
  readonly arrete: Pick<Arrete, 'numero' | 'empreinte' | 'figeLe'>;
  readonly contenu: ContenuDArrete;
  /** What was frozen, as it was hashed. */
  readonly texte: string;
  /** What another module held, once read. */
  readonly tenu: (piece: PieceArretee) => Promise<TexteTenu>;
};

export const RAPPORT_PDF = 'rapport-d-activite.pdf';
export const RAPPORT_DOCX = 'rapport-d-activite.docx';

const enOctets = (texte: string) => Buffer.from(texte, 'utf8');

/** Everything that is written from a frozen year: the same bytes for the same year, whoever asks and whenever. */
export async function ecrireDossier(a: AEcrire): Promise<readonly DocumentEcrit[]> {
  const { contenu, texte } = a;
  const rapport = rapportDe(a.arrete, contenu);
  const ecrits: readonly DocumentEcrit[] = [
    { nom: RAPPORT_PDF, type: PDF, contenu: await writeReportPdf(rapport) },
    { nom: RAPPORT_DOCX, type: DOCX, contenu: await writeReportDocx(rapport, contenu.arreteLe) },
    { nom: 'indicateurs.csv', type: CSV, contenu: enOctets(indicateursEnCsv(contenu)) },
    { nom: 'indicateurs.xlsx', type: XLSX, contenu: await indicateursEnXlsx(contenu) },
    { nom: 'versements.csv', type: CSV, contenu: enOctets(versementsEnCsv(contenu)) },
    { nom: 'faits.csv', type: CSV, contenu: enOctets(faitsEnCsv(contenu)) },
    { nom: 'arrete.json', type: 'application/json', contenu: enOctets(texte) },
    ...(await piecesTenues(a)),
  ];
  const fichiers = [
    ...ecrits.map(({ nom, contenu: octets }) => fichier(nom, empreinteDe(octets))),
    ...fichiersGardes(contenu).map(({ chemin, empreinte }) => fichier(chemin, empreinte)),
  ].toSorted((a1, b1) => (a1.chemin < b1.chemin ? -1 : 1));
  const sommaire = enOctets(sommaireEnCsv(fichiers, numeroter(contenu)));
  const tous = [...fichiers, fichier('sommaire.csv', empreinteDe(sommaire))];
  return [
    ...ecrits,
    { nom: 'sommaire.csv', type: CSV, contenu: sommaire },
    {
      nom: 'empreintes.sha256',
      type: 'text/plain; charset=utf-8',
      contenu: enOctets(empreintesEnTexte(tous)),
    },
  ];
}

const QUOI: Readonly<Record<string, string>> = {
  [RAPPORT_PDF]: 'Rapport d’activité',
  [RAPPORT_DOCX]: 'Rapport d’activité, à modifier',
  'indicateurs.csv': 'Indicateurs',
  'indicateurs.xlsx': 'Indicateurs',
  'versements.csv': 'Versements',
  'faits.csv': 'Faits du journal comptés',
  'arrete.json': 'Arrêté, tel que haché',
  'sommaire.csv': 'Sommaire',
};

function fichier(chemin: string, empreinte: string): FichierDuDossier {
  return { chemin, empreinte, quoi: QUOI[chemin] ?? 'État joint' };
}

async function piecesTenues({ arrete, contenu, tenu }: AEcrire): Promise<readonly DocumentEcrit[]> {
  const ecrites: DocumentEcrit[] = [];
  for (const piece of numeroter(contenu)) {
    if (piece.source === 'piece') continue;
    const octets = await texteTenuEnPdf(await tenu(piece), {
      pied: `${contenu.cpts} · pièce n°\u00A0${piece.numero} · arrêté n°\u00A0${arrete.numero}`,
      creeLe: new Date(piece.le),
      empreinte: piece.empreinte,
    });
    ecrites.push({ nom: piece.chemin, type: PDF, contenu: octets });
  }
  return ecrites;
}

/** Files of the pack that were kept as they came: attached pieces, files of statements. */
export function fichiersGardes(
  contenu: ContenuDArrete,
): readonly { readonly chemin: string; readonly empreinte: string }[] {
  return [
    ...numeroter(contenu)
      .filter(({ source }) => source === 'piece')
      .map(({ chemin, empreinte }) => ({ chemin, empreinte })),
    ...contenu.rubriques.flatMap(({ cle, etat }) =>
      (etat?.fichiers ?? []).map(({ nom, empreinte }, rang) => ({
        chemin: `${enChemin(cle)}/${rang + 1}-${enChemin(nom)}${/\.[a-z0-9]{1,5}$/i.exec(nom)?.[0].toLowerCase() ?? ''}`,
        empreinte,
      })),
    ),
  ];
}

/** "dossier-annee-2-arrete-1" */
export function nomDuDossier({ numero, annee }: Pick<Arrete, 'numero' | 'annee'>): string {
  return `dossier-annee-${annee}-arrete-${numero}`;
}
