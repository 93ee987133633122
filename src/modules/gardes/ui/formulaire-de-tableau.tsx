import { ChampCase } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

export type Secteur = { readonly lettre: string; readonly nom: string };

type Props = { readonly saisie: Saisie; readonly secteurs: readonly Secteur[] };

/** What is said of a rota, new or not. */
export const ChampsDeTableau = ({ saisie, secteurs }: Props) => (
  <>
    <ChampTexte
      {...lier(saisie, 'nom')}
      libelle="Nom du tableau"
      aide="Comme les habitants le lisent, par exemple Pharmacie de nuit"
      longueurMax={120}
    />
    <ChampListe
      {...lier(saisie, 'secteur')}
      libelle="Secteur"
      vide="Tout le territoire"
      facultatif
      options={secteurs.map(({ lettre, nom }) => ({ valeur: lettre, libelle: nom }))}
    />
    <ChampTelephone
      {...lier(saisie, 'ligne')}
      libelle="Un seul numéro, au lieu des noms"
      aide="Une ligne qui renvoie vers qui est de garde. Vide&nbsp;: le nom et le numéro de chacun sont montrés"
      facultatif
    />
    <ChampCase
      nom="publique"
      libelle="Montrer ce tableau aux habitants"
      coche={saisie.valeurs['publique'] === 'oui'}
      facultatif
    />
  </>
);
