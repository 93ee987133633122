import type { Saisie } from '#ui/saisie.ts';
import type { Courrier, DestinataireDeCourrier, Piece } from '../domain/courrier.ts';
import { direQualite } from '../domain/personne.ts';
import type { Jetons, Moment } from './dire-quand.ts';

export type Destinataire = Omit<DestinataireDeCourrier, 'courriel'>;

export type CourrierListe = {
  readonly id: string;
  readonly sujet: string;
  readonly parNom: string;
  readonly envoyeLe: Date;
  readonly ecrits: number;
  readonly sansAdresse: number;
};

export type ApercuVu = Omit<Courrier, 'id' | 'envoyeLe'> & {
  readonly destinataires: readonly DestinataireDeCourrier[];
};

export type EcrireAuGroupePageProps = {
  readonly base: string;
  readonly racine: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly groupe: { readonly id: string; readonly nom: string };
  readonly pieces: readonly (Piece & { readonly debut: Date | null })[];
  readonly saisie: Saisie;
  /** What would leave; null before it was read again. */
  readonly apercu: ApercuVu | null;
};

/** As a list of people to call says it. */
export const enListe = ({ nom, telephone, ...personne }: Destinataire) => ({
  ...{ nom, telephone },
  detail: direQualite(personne),
});

/** Where a message leads. */
export const lienDePiece = (racine: string, piece: Piece | null) =>
  piece && {
    titre: piece.titre,
    href: `${racine}/${piece.genre === 'reunion' ? 'reunions' : 'documents'}/${piece.id}`,
  };
