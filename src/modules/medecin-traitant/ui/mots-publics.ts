import type { CodeDeCritere } from '../domain/critere.ts';

/** The words of the public pages: one set for everybody, one in short sentences of one idea each. */
export type Mots = {
  readonly chapeau: readonly string[];
  readonly faire: string;
  readonly gratuit: string;
  readonly etapes: readonly { readonly titre: string; readonly texte: string }[];
  readonly libre: readonly string[];
  readonly prennent: string;
  readonly personnePrend: string;
  readonly titreDuFormulaire: string;
  readonly avant: readonly string[];
  readonly pour: string;
  readonly moi: string;
  readonly proche: string;
  readonly demandeur: string;
  readonly aideDuDemandeur: string;
  readonly qui: string;
  readonly naissance: string;
  readonly ou: string;
  readonly aideDuContact: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly adresse: string;
  readonly situation: string;
  readonly aideDeLaSituation: string;
  readonly depart: string;
  readonly pasDeDepart: string;
  readonly criteres: Readonly<Record<CodeDeCritere, string>>;
  readonly precisions: string;
  readonly aideDesPrecisions: string;
  readonly accord: string;
  readonly envoyer: string;
  readonly quiLit: string;
};

const ORDINAIRES: Mots = {
  chapeau: [
    'Le médecin traitant vous suit toute l’année et vous oriente quand il le faut. Vous n’en avez pas, ou plus\u00A0? Nous cherchons avec vous, près de chez vous.',
  ],
  faire: 'Faire ma demande',
  gratuit: 'Trois minutes, sans compte, gratuit. Pour vous ou pour un proche.',
  etapes: [
    {
      titre: 'Vous faites votre demande',
      texte: 'Votre nom, votre commune, où vous joindre.',
    },
    {
      titre: 'Nous vous appelons',
      texte: 'Pour comprendre ce qu’il vous faut, et vérifier que vous n’avez pas déjà un médecin.',
    },
    {
      titre: 'Un médecin vous accepte',
      texte: 'Son cabinet vous appelle. S’il vous convient, vous le déclarez ensemble.',
    },
  ],
  libre: [
    'Vous choisissez votre médecin. Vous pouvez dire non à celui qui vous est proposé, et garder votre place. Le médecin est libre lui aussi d’accepter ou non.',
  ],
  prennent:
    'Chaque médecin le dit lui-même. Quand il a pris les patients qu’il pouvait ce mois-ci, il ne paraît plus ici. Vous pouvez l’appeler, ou passer par nous.',
  personnePrend:
    'Aucun médecin n’a dit ici qu’il en prend en ce moment. Faites votre demande\u00A0: nous cherchons aussi auprès d’eux.',
  titreDuFormulaire: 'Votre demande',
  avant: ['Répondez à ce que vous savez. Nous vous appellerons pour le reste.'],
  pour: 'Vous demandez',
  moi: 'Pour vous',
  proche: 'Pour un proche',
  demandeur: 'Si c’est pour un proche, votre nom',
  aideDuDemandeur: 'Et qui vous êtes pour cette personne, par exemple sa fille',
  qui: 'La personne qui cherche un médecin',
  naissance: 'Date de naissance',
  ou: 'Où la joindre',
  aideDuContact: 'Donnez au moins l’un des trois.',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  adresse: 'Adresse',
  situation: 'Sa situation',
  aideDeLaSituation: 'Cochez ce qui est vrai. Cela aide à savoir qui passe en premier.',
  depart: 'Son médecin est parti, ou va partir\u00A0: lequel',
  pasDeDepart: 'Aucun de ceux-là',
  criteres: {
    ald: 'Affection de longue durée (ALD, à 100 %)',
    c2s: 'Complémentaire santé solidaire (C2S)',
    ame: 'Aide médicale de l’État (AME)',
    precarite: 'Des difficultés de logement ou d’argent',
    grossesse: 'Enceinte',
    nourrisson: 'Un bébé',
    handicap: 'Un handicap',
    perte: 'Son médecin est parti ou a arrêté',
    jamais: 'N’a jamais eu de médecin traitant',
    immobile: 'Ne peut pas se déplacer',
    traitement: 'Un traitement à renouveler bientôt',
  },
  precisions: 'Autre chose à nous dire',
  aideDesPrecisions: 'Par exemple, quand appeler',
  accord: 'La CPTS peut appeler cette personne et montrer sa demande, sans son nom, aux médecins',
  envoyer: 'Envoyer ma demande',
  quiLit:
    'Votre demande est lue par les personnes de la CPTS qui cherchent avec vous. Les médecins la voient sans le nom, jusqu’à ce que l’un d’eux accepte.',
};

