import { Bouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { ChampsDeConvention } from './champs-de-convention.tsx';
import type { Cadre } from './vue-de-documents.ts';

export type NouvelleConventionPageProps = Omit<Cadre, 'onglets'> & { readonly saisie: Saisie };

/** A convention is written down, its paper in hand. */
export const NouvelleConventionPage = ({ base, jetons, saisie }: NouvelleConventionPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Conventions', href: `${base}/conventions` }, { libelle: 'Nouvelle' }]}
      titre="Noter une convention"
      moyen
      phrase="Recopiez le papier signé. Ce qu’il ne dit pas reste vide, et se dit inconnu."
    />
    <div class="mt5">
      <Formulaire action={`${base}/conventions/nouvelle`} {...jetons} saisie={saisie}>
        <ChampsDeConvention saisie={saisie} />
        <div class="actions">
          <Bouton variante="ferme">Noter la convention</Bouton>
        </div>
      </Formulaire>
    </div>
  </>
);
