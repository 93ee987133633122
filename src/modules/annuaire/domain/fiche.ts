/** A person of the directory as their own page shows them. */
export type Personne = {
  readonly id: string;
  readonly rpps: string | null;
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly profession: string;
  readonly locale: boolean;
  readonly qualite: string | null;
  readonly communeNom: string | null;
  readonly adresse: string | null;
};

/** One way of practising, in one place. */
export type Activite = {
  readonly savoirFaire: string | null;
  readonly modeExercice: string | null;
  readonly role: string | null;
  readonly communeNom: string | null;
  readonly structureId: string | null;
  readonly structure: string | null;
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly telephone: string | null;
};

/** What the CPTS knows besides; null is unknown. */
export type FicheLocale = {
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly mssante: string | null;
  readonly horaires: string | null;
  readonly accessibilite: string | null;
  readonly membre: boolean | null;
  readonly membreDepuis: string | null;
  readonly nouveauxPatients: boolean | null;
  readonly specificites: readonly string[];
  readonly langues: readonly string[];
  readonly note: string | null;
  readonly dansLAnnuairePublic: boolean;
};

/** The same with the mark of its last change, which tells a stale edit. */
export type FicheLue = FicheLocale & {
  readonly modifieLe: Date;
  readonly modifiePar: string;
  readonly fusionneVers: string | null;
};

export type FichePersonne = {
  readonly personne: Personne;
  readonly activites: readonly Activite[];
  /** Codes of TRE_R38 and its neighbours. */
  readonly savoirFaires: readonly string[];
  readonly fiche: FicheLue | null;
};

/** The version of an entry, as a form carries it; '' while there is none. */
export const versionDe = (fiche: Pick<FicheLue, 'modifieLe'> | null): string =>
  fiche === null ? '' : fiche.modifieLe.toISOString();
