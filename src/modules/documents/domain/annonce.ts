import { dateLongue } from '#kernel/formats.ts';
import type { Convention, Rappel } from './convention.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Dit = {
  readonly cpts: string;
  readonly convention: Pick<Convention, 'objet' | 'parties'>;
  readonly rappel: Rappel;
  readonly lien: string;
};

const A_FAIRE: Readonly<Record<Rappel['genre'], (le: string) => string>> = {
  denoncer: (le) =>
    `Elle se reconduit d’elle-même : qui veut y mettre fin, ou la revoir, l’écrit au plus tard le ${le}.`,
  renouveler: (le) => `Elle ne se reconduit pas seule : c’est à décider au plus tard le ${le}.`,
  terme: (le) => `Elle prend fin le ${le}.`,
};

const SUJET: Readonly<Record<Rappel['genre'], string>> = {
  denoncer: 'à décider avant le',
  renouveler: 'à décider avant le',
  terme: 'finit le',
};

/** To those who run the CPTS, as the day to decide comes near. */
export function texteDeRappel({ cpts, convention, rappel, lien }: Dit): Texte {
  const avec = convention.parties.map(({ nom }) => nom).join(', ');
  return {
    sujet: `${cpts} : convention « ${convention.objet} », ${SUJET[rappel.genre]} ${dateLongue(rappel.date)}`,
    corps: [
      'Bonjour,',
      `La convention « ${convention.objet} » lie la CPTS à : ${avec}. ${A_FAIRE[rappel.genre](dateLongue(rappel.date))}`,
      `La revoir : ${lien}`,
    ].join('\n\n'),
  };
}
