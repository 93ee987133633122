import { Bandeau } from '#ui/bandeau.tsx';
import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { NOMS_DES_DROITS } from './dire-personne.ts';

type Props = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** Notes what somebody asked and how it was answered. */
export const NoterDemandePage = ({ base, jetons, saisie }: Props) => (
  <>
    <TeteDePage
      titre="Noter une demande"
      phrase="La réponse est due dans le mois, et un refus se motive (article 12 du RGPD)."
      miettes={[{ libelle: 'Données de la personne', href: base }]}
      moyen
    />
    <Formulaire action={`${base}/demande`} {...jetons} saisie={saisie}>
      <ChampRadios
        {...lier(saisie, 'droit')}
        libelle="Ce qu’elle a demandé"
        choix={(['rectification', 'opposition', 'effacement'] as const).map((valeur) => ({
          valeur,
          libelle: NOMS_DES_DROITS[valeur],
        }))}
      />
      <ChampRadios
        {...lier(saisie, 'reponse')}
        libelle="Réponse"
        choix={[
          { valeur: 'accordee', libelle: 'Accordée' },
          { valeur: 'refusee', libelle: 'Refusée' },
        ]}
      />
      <ChampTexteLong
        {...lier(saisie, 'motif')}
        libelle="Demande et réponse, en une phrase"
        lignes={3}
      />
      <Actions>
        <Bouton variante="suivant">Enregistrer</Bouton>
        <LienBouton href={base} variante="simple">
          Revenir
        </LienBouton>
      </Actions>
    </Formulaire>
  </>
);

/** Names what will be erased, and asks why: it cannot be undone. */
export const EffacerPersonnePage = ({
  base,
  jetons,
  saisie,
  titres,
}: Props & { readonly titres: readonly string[] }) => (
  <>
    <TeteDePage
      titre="Effacer cette personne"
      phrase="Tout ce qui dit qui elle est disparaît de la CPTS, maintenant et pour toujours."
      miettes={[{ libelle: 'Données de la personne', href: base }]}
      moyen
    />
    <Bandeau ton="grave" titre="Ce qui sera effacé">
      <ul>
        {titres.map((titre) => (
          <li>{titre}</li>
        ))}
      </ul>
      <p>
        Les nombres du journal d’activité et la chaîne de traçabilité restent&nbsp;: ils ne mènent
        plus à personne. Les sauvegardes déjà faites s’effacent à leur propre terme.
      </p>
    </Bandeau>
    <Formulaire action={`${base}/effacement`} {...jetons} saisie={saisie}>
      <ChampTexteLong
        {...lier(saisie, 'motif')}
        libelle="Ce que la personne a demandé, et comment"
        lignes={3}
      />
      <Actions>
        <Bouton variante="danger">Effacer définitivement</Bouton>
        <LienBouton href={base} variante="simple">
          Ne rien effacer
        </LienBouton>
      </Actions>
    </Formulaire>
  </>
);
