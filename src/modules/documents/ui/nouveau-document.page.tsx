import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { Espace } from '../domain/document.ts';
import { ChampsDeRangement, ChampsDeVersion } from './champs-de-document.tsx';
import { type Cadre, LIBELLE } from './vue-de-documents.ts';

export type NouveauDocumentPageProps = Omit<Cadre, 'onglets'> & {
  readonly action: string;
  readonly espaces: readonly Espace[];
  readonly tient: boolean;
  readonly saisie: Saisie;
  /** What it will be attached to, when it comes from there. */
  readonly convention: { readonly id: string; readonly objet: string } | null;
};

/** A document comes in, with its first version. */
export const NouveauDocumentPage = (p: NouveauDocumentPageProps) => (
  <>
    <TeteDePage
      miettes={
        p.convention
          ? [
              { libelle: 'Conventions', href: `${p.base}/conventions` },
              { libelle: p.convention.objet, href: `${p.base}/conventions/${p.convention.id}` },
            ]
          : [{ libelle: LIBELLE, href: p.base }, { libelle: 'Nouveau' }]
      }
      titre="Déposer un document"
      moyen
      phrase="Un fichier, son titre, et qui peut le lire. Les versions suivantes s’ajoutent sans effacer celle-ci."
    />
    {p.convention ? (
      <div class="mt5">
        <Bandeau ton="info">{`Il sera joint à la convention «\u00A0${p.convention.objet}\u00A0».`}</Bandeau>
      </div>
    ) : null}
    <div class="mt5">
      <Formulaire action={p.action} {...p.jetons} fichiers saisie={p.saisie}>
        <ChampsDeRangement {...p} />
        <ChampsDeVersion saisie={p.saisie} />
        <div class="actions">
          <Bouton variante="ferme">Déposer le document</Bouton>
        </div>
      </Formulaire>
    </div>
  </>
);
