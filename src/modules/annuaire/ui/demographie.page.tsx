import { nombre, pourcent } from '#kernel/formats.ts';
import { Barres } from '#ui/barres.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import {
  type DepartsDeLAnnee,
  type LigneDeDemographie,
  metierDeLEffectif,
} from '../domain/demographie.ts';
import type { VueDesDensites } from './carte-des-densites.tsx';
import { Densites } from './densites.tsx';
import { OngletsDeLAnnuaire } from './onglets-de-l-annuaire.tsx';

export type VueDeLaDemographie = {
  readonly slug: string;
  readonly lignes: readonly LigneDeDemographie[];
  readonly population: number | null;
  /** Null: nobody to put on a map. */
  readonly densites: VueDesDensites | null;
  readonly departs: readonly DepartsDeLAnnee[] | null;
  readonly peutModifierLeTerritoire: boolean;
};

const MONTREES = 12;

/** How many of each trade, for how many inhabitants, who joined, who leaves. */
export const DemographiePage = (p: VueDeLaDemographie) => {
  const chemin = `/app/${p.slug}/territoire/demographie`;
  const total = p.lignes.reduce((somme, l) => somme + l.nombre, 0);
  return (
    <>
      <TeteDePage
        titre="Démographie"
        phrase={
          <>
            <strong>{nombre(total)}</strong>
            {` ${total > 1 ? 'professionnels exercent' : 'professionnel exerce'} sur le territoire, pour ${
              p.population === null
                ? 'une population inconnue'
                : `${nombre(p.population)}\u00a0habitants`
            }.`}
          </>
        }
      />
      <OngletsDeLAnnuaire
        slug={p.slug}
        actif="demographie"
        peutModifier={p.peutModifierLeTerritoire}
      />
      {p.lignes.length > 0 ? (
        <Section titre="D’un coup d’œil">
          <DensitesParProfession {...p} />
        </Section>
      ) : null}
      <Section titre="Par profession">
        <Tableau
          titre="Professionnels du territoire par profession"
          titreCache
          lignes={p.lignes}
          colonnes={COLONNES}
          vide={
            <Vide
              titre="Aucun professionnel"
              phrase="Choisissez les communes du territoire et importez l’annuaire national."
            />
          }
          exports={[{ libelle: 'CSV', href: `${chemin}.csv` }]}
        />
      </Section>
      {p.densites ? <Densites chemin={chemin} lignes={p.lignes} densites={p.densites} /> : null}
      {p.departs === null ? null : <Departs departs={p.departs} />}
    </>
  );
};

const COLONNES: readonly Colonne<LigneDeDemographie>[] = [
  { titre: 'Profession', cellule: (l) => l.metier },
  { titre: 'Nombre', genre: 'nombre', cellule: (l) => nombre(l.nombre) },
  { titre: 'Dont libéraux', genre: 'nombre', cellule: (l) => nombre(l.liberaux) },
  {
    titre: 'Pour 10\u00a0000 habitants',
    genre: 'nombre',
    cellule: (l) => (l.densite === null ? 'inconnu' : nombre(l.densite, 1)),
  },
  { titre: 'Adhérents', genre: 'nombre', cellule: (l) => nombre(l.adherents) },
  { titre: 'Part adhérente', genre: 'nombre', cellule: (l) => pourcent(l.partAdherente) },
];

const DensitesParProfession = ({ lignes, population }: VueDeLaDemographie) => {
  const montrees = lignes.slice(0, MONTREES);
  const premiere = montrees[0];
  return (
    <Barres
      titre={
        population === null
          ? 'Densité pour 10\u00a0000 habitants, inconnue sans population'
          : 'Densité pour 10\u00a0000 habitants'
      }
      enMots={
        premiere && premiere.densite !== null
          ? `${premiere.metier} en tête : ${nombre(premiere.densite, 1)} pour 10\u00a0000 habitants.`
          : 'La population du territoire est inconnue : les densités aussi.'
      }
      entetes={['Profession', 'Pour 10\u00a0000 habitants']}
      lignes={montrees.map((l) => ({ etiquette: l.metier, valeur: l.densite }))}
      ecrire={(valeur) => nombre(valeur, 1)}
      largeur={720}
    />
  );
};

const Departs = ({ departs }: { readonly departs: readonly DepartsDeLAnnee[] }) => {
  const annees = [...new Set(departs.map((d) => d.annee))];
  const somme = (annee: number) =>
    departs.filter((d) => d.annee === annee).reduce((total, d) => total + d.nombre, 0);
  const total = departs.reduce((t, d) => t + d.nombre, 0);
  return (
    <Section
      titre="Départs prévus"
      introduction="Ce que les professionnels ont annoncé. Visible du bureau et de la coordination seulement."
    >
      {departs.length === 0 ? (
        <Vide
          titre="Aucun départ noté"
          phrase="Notez-les sur la page de chaque personne : ils se comptent ici, par année."
        />
      ) : (
        <>
          <Barres
            titre="Départs par année"
            enMots={`${nombre(total)} départs notés, de ${annees[0]} à ${annees.at(-1)}.`}
            entetes={['Année', 'Départs']}
            lignes={annees.map((annee) => ({ etiquette: String(annee), valeur: somme(annee) }))}
          />
          <Tableau
            titre="Départs par année et profession"
            lignes={departs}
            colonnes={[
              { titre: 'Année', cellule: (d) => String(d.annee) },
              { titre: 'Profession', cellule: (d) => metierDeLEffectif(d) },
              { titre: 'Départs', genre: 'nombre', cellule: (d) => nombre(d.nombre) },
            ]}
          />
        </>
      )}
    </Section>
  );
};
