import type { Centimes } from '#kernel/centimes.ts';
import type { DoubleFinancement } from '../domain/alerte.ts';
import type { Benevolat } from '../domain/benevolat.ts';
import type { CoutDeLEquipe } from '../domain/equipe.ts';
import type { Budget } from '../domain/ligne.ts';
import type { Facturee } from '../domain/report.ts';
import type { Subvention } from '../domain/subvention.ts';
import type { LigneDeSuivi } from '../domain/suivi.ts';
import type { Cadre } from './vue-du-budget.ts';

export type BudgetPageProps = Cadre & {
  readonly budget: Budget | null;
  readonly parMission: readonly LigneDeSuivi[];
  readonly parPart: readonly LigneDeSuivi[];
  readonly parFinanceur: readonly LigneDeSuivi[];
  readonly reports: readonly Facturee[];
  readonly alertes: readonly DoubleFinancement[];
  readonly equipe: CoutDeLEquipe | null;
  readonly benevolat: Benevolat;
  readonly banque: Centimes | null;
  readonly aPasser: {
    readonly nombre: number;
    readonly enAttente: number;
    readonly depuisConnu: boolean;
  };
  readonly aConfirmer: number;
  readonly aPayer: readonly {
    readonly engagement: string;
    readonly quoi: string;
    readonly reste: Centimes;
  }[];
  readonly comptesRendus: readonly Subvention[];
  readonly seuil: Centimes | null;
  readonly clos: boolean;
};
