import type { StatutDIdentite } from '#kernel/ins.ts';
import type { ColonneChiffree } from './chiffre.ts';
import type { Textes } from './dossier.ts';
import {
  type ChoixDeTraits,
  type Cote,
  parTrait,
  TRAITS_A_CHOISIR,
  type TraitAChoisir,
} from './fusion.ts';

/** What a record says in clear beside its texts, as far as choosing goes. */
type EnClair = {
  readonly statut_de_l_identite: StatutDIdentite;
  readonly commune: string | null;
  readonly medecin_traitant: 'inconnu' | 'aucun' | 'nomme';
};
type Dit<C extends EnClair> = { readonly textes: Textes; readonly clair: C };

const COLONNES: Partial<Readonly<Record<TraitAChoisir, ColonneChiffree>>> = {
  nomDeNaissance: 'nom_de_naissance',
  prenoms: 'prenoms',
  dateDeNaissance: 'date_de_naissance',
  sexe: 'sexe',
  communeDeNaissance: 'commune_de_naissance',
  nomUtilise: 'nom_utilise',
  prenomUtilise: 'prenom_utilise',
  telephone: 'telephone',
  courriel: 'courriel',
  contact: 'contact',
  ins: 'matricule',
};

const RANGS: Readonly<Record<StatutDIdentite, number>> = { PROV: 0, RECUP: 1, VALI: 1, QUAL: 2 };

/** From which record each trait comes when nobody chose: the kept one, unless it says nothing or knows less. */
export function choixProposes<C extends EnClair>(
  garde: Dit<C>,
  autre: Dit<C>,
): Readonly<Record<TraitAChoisir, Cote>> {
  const vide = (trait: TraitAChoisir): boolean => {
    if (trait === 'commune') return garde.clair.commune === null;
    if (trait === 'medecinTraitant') return garde.clair.medecin_traitant === 'inconnu';
    if (trait === 'ins')
      return RANGS[garde.clair.statut_de_l_identite] < RANGS[autre.clair.statut_de_l_identite];
    if (trait === 'sexe') return garde.textes.sexe === 'inconnu';
    const colonne = COLONNES[trait];
    return colonne !== undefined && garde.textes[colonne] === null;
  };
  const propose = (trait: TraitAChoisir): Cote => (vide(trait) ? 'autre' : 'garde');
  return parTrait(propose);
}

/** The texts of the record that is kept, once chosen; and from which record each trait came. */
export function textesReunis<C extends EnClair>(
  garde: Dit<C>,
  autre: Dit<C>,
  choix: ChoixDeTraits,
): { readonly textes: Textes; readonly de: (trait: TraitAChoisir) => Dit<C> } {
  const proposes = choixProposes(garde, autre);
  const de = (trait: TraitAChoisir) =>
    (choix[trait] ?? proposes[trait]) === 'garde' ? garde : autre;
  const textes: Record<ColonneChiffree, string | null> = { ...garde.textes };
  for (const trait of TRAITS_A_CHOISIR) {
    const colonne = COLONNES[trait];
    if (colonne) textes[colonne] = de(trait).textes[colonne];
  }
  return { textes, de };
}
