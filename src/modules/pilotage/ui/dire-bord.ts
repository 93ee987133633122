import type { AFaire } from '#kernel/a-faire.ts';
import { type Centimes, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue, jourRelatif, pluriel } from '#kernel/formats.ts';
import { type Argent, type Bord, type PosteAuBord, totalDe } from '../domain/bord.ts';
import { pourquoi } from '../domain/classement.ts';

export const LEGENDE = ['Acquis', 'En jeu', 'Inconnu', 'Perdu'] as const;

/** The board speaks in whole euros, to the nearest: cents are on the page of each post. */
export function euros(valeur: Centimes): string {
  return montant(centimes(Math.round(valeur / 100) * 100));
}

/** "Contrat ACI, année 2, du 29/03/2026 au 28/03/2027" */
export function direAnnee({ rang, du, au }: Bord['annee']): string {
  return `Contrat ACI, année ${rang}, du ${dateChiffres(du)} au ${dateChiffres(au)}`;
}

/** A minimum as long as an amount is to be copied. */
export function direTotal(argent: Argent): string {
  const dit = euros(centimes(totalDe(argent)));
  return argent.aSaisir > 0 ? `au moins ${dit}` : dit;
}

/** "58 500 € acquis, 6 500 € en jeu sur 70 000 €" */
export function direArgent(argent: Argent): string {
  const { acquis, enJeu, inconnu, perdu } = argent;
  const parts = [
    `${euros(acquis)} acquis`,
    ...(enJeu > 0 ? [`${euros(enJeu)} en jeu`] : []),
    ...(inconnu > 0 ? [`${euros(inconnu)} inconnus`] : []),
    ...(perdu > 0 ? [`${euros(perdu)} perdus`] : []),
  ];
  return `${parts.join(', ')} sur ${direTotal(argent)}`;
}

/** One line under the name of a mission. */
export function direEtat(p: PosteAuBord, jour: Bord['jour']): string {
  if (p.etat === 'pas-prise') return 'Pas prise';
  if (p.etat === 'a-demarrer') return 'Pas démarrée';
  if (p.demarreLe && p.demarreLe > jour) return `Démarre le ${dateChiffres(p.demarreLe)}`;
  const dits = [
    ...(p.indicateurs > 0
      ? [`${p.connus} sur ${pluriel(p.indicateurs, 'indicateur connu', 'indicateurs connus')}`]
      : []),
    ...(p.argent.aSaisir > 0 ? [`${pluriel(p.argent.aSaisir, 'montant')} à saisir`] : []),
    ...(p.siCrise ? [`${euros(p.siCrise)} si l’ARS reconnaît une crise`] : []),
  ];
  return dits.join(', ');
}

/** "3 gestes, 5 000 € chacun, au plus tard le lundi 22 mars 2027." */
export function direPourquoi(chose: AFaire, jour: Bord['jour']): string {
  const { echeance } = chose;
  const raison = pourquoi(chose);
  if (echeance === null) return raison ? `${raison}.` : '';
  const debut = raison ? `${raison}, ` : '';
  return phraseDe(
    `${debut}${echeance < jour ? `en retard depuis le ${dateLongue(echeance)}` : `au plus tard ${direJour(echeance, jour)}`}.`,
  );
}

const phraseDe = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

function direJour(le: Bord['jour'], jour: Bord['jour']): string {
  const dit = jourRelatif(le, jour);
  return dit.includes(' ') ? `le ${dit}` : dit;
}

/** "12 professionnels du territoire ont donné du temps depuis le début de l’année du contrat." */
export function direDonne({ moyens: { professionnels: n } }: Pick<Bord, 'moyens'>): string {
  return `${pluriel(n, 'professionnel')} du territoire ${n < 2 ? 'a donné' : 'ont donné'} du temps depuis le début de l’année du contrat.`;
}

/** The rule of the order, for whoever asks why one thing is first. */
export const POURQUOI_EN_PREMIER = [
  'D’abord ce qui rapporte le plus par geste\u00A0: les euros qui en dépendent, divisés par le nombre de fois qu’il faut le faire (une valeur à noter, trois preuves à joindre, deux réunions à tenir).',
  'Ensuite ce dont l’effort ne se compte pas, comme démarrer une mission ou gagner un point de dépistage\u00A0: le plus gros montant d’abord.',
  'Enfin ce dont aucun montant connu ne dépend. Un montant inconnu n’est jamais compté pour zéro.',
  'À égalité, l’échéance la plus proche passe devant.',
] as const;
