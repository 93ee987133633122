import type { RefusDeFusionner } from './fusion.ts';

/** Somebody who does not exist, and somebody whom whoever asks may not see, are one answer. */
export type PatientInconnu = { readonly motif: 'patient-inconnu' };

/** `vus`: records that whoever asks may see, by id; `caches`: how many others bear the same identity or telephone. */
export type DossierSemblable = {
  readonly motif: 'dossier-semblable';
  readonly vus: readonly string[];
  readonly caches: number;
};

export type RefusDeTraits =
  | { readonly motif: 'commune-inconnue' }
  | { readonly motif: 'naissance-a-venir' }
  | { readonly motif: 'medecin-traitant-inconnu' }
  | RefusDIns;

export type RefusDIns =
  | { readonly motif: 'matricule-sans-nature' }
  | { readonly motif: 'identite-sans-matricule' }
  | { readonly motif: 'identite-sans-verification' };

export type RefusDEquipe =
  | PatientInconnu
  | { readonly motif: 'membre-inconnu' }
  | { readonly motif: 'membre-deja-dans-l-equipe' }
  | { readonly motif: 'membre-oppose' }
  | { readonly motif: 'partage-sans-consentement' }
  | { readonly motif: 'fin-avant-debut' };

export type RefusDOpposition =
  | PatientInconnu
  | { readonly motif: 'professionnel-inconnu' }
  | { readonly motif: 'deja-oppose' }
  | { readonly motif: 'opposition-inconnue' };

export type RefusDeBris =
  | PatientInconnu
  | { readonly motif: 'confirmation-perimee' }
  | { readonly motif: 'acces-deja-ouvert'; readonly patient: string };

export type RefusDeRevue =
  | { readonly motif: 'bris-inconnu' }
  | { readonly motif: 'bris-deja-revu' };

export type RefusDeLien =
  | { readonly motif: 'lien-inconnu' }
  | { readonly motif: 'professionnel-inconnu' }
  | { readonly motif: 'deja-oppose' };

export type RefusDeReunir =
  | PatientInconnu
  | RefusDeFusionner
  | { readonly motif: 'dossiers-deja-reunis' }
  | { readonly motif: 'dossiers-changes' }
  | { readonly motif: 'identite-illisible' };

/** Every refusal of the module: at the edge, one table gives each its sentence. */
export type Refus =
  | PatientInconnu
  | RefusDeReunir
  | DossierSemblable
  | RefusDeTraits
  | { readonly motif: 'dossier-modifie-ailleurs' }
  | { readonly motif: 'identite-illisible' }
  | { readonly motif: 'texte-ecrit-ailleurs' }
  | { readonly motif: 'sans-adresse' }
  | { readonly motif: 'reponse-donnee-ailleurs' }
  | RefusDEquipe
  | RefusDOpposition
  | RefusDeBris
  | RefusDeRevue
  | RefusDeLien;
