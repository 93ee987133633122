import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

export type DepartChoisi = { readonly id: string; readonly medecin: string };

type ChoixProps = {
  readonly saisie: Saisie;
  readonly libelle: string;
  readonly departs: readonly DepartChoisi[];
  readonly vide: string;
};

/** The doctor whom the person loses, among those who leave; nothing when nobody does. */
export const ChampDuDepart = ({ saisie, libelle, departs, vide }: ChoixProps) =>
  departs.length === 0 ? null : (
    <ChampListe
      {...lier(saisie, 'depart')}
      libelle={libelle}
      facultatif
      vide={vide}
      options={departs.map(({ id, medecin }) => ({ valeur: id, libelle: medecin }))}
    />
  );

type DepartDeDemandeProps = {
  /** `/app/demo/medecin-traitant/demandes/…` */
  readonly adresse: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly departs: readonly DepartChoisi[];
  readonly depart: string | null;
};

/** Attaches a request to the departure of a doctor, so that the plan counts it. */
export const DepartDeDemande = ({ adresse, jetons, departs, depart }: DepartDeDemandeProps) =>
  departs.length === 0 ? null : (
    <details class="mt5">
      <summary>Son médecin part</summary>
      <Formulaire
        action={`${adresse}/depart`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-depart`}
        gardeSaisie={false}
      >
        <ChampDuDepart
          saisie={{ valeurs: { depart: depart ?? '' }, erreurs: {} }}
          libelle="Lequel"
          departs={departs}
          vide="Aucun de ceux-là"
        />
        <div class="actions">
          <Bouton>Enregistrer</Bouton>
        </div>
      </Formulaire>
    </details>
  );
