import type { Onglet } from '#ui/onglets.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { Arrete } from '../domain/arrete.ts';
import type {
  ArreteLu,
  CibleLue,
  Decoupe,
  IndicateurLu,
  PreuvesLues,
  TextesLus,
} from '../domain/vues.ts';

type Jetons = { readonly csrf: string; readonly cle: string };
/** `/app/demo/financement` */
type Base = { readonly base: string };

export type IndicateurPageProps = IndicateurLu &
  Base & {
    /** `/app/demo`: the record of an entry is relative to it. */
    readonly racine: string;
    readonly fuseau: string;
    readonly numero: number;
    readonly lirePieces: boolean;
    readonly joindre: boolean;
    /** The same cut by time, place or profession; null: it is not counted in the ledger. */
    readonly decoupe: Decoupe | null;
  };

export type CiblePageProps = CibleLue &
  Base & {
    readonly racine: string;
    readonly fuseau: string;
    readonly jetons: Jetons;
    readonly saisie: Saisie;
    readonly joindre: boolean;
  };

export type PreuvesPageProps = PreuvesLues &
  Base & {
    readonly fuseau: string;
    readonly jetons: Jetons;
    readonly onglets: readonly Onglet[];
    readonly saisie: Saisie;
    readonly figer: boolean;
    readonly ecrire: boolean;
  };

export type TextesPageProps = TextesLus &
  Base & {
    readonly jetons: Jetons;
    readonly refusee: (Saisie & { readonly poste: string }) | null;
    readonly ecrire: boolean;
  };

export type ArretePageProps = ArreteLu &
  Base & {
    readonly fuseau: string;
    readonly jetons: Jetons;
    readonly publier: boolean;
  };

export type RapportsPageProps = Base & {
  readonly fuseau: string;
  readonly onglets: readonly Onglet[];
  readonly rapports: readonly Arrete[];
};
