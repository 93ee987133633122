import { type Centimes, centimes, montant, prorata, soustraire } from '#kernel/centimes.ts';
import { partsDe } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { casAPart, type FaitIndemnisable } from './fait.ts';
import { ANNEES_SURES, estPuissance, valeurDuBareme, valeurFixe } from './kilometres.ts';
import type { Ligne } from './ligne.ts';
import { choisirRegle, type Regle, type Siege } from './regle.ts';

/** What has been counted so far: a running total is rounded, never its parts, so that no split makes or loses a cent. */
export type Compteurs = {
  /** Minutes, or kilometres at a fixed rate, by rule, in this relevé. */
  readonly cumuls: Map<string, number>;
  /** What is paid once and already was, with the number of times it stands. */
  readonly unites: Map<string, number>;
  /** Kilometres of a year by power, in all relevés: the band follows them. */
  readonly kilometres: Map<string, number>;
};

export type Cadre = {
  readonly regles: readonly Regle[];
  readonly sieges: readonly Siege[];
  /** Years for which the CPTS confirmed the fiscal scale. */
  readonly anneesDeBareme: ReadonlySet<number>;
};

type Paye = Pick<Ligne, 'centimes' | 'pourquoi' | 'etat' | 'unite'>;
const rien = centimes(0);

const impayee = (pourquoi: string): Paye => ({
  centimes: rien,
  pourquoi,
  etat: 'non-payee',
  unite: null,
});
const aDecider = (etat: 'a-saisir' | 'ambigue', pourquoi: string): Paye => ({
  centimes: rien,
  pourquoi,
  etat,
  unite: null,
});
const payee = (somme: Centimes, pourquoi: string, unite: string | null = null): Paye => ({
  centimes: somme,
  pourquoi,
  etat: 'payee',
  unite,
});

export const AG =
  'Une assemblée générale n’est jamais indemnisée : y siéger est un droit de membre.';

/** One entry, paid by its rule or not, and why. */
export function payerFait(
  fait: FaitIndemnisable,
  cadre: Cadre,
  compteurs: Compteurs,
): Paye & Pick<Ligne, 'regle' | 'regleLibelle' | 'nature'> {
  const sans = { regle: null, regleLibelle: null, nature: null };
  if (fait.cadre?.startsWith('assemblee')) return { ...sans, ...impayee(AG) };
  const choix = choisirRegle(cadre.regles, fait, cadre.sieges);
  if (choix.est === 'aucune') return { ...sans, ...impayee(direAucune(fait)) };
  if (choix.est === 'ambigu') {
    const noms = choix.regles.map(({ libelle }) => `« ${libelle} »`).join(' et ');
    const dire = `Deux règles s’appliquent aussi bien l’une que l’autre : ${noms}. Précisez-en une.`;
    return { ...sans, ...aDecider('ambigue', dire) };
  }
  if (choix.est === 'taux-a-saisir') {
    const { regle } = choix;
    const dire = regle
      ? `Taux à saisir : la règle « ${regle.libelle} » n’a pas de montant.`
      : `Taux à saisir : aucune règle ne vaut le ${dateChiffres(fait.jour)}.`;
    const qui = regle ? { regle: regle.id, regleLibelle: regle.libelle, nature: regle.nature } : {};
    return { ...sans, ...qui, ...aDecider('a-saisir', dire) };
  }
  const { id: regle, libelle: regleLibelle, nature } = choix.regle;
  if (choix.est === 'exclu')
    return { regle, regleLibelle, nature: null, ...impayee(direExclusion(choix.regle)) };
  return { regle, regleLibelle, nature, ...parMode(fait, choix.regle, { cadre, compteurs }) };
}

function direAucune(fait: FaitIndemnisable): string {
  const cas = casAPart(fait);
  return cas === null
    ? 'Aucune règle ne l’indemnise.'
    : `Aucune règle ne nomme le cas « ${cas} » : lui seul l’indemniserait.`;
}

function direExclusion({ libelle, decisionOrgane, decisionLe }: Regle): string {
  return `Exclu par la règle « ${libelle} » (${decisionOrgane}, ${dateChiffres(decisionLe)}).`;
}

