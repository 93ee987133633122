const ONGLETS_DES_COMPTES = [
  'personnes',
  'invitations',
  'demandes',
  'delegations',
  'droits',
  'cles',
] as const;

export type OngletOuvert = (typeof ONGLETS_DES_COMPTES)[number];

const LIBELLES: Readonly<Record<OngletOuvert, string>> = {
  personnes: 'Personnes',
  invitations: 'Invitations',
  demandes: 'Demandes de compte',
  delegations: 'Délégations',
  droits: 'Droits',
  cles: 'Clés d’API',
};

const DROITS: Readonly<Record<OngletOuvert, string | null>> = {
  personnes: 'comptes.personne.lire',
  invitations: 'comptes.invitation.envoyer',
  demandes: 'comptes.invitation.envoyer',
  delegations: 'comptes.delegation.revoquer',
  droits: null,
  cles: 'comptes.cle-api.creer',
};

/** Tabs that these rights open. */
export function ongletsPermis(droits: ReadonlySet<string>): readonly OngletOuvert[] {
  return ONGLETS_DES_COMPTES.filter((cle) => {
    const droit = DROITS[cle];
    return droit === null || droits.has(droit);
  });
}

type Suite = {
  readonly ouverts: readonly OngletOuvert[];
  readonly nombres?: Partial<Readonly<Record<OngletOuvert, number>>> | undefined;
};

/** Tabs of the accounts that this person may open. */
export function ongletsDesComptes(base: string, actif: OngletOuvert, { ouverts, nombres }: Suite) {
  return ouverts.map((cle) => {
    const nombre = nombres?.[cle];
    return {
      libelle: LIBELLES[cle],
      href: cle === 'personnes' ? base : `${base}/${cle}`,
      actif: cle === actif,
      ...(nombre ? { nombre } : {}),
    };
  });
}
