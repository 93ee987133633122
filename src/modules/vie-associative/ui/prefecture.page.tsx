import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Declaration } from '../domain/instance.ts';
import { aujourdhuiDe, type Jetons, type Moment } from './dire-adhesion.ts';
import { type ChangementVu, estEnRetard, type MandatVu } from './dire-instance.ts';

export type PrefecturePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly aDeclarer: readonly ChangementVu[];
  /** The list as it is shown, to be held against what it is when it is sent. */
  readonly etat: string;
  readonly dirigeants: readonly MandatVu[];
  readonly declarations: readonly Declaration[];
  readonly saisie: Saisie;
  readonly tenir: boolean;
};

/** What the prefecture must know of who directs the association: ready to be copied, then noted as told. */
export const PrefecturePage = (p: PrefecturePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Instances', href: `${p.base}/instances` }, { libelle: 'Préfecture' }]}
      titre="Déclarer les dirigeants"
      moyen
      phrase={
        p.aDeclarer.length === 0 ? (
          'Rien n’est à déclarer aujourd’hui.'
        ) : (
          <>
            <strong>{pluriel(p.aDeclarer.length, 'changement')}</strong>
            {
              ' à déclarer. Un changement se déclare dans les trois mois (loi du 1er juillet 1901, article 5).'
            }
          </>
        )
      }
    />
    {p.aDeclarer.length > 0 ? <Changements {...p} /> : null}
    <Dirigeants {...p} />
    <Faites {...p} />
  </>
);

const Changements = (p: PrefecturePageProps) => (
  <Section titre="Changements à déclarer" proche>
    <Tableau
      titre="Changements à déclarer"
      titreCache
      lignes={p.aDeclarer}
      colonnes={[
        { titre: 'Qui', entete: true, cellule: ({ mandat }) => mandat.nom },
        { titre: 'Instance et fonction', cellule: (c) => `${c.instance}, ${c.mandat.fonction}` },
        { titre: 'Changement', cellule: ({ sens }) => (sens === 'entree' ? 'Entre' : 'Sort') },
        { titre: 'Le', genre: 'date', cellule: ({ le }) => dateCourte(le) },
        {
          titre: 'À déclarer avant le',
          cellule: (c) =>
            estEnRetard(c, aujourdhuiDe(p.moment)) ? (
              <Etiquette ton="grave">{`${dateCourte(c.avant)}, passé`}</Etiquette>
            ) : (
              dateCourte(c.avant)
            ),
        },
      ]}
    />
    {p.tenir ? <Declarer {...p} /> : null}
  </Section>
);

const Declarer = ({ base, jetons, saisie, etat, moment }: PrefecturePageProps) => (
  <Formulaire
    action={`${base}/instances/prefecture`}
    {...jetons}
    saisie={saisie}
    gardeSaisie={false}
  >
    <input type="hidden" name="etat" value={etat} />
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'declareeLe')} libelle="Déclarés le" max={aujourdhuiDe(moment)} />
      <ChampTexte
        {...lier(saisie, 'reference')}
        libelle="Numéro du récépissé"
        facultatif
        longueurMax={120}
      />
    </LigneDeChamps>
    <div class="actions">
      <Bouton variante="suivant">Noter que c’est déclaré</Bouton>
    </div>
  </Formulaire>
);

const Dirigeants = ({ dirigeants, base }: PrefecturePageProps) => (
  <Section
    titre="Liste des dirigeants aujourd’hui"
    introduction="À recopier dans la déclaration. Elle s’imprime."
  >
    <Tableau
      titre="Dirigeants"
      titreCache
      lignes={dirigeants}
      vide={
        <Vide
          titre="Aucun dirigeant"
          phrase="Dites quelles instances dirigent l’association, et qui y siège."
        />
      }
      colonnes={[
        { titre: 'Nom', entete: true, cellule: (m) => m.nom },
        { titre: 'Fonction', cellule: (m) => m.fonction },
        {
          titre: 'Instance',
          cellule: (m) => <a href={`${base}/instances/${m.instanceId}`}>{m.instance}</a>,
        },
        { titre: 'Depuis', genre: 'date', cellule: (m) => dateCourte(m.du) },
      ]}
    />
  </Section>
);

const Faites = ({ declarations }: PrefecturePageProps) =>
  declarations.length === 0 ? null : (
    <Section titre="Déclarations faites">
      <Tableau
        titre="Déclarations faites"
        titreCache
        lignes={declarations}
        colonnes={[
          { titre: 'Jour', entete: true, cellule: (d) => dateCourte(d.declareeLe) },
          { titre: 'Changements', genre: 'nombre', cellule: (d) => String(d.changements) },
          { titre: 'Récépissé', cellule: (d) => d.reference ?? '' },
          { titre: 'Notée par', cellule: (d) => d.parNom },
        ]}
      />
    </Section>
  );
