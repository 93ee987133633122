import { Bouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import { ChampsDeSeance } from './champs-de-seance.tsx';
import type { Jetons } from './vue-de-seance.ts';

export type NouvelleSeancePageProps = {
  readonly base: string;
  readonly racine: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  readonly instances: readonly Option[];
};

/** A session to prepare: nobody is told before its agenda is written. */
export const NouvelleSeancePage = ({
  base,
  racine,
  jetons,
  saisie,
  instances,
}: NouvelleSeancePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Séances', href: base }, { libelle: 'Nouvelle' }]}
      titre="Préparer une séance"
      moyen
      phrase="Rien n’est envoyé encore&nbsp;: l’ordre du jour se compose ensuite, puis la convocation part."
    />
    {instances.length === 0 ? (
      <Vide
        niveau={2}
        titre="Aucune instance"
        phrase="Ajoutez d’abord les instances que créent vos statuts, et qui y siège."
        action={
          <a class="button" href={`${racine}/vie-associative/instances`}>
            Ouvrir les instances
          </a>
        }
      />
    ) : (
      <Formulaire action={`${base}/nouvelle`} {...jetons} saisie={saisie}>
        <ChampListe {...lier(saisie, 'instance')} libelle="Instance" options={instances} />
        <ChampsDeSeance saisie={saisie} />
        <div class="actions">
          <Bouton variante="suivant">Préparer cette séance</Bouton>
        </div>
      </Formulaire>
    )}
  </>
);
