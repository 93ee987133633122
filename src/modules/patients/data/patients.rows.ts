import type { NatureIns, StatutDIdentite } from '#kernel/ins.ts';
import type { ColonneChiffree, ColonneIndexee } from '../domain/chiffre.ts';
import type { Verification } from '../domain/dossier.ts';

/** Ciphertext of a record, column by column. */
export type Scelle = Readonly<Record<ColonneChiffree, Buffer | null>>;
export type Index = Readonly<Record<ColonneIndexee, Buffer | null>>;

/** What a record says in clear. */
export type EnClair = {
  readonly nature_du_matricule: NatureIns | null;
  readonly statut_de_l_identite: StatutDIdentite;
  readonly verification: Verification | null;
  readonly verifiee_le: Date | null;
  readonly verifiee_par_nom: string | null;
  readonly commune: string | null;
  readonly medecin_traitant: 'inconnu' | 'aucun' | 'nomme';
  readonly medecin_traitant_id: string | null;
};

export type Ligne = Scelle &
  EnClair & {
    readonly id: string;
    readonly cree_le: Date;
    readonly cree_par_nom: string;
    readonly modifie_le: Date;
    readonly derniere_activite_le: Date;
  };

export const COLONNES_DU_PATIENT = [
  'id',
  'nom_de_naissance',
  'prenoms',
  'nom_utilise',
  'prenom_utilise',
  'date_de_naissance',
  'sexe',
  'commune_de_naissance',
  'telephone',
  'courriel',
  'contact',
  'matricule',
  'nature_du_matricule',
  'statut_de_l_identite',
  'verification',
  'verifiee_le',
  'verifiee_par_nom',
  'commune',
  'medecin_traitant',
  'medecin_traitant_id',
  'cree_le',
  'cree_par_nom',
  'modifie_le',
  'derniere_activite_le',
] as const;
