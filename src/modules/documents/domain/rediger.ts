import { CHOIX_DES_STATUTS, CHOIX_DU_REGLEMENT, type Choisis, type Choix } from './choix.ts';
import type { Connu } from './connu.ts';
import type { Modele } from './document.ts';
import { plumeDe } from './plume.ts';
import { reglement } from './reglement.ts';
import { comptes, fin } from './statuts-comptes.ts';
import { instances } from './statuts-instances.ts';
import { constitution, membres } from './statuts-membres.ts';
import { ecrireTexte } from './texte.ts';

export const CHOIX_DU_MODELE: Readonly<Record<Modele, readonly Choix[]>> = {
  statuts: CHOIX_DES_STATUTS,
  'reglement-interieur': CHOIX_DU_REGLEMENT,
};

export const TITRE_DU_MODELE: Readonly<Record<Modele, string>> = {
  statuts: 'Statuts',
  'reglement-interieur': 'Règlement intérieur',
};

/** The text of a model with what is known and chosen; what nobody chose is said in its place. */
export function rediger(modele: Modele, connu: Connu, choisis: Choisis): string {
  const plume = plumeDe(choisis);
  if (modele === 'reglement-interieur') return ecrireTexte(reglement(connu, plume));
  return ecrireTexte([
    constitution(connu, plume),
    membres(connu, plume),
    instances(connu, plume),
    comptes(plume),
    fin(connu, plume),
  ]);
}