const FACILES: Mots = {
  chapeau: [
    'Le médecin traitant est votre médecin de tous les jours.',
    'Il vous soigne.',
    'Il vous connaît bien.',
    'Vous n’avez pas de médecin traitant\u00A0?',
    'Nous pouvons vous aider.',
  ],
  faire: 'Je demande un médecin',
  gratuit: 'C’est gratuit. Cela prend 3 minutes.',
  etapes: [
    { titre: 'Vous répondez aux questions', texte: 'Quelqu’un peut vous aider.' },
    { titre: 'Nous vous appelons', texte: 'Nous vous téléphonons. Nous parlons avec vous.' },
    { titre: 'Un médecin dit oui', texte: 'Le médecin vous appelle. Vous allez le voir.' },
  ],
  libre: [
    'Vous choisissez votre médecin.',
    'Vous pouvez dire non.',
    'Le médecin aussi peut dire non.',
    'Si c’est non, nous cherchons un autre médecin.',
  ],
  prennent: 'Ces médecins peuvent vous recevoir. Vous pouvez les appeler.',
  personnePrend: 'Il n’y a pas de nom ici aujourd’hui. Vous pouvez quand même demander.',
  titreDuFormulaire: 'Je demande un médecin',
  avant: ['Répondez aux questions.', 'Si vous ne savez pas, ce n’est pas grave.'],
  pour: 'Qui cherche un médecin\u00A0?',
  moi: 'Moi',
  proche: 'Quelqu’un que j’aide',
  demandeur: 'Vous aidez quelqu’un\u00A0? Écrivez votre nom',
  aideDuDemandeur: 'Écrivez aussi qui vous êtes. Par exemple\u00A0: sa sœur',
  qui: 'La personne qui cherche un médecin',
  naissance: 'Quel jour est-elle née\u00A0?',
  ou: 'Pour l’appeler',
  aideDuContact: 'Une seule réponse suffit.',
  telephone: 'Son numéro de téléphone',
  courriel: 'Son adresse mail',
  adresse: 'Sa rue et son numéro',
  situation: 'Comment va-t-elle\u00A0?',
  aideDeLaSituation: 'Cochez les phrases vraies.',
  depart: 'Son médecin s’en va. Qui est-ce\u00A0?',
  pasDeDepart: 'Ce n’est aucun de ces médecins.',
  criteres: {
    ald: 'Elle a une maladie longue. On dit aussi\u00A0: ALD, ou 100 %.',
    c2s: 'Elle a la C2S. C’est une aide pour payer les soins.',
    ame: 'Elle a l’AME. C’est une aide pour les personnes étrangères.',
    precarite: 'Elle a peu d’argent. Ou elle a un problème de logement.',
    grossesse: 'Elle attend un bébé.',
    nourrisson: 'C’est un bébé.',
    handicap: 'Elle a un handicap.',
    perte: 'Son médecin est parti.',
    jamais: 'Elle n’a jamais eu de médecin traitant.',
    immobile: 'Elle ne peut pas sortir de chez elle.',
    traitement: 'Elle n’aura bientôt plus de médicaments.',
  },
  precisions: 'Vous voulez dire autre chose\u00A0?',
  aideDesPrecisions: 'Par exemple\u00A0: appelez le matin',
  accord: 'Oui, vous pouvez m’appeler. Oui, vous pouvez parler de moi aux médecins, sans mon nom',
  envoyer: 'J’envoie ma demande',
  quiLit: 'Peu de personnes lisent vos réponses. Les médecins ne voient pas votre nom.',
};

export const motsPublics = (facile: boolean): Mots => (facile ? FACILES : ORDINAIRES);
