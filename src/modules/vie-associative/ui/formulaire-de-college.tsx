import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase, ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import type { Option } from '#ui/champ-liste.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { DIRE_VOIX, type Jetons } from './dire-adhesion.ts';

export type ListesDeCollege = {
  readonly metiers: readonly Option[];
  readonly secteurs: readonly Option[];
};

type Props = ListesDeCollege & {
  readonly base: string;
  readonly jetons: Jetons;
  readonly choisi: string | null;
  readonly saisies: { readonly college: Saisie };
};

/** A college, in the words of the statutes, then in what of it the program can check. */
export const FormulaireDeCollege = (p: Props) => {
  const { college } = p.saisies;
  const ici = `${p.base}/reglages/colleges`;
  return (
    <Formulaire
      action={p.choisi ? `${ici}/${p.choisi}` : ici}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-college`}
      saisie={college}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampTexte {...lier(college, 'nom')} libelle="Nom" longueurMax={120} />
        <ChampNombre {...lier(college, 'sieges')} libelle="Sièges" facultatif />
      </LigneDeChamps>
      <ChampTexte
        {...lier(college, 'regle')}
        libelle="Qui en fait partie"
        aide="Dans les mots de vos statuts"
        facultatif
        longueurMax={500}
      />
      <Regle {...p} />
      <div class="mt5">
        <ChampRadios
          {...lier(college, 'voix')}
          libelle="Ses membres"
          cote
          choix={[
            { valeur: 'deliberative', libelle: DIRE_VOIX.deliberative },
            { valeur: 'consultative', libelle: DIRE_VOIX.consultative },
          ]}
        />
      </div>
      <ChampCase
        {...lier(college, 'elus')}
        libelle="C’est le collège des élus des collectivités"
        aide="Leur voix est consultative, sauf si vos statuts en disent autrement"
        coche={lier(college, 'elus').valeur === 'oui'}
      />
      <ChampCase
        {...lier(college, 'statutsLePrevoient')}
        libelle="Nos statuts prévoient que les élus votent"
        coche={lier(college, 'statutsLePrevoient').valeur === 'oui'}
      />
      <div class="actions">
        <Bouton variante={p.choisi ? 'ferme' : 'normal'}>
          {p.choisi ? 'Enregistrer' : 'Ajouter ce collège'}
        </Bouton>
        {p.choisi ? (
          <LienBouton href={`${p.base}/reglages`} variante="simple">
            Ajouter plutôt un autre collège
          </LienBouton>
        ) : null}
      </div>
    </Formulaire>
  );
};

const Regle = ({ saisies: { college }, metiers, secteurs }: Props) => (
  <>
    <ChampRadios
      {...lier(college, 'genre')}
      libelle="Il réunit"
      cote
      choix={[
        { valeur: 'individuel', libelle: 'Des personnes' },
        { valeur: 'structure', libelle: 'Des structures' },
        { valeur: 'tous', libelle: 'Les deux' },
      ]}
    />
    <details>
      <summary>Certaines professions, certains secteurs seulement</summary>
      <ChampCases
        {...lierPlusieurs(college, 'professions')}
        libelle="Professions"
        aide="Aucune cochée&nbsp;: toutes"
        facultatif
        cote
        choix={metiers}
      />
      {secteurs.length > 0 ? (
        <ChampCases
          {...lierPlusieurs(college, 'secteurs')}
          libelle="Secteurs"
          aide="Aucun coché&nbsp;: tous"
          facultatif
          cote
          choix={secteurs}
        />
      ) : null}
    </details>
  </>
);
