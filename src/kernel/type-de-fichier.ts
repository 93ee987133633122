/** A type that is kept, as the content of a file says it. */
export type TypeDeFichier = {
  readonly extension: string;
  readonly mime: string;
  readonly libelle: string;
};

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

const TYPES = {
  pdf: { extension: 'pdf', mime: 'application/pdf', libelle: 'PDF' },
  png: { extension: 'png', mime: 'image/png', libelle: 'Image PNG' },
  jpeg: { extension: 'jpg', mime: 'image/jpeg', libelle: 'Image JPEG' },
  docx: { extension: 'docx', mime: `${OOXML}.wordprocessingml.document`, libelle: 'Texte Word' },
  xlsx: { extension: 'xlsx', mime: `${OOXML}.spreadsheetml.sheet`, libelle: 'Classeur Excel' },
  pptx: {
    extension: 'pptx',
    mime: `${OOXML}.presentationml.presentation`,
    libelle: 'Présentation PowerPoint',
  },
  odt: { extension: 'odt', mime: `${ODF}.text`, libelle: 'Texte LibreOffice' },
  ods: { extension: 'ods', mime: `${ODF}.spreadsheet`, libelle: 'Classeur LibreOffice' },
  odp: { extension: 'odp', mime: `${ODF}.presentation`, libelle: 'Présentation LibreOffice' },
} as const satisfies Readonly<Record<string, TypeDeFichier>>;

/** "PDF", "Texte Word"; "Fichier" for what is none of these. */
export function libelleDuType(mime: string): string {
  return Object.values(TYPES).find((type) => type.mime === mime)?.libelle ?? 'Fichier';
}

/** Every MIME type that is kept. */
export const TYPES_MIME = Object.values(TYPES).map(({ mime }) => mime);

const REFUS_DE_TYPE = [
  'fichier-vide',
  'type-refuse',
  'ancien-format',
  'avec-macros',
  'fichier-tronque',
] as const;
export type RefusDeType = (typeof REFUS_DE_TYPE)[number];

/** Why a file that was sent is not kept: what it is, or how it came. */
export const REFUS_DE_FICHIER = [
  ...REFUS_DE_TYPE,
  'interrompu',
  'trop-de-fichiers',
  'trop-lourd',
  'fichier-absent',
] as const;
export type RefusDeFichier = (typeof REFUS_DE_FICHIER)[number];

/** The largest file kept; what is larger belongs on a drive. */
export const OCTETS_MAX = 20 * 1024 ** 2;

/** A file that was sent, under the type that its content has. */
export type FichierRecu = {
  readonly nom: string;
  readonly type: string;
  readonly contenu: Uint8Array;
};

/** What the head of a file is, its tail too, and, for an archive, what it holds and what its `mimetype` says. */
export type ApercuDeFichier = {
  readonly tete: Uint8Array;
  readonly noms: readonly string[] | null;
  readonly mimetype: string | null;
};

const commencePar = (tete: Uint8Array, octets: readonly number[]) =>
  octets.every((octet, rang) => tete[rang] === octet);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Office before 2007, and Office files under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The type of a file, by what it holds and never by its name; or why it is not kept. */
export function reconnaitreType(apercu: ApercuDeFichier): TypeDeFichier | RefusDeType {
  const { tete } = apercu;
  if (tete.length === 0) return 'fichier-vide';
  if (commencePar(tete, PDF)) return TYPES.pdf;
  if (commencePar(tete, PNG)) return TYPES.png;
  if (commencePar(tete, JPEG)) return TYPES.jpeg;
  if (commencePar(tete, OLE)) return 'ancien-format';
  return commencePar(tete, ZIP) ? reconnaitreArchive(apercu) : 'type-refuse';
}

function reconnaitreArchive({ noms, mimetype }: ApercuDeFichier): TypeDeFichier | RefusDeType {
  if (noms === null) return 'fichier-tronque';
  if (noms.some((nom) => /(^|\/)(vbaProject\.bin|Basic\/.+)$/i.test(nom))) return 'avec-macros';
  const ouvert = [TYPES.odt, TYPES.ods, TYPES.odp].find(({ mime }) => mime === mimetype?.trim());
  if (ouvert) return ouvert;
  if (!noms.includes('[Content_Types].xml')) return 'type-refuse';
  if (noms.includes('word/document.xml')) return TYPES.docx;
  if (noms.includes('xl/workbook.xml')) return TYPES.xlsx;
  return noms.includes('ppt/presentation.xml') ? TYPES.pptx : 'type-refuse';
}

/** What is accepted, for the `accept` of a form and for a sentence. */
export const EXTENSIONS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.odp';
export const TYPES_ACCEPTES = 'PDF, PNG, JPEG, Word, Excel, PowerPoint ou LibreOffice';

/** The name a file is kept under: its own, with the extension of what it holds. */
export function nomDeFichier(nom: string, { extension }: TypeDeFichier): string {
  const base = nom
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '')
    .trim();
  const sans = base.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 120) || 'piece';
  const dite = /\.([a-z0-9]{1,5})$/i.exec(base)?.[1]?.toLowerCase();
  return dite === 'jpeg' && extension === 'jpg' ? `${sans}.jpeg` : `${sans}.${extension}`;
}
