import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { ChampsDeContrat } from './champs-de-contrat.tsx';
import type { Cadre } from './vue-de-salaries.ts';

export type NouveauContratPageProps = Omit<Cadre, 'onglets'> & {
  readonly comptes: readonly { readonly id: string; readonly nom: string }[];
  readonly saisie: Saisie;
};

/** A contract is written down, its paper in hand. */
export const NouveauContratPage = ({ base, jetons, comptes, saisie }: NouveauContratPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Équipe salariée', href: base }, { libelle: 'Nouveau contrat' }]}
      titre="Noter un contrat"
      moyen
      phrase={
        'Recopiez le papier signé. Le coût se saisit ensuite\u00A0: sans lui, il reste inconnu.'
      }
    />
    <div class="mt5">
      <Formulaire action={`${base}/nouveau`} {...jetons} saisie={saisie}>
        <LigneDeChamps>
          <ChampTexte {...lier(saisie, 'nom')} libelle="Prénom et nom" longueurMax={120} />
          <ChampListe
            {...lier(saisie, 'compte')}
            libelle="Son compte"
            vide="Aucun"
            options={comptes.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
            facultatif
          />
        </LigneDeChamps>
        <ChampsDeContrat saisie={saisie} nouveau />
        <div class="actions">
          <Bouton variante="ferme">Noter le contrat</Bouton>
        </div>
      </Formulaire>
    </div>
  </>
);
