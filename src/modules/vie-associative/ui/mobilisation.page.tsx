import { dateCourte, nombre, pluriel } from '#kernel/formats.ts';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { appelerAdherent } from '../domain/adhesion.ts';
import type { Groupe } from '../domain/mobilisation.ts';
import type { AdherentVu } from './dire-adhesion.ts';

export type MobilisationPageProps = {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly metiers: readonly Groupe[];
  readonly secteurs: readonly Groupe[];
  readonly absentes: readonly Groupe[];
  /** Members for less than a year, the last first. */
  readonly nouveaux: readonly AdherentVu[];
  /** First day of that year. */
  readonly depuis: string;
};

/** Who is a member of those who work on the territory, and whom to invite: every number opens its list. */
export const MobilisationPage = (p: MobilisationPageProps) => (
  <>
    <TeteDePage titre="Mobilisation" phrase={<Resume {...p} />} />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    {p.absentes.length > 0 ? <Absentes {...p} /> : null}
    <Section titre="Par profession" proche>
      <Groupes {...p} titre="Profession" groupes={p.metiers} champ="profession" />
    </Section>
    <Section titre="Par secteur">
      <Groupes {...p} titre="Secteur" groupes={p.secteurs} champ="secteur" />
    </Section>
    <Nouveaux {...p} />
  </>
);

const Resume = ({ metiers }: MobilisationPageProps) => {
  const total = (champ: 'adherents' | 'professionnels') =>
    metiers.reduce((n, groupe) => n + groupe[champ], 0);
  return (
    <>
      <strong>{nombre(total('adherents'))}</strong>
      {` adhérents parmi les ${nombre(total('professionnels'))} professionnels de l’annuaire sur le territoire.`}
    </>
  );
};

const Absentes = ({ absentes, base }: MobilisationPageProps) => (
  <Section
    titre="Professions sans adhérent"
    droite={String(absentes.length)}
    introduction="Elles exercent sur le territoire, et personne ne les représente. C’est par là qu’inviter."
    proche
  >
    <ul class="rows">
      {absentes.map((g) => (
        <li>
          <b>{g.libelle}</b>{' '}
          <a href={`${base}/mobilisation/liste?profession=${g.cle}&adherents=non`}>
            {pluriel(g.professionnels, 'professionnel à inviter', 'professionnels à inviter')}
          </a>
        </li>
      ))}
    </ul>
  </Section>
);

type GroupesProps = {
  readonly base: string;
  readonly titre: string;
  readonly groupes: readonly Groupe[];
  readonly champ: 'profession' | 'secteur';
};

const Groupes = ({ base, titre, groupes, champ }: GroupesProps) => {
  const lien = (g: Groupe, suite: string, n: number) =>
    n === 0 || g.cle === '' ? (
      nombre(n)
    ) : (
      <a href={`${base}/mobilisation/liste?${champ}=${g.cle}${suite}`}>{nombre(n)}</a>
    );
  return (
    <Tableau
      titre={titre}
      titreCache
      lignes={groupes}
      vide={
        <Vide
          titre="L’annuaire est vide"
          phrase="Importez l’annuaire national&nbsp;: les professionnels du territoire y apparaîtront."
        />
      }
      colonnes={[
        { titre, entete: true, cellule: (g) => g.libelle },
        {
          titre: 'Sur le territoire',
          genre: 'nombre',
          cellule: (g) => lien(g, '', g.professionnels),
        },
        {
          titre: 'Adhérents',
          genre: 'nombre',
          cellule: (g) => lien(g, '&adherents=oui', g.adherents),
        },
        {
          titre: 'À inviter',
          genre: 'nombre',
          cellule: (g) => lien(g, '&adherents=non', g.professionnels - g.adherents),
        },
      ]}
    />
  );
};

const Nouveaux = ({ nouveaux, base, depuis }: MobilisationPageProps) => (
  <Section
    titre="Arrivés depuis un an"
    droite={<a href={`${base}?depuis=${depuis}`}>{pluriel(nouveaux.length, 'adhérent')}</a>}
    introduction="À accueillir, et à qui proposer une première réunion."
  >
    <Tableau
      titre="Arrivés depuis un an"
      titreCache
      lignes={nouveaux.slice(0, 12)}
      vide={<Vide titre="Personne depuis un an" />}
      colonnes={[
        {
          titre: 'Adhérent',
          entete: true,
          cellule: (a) => <a href={`${base}/adherents/${a.id}`}>{appelerAdherent(a)}</a>,
        },
        { titre: 'Profession', cellule: (a) => a.metier },
        { titre: 'Commune', cellule: (a) => a.communeNom ?? '' },
        { titre: 'Depuis', genre: 'date', cellule: (a) => (a.du ? dateCourte(a.du) : '') },
      ]}
    />
  </Section>
);
