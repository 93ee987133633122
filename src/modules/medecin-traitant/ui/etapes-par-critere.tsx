import { direNombre } from '#kernel/dire-nombres.ts';
import type { Nombre } from '#kernel/masque.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { CriterePese } from '../domain/critere.ts';
import { type Etape, NOMS_DES_ETAPES, type ParCritereVu } from '../domain/par-critere.ts';
import { direCritere } from './dire-critere.ts';

export const ETAPES_DITES: Readonly<Record<Etape, string>> = {
  recues: 'Reçues',
  verifiees: 'Vérifiées',
  prises: 'Prises',
  declarees: 'Déclarées',
};

export type EtapesParCritereProps = {
  readonly parCritere: ParCritereVu;
  /** Address of the entries behind a figure; null: nobody opens them. */
  readonly lien: ((etape: Etape, critere: CriterePese | null) => string) | null;
};

/** Requests at each step, by the situation of their persons: several may be true of one, so they do not add up. */
export const EtapesParCritere = ({
  parCritere: { total, lignes },
  lien,
}: EtapesParCritereProps) => {
  const dire = (n: Nombre, etape: Etape, critere: CriterePese | null) =>
    lien ? <a href={lien(etape, critere)}>{direNombre(n)}</a> : direNombre(n);
  return (
    <Tableau
      titre="Demandes, par situation"
      titreCache
      lignes={[{ critere: null, nombres: total }, ...lignes]}
      colonnes={[
        {
          titre: 'Situation',
          entete: true,
          cellule: ({ critere }) =>
            critere === null ? 'Toutes les demandes' : direCritere(critere),
        },
        ...NOMS_DES_ETAPES.map((etape) => ({
          titre: ETAPES_DITES[etape],
          genre: 'nombre' as const,
          cellule: (l: LigneDEtapes) => dire(l.nombres[etape], etape, l.critere),
        })),
      ]}
    />
  );
};

type LigneDEtapes = {
  readonly critere: CriterePese | null;
  readonly nombres: Readonly<Record<Etape, Nombre>>;
};
