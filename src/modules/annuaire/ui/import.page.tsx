import { dateHeure } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { ImportSuivi } from '../domain/import-suivi.ts';
import { EtatDImport } from './etat-d-import.tsx';

type Props = { readonly slug: string; readonly suivi: ImportSuivi; readonly fuseau: string };

/** One import: followed while it runs, told afterwards. */
export const ImportPage = ({ slug, suivi, fuseau }: Props) => (
  <>
    <TeteDePage
      moyen
      titre="Import de données nationales"
      miettes={[
        { libelle: 'Territoire', href: `/app/${slug}/territoire` },
        { libelle: 'Imports', href: `/app/${slug}/territoire/import` },
      ]}
      phrase={`${suivi.fichiers.join(', ')}. Lancé par ${suivi.par}, ${dateHeure(suivi.commenceLe, fuseau)}${suivi.perimetre ? ', pour le territoire seulement' : ', pour tout le pays'}.`}
    />
    <EtatDImport slug={slug} suivi={suivi} />
    {suivi.etat === 'en-cours' ? null : (
      <div class="actions mt5">
        {suivi.genre === 'communes' || suivi.genre === 'contours' ? (
          <LienBouton href={`/app/${slug}/territoire`}>Voir la carte du territoire</LienBouton>
        ) : (
          <LienBouton href={`/app/${slug}/territoire/annuaire`}>Ouvrir l’annuaire</LienBouton>
        )}
      </div>
    )}
  </>
);
