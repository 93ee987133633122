import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { SAISIE_VIDE } from '#ui/saisie.ts';
import type { IndicateurVu } from '../domain/poste-vu.ts';
import { EnEuros } from './ajouter-indicateur.tsx';
import type { PostePageProps } from './vue-de-poste.ts';

/** National indicators that the contract lacks: one press adds them, defined and without any amount. */
export const Nationaux = ({
  base,
  ici,
  poste,
  jetons,
  tenir,
  nationauxAbsents: n,
}: PostePageProps) =>
  tenir && n > 0 ? (
    <div class="mt5">
      <p class="quiet measure">
        {`${pluriel(n, 'indicateur national', 'indicateurs nationaux')} de l’avenant 2 ${n < 2 ? 'n’est pas' : 'ne sont pas'} au contrat. Ils viennent avec leur définition et leur sens\u00A0; cibles et montants restent ceux que vous recopiez du contrat signé.`}
      </p>
      <div class="actions">
        <BoutonPoste
          action={`${base}/postes/${poste}/nationaux${ici}`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-nationaux`}
        >
          Ajouter les indicateurs nationaux
        </BoutonPoste>
      </div>
    </div>
  ) : null;

const DEFAUT = { ...SAISIE_VIDE, valeurs: { mode: 'binaire' } };

/** What an indicator is worth, copied from the contract. */
export const SaisirRegle = (p: PostePageProps & { readonly indicateur: IndicateurVu }) => {
  const { base, ici, jetons, saisies, indicateur: i } = p;
  const refusee = saisies.regle?.valeurs['indicateur'] === i.id ? saisies.regle : undefined;
  return (
    <details open={refusee !== undefined}>
      <summary>Recopier du contrat ce qu’il vaut</summary>
      <Formulaire
        action={`${base}/indicateurs/${i.id}/regle${ici}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-v${i.id.slice(-8)}`}
        id={`regle-${i.id}`}
        saisie={refusee}
        gardeSaisie={false}
      >
        <EnEuros saisie={refusee ?? DEFAUT} prefixe={`regle-${i.id}`} />
        <div class="actions">
          <Bouton>Enregistrer ce qu’il vaut</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
