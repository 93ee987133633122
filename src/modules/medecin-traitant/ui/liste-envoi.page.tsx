import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { ListeEnvoi, type ListeEnvoiProps } from './liste-envoi.tsx';

/** An import while it runs. */
export const ListeEnvoiPage = (p: ListeEnvoiProps & { readonly onglets: readonly Onglet[] }) => (
  <>
    <TeteDePage
      moyen
      titre="Import d’une liste"
      miettes={[
        { libelle: 'Médecin traitant', href: p.base },
        { libelle: 'Listes reçues', href: `${p.base}/listes` },
      ]}
      phrase={`${p.envoi.fichier}, ${p.envoi.emetteur} au ${dateChiffres(dateCivile(p.envoi.dateListe))}.`}
    />
    <Onglets libelle="Médecin traitant" onglets={p.onglets} />
    <div class="mt5">
      <ListeEnvoi {...p} />
    </div>
  </>
);
