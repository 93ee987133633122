import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { type Choix, ChoixDesCommunes } from './choix-des-communes.tsx';
import { OngletsDuTerritoire } from './onglets-du-territoire.tsx';

type Props = {
  readonly slug: string;
  readonly choix: Choix;
  readonly erreurs: Readonly<Record<string, string>>;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Which communes the CPTS covers. */
export const CommunesPage = ({ slug, choix, erreurs, jetons }: Props) => (
  <>
    <TeteDePage
      titre="Communes"
      phrase="Cochez les communes que couvre la CPTS. Une commune peut être d’un autre département ou d’une autre région."
    />
    <OngletsDuTerritoire slug={slug} actif="communes" peutModifier />
    <Formulaire
      action={`/app/${slug}/territoire/communes`}
      csrf={jetons.csrf}
      cle={jetons.cle}
      saisie={{ valeurs: {}, erreurs }}
    >
      <ChoixDesCommunes {...choix} />
      <div class="actions mt6">
        <Bouton variante="ferme" nom="geste" valeur="enregistrer">
          Enregistrer les communes
        </Bouton>
        <LienBouton href={`/app/${slug}/territoire`} variante="simple">
          Ne rien changer
        </LienBouton>
      </div>
    </Formulaire>
  </>
);
