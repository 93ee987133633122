/** What people say of why they call, by reason; with the ages it is said at, when not all. */
export const DESCRIPTIONS: Readonly<Record<string, readonly Dit[]>> = {
  fievre: [
    ['Fièvre à 39 depuis hier soir'],
    ['Fièvre et frissons depuis deux jours'],
    ['Fièvre chez un enfant qui boit bien', 0, 10],
    ['38,5 ce matin, courbatures', 12],
  ],
  orl: [
    ['Mal à l’oreille et fièvre depuis hier soir'],
    ['Gorge très douloureuse, avale mal'],
    ['Sinusite qui revient', 16],
    ['Oreille bouchée et douloureuse'],
  ],
  toux: [
    ['Toux grasse depuis une semaine'],
    ['Toux la nuit, respire bien'],
    ['Bronchite qui traîne, ancien fumeur', 40],
  ],
  digestif: [
    ['Vomissements depuis la nuit'],
    ['Diarrhée depuis deux jours, se sent faible'],
    ['Mal au ventre après les repas', 12],
  ],
  urinaire: [
    ['Brûlures en urinant depuis ce matin'],
    ['Envies pressantes et brûlures, pas de fièvre'],
  ],
  peau: [
    ['Plaque rouge qui s’étend sur le bras'],
    ['Piqûre d’insecte gonflée'],
    ['Boutons qui démangent'],
    ['Morsure de tique à la jambe'],
  ],
  plaie: [
    ['Coupure à la main en cuisine', 14],
    ['Pansement à refaire, la plaie suinte'],
    ['Plaie au genou après une chute de vélo', 5, 60],
  ],
  traumatisme: [
    ['Cheville tordue hier au football', 8, 50],
    ['Chute dans l’escalier, mal au poignet'],
    ['Coup sur l’épaule, bouge peu le bras'],
  ],
  dos: [['Dos bloqué en portant une charge'], ['Lumbago depuis ce matin, se lève à peine']],
  dents: [['Rage de dents depuis la nuit'], ['Dent cassée'], ['Joue gonflée, dent douloureuse']],
  grossesse: [
    ['Enceinte de sept mois, contractions irrégulières'],
    ['Allaitement douloureux, sein rouge'],
  ],
  moral: [
    ['N’arrive plus à dormir ni à travailler', 20, 64],
    ['Crises d’angoisse depuis le week-end'],
  ],
  ordonnance: [
    ['Traitement du cœur terminé demain'],
    ['Ordonnance perdue, tension'],
    ['Renouvellement avant un départ'],
  ],
  autre: [
    ['Vertiges en se levant', 14],
    ['Fatigue depuis un mois'],
    ['Certificat demandé par l’école', 3, 17],
    ['Œil rouge qui coule'],
  ],
};

/** The words, the youngest and the oldest who say them. */
type Dit = readonly [texte: string, des?: number, jusqua?: number];

/** Ages at which a reason is given, when not all. */
export const AGES: Readonly<Record<string, readonly [number, number]>> = {
  grossesse: [21, 41],
  ordonnance: [48, 92],
  dos: [19, 84],
  moral: [16, 78],
  urinaire: [15, 86],
  toux: [1, 90],
};

/** How often each reason comes. */
export const FREQUENCES = [
  ['fievre', 14],
  ['orl', 15],
  ['toux', 12],
  ['digestif', 9],
  ['urinaire', 7],
  ['peau', 8],
  ['plaie', 7],
  ['traumatisme', 9],
  ['dos', 5],
  ['dents', 4],
  ['grossesse', 2],
  ['moral', 3],
  ['ordonnance', 6],
  ['autre', 7],
] as const;

export type CodeDeMotif = (typeof FREQUENCES)[number][0];

export const NOTES: readonly string[] = [
  'Rappeler après 17 h',
  'Vit seule',
  'Aidant présent',
  'Allergie à la pénicilline',
  'Préfère un rendez-vous le matin',
];

export const AUCUN_SIGNE = {
  respiration: false,
  poitrine: false,
  avc: false,
  conscience: false,
  saignement: false,
} as const;
