import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampMotDePasse } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { AIDE_MOT_DE_PASSE } from './phrases.ts';

type Props = {
  readonly csrf: string;
  readonly action: string;
  readonly revenir: string;
  readonly courriel: string;
  /** Changing asks for the old one; the link of the mail does not. */
  readonly ancien: boolean;
  readonly erreurs: Readonly<Record<string, string>>;
};

/** A new password, to replace the one at hand or one that was forgotten. */
export function MotDePassePage({ csrf, action, revenir, courriel, ancien, erreurs }: Props) {
  return (
    <>
      <TeteDePage
        titre={ancien ? 'Changer de mot de passe' : 'Nouveau mot de passe'}
        phrase={
          ancien
            ? 'Vos autres sessions seront fermées.'
            : `Pour ${courriel}. Toutes vos sessions seront fermées ; votre second facteur reste demandé.`
        }
      />
      <Formulaire action={action} csrf={csrf} saisie={{ valeurs: {}, erreurs }} gardeSaisie={false}>
        {/* Password managers file the new one under this name. */}
        <input type="email" name="_compte" value={courriel} autocomplete="username" hidden />
        {ancien ? (
          <ChampMotDePasse
            nom="ancien"
            libelle="Mot de passe actuel"
            erreur={erreurs['ancien']}
            focus
          />
        ) : null}
        <ChampMotDePasse
          nom="nouveau"
          libelle="Nouveau mot de passe"
          aide={AIDE_MOT_DE_PASSE}
          erreur={erreurs['nouveau']}
          remplissage="new-password"
        />
        <Actions>
          <Bouton type="submit" variante="suivant" grand>
            Enregistrer ce mot de passe
          </Bouton>
          <a class="button plain" href={revenir}>
            Revenir
          </a>
        </Actions>
      </Formulaire>
    </>
  );
}

/** A link that no longer serves. */
export const LienMortPage = () => (
  <>
    <TeteDePage
      titre="Ce lien ne sert plus"
      phrase="Il a plus d’une heure, il a déjà servi, ou un plus récent l’a remplacé."
    />
    <p>
      <a class="button next" href="/mot-de-passe-oublie">
        Recevoir un autre lien
      </a>
    </p>
  </>
);
