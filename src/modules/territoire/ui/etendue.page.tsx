import { nombre, pluriel, pourcent } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Couverture } from '../domain/couverture-regionale.ts';
import { CarteDePoints } from './carte-de-points.tsx';
import { CarteDesStades } from './carte-des-stades.tsx';
import { CommunesBlanches, CommunesPartagees } from './communes-blanches.tsx';
import { TableauDesCpts } from './tableau-des-cpts.tsx';
import type { VueDEtendue } from './vue-d-etendue.ts';

/** More communes than this are drawn as points: their outlines would weigh more than the page. */
const DESSINEES = 700;

/** A département or a region: its CPTS by stage, its communes without any, and how many people that leaves. */
export const EtenduePage = (vue: VueDEtendue) => {
  const { couverture } = vue;
  return (
    <>
      <TeteDePage
        titre={vue.genre === 'departement' ? `${vue.nom} (${vue.code})` : vue.nom}
        miettes={[{ libelle: 'Territoires', href: '/territoires' }]}
        phrase={<Phrase {...couverture} />}
        action={
          vue.peutCreer ? (
            <LienBouton
              href={`/cpts/nouvelle${vue.genre === 'departement' ? `?departement=${vue.code}` : ''}`}
              variante="suivant"
            >
              Créer une CPTS
            </LienBouton>
          ) : undefined
        }
      />
      <Comptes comptes={comptes(vue)} />
      <Departements {...vue} />
      <Section titre="Carte" titreCache>
        {vue.communes.length > DESSINEES ? <CarteDePoints {...vue} /> : <CarteDesStades {...vue} />}
      </Section>
      <Section titre="CPTS">
        <TableauDesCpts cpts={vue.cpts} />
      </Section>
      <CommunesPartagees {...vue} />
      <CommunesBlanches {...vue} />
    </>
  );
};

const Phrase = ({ blanche, population, blanches, enReflexion }: Couverture) => {
  const sans = blanches.length + enReflexion.length;
  if (sans === 0) return <>Toutes les communes sont couvertes par une CPTS.</>;
  return (
    <>
      <strong>{`${nombre(blanche)} habitants sans CPTS`}</strong>
      {` sur ${nombre(population)}, dans ${pluriel(sans, 'commune')}.`}
    </>
  );
};

function comptes({ couverture, cpts }: VueDEtendue) {
  const { parStade, couverte, population } = couverture;
  const avancees = cpts.length - parStade.reflexion;
  return [
    {
      terme: 'CPTS',
      chiffre: nombre(avancees),
      detail:
        parStade.reflexion > 0
          ? `et ${parStade.reflexion} en réflexion, non comptée${parStade.reflexion > 1 ? 's' : ''}`
          : undefined,
    },
    { terme: 'ACI signés', chiffre: nombre(parStade['aci-signe']) },
    {
      terme: 'Population couverte',
      chiffre: direPart(couverte, population),
      detail: pluriel(couverte, 'habitant'),
    },
  ];
}

/** A share too small for its digits is not nothing. */
function direPart(part: number, total: number): string {
  if (total === 0) return 'inconnue';
  return part > 0 && part / total < 0.005 ? '< 1 %' : pourcent(part / total);
}

const Departements = ({ genre, departements }: VueDEtendue) =>
  genre === 'region' ? (
    <p class="mt5">
      {departements.map((d, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <a href={`/territoires?departement=${d.code}`}>{d.nom}</a>
        </>
      ))}
    </p>
  ) : null;
