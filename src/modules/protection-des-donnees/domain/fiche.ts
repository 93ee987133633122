export const CERTIFICATIONS = ['oui', 'non', 'inconnu'] as const;

/** Who answers for the processing of a CPTS; null is not known yet, and shown so. */
export type Fiche = {
  readonly responsable: string | null;
  readonly delegue: string | null;
  readonly delegueContact: string | null;
  readonly hebergeur: string | null;
  /** Whether the host is certified for health data (HDS, L1111-8 CSP). */
  readonly hebergeurCertifie: (typeof CERTIFICATIONS)[number];
};

export const FICHE_VIDE: Fiche = {
  responsable: null,
  delegue: null,
  delegueContact: null,
  hebergeur: null,
  hebergeurCertifie: 'inconnu',
};
