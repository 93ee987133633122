import { ajouterMois, type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { moisDe } from '#kernel/periode.ts';

/** Somebody asked to count for a month, and what they counted so far. */
export type Sollicite = {
  readonly professionnelId: string;
  readonly nom: string;
  readonly profession: string;
  readonly messages: number;
  readonly courriel: string | null;
  /** People seen outside the slots in that month, as they declared it. */
  readonly comptes: number;
};

export type Campagne = {
  readonly id: string;
  /** First day of the month. */
  readonly mois: DateCivile;
  readonly ouverteLe: Date;
  readonly ouvertePar: string;
  readonly relanceeLe: Date;
};

export type ParProfession = {
  readonly profession: string;
  readonly sollicites: number;
  /** Those who counted at least one patient. */
  readonly repondants: number;
  readonly comptes: number;
};

/** Months that may be chosen: the last one, which may still be counted, this one and the three to come. */
export function moisPossibles(aujourdhui: DateCivile): readonly DateCivile[] {
  const ici = moisDe(aujourdhui).du;
  return [-1, 0, 1, 2, 3].map((n) => dateCivile(ajouterMois(ici, n)));
}

/** How many were asked, answered and counted, by profession: the most asked first. */
export function dresserAvancement(sollicites: readonly Sollicite[]): readonly ParProfession[] {
  return [...Map.groupBy(sollicites, ({ profession }) => profession)]
    .map(([profession, leurs]) => ({
      profession,
      sollicites: leurs.length,
      repondants: leurs.filter(aRepondu).length,
      comptes: leurs.reduce((n, { comptes }) => n + comptes, 0),
    }))
    .sort((a, b) => b.sollicites - a.sollicites || (a.profession < b.profession ? -1 : 1));
}

/** Nothing counted is no answer: nobody knows whether there was nothing to count. */
export function aRepondu({ comptes }: Pick<Sollicite, 'comptes'>): boolean {
  return comptes > 0;
}

/** Asked again at most once a day. */
const ENTRE_RELANCES_MS = 20 * 3_600_000;

export function peutRelancer({ relanceeLe }: Campagne, maintenant: Date): boolean {
  return maintenant.getTime() - relanceeLe.getTime() >= ENTRE_RELANCES_MS;
}

type Texte = { readonly sujet: string; readonly corps: string };

/** What somebody asked reads: what to do, and the link of their counter. */
export function texteDeCampagne(
  { cpts, mois, lien }: { readonly cpts: string; readonly mois: string; readonly lien: string },
  genre: 'ouverture' | 'relance',
): Texte {
  const debut =
    genre === 'ouverture'
      ? `${cpts} compte en ${mois} les soins donnés sans rendez-vous, hors des créneaux.`
      : `${cpts} n’a encore reçu aucun compte de vous pour ${mois}.`;
  return {
    sujet: `${cpts} : compter les soins de ${mois}`,
    corps: `${debut} Une touche par patient, sans nom ni motif. Ouvrez votre compteur sur votre téléphone, il marche aussi sans réseau : ${lien}`,
  };
}
