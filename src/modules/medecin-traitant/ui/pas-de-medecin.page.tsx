import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';

/** Whoever stands for no doctor. */
export const PasDeMedecinPage = ({ onglets }: { readonly onglets: readonly Onglet[] }) => (
  <>
    <TeteDePage titre="Qui attend un médecin" phrase="Cette page est celle des médecins." />
    <Onglets libelle="Médecin traitant" onglets={onglets} />
    <Vide
      niveau={2}
      titre="Votre compte n’est lié à aucun médecin"
      phrase="Un médecin peut vous déléguer le suivi de ses patients, depuis Comptes et droits. Vous pouvez déjà inscrire une personne."
    />
  </>
);