type Ou = { readonly cadre: Cadre; readonly compteurs: Compteurs };

function parMode(fait: FaitIndemnisable, regle: Regle, ou: Ou): Paye {
  const taux = regle.centimes ?? rien;
  switch (regle.mode) {
    case 'heure':
    case 'preparation':
      return parHeure(fait, { id: regle.id, taux }, ou.compteurs);
    case 'soiree':
      return uneFois(ou.compteurs, {
        unite: `soiree/${regle.id}/${fait.jour}`,
        taux,
        mot: 'Forfait de la soirée',
      });
    case 'journee':
      return uneFois(ou.compteurs, {
        unite: `jour/${regle.id}/${fait.jour}`,
        taux,
        mot: 'Forfait de la journée',
      });
    case 'reunion':
      return uneFois(ou.compteurs, {
        unite: `fait/${regle.id}/${fait.lien ?? fait.id}`,
        taux,
        mot: 'Forfait',
      });
    case 'lettre':
      return fait.centimes === null
        ? aDecider('a-saisir', 'Taux à saisir : la lettre de mission ne dit pas son montant.')
        : payee(fait.centimes, `Montant que fixe la lettre : ${montant(fait.centimes)}.`);
    case 'kilometre':
      return parKilometre(fait, regle, ou);
    default:
      return impayee('Aucune règle ne l’indemnise.');
  }
}

function parHeure(
  { minutes }: FaitIndemnisable,
  { id, taux }: { readonly id: string; readonly taux: Centimes },
  { cumuls }: Compteurs,
): Paye {
  if (minutes === null)
    return aDecider('a-saisir', 'La durée n’est pas connue : corrigez la feuille.');
  const avant = cumuls.get(id) ?? 0;
  cumuls.set(id, avant + minutes);
  const somme = soustraire(prorata(taux, avant + minutes, 60), prorata(taux, avant, 60));
  return payee(somme, `${minutes} min à ${montant(taux)} l’heure.`);
}

type Forfait = { readonly unite: string; readonly taux: Centimes; readonly mot: string };

function uneFois({ unites }: Compteurs, { unite, taux, mot }: Forfait): Paye {
  if ((unites.get(unite) ?? 0) > 0)
    return impayee(`${mot} : déjà compté, il ne l’est qu’une fois.`);
  unites.set(unite, 1);
  return payee(taux, `${mot} : ${montant(taux)}.`, unite);
}

function parKilometre(fait: FaitIndemnisable, regle: Regle, { cadre, compteurs }: Ou): Paye {
  const km = fait.quantite;
  if (regle.bareme !== 'fiscal') {
    const milliemes = regle.milliemes ?? 0;
    const avant = compteurs.cumuls.get(regle.id) ?? 0;
    compteurs.cumuls.set(regle.id, avant + km);
    const somme = soustraire(valeurFixe(milliemes, avant + km), valeurFixe(milliemes, avant));
    const taux = (milliemes / 1000).toFixed(3).replace(/0$/, '').replace('.', ',');
    return payee(somme, `${km} km à ${taux} €.`);
  }
  const { annee } = partsDe(fait.jour);
  if (!ANNEES_SURES.includes(annee) && !cadre.anneesDeBareme.has(annee))
    return aDecider(
      'a-saisir',
      `Taux à saisir : le barème kilométrique de ${annee} n’est pas confirmé.`,
    );
  if (!estPuissance(fait.detail))
    return aDecider('a-saisir', 'La puissance fiscale de la voiture n’est pas connue.');
  const unite = `km/${annee}/${fait.detail}`;
  const avant = compteurs.kilometres.get(unite) ?? 0;
  compteurs.kilometres.set(unite, avant + km);
  const somme = soustraire(
    valeurDuBareme(fait.detail, avant + km),
    valeurDuBareme(fait.detail, avant),
  );
  return payee(
    somme,
    `${km} km au barème, ${fait.detail} CV, ${avant + km} km depuis janvier.`,
    unite,
  );
}
