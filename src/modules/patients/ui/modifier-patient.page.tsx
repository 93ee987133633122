import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase } from '#ui/champ-choix.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { ChampsDuPatient, type ChampsDuPatientProps } from './formulaire-patient.tsx';

export type Difference = {
  readonly libelle: string;
  readonly actuel: string;
  readonly saisi: string;
};

export type VueDeModification = ChampsDuPatientProps & {
  readonly base: string;
  readonly patient: string;
  readonly nom: string;
  readonly modifieLe: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** What somebody else wrote meanwhile, beside what was typed; null when nobody did. */
  readonly differences: readonly Difference[] | null;
};

/** Correct a record; what somebody else changed meanwhile is shown, not lost. */
export const ModifierPatientPage = (p: VueDeModification) => (
  <>
    <TeteDePage
      moyen
      miettes={[
        { libelle: 'Patients', href: p.base },
        { libelle: p.nom, href: `${p.base}/${p.patient}` },
        { libelle: 'Corriger' },
      ]}
      titre="Corriger l’identité"
      phrase="Chaque correction est gardée dans le journal d’audit, avec votre nom."
    />
    <Formulaire action={`${p.base}/${p.patient}/modifier`} {...p.jetons} saisie={p.saisie}>
      <input type="hidden" name="modifieLe" value={p.modifieLe} />
      {p.differences ? <DeuxVersions differences={p.differences} /> : null}
      <ChampsDuPatient {...p} />
      {p.matriculeGarde ? (
        <ChampCase nom="oublierMatricule" libelle="Effacer le matricule gardé" facultatif />
      ) : null}
      <div class="actions mt6">
        <Bouton variante="ferme">Enregistrer</Bouton>
        <LienBouton href={`${p.base}/${p.patient}`} variante="simple">
          Annuler
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

const DeuxVersions = ({ differences }: { readonly differences: readonly Difference[] }) => (
  <Bandeau
    ton="attention"
    annonce="alerte"
    titre="Quelqu’un a modifié ce dossier pendant que vous l’aviez ouvert"
  >
    {differences.length === 0 ? (
      <p>Les deux versions disent la même chose : enregistrez à nouveau.</p>
    ) : (
      <>
        <p>Rien n’est enregistré. Gardez ce qui est juste dans le formulaire, puis enregistrez.</p>
        <Tableau
          titre="Les deux versions"
          titreCache
          lignes={differences}
          colonnes={[
            { titre: 'Champ', cellule: ({ libelle }) => libelle },
            { titre: 'Dans le dossier', cellule: ({ actuel }) => actuel },
            { titre: 'Votre saisie', cellule: ({ saisi }) => saisi },
          ]}
        />
      </>
    )}
  </Bandeau>
);
