import type { DateCivile } from '#kernel/date-civile.ts';
import { direOctets } from '#kernel/formats.ts';
import { libelleDuType } from '#kernel/type-de-fichier.ts';
import type { Onglet } from '#ui/onglets.tsx';
import {
  type Document,
  type Espace,
  type Lecteurs,
  TYPE_DE_TEXTE,
  type Version,
} from '../domain/document.ts';

/** What is around each page. */
export type Cadre = {
  /** `/app/demo/documents` */
  readonly base: string;
  readonly racine: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly fuseau: string;
  readonly aujourdhui: DateCivile;
  readonly onglets: readonly Onglet[];
};

export const LIBELLE = 'Documents';

const LUS_PAR: Readonly<Record<Lecteurs, string>> = {
  public: 'Tout le monde',
  membres: 'Les membres',
  groupe: 'Un groupe',
  bureau: 'Le bureau',
};

/** "Les membres", "Groupe Plaies chroniques" */
export function direLecteurs(
  { lecteurs, groupeId }: Pick<Document, 'lecteurs' | 'groupeId'>,
  espaces: readonly Espace[],
): string {
  const groupe = lecteurs === 'groupe' ? espaces.find(({ id }) => id === groupeId) : undefined;
  return groupe ? `Groupe ${groupe.nom}` : LUS_PAR[lecteurs];
}

/** "PDF, 640 Ko"; a text written here is printed on demand. */
export function direFormat({ type, octets }: Pick<Version, 'type' | 'octets'>): string {
  if (type === TYPE_DE_TEXTE) return 'PDF ou Word';
  return `${libelleDuType(type)}, ${direOctets(octets)}`;
}

/** Where a version is read or taken from. */
export function adressesDe(
  base: string,
  document: string,
  { id, type }: Pick<Version, 'id' | 'type'>,
): readonly { readonly libelle: string; readonly href: string }[] {
  const fichier = `${base}/${document}/versions/${id}/fichier`;
  if (type !== TYPE_DE_TEXTE) return [{ libelle: 'Télécharger', href: fichier }];
  return [
    { libelle: 'PDF', href: `${fichier}?format=pdf` },
    { libelle: 'Word', href: `${fichier}?format=docx` },
  ];
}
