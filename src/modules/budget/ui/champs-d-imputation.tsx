import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { DIRE_FINANCEUR, FINANCEURS } from '../domain/financeur.ts';
import { DIRE_MISSION, DIRE_PART, MISSIONS, PARTS } from '../domain/mission.ts';
import { type Compte, libelleDeRubrique, rubriqueDe } from '../domain/plan.ts';

/** Accounts by heading, for a list. */
export function optionsDeComptes(plan: readonly Compte[], est: (compte: string) => boolean) {
  const siens = plan.filter(({ compte }) => est(compte));
  const rubriques = [...new Set(siens.map(({ compte }) => rubriqueDe(compte)))];
  return rubriques.map((rubrique) => ({
    groupe: `${rubrique} ${libelleDeRubrique(rubrique)}`,
    options: siens
      .filter(({ compte }) => rubriqueDe(compte) === rubrique)
      .map(({ compte, libelle }) => ({ valeur: compte, libelle: `${compte} ${libelle}` })),
  }));
}

export const OPTIONS_DE_MISSIONS = MISSIONS.map((valeur) => ({
  valeur,
  libelle: DIRE_MISSION[valeur],
}));
export const OPTIONS_DE_PARTS = PARTS.map((valeur) => ({ valeur, libelle: DIRE_PART[valeur] }));
export const OPTIONS_DE_FINANCEURS = FINANCEURS.map((valeur) => ({
  valeur,
  libelle: DIRE_FINANCEUR[valeur],
}));

type Props = {
  readonly saisie: Saisie;
  readonly plan: readonly Compte[];
  readonly est: (compte: string) => boolean;
};

/** What a sum is for, and on whose money. */
export const ChampsDImputation = ({ saisie, plan, est }: Props) => (
  <>
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'compte')}
        libelle="Compte"
        vide="Choisir un compte"
        options={optionsDeComptes(plan, est)}
      />
      <ChampListe
        {...lier(saisie, 'mission')}
        libelle="Mission"
        vide="Choisir une mission"
        options={OPTIONS_DE_MISSIONS}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'financeur')}
        libelle="Financeur"
        vide="Choisir qui finance"
        options={OPTIONS_DE_FINANCEURS}
      />
      <ChampListe {...lier(saisie, 'part')} libelle="Part" options={OPTIONS_DE_PARTS} />
      <ChampTexte {...lier(saisie, 'action')} libelle="Action" facultatif longueurMax={80} />
    </LigneDeChamps>
  </>
);
