import { dateLongue, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { DIRE_MODALITE, type Seance } from './seance.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Convocation = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly seance: Seance;
  readonly points: readonly string[];
  /** They joined the body since the others were convened. */
  readonly tardive: boolean;
  readonly lien: string;
};

/** "jeudi 3 décembre 2026, de 20 h à 22 h" */
export function direHoraire({ debut, fin }: Pick<Seance, 'debut' | 'fin'>, fuseau: string): string {
  const jour = dateLongue(dateCivileDe(debut, fuseau));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

/** To each member of the body: the agenda, and the link by which they come or give their voice. */
export function texteDeConvocation({
  cpts,
  fuseau,
  seance,
  points,
  tardive,
  lien,
}: Convocation): Texte {
  const ou = seance.lieu ?? DIRE_MODALITE[seance.modalite];
  const seconde = seance.rang === 2 ? 'Seconde convocation, faute de quorum à la première. ' : '';
  return {
    sujet: `${cpts}\u00A0: convocation, ${seance.titre}, ${direHoraire(seance, fuseau)}`,
    corps: [
      `${seconde}${tardive ? APRES : ''}Vous êtes convoqué(e)\u00A0: ${seance.instance}, ${direHoraire(seance, fuseau)}, ${ou}.`,
      ['Ordre du jour\u00A0:', ...points.map((point, i) => `${i + 1}. ${point}`)].join('\n'),
      `Dites si vous venez, ou donnez votre pouvoir, sans compte\u00A0; la convocation à imprimer y est aussi\u00A0: ${lien}`,
    ].join('\n\n'),
  };
}

const APRES =
  'Vous avez rejoint cette instance depuis sa convocation, et recevez la vôtre après les autres. ';

/** To those who had been convened. */
export function texteDAnnulation({
  cpts,
  fuseau,
  seance,
}: Omit<Convocation, 'points' | 'lien' | 'tardive'>): Texte {
  return {
    sujet: `${cpts}\u00A0: séance annulée, ${seance.titre}`,
    corps: `${seance.instance}\u00A0: la séance «\u00A0${seance.titre}\u00A0» du ${direHoraire(seance, fuseau)} est annulée. Retirez-la de votre agenda.`,
  };
}
