import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type Decision, numeroDeDecision } from '../domain/decision.ts';

export type RegistrePageProps = {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly decisions: readonly Decision[];
  readonly instances: readonly Option[];
  readonly annees: readonly number[];
  readonly filtre: {
    readonly instance?: string | undefined;
    readonly annee?: number | undefined;
    readonly q?: string | undefined;
  };
};

/** Every decision, numbered without a gap by body and year, never changed. */
export const RegistrePage = (p: RegistrePageProps) => (
  <>
    <TeteDePage
      titre="Registre des décisions"
      phrase="Numérotées sans trou, par instance et par année. Une décision ne change pas : une autre l’abroge."
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    <Filtrer {...p} />
    <Section titre="Décisions" droite={pluriel(p.decisions.length, 'décision')} proche>
      <Lignes {...p} />
    </Section>
  </>
);

const Filtrer = ({ base, instances, annees, filtre }: RegistrePageProps) => (
  <form method="get" action={`${base}/registre`} class="mt5">
    <LigneDeChamps>
      <ChampListe
        nom="instance"
        libelle="Instance"
        vide="Toutes"
        facultatif
        valeur={filtre.instance}
        options={instances}
      />
      <ChampListe
        nom="annee"
        libelle="Année"
        vide="Toutes"
        facultatif
        valeur={filtre.annee === undefined ? '' : String(filtre.annee)}
        options={annees.map((a) => ({ valeur: String(a), libelle: String(a) }))}
      />
      <ChampRecherche
        nom="q"
        libelle="Mots du texte"
        facultatif
        valeur={filtre.q}
        longueurMax={80}
      />
    </LigneDeChamps>
    <Bouton>Chercher</Bouton>
  </form>
);

const Lignes = ({ base, decisions }: RegistrePageProps) => (
  <Tableau
    titre="Décisions"
    titreCache
    lignes={decisions}
    vide={
      <Vide
        titre="Aucune décision"
        phrase="Un vote adopté en séance s’inscrit ici, avec son numéro."
      />
    }
    colonnes={[
      {
        titre: 'Décision',
        entete: true,
        cellule: (d) => (
          <>
            <a href={`${base}/${d.seanceId}`}>{numeroDeDecision(d)}</a>
            <span class="quiet small">{` ${d.instance}`}</span>
          </>
        ),
      },
      { titre: 'Prise le', genre: 'date', cellule: (d) => dateCourte(d.priseLe) },
      { titre: 'Texte', cellule: (d) => d.texte },
      {
        titre: 'État',
        cellule: (d) => (
          <>
            {d.abrogeePar ? (
              <Etiquette>{`Abrogée par ${d.abrogeePar}`}</Etiquette>
            ) : (
              <Etiquette ton="ok">En vigueur</Etiquette>
            )}
            {d.abroge ? <span class="quiet small">{` abroge ${d.abroge}`}</span> : null}
          </>
        ),
      },
    ]}
  />
);
