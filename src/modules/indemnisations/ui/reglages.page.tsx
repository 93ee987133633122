import { montant } from '#kernel/centimes.ts';
import { masquerIban } from '#kernel/iban.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { ANNEES_SURES } from '../domain/kilometres.ts';
import { plafondDeLAnnee, troisQuartsDuSmic } from '../domain/plafond.ts';
import type { Cadre } from './vue-de-releve.ts';

export type ReglagesPageProps = Cadre & {
  readonly titulaire: string | null;
  readonly iban: string | null;
  readonly compteDuPlafond: string | null;
  readonly confirmes: readonly {
    readonly annee: number;
    readonly source: string;
    readonly parNom: string;
  }[];
  readonly annee: number;
  readonly compte: Saisie;
  readonly bareme: Saisie;
  readonly regler: boolean;
  readonly tenir: boolean;
};

/** The account that pays, how ceilings are counted, what is known of them. */
export const ReglagesPage = (p: ReglagesPageProps) => (
  <>
    <TeteDePage
      titre="Réglages des indemnisations"
      phrase={
        p.iban && p.compteDuPlafond
          ? 'Le compte qui paie et les plafonds.'
          : 'Rien ne se paie avant que le compte et le plafond soient dits.'
      }
    />
    <Onglets libelle="Financement" onglets={p.onglets} />
    <Onglets libelle="Indemnisations" onglets={p.parties} />
    <Section titre="Compte et plafond" proche>
      {p.regler ? <Compte {...p} /> : <Lus {...p} />}
    </Section>
    <Section
      titre="Plafonds connus"
      introduction="Une année sans chiffre bloque l’approbation : rien n’est supposé à sa place. La hausse du SMIC du 1er juin 2026 n’a qu’une source, à confirmer."
    >
      <Plafonds annee={p.annee} />
    </Section>
    <Section titre="Barème kilométrique">
      <Baremes {...p} />
    </Section>
  </>
);

const PLAFOND = {
  travail: 'L’année du travail',
  versement: 'L’année du versement',
};

const Lus = ({ titulaire, iban, compteDuPlafond }: ReglagesPageProps) => (
  <Faits
    large
    faits={[
      {
        terme: 'Compte qui paie',
        valeur: iban && titulaire ? `${titulaire}, ${masquerIban(iban)}` : 'à saisir',
      },
      {
        terme: 'Plafond annuel compté à',
        valeur:
          compteDuPlafond === 'travail' || compteDuPlafond === 'versement'
            ? PLAFOND[compteDuPlafond]
            : 'à dire',
      },
    ]}
  />
);

const Compte = ({ base, jetons, compte, iban }: ReglagesPageProps) => (
  <Formulaire action={`${base}/reglages`} {...jetons} saisie={compte}>
    <ChampTexte {...lier(compte, 'titulaire')} libelle="Titulaire du compte" longueurMax={70} />
    <ChampTexte
      {...lier(compte, 'iban')}
      libelle="IBAN qui paie"
      facultatif={iban !== null}
      remplissage="off"
      longueurMax={42}
      aide={iban ? `Connu : ${masquerIban(iban)}. Laissez vide pour le garder.` : 'Gardé chiffré.'}
    />
    <ChampRadios
      {...lier(compte, 'compteDuPlafond')}
      libelle="Un montant compte pour le plafond de"
      aide="Le plafond vaut par année civile ; rien ici ne dit laquelle des deux : demandez à votre expert-comptable."
      choix={[
        {
          valeur: 'travail',
          libelle: PLAFOND.travail,
          precision: 'le jour de la réunion, du trajet',
        },
        { valeur: 'versement', libelle: PLAFOND.versement, precision: 'le jour de la banque' },
      ]}
    />
    <div class="actions">
      <Bouton variante="ferme">Enregistrer</Bouton>
    </div>
  </Formulaire>
);

const Plafonds = ({ annee }: { readonly annee: number }) => (
  <Tableau
    titre="Plafonds"
    titreCache
    lignes={[annee - 1, annee, annee + 1]}
    colonnes={[
      { titre: 'Année', entete: true, cellule: (a) => String(a) },
      {
        titre: 'Par personne et par an',
        genre: 'nombre',
        cellule: (a) => direOuInconnu(plafondDeLAnnee(a)),
      },
      {
        titre: '¾ du SMIC, décembre',
        genre: 'nombre',
        cellule: (a) => direOuInconnu(troisQuartsDuSmic(`${a}-12`)),
      },
    ]}
  />
);

const direOuInconnu = (valeur: ReturnType<typeof plafondDeLAnnee>) =>
  valeur === null ? <span class="quiet">inconnu</span> : montant(valeur);

const Baremes = ({ base, jetons, bareme, confirmes, tenir }: ReglagesPageProps) => (
  <>
    <p class="quiet">
      {`Sûr pour ${ANNEES_SURES.join(', ')}. Pour une autre année, vérifiez qu’il n’a pas changé et dites où vous l’avez lu\u00A0; s’il a changé, adoptez un taux fixe.`}
    </p>
    {confirmes.map(({ annee, source, parNom }) => (
      <p>
        <strong>{annee}</strong>
        {` confirmé par ${parNom}\u00A0: ${source}`}
      </p>
    ))}
    {tenir ? (
      <Formulaire
        action={`${base}/bareme`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-bareme`}
        saisie={bareme}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampNombre {...lier(bareme, 'annee')} libelle="Année" />
          <ChampTexte {...lier(bareme, 'source')} libelle="Où vous l’avez lu" longueurMax={160} />
        </LigneDeChamps>
        <div class="actions">
          <Bouton>Confirmer le barème</Bouton>
        </div>
      </Formulaire>
    ) : null}
  </>
);
