import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { ChampsDeTableau, type Secteur } from './formulaire-de-tableau.tsx';

export type NouveauTableauPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly secteurs: readonly Secteur[];
  readonly professions: readonly { readonly code: string; readonly libelle: string }[];
};

/** A new rota: for whom, where, and what inhabitants see of it. */
export const NouveauTableauPage = (p: NouveauTableauPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Gardes', href: p.base }, { libelle: 'Ouvrir un tableau' }]}
      titre="Ouvrir un tableau de garde"
      phrase="Un métier, un secteur. Les tours et les participants viennent ensuite."
    />
    <div class="mt5">
      <Formulaire action={`${p.base}/tableaux`} {...p.jetons} saisie={p.saisie}>
        <ChampListe
          {...lier(p.saisie, 'profession')}
          libelle="Métier"
          vide="Choisir"
          options={p.professions.map(({ code, libelle }) => ({ valeur: code, libelle }))}
        />
        <ChampsDeTableau saisie={p.saisie} secteurs={p.secteurs} />
        <div class="actions mt5">
          <Bouton variante="suivant">Ouvrir ce tableau</Bouton>
          <LienBouton href={p.base} variante="simple">
            Abandonner
          </LienBouton>
        </div>
      </Formulaire>
    </div>
  </>
);
