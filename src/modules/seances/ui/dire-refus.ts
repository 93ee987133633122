import type { RefusDesSeances } from '../domain/refus.ts';

type Dit =
  | RefusDesSeances
  | { readonly motif: 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee' | 'lien-inconnu' };

const A_SAISIR = 'à saisir d’après les statuts';

const REFUS: Readonly<Record<Dit['motif'], string>> = {
  'code-perime':
    'Ce code n’est plus celui qui est affiché\u00A0: scannez de nouveau, ou recopiez celui de maintenant.',
  'instance-inconnue': 'Cette instance n’existe plus\u00A0: choisissez-en une autre.',
  'fraction-a-dire': 'Écrivez une fraction, comme 1/3.',
  'assiette-a-dire': 'Dites de quoi c’est une part.',
  'seuil-a-dire': 'Dites la fraction.',
  'seance-inconnue': 'Cette séance n’existe pas.',
  'seance-figee': 'Cette séance ne se change plus\u00A0: elle est en cours, levée ou annulée.',
  'seance-pas-preparee':
    'Cette séance est déjà convoquée\u00A0: son ordre du jour et sa date ne changent plus. Annulez-la et préparez-en une autre s’il le faut.',
  'seance-pas-ouverte':
    'La séance n’est pas ouverte\u00A0: ouvrez-la, le quorum est constaté à ce moment.',
  'seance-pas-convoquee': 'Cette séance n’est pas, ou plus, en attente d’ouverture.',
  'seance-trop-tot':
    'C’est trop tôt\u00A0: les présents se notent à partir d’une heure avant le début.',
  'heure-inexistante':
    'Cette heure n’existe pas ce jour-là\u00A0: les horloges avancent. Choisissez-en une autre.',
  'plage-vide': 'La fin doit suivre le début\u00A0: vérifiez les deux heures.',
  'plage-trop-longue':
    'Cette séance durerait plus de quatorze heures\u00A0: vérifiez les deux heures.',
  'lieu-manquant': 'Donnez le lieu, ou dites que l’on se réunit en visio.',
  'point-inconnu': 'Ce point n’est plus à l’ordre du jour.',
  'ordre-du-jour-vide': 'Mettez au moins un point à l’ordre du jour avant de convoquer.',
  'personne-a-convoquer':
    'Personne ne siège dans cette instance\u00A0: inscrivez d’abord ses mandats.',
  'personne-arrivee': 'Personne n’a rejoint cette instance depuis sa convocation.',
  'seance-passee': 'L’heure de cette séance est passée\u00A0: changez sa date avant de convoquer.',
  'preavis-a-saisir': `Le délai de convocation est ${A_SAISIR}\u00A0: écrivez-le dans les règles de l’instance, 0 s’il n’y en a pas.`,
  'seconde-a-saisir': `Les délais de la seconde convocation sont ${A_SAISIR}\u00A0: écrivez-les dans les règles de l’instance, 0 s’il n’y en a pas.`,
  'convocation-tardive': 'C’est trop tard pour cette date.',
  'seconde-trop-tot': 'C’est trop tôt après la première séance.',
  'seconde-deja-prevue': 'La seconde séance est déjà préparée.',
  'pas-de-carence': 'Une seconde convocation suit un procès-verbal de carence, une seule fois.',
  'quorum-manque': 'Le quorum manque.',
  'quorum-present':
    'Le quorum ne manque pas, ou ne se calcule pas\u00A0: il n’y a pas de carence à constater.',
  'personne-presente': 'Notez d’abord qui est présent.',
  'participant-inconnu': 'Cette personne n’est pas convoquée à cette séance.',
  'fin-avant-l-ouverture': 'La séance finirait avant d’avoir été ouverte\u00A0: vérifiez l’heure.',
  'fin-a-venir': 'Cette heure n’est pas encore venue\u00A0: donnez celle où la séance finit.',
  'proposition-inconnue': 'Cette proposition n’existe pas.',
  'proposition-deja-traitee': 'Cette proposition a déjà été traitée.',
  'pas-de-l-instance':
    'Vous ne siégez pas dans cette instance aujourd’hui\u00A0: choisissez-en une autre.',
  'pouvoirs-a-saisir': `Ce que les statuts disent des pouvoirs est ${A_SAISIR}\u00A0: aucun ne peut être donné d’ici là.`,
  'pouvoirs-exclus': 'Les statuts de cette instance n’admettent pas de pouvoir.',
  'voix-a-saisir': `Ce que vaut cette voix est ${A_SAISIR}\u00A0: le pouvoir ne peut pas être donné d’ici là.`,
  'sans-voix':
    'Votre collège a une voix consultative\u00A0: il n’y a pas de vote à confier. Votre avis peut être transmis à la présidence.',
  'invite-sans-voix':
    'Une personne invitée est entendue, sans voix\u00A0: elle n’a rien à confier.',
  'siege-perdu':
    'Cette personne n’a plus ce siège\u00A0: sa voix est celle de qui l’a repris, qui seul peut la confier.',
  'suppleant-sans-pouvoir':
    'Un suppléant ne donne pas de pouvoir\u00A0: la voix de ce siège est celle de son titulaire, qui seul peut la confier.',
  'mandataire-du-meme-siege':
    'Titulaire et suppléant ont une seule voix\u00A0: votre suppléant siège à votre place sans pouvoir. Choisissez quelqu’un d’autre, ou personne.',
  'deja-convoque':
    'Cette personne est déjà convoquée ou invitée à cette séance, ou siège dans l’instance. Si c’est quelqu’un d’autre du même nom, donnez son courriel.',
  'professionnel-inconnu':
    'Ce numéro n’est pas dans l’annuaire national\u00A0: vérifiez-le, ou laissez ce champ vide.',
  'invite-inconnu': 'Cette personne n’est plus parmi les invités.',
  'invite-venu':
    'Cette personne est venue, ou a signé la feuille\u00A0: elle y reste, et ses heures aussi. Notez son départ avec les présences.',
  'mandataire-soi-meme': 'Choisissez quelqu’un d’autre que vous.',
  'mandataire-sans-voix':
    'Cette personne ne vote pas dans cette instance\u00A0: choisissez quelqu’un qui vote.',
  'mandataire-d-un-autre-college':
    'Le pouvoir se donne à un membre du même collège\u00A0: choisissez quelqu’un d’autre.',
  'mandataire-represente':
    'Cette personne a elle-même donné son pouvoir\u00A0: choisissez quelqu’un d’autre.',
  'porteur-de-pouvoirs':
    'Quelqu’un vous a confié sa voix\u00A0: prévenez cette personne avant de donner la vôtre.',
  'pouvoirs-au-complet':
    'Cette personne porte déjà autant de pouvoirs que les statuts le permettent\u00A0: choisissez quelqu’un d’autre.',
  'mandant-present': 'Cette personne est présente\u00A0: elle vote elle-même.',
  'lien-inconnu': 'Ce lien ne mène plus à rien.',
  'vote-inconnu': 'Ce vote n’existe pas.',
  'vote-deja-annule': 'Ce vote est déjà annulé.',
  'vote-deja-inscrit': 'La décision de ce vote est déjà au registre.',
  'vote-sans-decision': 'Seul un vote adopté, et non annulé, devient une décision du registre.',
  'proces-verbal-inconnu': 'Ce procès-verbal n’attend pas d’approbation de cette instance.',
  'proces-verbal-approuve': 'Ce procès-verbal est approuvé\u00A0: il ne change plus.',
  'proces-verbal-change':
    'Quelqu’un a écrit dans ce procès-verbal pendant que vous écriviez. Votre texte est gardé\u00A0: comparez avec ce qui est affiché plus bas, puis enregistrez de nouveau.',
  'seance-pas-tenue': 'Le procès-verbal s’écrit une fois la séance ouverte.',
  'voix-en-trop': 'Il y a plus de voix que dans la salle.',
  'voix-manquantes': 'Il manque des voix.',
  'avis-en-trop': 'Il y a plus d’avis que de personnes entendues.',
  'voix-inconnues': `Des présents n’ont pas de collège et ce que vaut leur voix est ${A_SAISIR}\u00A0: le vote ne peut pas être compté.`,
  'vote-secret':
    'Un vote secret ne se recompte pas à la main\u00A0: son dépouillement se vérifie sur sa page.',
  'vote-deja-compte': 'Ce vote secret est déjà dépouillé.',
  'vote-secret-a-compter':
    'Un vote secret n’est pas dépouillé\u00A0: comptez-le avant de lever la séance.',
  'aucun-electeur': 'Personne ne vote dans la salle\u00A0: notez d’abord qui est présent.',
  'electeur-en-double': 'Une personne est deux fois parmi les présents\u00A0: corrigez la liste.',
  'candidats-a-dire': 'Donnez les noms de ceux qui se présentent, un par ligne.',
  'un-seul-votant':
    'Une seule personne a voté\u00A0: dépouiller dirait à tous ce qu’elle a voté. Attendez un autre vote, ou annulez ce scrutin.',
  'question-ou-election':
    'Un genre de décision est choisi, et des candidats sont écrits\u00A0: gardez l’un ou l’autre.',
  'candidats-en-double': 'Un nom est donné deux fois\u00A0: ajoutez ce qui les distingue.',
  'sieges-a-dire': 'Dites combien de sièges sont à pourvoir, ou choisissez un genre de décision.',
  'base-a-dire': 'Dites de quoi c’est la majorité.',
  'mandats-deja-donnes': 'Les mandats de cette élection sont déjà donnés.',
  'personne-elue': 'Ce vote n’a élu personne.',
  'mandat-refuse': 'Un mandat ne peut pas être donné\u00A0: aucun ne l’est.',
  'decision-inconnue': 'Cette décision n’est pas de cette instance.',
  'decision-deja-abrogee': 'Cette décision est déjà abrogée.',
  'date-a-venir': 'Ce jour est à venir\u00A0: donnez le jour où c’est arrivé.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

/** Why a seat cannot be given. */
const RAISONS: Readonly<Record<string, string>> = {
  'sieges-pourvus':
    'tous les sièges de cette instance sont pourvus, finissez d’abord les mandats de ceux qui en sortent.',
  'sieges-du-college-pourvus':
    'tous les sièges de ce collège sont pourvus, finissez d’abord les mandats de ceux qui en sortent.',
  'deja-cette-fonction': 'cette personne tient déjà cette fonction dans cette instance.',
  'pas-adherent': 'son adhésion n’est pas en cours.',
};

/** A refusal, and what to do about it. */
export function direRefus(refus: Dit): string {
  const dit = REFUS[refus.motif];
  if (refus.motif === 'mandat-refuse')
    return `${dit} ${refus.nom}\u00A0: ${RAISONS[refus.raison] ?? 'vérifiez l’instance et ses sièges.'}`;
  if ('premiereDate' in refus)
    return `${dit} Convoquée aujourd’hui, la séance peut se tenir à partir du ${refus.premiereDate}\u00A0: changez sa date.`;
  if ('explication' in refus)
    return `${refus.explication} Attendez des arrivées, ou dressez le procès-verbal de carence.`;
  if ('dites' in refus && refus.motif === 'avis-en-trop')
    return `${dit} ${refus.dites} avis, pour ${refus.voix} voix consultatives présentes\u00A0: recomptez.`;
  if ('dites' in refus && refus.motif !== 'voix-inconnues')
    return `${dit} ${refus.dites} comptées, pour ${refus.voix} voix délibératives présentes ou représentées\u00A0: recomptez.`;
  return dit;
}
