import { matriculeUtilisable } from '#kernel/ins.ts';
import type { Ctx } from '#platform/use-case.ts';
import type { Index, Ligne, Scelle } from '../data/patients.rows.ts';
import {
  CHAMPS_CHIFFRES,
  CHAMPS_INDEXES,
  type ColonneIndexee,
  parColonne,
  parIndex,
} from '../domain/chiffre.ts';
import { clesDe } from '../domain/cles-de-recherche.ts';
import { contactDe, type Dossier, type Textes, traitsDe } from '../domain/dossier.ts';

type Coffret = Pick<Ctx, 'coffre' | 'cpts'>;

/** The texts of a record as the database keeps them: ciphertext that opens in this record alone. */
export function sceller({ coffre, cpts }: Coffret, objet: string, textes: Textes): Scelle {
  return parColonne((colonne) => {
    const texte = textes[colonne];
    const champ = CHAMPS_CHIFFRES[colonne];
    return texte === null ? null : coffre.chiffrer(texte, { cpts, champ, objet });
  });
}

/** The texts of a record in clear; null where there is none, or where the key is not there. */
export function desceller(
  { coffre, cpts }: Coffret,
  ligne: Scelle & { readonly id: string },
): Textes {
  return parColonne((colonne) => {
    const chiffre = ligne[colonne];
    const champ = CHAMPS_CHIFFRES[colonne];
    return chiffre === null ? null : coffre.dechiffrer(chiffre, { cpts, champ, objet: ligne.id });
  });
}

/** Blind indexes of a record, under the current key. */
export function indexer({ coffre, cpts }: Coffret, textes: Textes): Index {
  const cles = clesDe(textes);
  return parIndex((colonne) => {
    const cle = cles[colonne];
    return cle === null ? null : coffre.empreinte(cle, { cpts, champ: CHAMPS_INDEXES[colonne] });
  });
}

/** What to look for: the index of this value under every key in use. */
export function chercherSous(
  { coffre, cpts }: Coffret,
  colonne: ColonneIndexee,
  cle: string,
): readonly Buffer[] {
  return coffre.empreintes(cle, { cpts, champ: CHAMPS_INDEXES[colonne] });
}

/** The record as its readers get it. */
export function lireDossier(coffret: Coffret, ligne: Ligne): Dossier {
  const textes = desceller(coffret, ligne);
  const {
    statut_de_l_identite: statut,
    medecin_traitant: etat,
    medecin_traitant_id: medecin,
  } = ligne;
  return {
    id: ligne.id,
    traits: traitsDe(textes),
    contact: contactDe(textes),
    matricule: matriculeUtilisable(statut) ? textes.matricule : null,
    matriculeGarde: ligne.matricule !== null,
    ins: { statut, nature: ligne.nature_du_matricule, verification: ligne.verification },
    verifieeLe: ligne.verifiee_le,
    verifieeParNom: ligne.verifiee_par_nom,
    commune: ligne.commune,
    medecinTraitant:
      etat === 'nomme' && medecin !== null
        ? { etat, id: medecin }
        : { etat: etat === 'aucun' ? 'aucun' : 'inconnu', id: null },
    creeLe: ligne.cree_le,
    creeParNom: ligne.cree_par_nom,
    modifieLe: ligne.modifie_le,
    derniereActiviteLe: ligne.derniere_activite_le,
  };
}
