import { type Centimes, centimes, montant } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee, pluriel } from '#kernel/formats.ts';
import type { RefusDeFichier } from '#kernel/type-de-fichier.ts';
import { DIRE_FICHIER } from '#ui/dire-fichier.ts';
import type { AlerteDeSmic, Obstacle } from '../domain/approbation.ts';
import type { RefusDeFacture, RefusDeReleve, RefusDIndemnisation } from '../domain/refus.ts';

const PAPIER = 'Joignez la note en PDF, ou en photo JPEG ou PNG.';

type Motif =
  | RefusDeFacture['motif']
  | RefusDeFichier
  | RefusDIndemnisation['motif']
  | RefusDeReleve['motif']
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'regle-inconnue': 'Cette règle n’existe plus\u00A0: rouvrez la page.',
  'regle-en-double':
    'Une autre règle de même portée vaut déjà sur une partie de ces dates\u00A0: dites d’abord quand elle finit.',
  'regle-incomplete':
    'Il manque de quoi calculer\u00A0: remplissez les champs que demande ce mode de paiement.',
  'regle-deja-servie':
    'Cette règle a servi à un relevé approuvé\u00A0: dites quand elle finit, elle reste pour le passé.',
  'fin-avant-le-debut': 'La fin est avant le début\u00A0: vérifiez les deux dates.',
  'frais-de-trajet-seuls':
    'Seuls les kilomètres sont un remboursement de frais\u00A0: choisissez indemnité ou rémunération.',
  'periode-inconnue': 'Cette période n’existe pas ici\u00A0: repartez de la liste.',
  'periode-en-double': 'Une période ouverte ou close contient déjà une partie de ces jours.',
  'periode-close':
    'Cette période est close\u00A0: ce qui la corrige vient dans le relevé de la suivante.',
  'periode-en-cours': 'Cette période n’est pas finie\u00A0: closez-la après son dernier jour.',
  'personne-inconnue': 'Choisissez une personne que l’annuaire connaît.',
  'personne-a-preciser':
    'Votre compte n’est relié à personne de l’annuaire\u00A0: la coordination peut déclarer pour vous.',
  'employeur-recoit':
    'Votre employeur reçoit ce qui vous revient\u00A0: demandez à la coordination de le changer.',
  'jour-a-venir': 'Ce jour n’est pas encore venu\u00A0: vérifiez la date.',
  'deja-declare': 'C’est déjà déclaré pour ce jour, avec les mêmes mots.',
  'declaration-inconnue': 'Cette déclaration n’existe pas ici\u00A0: rouvrez la page.',
  'declaration-decidee': 'Quelqu’un vient d’en décider\u00A0: rouvrez la page.',
  'propre-declaration':
    'Vous ne pouvez pas valider votre propre temps\u00A0: une autre personne de la coordination le fait.',
  'lettre-inconnue': 'Choisissez une lettre de mission de la liste.',
  'lettre-deja-accomplie': 'Cette lettre de mission est déjà déclarée accomplie.',
  'mission-a-dire': 'Dites pour quelle mission.',
  'objet-a-dire': 'Dites ce que vous avez fait.',
  'duree-a-dire': 'Dites combien de minutes.',
  'puissance-a-dire': 'Donnez les kilomètres et la puissance fiscale de la voiture.',
  'releve-inconnu': 'Ce relevé n’existe pas, ou vous ne pouvez pas le voir.',
  'deja-approuve': 'Ce relevé vient d’être approuvé par quelqu’un d’autre.',
  'propre-releve':
    'Vous ne pouvez pas approuver ce qui vous est dû\u00A0: un autre membre du bureau le fait.',
  'releve-change':
    'Le relevé a changé depuis que vous l’avez ouvert\u00A0: relisez-le, puis approuvez-le.',
  'rien-a-approuver':
    'Aucun relevé ne peut être approuvé par vous\u00A0: chacun attend un taux, un plafond, ou est le vôtre.',
  'compte-a-regler':
    'Dites d’abord de quel compte la CPTS paie, dans les réglages des indemnisations.',
  'rien-a-virer':
    'Aucun relevé approuvé n’attend de virement\u00A0: quelqu’un vient peut-être d’en faire le fichier.',
  'lot-inconnu': 'Ce fichier n’existe pas ici\u00A0: repartez de la liste.',
  'lot-deja-confirme': 'Ce fichier est déjà payé.',
  'lot-annule': 'Ce fichier est annulé.',
  'execution-passee': 'Ce jour est passé\u00A0: donnez aujourd’hui ou un jour à venir.',
  'virement-deja-revenu':
    'Ce virement n’est plus noté payé dans ce fichier\u00A0: rouvrez la page.',
  'revenu-avant-le-paiement': 'Il ne peut pas revenir avant d’être parti\u00A0: vérifiez la date.',
  'paye-avant-le-fichier':
    'La banque n’a pas pu payer avant que le fichier existe\u00A0: vérifiez la date.',
  'cle-absente':
    'La clé qui protège ce fichier n’est pas sur ce serveur\u00A0: prévenez qui l’héberge.',
  ...DIRE_FICHIER,
  'type-refuse': PAPIER,
  'papier-a-lire': PAPIER,
  'jour-trop-ancien':
    'Ce jour est avant que la CPTS n’indemnise\u00A0: vérifiez l’année, ou ouvrez d’abord sa période.',
  'releve-deja-vire':
    'Ce relevé est dans un fichier remis à la banque\u00A0: sa note ne change plus. Une erreur se corrige au relevé suivant.',
  'reglement-a-dire':
    'Dites comment cet avoir a été réglé\u00A0: remboursé, ou déduit d’un relevé.',
  'rien-a-facturer': 'Ce relevé ne paie rien\u00A0: il n’a pas de note d’honoraires.',
  'releve-deja-facture':
    'Ce relevé a déjà une note d’honoraires\u00A0: il ne se paie qu’une fois. Pour la corriger, remettez un avoir, ou faites-la annuler.',
  'numero-deja-remis':
    'Une note de ce numéro est déjà remise par cette personne\u00A0: vérifiez le numéro, elle ne se paie qu’une fois.',
  'facture-inconnue':
    'Cette note d’honoraires n’est plus là, ou elle est annulée\u00A0: rouvrez la page.',
  'facture-changee': 'Une autre pièce est arrivée entre-temps\u00A0: relisez, puis vérifiez.',
  'facture-corrigee': 'Un avoir corrige cette note\u00A0: annulez d’abord l’avoir.',
  'facture-remplacee':
    'Une autre note a pris la place de celle que cet avoir solde\u00A0: annulez d’abord cette autre note.',
  'propre-facture':
    'Cette note d’honoraires est la vôtre\u00A0: un autre membre du bureau la vérifie.',
  'deja-sur-facture': 'C’est déjà réglé ainsi.',
  'reglage-deja-fini': 'Ce réglage est déjà retiré\u00A0: rouvrez la page.',
  'avoir-au-dela': 'Cet avoir dépasse ce que dit encore la note qu’il corrige',
  'ecart-a-expliquer': 'La note et le relevé ne disent pas le même montant',
  'lien-inconnu': 'Ce lien ne mène plus à rien\u00A0: demandez-en un autre à la coordination.',
  'releve-bloque': 'Ce relevé ne peut pas être approuvé.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

