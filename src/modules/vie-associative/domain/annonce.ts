import { type Centimes, montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import type { Jalon } from './cotisation.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Accueil = {
  readonly cpts: string;
  readonly adherent: string;
  readonly du: DateCivile;
  /** Of the CPTS, after the first sentence. */
  readonly mot: string | null;
};

/** To who was accepted. */
export function texteDAccueil({ cpts, adherent, du, mot }: Accueil): Texte {
  return {
    sujet: `${cpts} : bienvenue, votre adhésion est acceptée`,
    corps: [
      `Bonjour ${adherent},`,
      `Votre adhésion à la CPTS ${cpts} est acceptée, à partir du ${dateLongue(du)}.`,
      ...(mot ? [mot] : []),
    ].join('\n\n'),
  };
}

type Rappel = {
  readonly cpts: string;
  readonly adherent: string;
  readonly annee: number;
  readonly centimes: Centimes;
  readonly echeance: DateCivile;
};

const OBJETS: Readonly<Record<Jalon, string>> = {
  '-15': 'est attendue dans deux semaines',
  '-7': 'est attendue dans une semaine',
  '0': 'est attendue aujourd’hui',
  '15': 'n’est pas arrivée',
};

/** Around the due date of an unpaid fee. */
export function texteDeRappel(jalon: Jalon, r: Rappel): Texte {
  const dite = `Votre cotisation ${r.annee} à la CPTS ${r.cpts}, de ${montant(r.centimes)},`;
  const suite =
    jalon > 0
      ? `était attendue le ${dateLongue(r.echeance)} : nous ne l’avons pas reçue.`
      : `est attendue au plus tard le ${dateLongue(r.echeance)}.`;
  return {
    sujet: `${r.cpts} : votre cotisation ${r.annee} ${OBJETS[jalon]}`,
    corps: `Bonjour ${r.adherent},\n\n${dite} ${suite}\n\nSi vous l’avez réglée entre-temps, ne tenez pas compte de ce message.`,
  };
}
