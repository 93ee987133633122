import type { Centimes } from '#kernel/centimes.ts';
import { additionner, centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { normaliser } from '#kernel/texte.ts';
import { bloque } from './ligne.ts';
import { type Depassement, depassements, type Mois, troisQuartsDuSmic } from './plafond.ts';
import { enVigueur, type Siege } from './regle.ts';
import { anneeDuJour, parAnnee, parMois, type Releve } from './releve.ts';

/** To which civil year an amount belongs: that of the work, or that of the payment. The CPTS says; no source settles it. */
export const COMPTES_DU_PLAFOND = ['travail', 'versement'] as const;
export type CompteDuPlafond = (typeof COMPTES_DU_PLAFOND)[number];

/** What somebody already received, or will: approved relevés. */
export type DejaCompte = {
  readonly mois: Mois;
  /** Year of the payment; that of today when it is not paid yet. */
  readonly anneeDeVersement: number;
  readonly centimes: Centimes;
};

export type Obstacle =
  | { readonly est: 'lignes-a-decider'; readonly combien: number }
  | { readonly est: 'total-negatif' }
  | { readonly est: 'rien-a-payer' }
  | { readonly est: 'plafond-a-regler' }
  | Depassement;

type AJuger = {
  readonly releve: Releve;
  readonly deja: readonly DejaCompte[];
  readonly compte: CompteDuPlafond | null;
  readonly aujourdhui: DateCivile;
};

/** Why a relevé cannot be approved, each reason said; empty: it can. */
export function obstacles({ releve, deja, compte, aujourdhui }: AJuger): readonly Obstacle[] {
  const { lignes, totaux } = releve;
  const aDecider = lignes.filter(bloque).length;
  if (aDecider > 0) return [{ est: 'lignes-a-decider', combien: aDecider }];
  if (totaux.centimes < 0) return [{ est: 'total-negatif' }];
  if (lignes.every((ligne) => ligne.centimes === 0)) return [{ est: 'rien-a-payer' }];
  const mois = parMois(lignes);
  if (mois.size === 0) return [];
  if (compte === null) return [{ est: 'plafond-a-regler' }];
  if (compte === 'travail')
    return depassements(
      sommer(deja, ({ mois: m }) => Number(m.slice(0, 4))),
      parAnnee(mois),
    );
  const ajout = new Map([[anneeDuJour(aujourdhui), additionner(...mois.values())]]);
  return depassements(
    sommer(deja, ({ anneeDeVersement }) => anneeDeVersement),
    ajout,
  );
}

function sommer<K>(
  deja: readonly DejaCompte[],
  cle: (d: DejaCompte) => K,
): ReadonlyMap<K, Centimes> {
  const sommes = new Map<K, Centimes>();
  for (const un of deja)
    sommes.set(cle(un), additionner(sommes.get(cle(un)) ?? centimes(0), un.centimes));
  return sommes;
}

/** A month in which a director goes over three quarters of the SMIC, or may: its SMIC is not known. */
export type AlerteDeSmic = {
  readonly mois: Mois;
  readonly plafond: Centimes | null;
  readonly total: Centimes;
};

/** A warning and no obstacle: the association decides, and may have to pay taxes. */
export function alertesDeSmic(
  releve: Releve,
  { deja, sieges }: { readonly deja: readonly DejaCompte[]; readonly sieges: readonly Siege[] },
): readonly AlerteDeSmic[] {
  const avant = sommer(deja, ({ mois }) => mois);
  const dirige = (jour: DateCivile) =>
    sieges.some((siege) => siege.dirigeante && enVigueur(siege, jour));
  const mois = parMois(releve.lignes.filter(({ jour }) => dirige(jour)));
  return [...mois]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([cle, montant]) => {
      const plafond = troisQuartsDuSmic(cle);
      const total = additionner(avant.get(cle) ?? centimes(0), montant);
      return montant > 0 && (plafond === null || total > plafond)
        ? [{ mois: cle, plafond, total }]
        : [];
    });
}

type Qui = { readonly professionnel: string | null; readonly nom: string };

/**
 * Nobody approves what they are owed themselves. An account that no entry of the directory is tied to is known by its
 * name: a namesake asks another officer.
 */
export function estLeSien(
  acteur: Qui,
  releve: { readonly personne: string; readonly nom: string },
): boolean {
  if (acteur.professionnel !== null) return acteur.professionnel === releve.personne;
  return memeNom(acteur.nom, releve.nom);
}

const TITRES = new Set(['dr', 'dre', 'm.', 'm', 'mme', 'docteur']);

function memeNom(a: string, b: string): boolean {
  const mots = (nom: string) =>
    normaliser(nom)
      .split(/[\s-]+/)
      .filter((mot) => mot !== '' && !TITRES.has(mot))
      .sort()
      .join(' ');
  return mots(a) !== '' && mots(a) === mots(b);
}
