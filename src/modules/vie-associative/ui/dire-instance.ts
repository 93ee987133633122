import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import type {
  ChangementADeclarer,
  EtatDeMandat,
  GenreDInstance,
  Instance,
  Mandat,
} from '../domain/instance.ts';

export const DIRE_GENRE_D_INSTANCE: Readonly<Record<GenreDInstance, string>> = {
  'assemblee-generale': 'Assemblée générale',
  'conseil-d-administration': 'Conseil d’administration',
  bureau: 'Bureau',
  autre: 'Autre instance',
  'conseil-territorial': 'Conseil territorial de santé',
  'conseil-exterieur': 'Autre conseil, hors de l’association',
};

export const DIRE_ETAT_DE_MANDAT: Readonly<Record<EtatDeMandat, string>> = {
  'a-venir': 'À venir',
  'en-cours': 'En cours',
  'bientot-fini': 'Finit bientôt',
  echu: 'Échu',
  fini: 'Fini',
};

export const TON_DE_MANDAT = {
  'a-venir': 'info',
  'en-cours': 'ok',
  'bientot-fini': 'attention',
  echu: 'grave',
  fini: 'neutre',
} as const;

/** "du 12 janv. 2025 au 11 janv. 2028", "depuis le 12 janv. 2025" */
export function direMandat({ du, terme, finiLe }: Pick<Mandat, 'du' | 'terme' | 'finiLe'>): string {
  const fin = finiLe ?? terme;
  return fin === null
    ? `depuis le ${dateCourte(du)}`
    : `du ${dateCourte(du)} au ${dateCourte(fin)}`;
}

/** A mandate and the body it is in. */
export type MandatVu = Mandat & { readonly instance: string; readonly etat: EtatDeMandat };

export type ChangementVu = ChangementADeclarer & { readonly instance: string };

/** True when the legal time to declare has passed. */
export function estEnRetard({ avant }: ChangementADeclarer, jour: DateCivile): boolean {
  return avant < jour;
}

/** "6 sièges sur 9 pourvus", "6 personnes y siègent" */
export function direSieges({ sieges }: Pick<Instance, 'sieges'>, n: number): string {
  if (sieges !== null) return `${n} sur ${sieges}`;
  return String(n);
}
