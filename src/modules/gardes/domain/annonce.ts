import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
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
  readonly lien: string;
};

/** To whoever is asked to take a duty: the link opens a page that asks for a yes or a no. */
export function texteDeProposition(p: Proposition): Texte {
  const retour = p.retour ? ` En retour, votre garde ${direHoraire(p.retour, p.fuseau)}.` : '';
  return {
    sujet: `${p.cpts} : une garde à reprendre`,
    corps: `${p.demandeur} cherche qui reprend sa garde ${direHoraire(p.garde, p.fuseau)} (${p.tableau}).${retour} Pour répondre : ${p.lien}`,
  };
}

type Issue = Cadre & {
  readonly garde: Horaire;
  readonly repreneur: string | null;
  readonly lien: string;
};

/** To whoever asked: somebody took it, or all said no. */
export function texteDIssue({ cpts, tableau, fuseau, garde, repreneur, lien }: Issue): Texte {
  const quelle = `Votre garde ${direHoraire(garde, fuseau)} (${tableau})`;
  return repreneur
    ? {
        sujet: `${cpts} : votre garde est reprise`,
        corps: `${quelle} est reprise par ${repreneur}. Le tableau est à jour : ${lien}`,
      }
    : {
        sujet: `${cpts} : personne ne reprend votre garde`,
        corps: `${quelle} reste la vôtre : personne n’a pu la reprendre. Prévenez la coordination si vous ne pouvez pas la tenir : ${lien}`,
      };
}

/** To whoever took it: it is theirs now. */
export function texteDeReprise({ cpts, tableau, fuseau, garde, lien }: Issue): Texte {
  return {
    sujet: `${cpts} : une garde de plus est à vous`,
    corps: `La garde ${direHoraire(garde, fuseau)} (${tableau}) est à vous, comme vous l’avez accepté. Vos gardes : ${lien}`,
  };
}

/** The day before. */
export function texteDeRappel({ cpts, tableau, fuseau, garde, lien }: Issue): Texte {
  return {
    sujet: `${cpts} : votre garde de demain`,
    corps: `Vous êtes de garde ${direHoraire(garde, fuseau)} (${tableau}). Vos gardes : ${lien}`,
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
