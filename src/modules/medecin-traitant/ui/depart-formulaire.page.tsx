import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { ORIGINES_D_ESTIMATION } from '../domain/depart.ts';
import { DIRE_ESTIMATION } from './dire-depart.ts';

export type DepartFormulairePageProps = {
  readonly base: string;
  readonly jour: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly medecins: readonly {
    readonly id: string;
    readonly nom: string;
    readonly communeNom: string;
  }[];
  /** The plan that is changed; null: a new one. */
  readonly modifie: {
    readonly id: string;
    readonly version: number;
    readonly medecin: string;
  } | null;
};

/** A doctor announced that they leave: when, how many patients, as far as it is known. */
export const DepartFormulairePage = (p: DepartFormulairePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Médecin traitant', href: p.base },
        { libelle: 'Départs', href: `${p.base}/departs` },
      ]}
      titre={p.modifie ? `Modifier le départ : ${p.modifie.medecin}` : 'Un médecin part'}
      phrase="Laissez vide ce que vous ne savez pas encore : vous le compléterez."
    />
    <Formulaire
      action={`${p.base}/departs/${p.modifie ? `${p.modifie.id}/modifier` : 'nouveau'}`}
      {...p.jetons}
      saisie={p.saisie}
    >
      <Qui {...p} />
      <Patients {...p} />
      <ChampCase
        {...lier(p.saisie, 'publie')}
        libelle="Le départ est public : les patients peuvent nommer ce médecin dans leur demande"
        coche={lier(p.saisie, 'publie').valeur === 'oui'}
      />
      <div class="actions mt5">
        <Bouton variante="suivant">{p.modifie ? 'Enregistrer' : 'Ouvrir le plan'}</Bouton>
        <LienBouton
          href={`${p.base}/departs${p.modifie ? `/${p.modifie.id}` : ''}`}
          variante="simple"
        >
          Abandonner
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

const Qui = ({ saisie, medecins, modifie, jour }: DepartFormulairePageProps) => (
  <GroupeDeChamps legende="Qui, et quand">
    {modifie ? (
      <input type="hidden" name="version" value={String(modifie.version)} />
    ) : (
      <ChampListe
        {...lier(saisie, 'professionnel')}
        libelle="Médecin"
        vide="Choisir"
        options={medecins.map(({ id, nom, communeNom }) => ({
          valeur: id,
          libelle: `${nom}, ${communeNom}`,
        }))}
      />
    )}
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'annonceLe')} libelle="Annoncé le" max={jour} />
      <ChampDate {...lier(saisie, 'departLe')} libelle="Dernier jour d’exercice" facultatif />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const Patients = ({ saisie }: DepartFormulairePageProps) => (
  <GroupeDeChamps legende="Ses patients">
    <LigneDeChamps>
      <ChampNombre {...lier(saisie, 'patients')} libelle="Patients estimés" facultatif />
      <ChampListe
        {...lier(saisie, 'patientsSelon')}
        libelle="Selon qui"
        facultatif
        vide="On ne sait pas encore"
        options={ORIGINES_D_ESTIMATION.map((valeur) => ({
          valeur,
          libelle: majuscule(DIRE_ESTIMATION[valeur]),
        }))}
      />
    </LigneDeChamps>
    <ChampTexte
      {...lier(saisie, 'patientsSource')}
      libelle="Document ou calcul"
      aide="« Liste de patientèle au 30 septembre », « deux jours par semaine »…"
      facultatif
      remplissage="off"
    />
  </GroupeDeChamps>
);

const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);
