import { Bandeau } from '#ui/bandeau.tsx';
import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { DROITS, VOIES_DE_DEMANDE } from '../domain/personne.ts';
import { NOMS_DES_DROITS, NOMS_DES_VOIES } from './dire-personne.ts';

type Props = {
  readonly base: string;
  /** Who it is about, as far as the key tells. */
  readonly nom: string | null;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** Notes what somebody asked and how it was answered. */
export const NoterDemandePage = ({ base, nom, jetons, saisie }: Props) => (
  <>
    <TeteDePage
      titre="Noter une demande"
      phrase="La réponse est due dans le mois, et un refus se motive (article 12 du RGPD)."
      miettes={[{ libelle: `Données et droits${de(nom)}`, href: base }, { libelle: 'Demande' }]}
      moyen
    />
    <Formulaire action={`${base}/demande`} {...jetons} saisie={saisie}>
      <ChampRadios
        {...lier(saisie, 'droit')}
        libelle="Ce qu’elle a demandé"
        choix={DROITS.map((valeur) => ({ valeur, libelle: NOMS_DES_DROITS[valeur] }))}
      />
      <Voie saisie={saisie} />
      <ChampRadios
        {...lier(saisie, 'reponse')}
        libelle="Réponse"
        cote
        choix={[
          { valeur: 'accordee', libelle: 'Accordée' },
          { valeur: 'refusee', libelle: 'Refusée' },
        ]}
      />
      <ChampTexteLong
        {...lier(saisie, 'motif')}
        libelle="Demande et réponse, en une phrase"
        aide="Un refus dit pourquoi, et qu’elle peut saisir la CNIL."
        lignes={3}
      />
      <Actions>
        <Bouton variante="ferme">Enregistrer</Bouton>
        <LienBouton href={base} variante="simple">
          Revenir
        </LienBouton>
      </Actions>
    </Formulaire>
  </>
);

const Voie = ({ saisie }: Pick<Props, 'saisie'>) => (
  <ChampRadios
    {...lier(saisie, 'voie')}
    libelle="Comment elle l’a demandé"
    cote
    choix={VOIES_DE_DEMANDE.map((valeur) => ({ valeur, libelle: NOMS_DES_VOIES[valeur] }))}
  />
);

const de = (nom: string | null) => (nom ? `, ${nom}` : '');

/** Names what will be erased, and asks why: it cannot be undone. */
export const EffacerPersonnePage = ({
  base,
  nom,
  jetons,
  saisie,
  titres,
}: Props & { readonly titres: readonly string[] }) => (
  <>
    <TeteDePage
      titre={nom ? `Effacer ${nom}` : 'Effacer cette personne'}
      phrase="Tout ce qui dit qui elle est disparaît de la CPTS, maintenant et pour toujours."
      miettes={[{ libelle: `Données et droits${de(nom)}`, href: base }, { libelle: 'Effacement' }]}
      moyen
    />
    <Bandeau ton="grave" titre="Ce qui sera effacé">
      <ul class="disc">
        {titres.map((titre) => (
          <li>{titre}</li>
        ))}
        <li>Les mots de ses demandes d’avant</li>
      </ul>
      <p class="mt4">
        Les nombres du journal d’activité et la chaîne de traçabilité restent&nbsp;: ils ne mènent
        plus à personne. Les sauvegardes déjà faites s’effacent à leur propre terme.
      </p>
    </Bandeau>
    <div class="mt6">
      <Formulaire action={`${base}/effacement`} {...jetons} saisie={saisie}>
        <Voie saisie={saisie} />
        <ChampTexteLong
          {...lier(saisie, 'motif')}
          libelle="Ce que la personne a demandé"
          aide="En une phrase, sans son nom : elle reste comme preuve, chiffrée."
          lignes={3}
        />
        <Actions>
          <Bouton variante="danger">Effacer définitivement</Bouton>
          <LienBouton href={base} variante="simple">
            Ne rien effacer
          </LienBouton>
        </Actions>
      </Formulaire>
    </div>
  </>
);
