import { dateCourte, pluriel } from '#kernel/formats.ts';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
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
      phrase="Numérotées sans trou, par instance et par année. Une décision ne change pas&nbsp;: une autre l’abroge."
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    <Filtrer {...p} />
    <Section titre="Décisions" droite={pluriel(p.decisions.length, 'décision')} proche>
      <Lignes {...p} />
    </Section>
  </>
);

const Filtrer = ({ base, instances, annees, filtre }: RegistrePageProps) => (
  <Filtres
    action={`${base}/registre`}
    libelle="Filtrer le registre"
    effacer={Object.values(filtre).some(Boolean) ? `${base}/registre` : undefined}
  >
    <ChampTexte
      nom="q"
      libelle="Mots du texte"
      valeur={filtre.q}
      largeur="moyen"
      longueurMax={80}
    />
    <ChampListe
      nom="instance"
      libelle="Instance"
      vide="Toutes"
      valeur={filtre.instance}
      options={instances}
    />
    <ChampListe
      nom="annee"
      libelle="Année"
      vide="Toutes"
      valeur={filtre.annee === undefined ? '' : String(filtre.annee)}
      options={annees.map((a) => ({ valeur: String(a), libelle: String(a) }))}
    />
  </Filtres>
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