type Refus = {
  readonly motif: Motif;
  readonly obstacles?: readonly Obstacle[];
  readonly montant?: Centimes;
};

/** A refusal, and what to do about it. */
export function direRefus({ motif, obstacles, montant: euros }: Refus): string {
  if (euros !== undefined)
    return motif === 'ecart-a-expliquer'
      ? `${REFUS[motif]}\u00A0: ${direEcart(euros)}. Expliquez pourquoi, ou faites corriger la note.`
      : `${REFUS[motif]}\u00A0: ${montant(euros)}. Vérifiez le montant.`;
  return obstacles?.length ? obstacles.map(direObstacle).join(' ') : REFUS[motif];
}

/** "12 € de plus que le relevé" */
export function direEcart(ecart: Centimes): string {
  const sens = ecart > 0 ? 'de plus' : 'de moins';
  return `la note dit ${montant(centimes(Math.abs(ecart)))} ${sens} que le relevé`;
}

/** Why a relevé cannot be approved, and what would let it be. */
export function direObstacle(o: Obstacle): string {
  switch (o.est) {
    case 'lignes-a-decider':
      return `${pluriel(o.combien, 'ligne')} à décider\u00A0: un taux manque, ou deux règles se disputent.`;
    case 'total-negatif':
      return 'Le total est négatif\u00A0: il se déduira du prochain relevé, une fois cette période close.';
    case 'rien-a-payer':
      return 'Rien n’est à payer.';
    case 'plafond-a-regler':
      return 'Dites d’abord dans les réglages à quelle année un montant compte pour le plafond annuel.';
    case 'plafond-inconnu':
      return `Le plafond de la sécurité sociale de ${o.annee} n’est pas connu\u00A0: rien ne peut être approuvé pour cette année.`;
    case 'plafond-depasse':
      return `Avec ce relevé, ${o.annee} ferait ${montant(o.total)}\u00A0: au-delà du plafond de ${montant(o.plafond)} par personne (article D. 1434-44 du code de la santé publique).`;
  }
}

/** The same in two or three words, for a list. */
export function direObstacleCourt(o: Obstacle): string {
  switch (o.est) {
    case 'lignes-a-decider':
      return `${pluriel(o.combien, 'ligne')} à décider`;
    case 'total-negatif':
      return 'à déduire plus tard';
    case 'rien-a-payer':
      return 'rien à payer';
    case 'plafond-a-regler':
      return 'plafond à régler';
    case 'plafond-inconnu':
      return `plafond ${o.annee} inconnu`;
    case 'plafond-depasse':
      return 'plafond dépassé';
  }
}

/** A month in which a director's pay may cost the association its tax status. */
export function direAlerte({ mois, plafond, total }: AlerteDeSmic): string {
  const quand = moisEtAnnee(dateCivile(`${mois}-01`));
  return plafond === null
    ? `En ${quand}, ${montant(total)} pour une personne qui dirige\u00A0: les trois quarts du SMIC de ce mois ne sont pas connus.`
    : `En ${quand}, ${montant(total)} pour une personne qui dirige\u00A0: plus des trois quarts du SMIC (${montant(plafond)}). L’association peut devenir imposable.`;
}
