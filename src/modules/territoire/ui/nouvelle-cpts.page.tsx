import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { LIBELLES_DES_STADES, STADES } from '../domain/stade.ts';
import { type Choix, ChoixDesCommunes } from './choix-des-communes.tsx';

type Props = {
  readonly choix: Choix;
  readonly saisie: Saisie;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Opens a CPTS: its communes, then its name. */
export const NouvelleCptsPage = ({ choix, saisie, jetons }: Props) => (
  <>
    <TeteDePage
      titre="Nouvelle CPTS"
      miettes={[{ libelle: 'Territoires', href: '/territoires' }]}
      phrase="Choisissez ses communes : la population et la taille en viennent. Tout se change ensuite."
    />
    <Formulaire action="/cpts/nouvelle" csrf={jetons.csrf} cle={jetons.cle} saisie={saisie}>
      <ChoixDesCommunes {...choix} />
      <div class="mt6">
        <GroupeDeChamps legende="La CPTS">
          <ChampTexte libelle="Nom" longueurMax={120} {...lier(saisie, 'nom')} />
          <LigneDeChamps>
            <ChampTexte
              libelle="Adresse sur ce site"
              aide="Tirée du nom si vous la laissez vide : haute-combraille."
              facultatif
              {...lier(saisie, 'slug')}
            />
            <ChampListe
              libelle="Étape"
              options={STADES.map((s) => ({ valeur: s, libelle: LIBELLES_DES_STADES[s] }))}
              {...lier(saisie, 'stade')}
            />
          </LigneDeChamps>
        </GroupeDeChamps>
      </div>
      <div class="actions mt6">
        <Bouton variante="suivant" nom="geste" valeur="creer">
          Créer la CPTS
        </Bouton>
      </div>
    </Formulaire>
  </>
);
