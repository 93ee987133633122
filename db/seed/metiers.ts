/** Trades of the demonstration, by the national codes (TRE_G15, TRE_R38). */
export const METIERS = {
  medecin: { profession: '10', savoirFaire: 'SM54', titre: 'DR' },
  cardiologue: { profession: '10', savoirFaire: 'SM04', titre: 'DR' },
  dermatologue: { profession: '10', savoirFaire: 'SM15', titre: 'DR' },
  geriatre: { profession: '10', savoirFaire: 'SM18', titre: 'DR' },
  pharmacien: { profession: '21', savoirFaire: null, titre: 'DR' },
  dentiste: { profession: '40', savoirFaire: null, titre: 'DR' },
  'sage-femme': { profession: '50', savoirFaire: null, titre: null },
  infirmier: { profession: '60', savoirFaire: null, titre: null },
  'infirmier-de-pratique-avancee': { profession: '60', savoirFaire: 'SI01', titre: null },
  kinesitherapeute: { profession: '70', savoirFaire: null, titre: null },
  podologue: { profession: '80', savoirFaire: null, titre: null },
  orthophoniste: { profession: '91', savoirFaire: null, titre: null },
  orthoptiste: { profession: '92', savoirFaire: null, titre: null },
  psychologue: { profession: '93', savoirFaire: null, titre: null },
  ergotherapeute: { profession: '94', savoirFaire: null, titre: null },
  dieteticien: { profession: '95', savoirFaire: null, titre: null },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly profession: string;
      readonly savoirFaire: string | null;
      readonly titre: string | null;
    }
  >
>;

export type Metier = keyof typeof METIERS;
