import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { DUREE_DU_BRIS_MINUTES, RAISONS_DE_BRIS } from '../domain/bris-de-glace.ts';
import { LIBELLES_DES_RAISONS } from './dire-patient.ts';

type Props = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** Bris de glace: one person named exactly, an hour, to read, with a reason that will be read. */
export const AccesExceptionnelPage = (p: Props) => (
  <>
    <TeteDePage
      moyen
      miettes={[{ libelle: 'Patients', href: p.base }, { libelle: 'Accès exceptionnel' }]}
      titre="Accès exceptionnel à un dossier"
      phrase={
        <>
          Une seule personne, pendant <strong>{`${DUREE_DU_BRIS_MINUTES} minutes`}</strong>, en
          lecture. La coordination et le médecin traitant en sont informés, et la coordination relit
          votre raison.
        </>
      }
    />
    <Formulaire action={`${p.base}/acces-exceptionnel`} {...p.jetons} saisie={p.saisie}>
      <LigneDeChamps>
        <ChampTexte
          libelle="Nom"
          aide="De naissance ou utilisé, entier."
          longueurMax={120}
          remplissage="off"
          {...lier(p.saisie, 'nom')}
        />
        <ChampTexte
          libelle="Prénom"
          longueurMax={120}
          remplissage="off"
          {...lier(p.saisie, 'prenom')}
        />
        <ChampDate libelle="Date de naissance" {...lier(p.saisie, 'dateDeNaissance')} />
      </LigneDeChamps>
      <ChampRadios
        libelle="Raison"
        choix={RAISONS_DE_BRIS.map((valeur) => ({ valeur, libelle: LIBELLES_DES_RAISONS[valeur] }))}
        {...lier(p.saisie, 'raison')}
      />
      <ChampTexteLong
        libelle="Pourquoi vous avez besoin de ce dossier"
        aide="Vingt caractères au moins. La coordination lira ces mots."
        lignes={3}
        longueurMax={1000}
        {...lier(p.saisie, 'precision')}
      />
      <div class="actions mt6">
        <Bouton variante="ferme">Ouvrir le dossier pour une heure</Bouton>
        <LienBouton href={p.base} variante="simple">
          Annuler
        </LienBouton>
      </div>
    </Formulaire>
  </>
);
