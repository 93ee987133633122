import { accord, nombre, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { CarteDuTerritoire } from './carte-du-territoire.tsx';
import { Chevauchements } from './chevauchements.tsx';
import { FaitsDuTerritoire } from './faits-du-territoire.tsx';
import { OngletsDuTerritoire } from './onglets-du-territoire.tsx';
import { enLettres } from './phrases.ts';
import { TableauDesCommunes } from './tableau-des-communes.tsx';
import type { VueDuTerritoire } from './vue-du-territoire.ts';

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
