import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { CompteDeReleve } from '../domain/releve.ts';

export type ReleveFormulairePageProps = {
  readonly base: string;
  readonly jour: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  /** The version that is corrected; null: a new count. */
  readonly corrige: {
    readonly releve: string;
    readonly version: number;
    readonly nom: string;
  } | null;
  /** What was read in a file, and what of it was not understood. */
  readonly lecture: { readonly phrase: string } | null;
};

/** A count of the CPAM or of the MSA, copied from its document; what the document does not say stays empty. */
export const ReleveFormulairePage = (p: ReleveFormulairePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Médecin traitant', href: p.base },
        { libelle: 'Population couverte', href: `${p.base}/populations` },
      ]}
      titre={p.corrige ? `Corriger ${p.corrige.nom}` : 'Écrire un relevé'}
      phrase="Recopiez ce que dit le document. Laissez vide ce qu’il ne dit pas : ce sera « inconnu », jamais zéro."
    />
    {p.corrige ? null : <Fichier {...p} />}
    <Formulaire
      action={`${p.base}/populations/${p.corrige ? `${p.corrige.releve}/corriger` : 'nouveau'}`}
      {...p.jetons}
      saisie={p.saisie}
    >
      <div class="two mt5">
        <div>
          <QuiCompte {...p} />
          <Document {...p} />
        </div>
        <div>
          <Nombres {...p} />
        </div>
      </div>
      {p.corrige ? (
        <>
          <input type="hidden" name="version" value={String(p.corrige.version)} />
          <ChampTexte
            {...lier(p.saisie, 'motif')}
            libelle="Pourquoi cette correction"
            remplissage="off"
          />
        </>
      ) : null}
      <div class="actions mt5">
        <Bouton variante="suivant">
          {p.corrige ? 'Enregistrer la correction' : 'Enregistrer'}
        </Bouton>
        <LienBouton
          href={`${p.base}/populations${p.corrige ? `/${p.corrige.releve}` : ''}`}
          variante="simple"
        >
          Abandonner
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

/** A small table spares the copying: it fills the form, which is read again before anything is written. */
const Fichier = ({ base, jetons, saisie, lecture }: ReleveFormulairePageProps) => (
  <Section
    titre="Partir d’un fichier"
    proche
    introduction={
      lecture?.phrase ??
      'Un tableau Excel ou CSV de deux colonnes, ce qui est compté et combien. Rien n’est écrit : il remplit le formulaire, que vous relisez.'
    }
  >
    <Formulaire
      action={`${base}/populations/lecture?_csrf=${encodeURIComponent(jetons.csrf)}`}
      csrf={jetons.csrf}
      fichiers
      gardeSaisie={false}
    >
      <ChampFichier
        nom="fichier"
        libelle="Fichier Excel ou CSV"
        accepte=".xlsx,.csv,.txt"
        erreur={saisie.erreurs['fichier']}
      />
      <div class="actions">
        <Bouton>Remplir le formulaire</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const QuiCompte = ({ saisie, jour }: ReleveFormulairePageProps) => (
  <GroupeDeChamps legende="Qui compte, et quand">
    <ChampRadios
      {...lier(saisie, 'organisme')}
      libelle="Source"
      cote
      choix={[
        { valeur: 'cpam', libelle: 'CPAM' },
        { valeur: 'msa', libelle: 'MSA' },
        { valeur: 'ars', libelle: 'ARS' },
        { valeur: 'autre', libelle: 'Autre' },
      ]}
    />
    <ChampTexte
      {...lier(saisie, 'lieu')}
      libelle="Laquelle"
      aide="Comme « Puy-de-Dôme »."
      facultatif
      longueurMax={60}
      remplissage="off"
    />
    <LigneDeChamps>
      <ChampDate
        {...lier(saisie, 'du')}
        libelle="Du"
        aide="Si le document couvre une période."
        facultatif
        max={jour}
      />
      <ChampDate {...lier(saisie, 'au')} libelle="État au" max={jour} />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const Document = ({ saisie, jour }: ReleveFormulairePageProps) => (
  <GroupeDeChamps legende="Le document">
    <ChampTexte {...lier(saisie, 'remisPar')} libelle="Remis par" remplissage="off" />
    <ChampDate {...lier(saisie, 'remisLe')} libelle="Remis le" max={jour} />
    <ChampTexte
      {...lier(saisie, 'document')}
      libelle="Référence"
      aide="De quoi le retrouver : « requête locale du 4 octobre, courriel »."
      remplissage="off"
    />
  </GroupeDeChamps>
);

const Nombres = ({ saisie }: ReleveFormulairePageProps) => (
  <>
    <GroupeDeChamps legende="Tout le monde">
      <Compte saisie={saisie} compte="couverte" libelle="Population couverte" />
      <LigneDeChamps>
        <Compte saisie={saisie} compte="avec" libelle="Avec médecin traitant" />
        <Compte saisie={saisie} compte="sans" libelle="Sans médecin traitant" />
      </LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'ageMinimal')}
        libelle="Compte les personnes à partir de"
        unite="ans"
        facultatif
      />
    </GroupeDeChamps>
    <Parmi saisie={saisie} legende="En ALD" tout="ald" sans="aldSans" />
    <GroupeDeChamps legende="Selon l’âge">
      <ChampNombre
        {...lier(saisie, 'ageAuDela')}
        libelle="Au-delà de"
        aide="L’accord dit plus de 70 ans. « 70 ans et plus » se dit au-delà de 69."
        unite="ans"
        facultatif
      />
      <Deux saisie={saisie} tout="age" sans="ageSans" />
    </GroupeDeChamps>
    <Parmi saisie={saisie} legende="Avec la C2S" tout="c2s" sans="c2sSans" />
    <Parmi saisie={saisie} legende="En ALD avec la C2S" tout="c2sAld" sans="c2sAldSans" />
  </>
);

type DeuxProps = {
  readonly saisie: Saisie;
  readonly tout: CompteDeReleve;
  readonly sans: CompteDeReleve;
};

const Parmi = ({ legende, ...deux }: DeuxProps & { readonly legende: string }) => (
  <GroupeDeChamps legende={legende}>
    <Deux {...deux} />
  </GroupeDeChamps>
);

const Deux = ({ saisie, tout, sans }: DeuxProps) => (
  <LigneDeChamps>
    <Compte saisie={saisie} compte={tout} libelle="En tout" />
    <Compte saisie={saisie} compte={sans} libelle="Sans médecin traitant" />
  </LigneDeChamps>
);

type CompteProps = {
  readonly saisie: Saisie;
  readonly compte: CompteDeReleve;
  readonly libelle: string;
};

const Compte = ({ saisie, compte, libelle }: CompteProps) => (
  <ChampNombre {...lier(saisie, compte)} libelle={libelle} facultatif />
);
