import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { ChampsDeSite, type ChoixDuSite } from './formulaire-de-site.tsx';

export type NouveauSitePageProps = ChoixDuSite & {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** A new site: where, for whom, and what inhabitants see of it. */
export const NouveauSitePage = (p: NouveauSitePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Sites', href: p.base }, { libelle: 'Ouvrir un site' }]}
      titre="Ouvrir un site"
      phrase="Un lieu où plusieurs professionnels reçoivent tour à tour. L’équipe et les permanences viennent ensuite."
    />
    <div class="mt5">
      <Formulaire action={p.base} {...p.jetons} saisie={p.saisie}>
        <ChampsDeSite {...p} />
        <div class="actions mt6">
          <Bouton variante="suivant">Ouvrir ce site</Bouton>
          <LienBouton href={p.base} variante="simple">
            Abandonner
          </LienBouton>
        </div>
      </Formulaire>
    </div>
  </>
);
