import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampCourriel } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

type Props = {
  readonly csrf: string;
  readonly action: string;
  readonly revenir: string;
  readonly saisie: Saisie;
};

/** Somebody lost their second factor: whoever knows them takes it off. */
export function ReinitialiserPage({ csrf, action, revenir, saisie }: Props) {
  return (
    <>
      <TeteDePage
        titre="Réinitialiser un second facteur"
        phrase="Pour une personne qui a perdu son téléphone ou sa clé d’accès, et ses codes de secours. Vérifiez d’abord que c’est bien elle : en la voyant, ou en la rappelant au numéro que vous connaissez."
      />
      <Formulaire action={action} csrf={csrf} saisie={saisie}>
        <ChampCourriel
          {...lier(saisie, 'courriel')}
          libelle="Adresse de courriel de son compte"
          remplissage="off"
          focus
        />
        <ChampTexteLong
          {...lier(saisie, 'motif')}
          libelle="Comment avez-vous vérifié que c’est elle ?"
          aide="Gardé dans le journal d’audit. N’y écrivez rien de confidentiel."
          lignes={3}
        />
        <p class="quiet mt4">
          Ses seconds facteurs et ses codes de secours seront retirés, ses sessions fermées, et un
          courriel la préviendra. À sa prochaine connexion, elle ajoutera un second facteur.
        </p>
        <Actions>
          <Bouton type="submit" variante="danger">
            Réinitialiser son second facteur
          </Bouton>
          <a class="button plain" href={revenir}>
            Revenir
          </a>
        </Actions>
      </Formulaire>
    </>
  );
}
