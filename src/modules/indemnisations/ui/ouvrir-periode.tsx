import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Cadre } from './vue-de-releve.ts';

type Props = Pick<Cadre, 'base' | 'jetons'> & {
  readonly saisie: Saisie;
  /** Nothing else is to be done on the page. */
  readonly ouvert: boolean;
};

/** Opens the month, the quarter or the year that holds a day. */
export const OuvrirPeriode = ({ base, jetons, saisie, ouvert }: Props) => (
  <details class="section" open={ouvert || Object.keys(saisie.erreurs).length > 0}>
    <summary>Ouvrir une période</summary>
    <Formulaire
      action={`${base}/periodes`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-ouvrir`}
      saisie={saisie}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampListe
          {...lier(saisie, 'genre')}
          libelle="Durée"
          options={[
            { valeur: 'mois', libelle: 'Le mois' },
            { valeur: 'trimestre', libelle: 'Le trimestre' },
            { valeur: 'annee', libelle: 'L’année' },
          ]}
        />
        <ChampDate {...lier(saisie, 'jour')} libelle="Qui contient le" />
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Ouvrir</Bouton>
      </div>
    </Formulaire>
  </details>
);
