import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { LIBELLES_DES_REGIMES, REGIMES, TAILLES } from '../domain/bareme.ts';

export type Jetons = { readonly csrf: string; readonly cle: string };

export type ContratPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
};

/** The contract as it was signed. */
export const ContratPage = ({ base, jetons, saisie }: ContratPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Contrat ACI', href: base }, { libelle: 'Le contrat signé' }]}
      titre="Le contrat signé"
      phrase="Recopiez-le&nbsp;: ce qu’il dit l’emporte sur tout barème."
      moyen
    />
    <Formulaire action={`${base}/contrat`} {...jetons} saisie={saisie}>
      <LigneDeChamps>
        <ChampDate {...lier(saisie, 'signeLe')} libelle="Signé le" />
        <ChampNombre {...lier(saisie, 'annees')} libelle="Pour" unite="ans" />
        <ChampTexte
          {...lier(saisie, 'reference')}
          libelle="Référence"
          facultatif
          longueurMax={120}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampTexte {...lier(saisie, 'cpam')} libelle="CPAM" facultatif longueurMax={120} />
        <ChampTexte {...lier(saisie, 'ars')} libelle="ARS" facultatif longueurMax={120} />
      </LigneDeChamps>
      <ChampRadios
        {...lier(saisie, 'taille')}
        libelle="Taille"
        cote
        choix={TAILLES.map((taille) => ({ valeur: String(taille), libelle: `Taille ${taille}` }))}
      />
      <ChampRadios
        {...lier(saisie, 'regime')}
        libelle="Texte"
        choix={REGIMES.map((regime) => ({ valeur: regime, libelle: LIBELLES_DES_REGIMES[regime] }))}
      />
      <Versements saisie={saisie} />
      <div class="actions mt5">
        <Bouton variante="ferme">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </>
);

const Versements = ({ saisie }: Pick<ContratPageProps, 'saisie'>) => (
  <GroupeDeChamps legende="Ce qu’il dit des versements">
    <ChampRadios
      {...lier(saisie, 'premierVersement')}
      libelle="Fonctionnement, à la signature"
      choix={[
        {
          valeur: 'entier',
          libelle: 'Toute l’année',
          precision: 'Article 9 de l’ACI, dossier complet',
        },
        { valeur: 'avance', libelle: 'Une avance de 75 %, le solde après l’anniversaire' },
      ]}
    />
    <ChampRadios
      {...lier(saisie, 'prorata')}
      libelle="Année entamée d’une mission"
      facultatif
      choix={[
        {
          valeur: '',
          libelle: 'Le contrat ne le dit pas',
          precision: 'La part fixe de cette année-là reste à saisir',
        },
        { valeur: 'jours', libelle: 'Partagée en jours' },
        { valeur: 'mois', libelle: 'Partagée en mois, chaque mois commencé compte' },
      ]}
    />
  </GroupeDeChamps>
);
