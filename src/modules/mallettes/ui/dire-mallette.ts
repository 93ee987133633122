import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, jourRelatif } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type EtatDeMallette, estEnRetard, type Pret } from '../domain/mallette.ts';
import type { RefusDeMallettes } from '../domain/refus.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };

export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

export const DIRE_ETAT: Readonly<Record<EtatDeMallette, string>> = {
  bon: 'En bon état',
  'a-verifier': 'À vérifier',
  'hors-service': 'Hors service',
};

/** "attendue demain", "attendue le lundi 7 décembre, en retard" */
export function direRetour(pret: Pick<Pret, 'retourPrevuLe' | 'rendueLe'>, moment: Moment): string {
  const jour = aujourdhuiDe(moment);
  const dit = jourRelatif(pret.retourPrevuLe, jour);
  const quand = /^\p{L}+ \d/u.test(dit) ? `le ${dit}` : dit;
  return `attendue ${quand}${estEnRetard(pret, jour) ? ', en retard' : ''}`;
}

export function direJour(instant: Date, { fuseau }: Moment): string {
  return dateCourte(dateCivileDe(instant, fuseau));
}

type Motif = RefusDeMallettes['motif'] | 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'mallette-inconnue': 'Cette mallette n’est plus à l’inventaire.',
  'nom-deja-pris': 'Une autre mallette porte déjà ce nom\u00A0: distinguez-les.',
  'mallette-pretee': 'Cette mallette est prêtée\u00A0: notez d’abord son retour.',
  'professionnel-inconnu':
    'Cette personne n’est plus dans l’annuaire\u00A0: choisissez-en une autre.',
  'emprunteur-inconnu':
    'Cette personne n’est pas de celles qui sont formées\u00A0: choisissez dans la liste, ou demandez à la coordination de l’inscrire.',
  'en-a-une': 'Cette personne tient une mallette\u00A0: notez d’abord son retour.',
  'mallette-hors-service': 'Cette mallette est hors service\u00A0: réparez-la, puis dites-le ici.',
  'mallette-deja-pretee': 'Trop tard\u00A0: cette mallette vient d’être prêtée.',
  'retour-passe': 'Ce jour est passé\u00A0: choisissez un jour de retour à venir.',
  'retour-lointain': 'Six mois au plus\u00A0: rapprochez le jour du retour.',
  'a-soi-meme': 'Cette personne a déjà la mallette\u00A0: choisissez quelqu’un d’autre.',
  'lien-inconnu':
    'Ce lien ne mène plus à rien\u00A0: la mallette est rendue, ou passée à quelqu’un.',
  'pret-inconnu': 'Ce prêt n’existe pas.',
  'pret-d-un-autre': 'Cette mallette est entre d’autres mains\u00A0: demandez à la coordination.',
  'deja-rendue': 'Le retour de cette mallette est déjà noté. Vous n’avez rien à faire.',
  'aucun-usage': 'Aucune téléconsultation n’est comptée sur ce prêt.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus({ motif }: { readonly motif: Motif }): string {
  return REFUS[motif];
}
