import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, dateLongue, heure, jourRelatif } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { RefusDeSites } from '../domain/refus.ts';
import type { GenreDeSite } from '../domain/site.ts';

export { direTelephone } from '#kernel/telephone.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };

export const DIRE_GENRE: Readonly<Record<GenreDeSite, string>> = {
  'maison-medicale-de-garde': 'Maison médicale de garde',
  csnp: 'Centre de soins non programmés',
  'cabinet-mobile': 'Cabinet mobile',
  'consultation-avancee': 'Consultation avancée',
  autre: 'Autre lieu',
};

const DIRE_CANAL: Readonly<Record<string, string>> = {
  regulation: 'La régulation de la CPTS',
  sas: 'Le SAS',
  membres: 'Les professionnels de la CPTS',
  'autres-cpts': 'Les CPTS voisines',
  patient: 'La personne elle-même, en ligne',
};

export const direCanal = (canal: string): string => DIRE_CANAL[canal] ?? canal;

/** "La régulation de la CPTS, le SAS" */
export function direCanaux(canaux: readonly string[]): string {
  return canaux
    .map(direCanal)
    .map((dit, rang) => (rang === 0 ? dit : `${dit.charAt(0).toLowerCase()}${dit.slice(1)}`))
    .join(', ');
}

export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

type Horaire = { readonly debut: Date; readonly fin: Date };

/** "sam. 28 nov. 2026, de 14 h à 18 h" */
export function direHoraire({ debut, fin }: Horaire, fuseau: string): string {
  return `${dateCourte(dateCivileDe(debut, fuseau))}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

/** "demain, de 14 h à 18 h" */
export function direQuand({ debut, fin }: Horaire, moment: Moment): string {
  const jour = jourRelatif(dateCivileDe(debut, moment.fuseau), aujourdhuiDe(moment));
  return `${jour}, de ${heure(debut, moment.fuseau)} à ${heure(fin, moment.fuseau)}`;
}

export function phrase(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}

type Commun = 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee';
type AvecJour = { readonly motif: 'deja-pris-ce-jour'; readonly jour: DateCivile };

const REFUS: Readonly<Record<RefusDeSites['motif'] | Commun, string>> = {
  'site-inconnu': 'Ce site n’existe plus. Revenez à la liste.',
  'site-ferme': 'Ce site est fermé\u00A0: rien ne s’y ouvre plus.',
  'nom-deja-pris': 'Un autre site porte déjà ce nom\u00A0: distinguez-les.',
  'commune-inconnue': 'Choisissez la commune dans la liste.',
  'etablissement-inconnu':
    'L’annuaire national ne connaît pas ce numéro FINESS\u00A0: vérifiez-le, ou laissez-le vide et donnez l’adresse.',
  'adressages-a-dire': 'Dites pour quels motifs on peut y adresser quelqu’un, un par ligne.',
  'responsable-inconnu':
    'Cette personne n’est plus dans l’annuaire\u00A0: choisissez-en une autre.',
  'professionnel-inconnu':
    'Cette personne n’est plus dans l’annuaire\u00A0: choisissez-en une autre.',
  'deja-de-l-equipe': 'Cette personne est déjà de l’équipe sur ces dates.',
  'equipier-inconnu': 'Cette personne n’est plus de l’équipe.',
  'depart-avant-l-arrivee': 'Le dernier jour est avant le premier\u00A0: corrigez l’un des deux.',
  'pas-responsable': 'Ce site a un autre responsable\u00A0: demandez-lui, ou à la coordination.',
  'pas-de-l-equipe':
    'Cette personne n’est pas de l’équipe du site ce jour-là\u00A0: ajoutez-la d’abord, ou changez ses dates.',
  'heures-inversees': 'La fin vient avant le début\u00A0: corrigez l’une des deux heures.',
  'permanence-trop-longue': 'Une permanence dure douze heures au plus\u00A0: coupez-la en deux.',
  'permanence-passee': 'Ces heures sont passées\u00A0: choisissez un jour à venir.',
  'permanence-lointaine': 'Un an à l’avance au plus\u00A0: choisissez un jour plus proche.',
  'permanence-sans-creneau':
    'Ces heures ne laissent la place d’aucun créneau\u00A0: allongez-les, ou raccourcissez la durée de chacun.',
  'rythme-inverse': 'Le dernier jour est avant le premier\u00A0: corrigez l’un des deux.',
  'rythme-trop-long': 'Un rythme s’ouvre pour un an au plus\u00A0: rapprochez le dernier jour.',
  'rythme-vide':
    'Ce rythme ne donne aucun jour\u00A0: donnez le dernier jour et, pour un rythme du mois, cochez lesquels.',
  'lien-inconnu':
    'Ce lien ne mène plus à rien\u00A0: il a expiré, ou vous n’êtes plus de l’équipe.',
  'permanence-inconnue': 'Cette permanence n’existe plus.',
  'permanence-d-un-autre':
    'Cette permanence n’est pas, ou n’est plus, la vôtre\u00A0: il n’y a rien à rendre.',
  'permanence-annulee': 'Cette permanence est annulée.',
  'permanence-prise':
    'Trop tard\u00A0: un confrère ou une consœur vient de la prendre. Merci quand même.',
  'permanence-commencee': 'Cette permanence a commencé\u00A0: elle ne change plus.',
  'deja-pris-a-cette-heure':
    'Vous avez déjà un créneau ou une permanence à cette heure\u00A0: fermez-les d’abord, ou laissez celle-ci.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

export type RefusDit = { readonly motif: RefusDeSites['motif'] | Commun } | AvecJour;

/** A refusal, and what to do about it. */
export function direRefus(refus: RefusDit): string {
  return refus.motif === 'deja-pris-ce-jour'
    ? `Cette personne a déjà un créneau ou une permanence le ${dateLongue(refus.jour)} à cette heure\u00A0: rien n’est ouvert. Changez les heures, ou ouvrez ce jour à part.`
    : REFUS[refus.motif];
}
