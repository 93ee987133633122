import { Bouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { ChampsDeGroupe } from './champs-de-groupe.tsx';
import type { Jetons } from './dire-quand.ts';

type Props = { readonly base: string; readonly jetons: Jetons; readonly saisie: Saisie };

export const NouveauGroupePage = ({ base, jetons, saisie }: Props) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Groupes', href: `${base}/groupes` }, { libelle: 'Nouveau' }]}
      titre="Ouvrir un groupe de travail"
      moyen
      phrase="Vous y ajouterez ensuite ses membres, et nommerez qui le mène."
    />
    <Formulaire action={`${base}/groupes`} {...jetons} saisie={saisie}>
      <ChampsDeGroupe saisie={saisie} />
      <div class="actions">
        <Bouton variante="suivant">Ouvrir le groupe</Bouton>
      </div>
    </Formulaire>
  </>
);
