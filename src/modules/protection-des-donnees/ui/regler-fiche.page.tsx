import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

type Props = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** Says who answers for the processing. */
export const ReglerFichePage = ({ base, jetons, saisie }: Props) => (
  <>
    <TeteDePage
      titre="Qui en répond"
      phrase="Ces noms figurent au registre et dans l’analyse d’impact. Laissez vide ce qui n’est pas encore décidé."
      miettes={[{ libelle: 'Registre', href: base }]}
      moyen
    />
    <Formulaire action={`${base}/fiche`} {...jetons} saisie={saisie}>
      <ChampTexte
        {...lier(saisie, 'responsable')}
        libelle="Responsable du traitement"
        aide="L’association qui porte la CPTS, et sa présidence"
        facultatif
      />
      <ChampTexte
        {...lier(saisie, 'delegue')}
        libelle="Délégué à la protection des données"
        facultatif
      />
      <ChampTexte
        {...lier(saisie, 'delegueContact')}
        libelle="Comment le joindre"
        aide="Adresse ou téléphone que les personnes peuvent utiliser"
        facultatif
      />
      <ChampTexte {...lier(saisie, 'hebergeur')} libelle="Hébergeur" facultatif />
      <ChampRadios
        {...lier(saisie, 'hebergeurCertifie')}
        libelle="Certifié hébergeur de données de santé"
        choix={[
          { valeur: 'oui', libelle: 'Oui' },
          { valeur: 'non', libelle: 'Non' },
          { valeur: 'inconnu', libelle: 'À vérifier' },
        ]}
      />
      <Actions>
        <Bouton variante="suivant">Enregistrer</Bouton>
        <LienBouton href={base} variante="simple">
          Ne rien changer
        </LienBouton>
      </Actions>
    </Formulaire>
  </>
);
