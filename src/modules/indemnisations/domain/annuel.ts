import { centimes, montant, prorata, soustraire } from '#kernel/centimes.ts';
import {
  ajouterJours,
  ajouterMois,
  type DateCivile,
  joursEntre,
  partsDe,
} from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { anneeDe, joursDe, moisDe, type Periode } from '#kernel/periode.ts';
import type { Ligne } from './ligne.ts';
import { enVigueur, type Regle, type Siege, viseLeSiege } from './regle.ts';

type Voulu = {
  readonly personne: string;
  readonly regles: readonly Regle[];
  readonly sieges: readonly Siege[];
  /** Whole months to look at. */
  readonly periode: Periode;
  /** Months that are not over are not owed yet. */
  readonly aujourdhui: DateCivile;
};

type LigneAnnuelle = Omit<Ligne, 'report'>;

/** What yearly rules owe somebody for the months of a period, month by month. */
export function lignesAnnuelles({
  personne,
  regles,
  sieges,
  periode,
  aujourdhui,
}: Voulu): readonly LigneAnnuelle[] {
  return regles
    .filter(({ mode }) => mode === 'annuel')
    .flatMap((regle) => {
      const siens = sieges.filter((siege) => viseLeSiege(regle, siege));
      if (siens.length === 0) return [];
      return moisFinis(periode, aujourdhui).flatMap((mois) => {
        const ligne = ligneDuMois({ regle, siens, mois, personne });
        return ligne ? [ligne] : [];
      });
    });
}

function moisFinis({ du, au }: Periode, aujourdhui: DateCivile): readonly Periode[] {
  const mois: Periode[] = [];
  for (let jour = moisDe(du).du; jour <= au; jour = ajouterMois(jour, 1)) mois.push(moisDe(jour));
  return mois.filter((m) => m.au < aujourdhui && m.au <= au && m.du >= du);
}

type DuMois = {
  readonly regle: Regle;
  readonly siens: readonly Siege[];
  readonly mois: Periode;
  readonly personne: string;
};

function ligneDuMois({ regle, siens, mois, personne }: DuMois): LigneAnnuelle | null {
  const du = sommeDuMois({ regle, siens, mois });
  if (du === null) return null;
  const { id, libelle, nature, centimes: taux } = regle;
  const commun = {
    cle: `annuel/${id}/${personne}/${mois.du.slice(0, 7)}`,
    jour: mois.au,
    genre: 'annuel',
    objet: `${libelle}, ${moisEtAnnee(mois.du)}`,
    mission: regle.mission ?? 'vie-associative',
    lien: null,
    minutes: null,
    quantite: 1,
    unite: null,
    ...{ regle: id, regleLibelle: libelle, nature },
  };
  if (taux === null)
    return {
      ...commun,
      centimes: centimes(0),
      etat: 'a-saisir',
      pourquoi: `Taux à saisir : la règle « ${libelle} » n’a pas de montant.`,
    };
  return { ...commun, centimes: centimes(du.somme), etat: 'payee', pourquoi: du.pourquoi };
}

/** Null: nothing is owed for that month. */
function sommeDuMois({ regle, siens, mois }: Omit<DuMois, 'personne'>) {
  const taux = regle.centimes ?? centimes(0);
  const tenu = (jour: DateCivile) =>
    enVigueur(regle, jour) && siens.some((siege) => enVigueur(siege, jour));
  if (regle.partage === 'fin') {
    if (partsDe(mois.au).mois !== 12 || !tenu(mois.au)) return null;
    return {
      somme: taux,
      pourquoi: `${montant(taux)} pour l’année, à qui tient la fonction le 31 décembre.`,
    };
  }
  const annee = anneeDe(mois.du);
  const total = joursDe(annee);
  const avant = joursTenus(annee.du, mois.du, tenu);
  const pendant = joursTenus(mois.du, ajouterMois(mois.du, 1), tenu);
  if (pendant === 0) return null;
  const somme = soustraire(prorata(taux, avant + pendant, total), prorata(taux, avant, total));
  return { somme, pourquoi: `${pendant} jours sur ${total} à ${montant(taux)} l’année.` };
}

/** Days from one to another, the last one left out, on which the seat is held and the rule in force. */
function joursTenus(
  du: DateCivile,
  avant: DateCivile,
  tenu: (jour: DateCivile) => boolean,
): number {
  const jours = Array.from({ length: joursEntre(du, avant) }, (_, n) => ajouterJours(du, n));
  return jours.filter(tenu).length;
}
