import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe, type GroupeOptions, type Option } from '#ui/champ-liste.tsx';
import { ChampHeure, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import {
  ChampAge,
  ChampDeCommune,
  ChampDeTelephone,
  ChampMotif,
  ChampNote,
  ChampsDeNom,
} from './champs-de-demande.tsx';
import { DIRE_MOBILITE, DIRE_ORIGINE, phrase } from './dire-demande.ts';
import { ArretSurAlerte, QuestionsDAlerte } from './signes-d-alerte.tsx';

export type FormulaireDeDemandeProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly medecins: readonly {
    readonly id: string;
    readonly nom: string;
    readonly commune: string;
  }[];
  readonly choixDeCommune?: readonly Option[] | undefined;
  /** A professional sends their own patient: where the request comes from goes without saying. */
  readonly parUnProfessionnel: boolean;
};

type NouvelleDemandePageProps = FormulaireDeDemandeProps & {
  readonly alerte?: boolean | undefined;
};

/** A request taken by telephone: red flags first, the rest by keyboard in half a minute. */
export const NouvelleDemandePage = (p: NouvelleDemandePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Demandes', href: p.base }, { libelle: 'Nouvelle' }]}
      titre={p.parUnProfessionnel ? 'Adresser un patient' : 'Nouvelle demande'}
      phrase="Les signes d’alerte d’abord. Ensuite, seuls le motif et la commune sont nécessaires."
    />
    {p.alerte ? <ArretSurAlerte /> : null}
    <Formulaire
      action={`${p.base}/demandes/nouvelle`}
      csrf={p.jetons.csrf}
      cle={p.jetons.cle}
      saisie={p.saisie}
    >
      <QuestionsDAlerte {...lier(p.saisie, 'signes')} />
      <ChampsDeDemande {...p} />
      <div class="actions mt5">
        <Bouton variante="suivant" touche="Entrée">
          Chercher un rendez-vous
        </Bouton>
        <LienBouton href={p.base} variante="simple">
          Abandonner
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

/** The same request, corrected: red flags were asked already. */
export const ModifierDemandePage = (
  p: FormulaireDeDemandeProps & {
    readonly demande: string;
    readonly numero: number;
    /** The version the person reads. */
    readonly modifieeLe: string;
  },
) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Demandes', href: p.base },
        { libelle: `N° ${p.numero}`, href: `${p.base}/demandes/${p.demande}` },
        { libelle: 'Modifier' },
      ]}
      titre="Modifier la demande"
      phrase="Les propositions sont refaites aussitôt."
    />
    <Formulaire
      action={`${p.base}/demandes/${p.demande}/modifier`}
      csrf={p.jetons.csrf}
      cle={p.jetons.cle}
      saisie={p.saisie}
    >
      <input type="hidden" name="modifieeLe" value={p.modifieeLe} />
      <ChampsDeDemande {...p} />
      <div class="actions mt5">
        <Bouton variante="suivant">Enregistrer</Bouton>
        <LienBouton href={`${p.base}/demandes/${p.demande}`} variante="simple">
          Revenir
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

const ChampsDeDemande = (p: FormulaireDeDemandeProps) => (
  <div class="two mt6">
    <div>
      <PourQuoi {...p} />
      <PourQui {...p} />
    </div>
    <div>
      <OuEtQuand {...p} />
      <SonMedecin {...p} />
    </div>
  </div>
);

const PourQuoi = ({ saisie }: FormulaireDeDemandeProps) => (
  <GroupeDeChamps legende="2. Pourquoi">
    <ChampMotif saisie={saisie} />
    <ChampTexte
      {...lier(saisie, 'description')}
      libelle="En ses mots"
      aide="Une ligne, elle sert de titre"
      facultatif
      remplissage="off"
    />
    <ChampNote saisie={saisie} />
  </GroupeDeChamps>
);

const PourQui = ({ saisie }: FormulaireDeDemandeProps) => (
  <GroupeDeChamps legende="3. Pour qui">
    <ChampsDeNom saisie={saisie} />
    <LigneDeChamps>
      <ChampAge saisie={saisie} facultatif />
      <ChampDeTelephone saisie={saisie} />
    </LigneDeChamps>
    <ChampTexte
      {...lier(saisie, 'demandeur')}
      libelle="Qui appelle"
      aide={'Si ce n’est pas la personne\u00A0: sa mère, une voisine, l’infirmière'}
      facultatif
      remplissage="off"
    />
  </GroupeDeChamps>
);

const OuEtQuand = ({
  base,
  saisie,
  choixDeCommune,
  parUnProfessionnel,
}: FormulaireDeDemandeProps) => (
  <GroupeDeChamps legende="4. Où et quand">
    <ChampDeCommune saisie={saisie} recherche={`${base}/communes`} choix={choixDeCommune} />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'mobilite')}
        libelle="Déplacement"
        facultatif
        vide="Non dit"
        options={Object.entries(DIRE_MOBILITE).map(([valeur, libelle]) => ({ valeur, libelle }))}
      />
      <ChampNombre {...lier(saisie, 'trajetMax')} libelle="Route au plus" unite="min" facultatif />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampHeure {...lier(saisie, 'desHeure')} libelle="Aujourd’hui dès" facultatif />
      <ChampListe {...lier(saisie, 'delaiHeures')} libelle="Délai demandé" options={DELAIS} />
    </LigneDeChamps>
    {parUnProfessionnel ? null : (
      <ChampListe
        {...lier(saisie, 'origine')}
        libelle="Venue"
        options={(['ligne', 'urgences', 'sas', 'professionnel'] as const).map((valeur) => ({
          valeur,
          libelle: phrase(DIRE_ORIGINE[valeur]),
        }))}
      />
    )}
  </GroupeDeChamps>
);

const DELAIS = [
  { valeur: '4', libelle: 'Moins de 4 h' },
  { valeur: '12', libelle: 'Moins de 12 h' },
  { valeur: '24', libelle: 'Moins de 24 h' },
  { valeur: '48', libelle: 'Moins de 48 h' },
  { valeur: '72', libelle: 'Moins de 3 jours' },
];

const SonMedecin = ({ saisie, medecins }: FormulaireDeDemandeProps) => (
  <GroupeDeChamps legende="5. Son médecin traitant">
    <ChampListe
      {...lier(saisie, 'medecin')}
      libelle="Médecin traitant"
      aide="S’il en a un, il est appelé d’abord"
      facultatif
      options={optionsDeMedecin(medecins)}
    />
    <ChampTexte
      {...lier(saisie, 'medecinTraitantNom')}
      libelle="Son nom, s’il n’est pas dans la liste"
      facultatif
      remplissage="off"
    />
  </GroupeDeChamps>
);

function optionsDeMedecin(
  medecins: FormulaireDeDemandeProps['medecins'],
): readonly (Option | GroupeOptions)[] {
  return [
    { valeur: '', libelle: 'Non demandé' },
    { valeur: 'aucun', libelle: 'Aucun médecin traitant' },
    { valeur: 'autre', libelle: 'Un médecin hors de cette liste' },
    {
      groupe: 'Médecins du territoire',
      options: medecins.map(({ id, nom, commune }) => ({
        valeur: id,
        libelle: `${nom}, ${commune}`,
      })),
    },
  ];
}
