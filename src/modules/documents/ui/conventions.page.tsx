import { dateCourte, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { ETATS, type Etat } from '../domain/convention.ts';
import { DIRE_ETAT, direReconduction, TON_D_ETAT } from './dire-convention.ts';
import type { ConventionVue } from './vue-de-convention.ts';
import { type Cadre, LIBELLE } from './vue-de-documents.ts';

export type ConventionsPageProps = Cadre & {
  readonly conventions: readonly ConventionVue[];
  readonly comptes: Readonly<Partial<Record<Etat, number>>>;
  readonly filtre: { readonly etat?: string | undefined; readonly q?: string | undefined };
  readonly tient: boolean;
};

/** Every convention, those to decide upon first. */
export const ConventionsPage = (p: ConventionsPageProps) => (
  <>
    <TeteDePage
      titre="Conventions"
      phrase={phraseDe(p)}
      action={
        p.tient ? (
          <LienBouton href={`${p.base}/conventions/nouvelle`} variante="suivant">
            Noter une convention
          </LienBouton>
        ) : null
      }
    />
    <Onglets libelle={LIBELLE} onglets={p.onglets} />
    <Filtrer {...p} />
    <Section titre="Conventions" titreCache proche>
      <Liste {...p} />
    </Section>
  </>
);

const phraseDe = ({ comptes }: ConventionsPageProps) => {
  const aDecider = comptes['a-renouveler'] ?? 0;
  const echues = comptes.echue ?? 0;
  const sansTerme = comptes['terme-inconnu'] ?? 0;
  if (aDecider + echues + sansTerme === 0)
    return 'Ce qui lie la CPTS à ses partenaires, et jusqu’à quand.';
  const dites = [
    ...(aDecider > 0 ? [`${pluriel(aDecider, 'convention')} à décider`] : []),
    ...(sansTerme > 0
      ? [`${pluriel(sansTerme, 'reconduite', 'reconduites')} jusqu’à un terme inconnu`]
      : []),
    ...(echues > 0 ? [pluriel(echues, 'convention échue', 'conventions échues')] : []),
  ];
  return <strong>{`${dites.join(', ')}.`}</strong>;
};

const Filtrer = ({ base, filtre, comptes }: ConventionsPageProps) => (
  <Filtres
    action={`${base}/conventions`}
    libelle="Filtrer les conventions"
    effacer={Object.values(filtre).some(Boolean) ? `${base}/conventions` : undefined}
  >
    <ChampRecherche nom="q" libelle="Objet ou partenaire" valeur={filtre.q} longueurMax={80} />
    <ChampListe
      nom="etat"
      libelle="État"
      vide="Tous"
      valeur={filtre.etat}
      options={ETATS.map((etat) => ({
        valeur: etat,
        libelle: `${DIRE_ETAT[etat]} (${comptes[etat] ?? 0})`,
      }))}
    />
  </Filtres>
);

const Liste = (p: ConventionsPageProps) => {
  const suite = new URLSearchParams({ etat: p.filtre.etat ?? '', q: p.filtre.q ?? '' }).toString();
  return (
    <Tableau
      titre="Conventions"
      titreCache
      lignes={p.conventions}
      exports={[
        { libelle: 'XLSX', href: `${p.base}/conventions.xlsx?${suite}` },
        { libelle: 'CSV', href: `${p.base}/conventions.csv?${suite}` },
      ]}
      vide={
        <Vide
          titre="Aucune convention ici"
          phrase="Notez celle de l’hôpital, de la CPAM, d’une commune\u00A0: ses dates seront rappelées à temps."
        />
      }
      colonnes={[
        {
          titre: 'Convention',
          entete: true,
          cellule: (c) => (
            <span>
              <a href={`${p.base}/conventions/${c.id}`}>{c.objet}</a>
              <br />
              <span class="quiet small">{c.parties.map(({ nom }) => nom).join(', ')}</span>
            </span>
          ),
        },
        {
          titre: 'État',
          cellule: (c) => <Etiquette ton={TON_D_ETAT[c.etat]}>{DIRE_ETAT[c.etat]}</Etiquette>,
        },
        {
          titre: 'À décider avant le',
          genre: 'date',
          cellule: (c) => (c.rendezvous ? dateCourte(c.rendezvous.date) : ''),
        },
        {
          titre: 'Fin',
          genre: 'date',
          cellule: (c) => (c.terme ? dateCourte(c.terme) : 'inconnue'),
        },
        { titre: 'Reconduction', cellule: direReconduction },
      ]}
    />
  );
};
