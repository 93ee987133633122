import { additionner, centimes, montant, prorata, soustraire } from '#kernel/centimes.ts';
import {
  ajouterJours,
  ajouterMois,
  type DateCivile,
  joursEntre,
  partsDe,
} from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { anneeDe, joursDe, moisDe, type Periode } from '#kernel/periode.ts';
import type { Ligne, LigneGelee } from './ligne.ts';
import { enVigueur, type Regle, type Siege, viseLeSiege } from './regle.ts';

type Voulu = {
  readonly personne: string;
  readonly regles: readonly Regle[];
  readonly sieges: readonly Siege[];
  /** Whole months to look at. */
  readonly periode: Periode;
  /** Months that are not over are not owed yet. */
  readonly aujourdhui: DateCivile;
  /** Lines of approved relevés, by their key. */
  readonly gelees: ReadonlyMap<string, LigneGelee>;
};

type LigneAnnuelle = Omit<Ligne, 'report'>;

/**
 * What yearly rules owe somebody for the months of a period, month by month. Of a month already in a relevé, only what a
 * mandate told since changes of it.
 */
export function lignesAnnuelles(voulu: Voulu): readonly LigneAnnuelle[] {
  const { personne, regles, sieges, periode, aujourdhui, gelees } = voulu;
  return regles
    .filter(({ mode }) => mode === 'annuel')
    .flatMap((regle) => {
      const siens = sieges.filter((siege) => viseLeSiege(regle, siege));
      if (siens.length === 0) return [];
      return moisFinis(periode, aujourdhui).flatMap((mois) => {
        const cle = `annuel/${regle.id}/${personne}/${mois.du.slice(0, 7)}`;
        const deja = dejaGelees(cle, gelees);
        const ligne = deja.length > 0 ? ecart : ligneDuMois;
        return ligne({ regle, siens, mois, cle, deja }) ?? [];
      });
    });
}

/** Lines that approved relevés hold of one month: the first, then what corrected it. */
function dejaGelees(cle: string, gelees: Voulu['gelees']): readonly LigneGelee[] {
  const lues: LigneGelee[] = [];
  for (let lue = gelees.get(cle); lue; lue = gelees.get(`${cle}/${lues.length}`)) lues.push(lue);
  return lues;
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
  readonly cle: string;
  readonly deja: readonly LigneGelee[];
};

function ligneDuMois(m: DuMois): LigneAnnuelle | null {
  const du = sommeDuMois(m);
  if (du === null) return null;
  if (m.regle.centimes === null) {
    const pourquoi = `Taux à saisir : la règle « ${m.regle.libelle} » n’a pas de montant.`;
    return { ...commun(m), centimes: centimes(0), etat: 'a-saisir', pourquoi };
  }
  return { ...commun(m), centimes: du.somme, etat: 'payee', pourquoi: du.pourquoi };
}

/** What a month already paid lacks, or has too much: its mandate was told to begin or end on another day since. */
function ecart(m: DuMois): LigneAnnuelle | null {
  const paye = additionner(...m.deja.map((ligne) => ligne.centimes));
  const difference = soustraire(sommeDuMois(m)?.somme ?? centimes(0), paye);
  if (difference === 0) return null;
  const pourquoi = `Le mandat a changé depuis que ${montant(paye)} ont été approuvés pour ce mois.`;
  const etat = difference < 0 ? 'reprise' : 'payee';
  const cle = `${m.cle}/${m.deja.length}`;
  return { ...commun(m), cle, centimes: difference, etat, pourquoi };
}

const commun = ({ regle, mois, cle }: DuMois) => ({
  cle,
  jour: mois.au,
  genre: 'annuel',
  objet: `${regle.libelle}, ${moisEtAnnee(mois.du)}`,
  mission: regle.mission ?? 'vie-associative',
  lien: null,
  minutes: null,
  quantite: 1,
  unite: null,
  ...{ regle: regle.id, regleLibelle: regle.libelle, nature: regle.nature },
});

/** Null: nothing is owed for that month. */
function sommeDuMois({ regle, siens, mois }: DuMois) {
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
