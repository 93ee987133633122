import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Appeles, direAAppeler, direAppel } from './appel.ts';
import type { Horaire } from './poids.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

/** What every message says of its rota. */
export type Cadre = { readonly cpts: string; readonly tableau: string; readonly fuseau: string };

/** "du samedi 28 novembre 2026, 20 h, au dimanche 29 novembre 2026, 8 h" */
export function direHoraire({ debut, fin }: Horaire, fuseau: string): string {
  const jour = dateCivileDe(debut, fuseau);
  const dernier = dateCivileDe(fin, fuseau);
  return jour === dernier
    ? `du ${dateLongue(jour)}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`
    : `du ${dateLongue(jour)}, ${heure(debut, fuseau)}, au ${dateLongue(dernier)}, ${heure(fin, fuseau)}`;
}

type Proposition = Cadre & {
  readonly demandeur: string;
  readonly garde: Horaire;
  readonly retour: Horaire | null;
  /** They cannot hold it: it is nobody's. */
  readonly empeche: boolean;
  readonly lien: string;
};

/** To whoever is asked to take a duty: the link opens a page that asks for a yes or a no. */
export function texteDeProposition(p: Proposition): Texte {
  const retour = p.retour ? ` En retour, votre garde ${direHoraire(p.retour, p.fuseau)}.` : '';
  return {
    sujet: `${p.cpts} : une garde à reprendre`,
    corps: `${p.demandeur} ${p.empeche ? 'ne peut pas tenir' : 'cherche qui reprend'} sa garde ${direHoraire(p.garde, p.fuseau)} (${p.tableau}).${retour} Pour répondre : ${p.lien}`,
  };
}

type Tenue = Cadre & { readonly garde: Horaire; readonly lien: string };
type Issue = Tenue & {
  readonly repreneur: string | null;
  /** They said that they cannot hold it. */
  readonly empeche: boolean;
};

/** To whoever asked: somebody took it, or all said no. */
export function texteDIssue({
  cpts,
  tableau,
  fuseau,
  garde,
  repreneur,
  empeche,
  lien,
}: Issue): Texte {
  const quelle = `Votre garde ${direHoraire(garde, fuseau)} (${tableau})`;
  return repreneur
    ? {
        sujet: `${cpts} : votre garde est reprise`,
        corps: `${quelle} est reprise par ${repreneur}. Le tableau est à jour : ${lien}`,
      }
    : {
        sujet: `${cpts} : personne ne reprend votre garde`,
        corps: empeche
          ? `${quelle} attend toujours quelqu’un : tous ont dit non. La coordination le sait, et peut vous appeler. Vos gardes : ${lien}`
          : `${quelle} reste la vôtre : personne n’a pu la reprendre. Prévenez la coordination si vous ne pouvez pas la tenir : ${lien}`,
      };
}

/** To whoever took it: it is theirs now. */
export function texteDeReprise({ cpts, tableau, fuseau, garde, lien }: Tenue): Texte {
  return {
    sujet: `${cpts} : une garde de plus est à vous`,
    corps: `La garde ${direHoraire(garde, fuseau)} (${tableau}) est à vous, comme vous l’avez accepté. Vos gardes : ${lien}`,
  };
}

/** The day before, with the link that says that one cannot. */
export function texteDeRappel({ cpts, tableau, fuseau, garde, lien }: Tenue): Texte {
  return {
    sujet: `${cpts} : votre garde de demain`,
    corps: `Vous êtes de garde ${direHoraire(garde, fuseau)} (${tableau}). Vous ne pouvez pas ? Dites-le en un geste, la coordination est prévenue : ${lien}`,
  };
}

type Rendue = Omit<Tenue, 'lien'> & { readonly qui: string };

/** To the coordination: somebody cannot hold their duty, in their own words if they gave any. */
export function texteDeRendue({
  cpts,
  tableau,
  fuseau,
  garde,
  qui,
  raison,
  ecrits,
  aAppeler,
}: Rendue & Appeles & { readonly raison: string | null }): Texte {
  const dite = raison === null ? '' : ` Son mot : « ${raison} »`;
  const suite =
    ecrits + aAppeler.length > 0
      ? `${direAppel(ecrits, aAppeler.length)}. Tant que personne ne l’a prise, elle est sans personne.`
      : 'Personne d’autre n’est de ce tableau : confiez-la.';
  const appels =
    aAppeler.length > 0 ? ` À appeler : ${aAppeler.map(direAAppeler).join(', ')}.` : '';
  return {
    sujet: `${cpts} : une garde est rendue, ${tableau}`,
    corps: `${qui} ne peut pas tenir sa garde ${direHoraire(garde, fuseau)} (${tableau}).${dite} ${suite}${appels}`,
  };
}

/** To the coordination: whoever could not hold it can. */
export function texteDeGardee({ cpts, tableau, fuseau, garde, qui }: Rendue): Texte {
  return {
    sujet: `${cpts} : une garde rendue est gardée, ${tableau}`,
    corps: `${qui} tient finalement sa garde ${direHoraire(garde, fuseau)} (${tableau}). Vous n’avez rien à faire.`,
  };
}

/** To the coordination: what became of a duty that its holder cannot hold. */
export function texteDeSuite(i: Issue & { readonly demandeur: string }): Texte {
  const quelle = `La garde ${direHoraire(i.garde, i.fuseau)} (${i.tableau}), que ${i.demandeur} ne peut pas tenir,`;
  return i.repreneur
    ? {
        sujet: `${i.cpts} : une garde rendue est reprise, ${i.tableau}`,
        corps: `${quelle} est reprise par ${i.repreneur}. Le tableau est à jour : ${i.lien}`,
      }
    : {
        sujet: `${i.cpts} : une garde est sans personne, ${i.tableau}`,
        corps: `${quelle} est sans personne : tous ont dit non. Confiez-la : ${i.lien}`,
      };
}

type Trous = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly trous: readonly (Horaire & { readonly tableau: string })[];
  readonly lien: string;
};

/** To the coordination, about a week before: what nobody holds. */
export function texteDAlerte({ cpts, fuseau, trous, lien }: Trous): Texte {
  const lignes = trous.map((trou) => `- ${trou.tableau} : ${direHoraire(trou, fuseau)}`);
  return {
    sujet: `${cpts} : ${pluriel(trous.length, 'garde')} sans personne`,
    corps: ['Dans la semaine qui vient, personne n’est de garde :', ...lignes, lien].join('\n'),
  };
}
