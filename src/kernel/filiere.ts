/**
 * Urgent care that physiotherapists give first, by the two conditions that CPTS name for it: ankle sprain and acute
 * low-back pain. Who may be sent there is said by the protocol that a CPTS signed, never here.
 */
export const FILIERES = ['entorse-cheville', 'lombalgie-aigue'] as const;
export type Filiere = (typeof FILIERES)[number];

/** As it is said on screen. */
export const LIBELLES_DES_FILIERES: Readonly<Record<Filiere, string>> = {
  'entorse-cheville': 'Entorse de cheville',
  'lombalgie-aigue': 'Lombalgie aiguë',
};
