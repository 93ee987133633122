import { accord, nombre, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Revendication } from '../domain/chevauchement.ts';
import type { Chiffres } from '../domain/chiffres.ts';
import type { CommuneDeCpts, SecteurDeCpts } from '../domain/commune.ts';
import type { Contour } from '../domain/contour.ts';
import type { PopulationRetenue } from '../domain/population-retenue.ts';
import type { Stade } from '../domain/stade.ts';
import { CarteDuTerritoire } from './carte-du-territoire.tsx';
import { Chevauchements } from './chevauchements.tsx';
import { FaitsDuTerritoire } from './faits-du-territoire.tsx';
import { OngletsDuTerritoire } from './onglets-du-territoire.tsx';
import { enLettres } from './phrases.ts';
import { TableauDesCommunes } from './tableau-des-communes.tsx';

export type VueDuTerritoire = {
  readonly slug: string;
  readonly communes: readonly CommuneDeCpts[];
  readonly secteurs: readonly SecteurDeCpts[];
  readonly contours: ReadonlyMap<string, Contour>;
  readonly chiffres: Chiffres;
  readonly departements: ReadonlyMap<string, string>;
  readonly stade: Stade;
  readonly stadeDepuis: string | null;
  readonly tailleContractuelle: number | null;
  readonly retenue: PopulationRetenue | null;
  readonly revendications: readonly Revendication[];
  readonly peutModifier: boolean;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** The territory at a glance: map, figures, communes, what others claim. */
export const TerritoirePage = (vue: VueDuTerritoire) => (
  <>
    <TeteDePage
      titre="Territoire"
      phrase={<Phrase {...vue} />}
      action={
        vue.peutModifier && vue.communes.length === 0 ? (
          <LienBouton href={`/app/${vue.slug}/territoire/communes`} variante="suivant">
            Choisir les communes
          </LienBouton>
        ) : undefined
      }
    />
    <OngletsDuTerritoire slug={vue.slug} actif="vue" peutModifier={vue.peutModifier} />
    <Chevauchements {...vue} />
    {vue.communes.length === 0 ? (
      <Vide
        titre="Aucune commune pour l’instant"
        phrase="Le territoire est la somme de ses communes : population, taille et distances en viennent."
      />
    ) : (
      <>
        <Partage principal={<CarteDuTerritoire {...vue} />} cote={<FaitsDuTerritoire {...vue} />} />
        <Section titre="Communes">
          <TableauDesCommunes {...vue} />
        </Section>
      </>
    )}
  </>
);

const Phrase = ({ chiffres, secteurs, tailleContractuelle }: VueDuTerritoire) => {
  if (chiffres.communes === 0) return <>Choisissez les communes que couvre la CPTS.</>;
  const taille = tailleContractuelle ?? chiffres.taille;
  return (
    <>
      <strong>
        {chiffres.population === null
          ? 'Population inconnue'
          : `${nombre(chiffres.population)} ${accord(chiffres.population, 'habitant')}`}
      </strong>
      {` dans ${pluriel(chiffres.communes, 'commune')}`}
      {secteurs.length > 1 ? `, en ${enLettres(secteurs.length)} secteurs` : ''}
      {taille === null
        ? '.'
        : ` : taille ${taille}${tailleContractuelle === null ? '' : ' au contrat'}.`}
    </>
  );
};
