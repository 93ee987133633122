import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Instance } from '../domain/instance.ts';
import type { Jetons } from './dire-adhesion.ts';
import {
  type ChangementVu,
  DIRE_ETAT_DE_MANDAT,
  DIRE_GENRE_D_INSTANCE,
  direMandat,
  direSieges,
  type MandatVu,
  TON_DE_MANDAT,
} from './dire-instance.ts';
import { FormulaireDInstance, type InstanceADire } from './formulaire-d-instance.tsx';

export type InstancesPageProps = InstanceADire & {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly jetons: Jetons;
  readonly instances: readonly (Instance & { readonly siegent: number })[];
  /** Mandates that end soon, or have run out without anybody after them. */
  readonly aRenouveler: readonly MandatVu[];
  readonly aDeclarer: readonly ChangementVu[];
  readonly enRetard: boolean;
  readonly tenir: boolean;
};

/** The bodies of the association: who sits where, until when, and what is to be done of it. */
export const InstancesPage = (p: InstancesPageProps) => (
  <>
    <TeteDePage
      titre="Instances"
      phrase="Qui siège où, jusqu’à quand, et ce que la préfecture doit savoir."
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    {p.aDeclarer.length > 0 ? <ADeclarer {...p} /> : null}
    <Section titre="Instances de l’association" titreCache proche>
      <Liste {...p} />
    </Section>
    {p.aRenouveler.length > 0 ? <ARenouveler {...p} /> : null}
    {p.tenir ? (
      <Section titre="Ajouter une instance">
        <FormulaireDInstance {...p} action={`${p.base}/instances`} verbe="Ajouter cette instance" />
      </Section>
    ) : null}
    <p class="mt5">
      <a href={`${p.base}/instances/prefecture`}>Déclarations à la préfecture</a>
    </p>
  </>
);

const ADeclarer = ({ aDeclarer, base, enRetard }: InstancesPageProps) => {
  const [premier] = aDeclarer;
  return (
    <div class="mt5">
      <Bandeau ton={enRetard ? 'grave' : 'attention'}>
        {`${pluriel(aDeclarer.length, 'changement')} de dirigeants à déclarer à la préfecture, avant le ${premier ? dateCourte(premier.avant) : ''}. `}
        <a href={`${base}/instances/prefecture`}>Ouvrir la liste préremplie</a>
      </Bandeau>
    </div>
  );
};

const Liste = ({ instances, base }: InstancesPageProps) => (
  <Tableau
    titre="Instances"
    titreCache
    lignes={instances}
    vide={
      <Vide
        titre="Aucune instance"
        phrase="Ajoutez celles que créent vos statuts&nbsp;: assemblée générale, conseil d’administration, bureau. Un conseil territorial de santé s’y tient aussi."
      />
    }
    colonnes={[
      {
        titre: 'Instance',
        entete: true,
        cellule: (i) => <a href={`${base}/instances/${i.id}`}>{i.nom}</a>,
      },
      { titre: 'Genre', cellule: (i) => DIRE_GENRE_D_INSTANCE[i.genre] },
      {
        titre: 'Siègent',
        genre: 'nombre',
        cellule: (i) =>
          i.genre === 'assemblee-generale' && i.siegent === 0 ? (
            <span class="quiet">ses membres</span>
          ) : (
            direSieges(i, i.siegent)
          ),
      },
      {
        titre: 'Durée des mandats',
        cellule: (i) =>
          i.dureeMois === null ? (
            <span class="quiet">non dite</span>
          ) : (
            pluriel(i.dureeMois, 'mois', 'mois')
          ),
      },
      {
        titre: 'Préfecture',
        cellule: (i) => (i.dirigeante ? 'Ses changements se déclarent' : ''),
      },
    ]}
  />
);

const ARenouveler = ({ aRenouveler, base }: InstancesPageProps) => (
  <Section
    titre="Mandats à renouveler"
    introduction="Ceux qui finissent dans les trois mois, et ceux qui sont échus."
  >
    <Tableau
      titre="Mandats à renouveler"
      titreCache
      lignes={aRenouveler}
      colonnes={[
        { titre: 'Qui', entete: true, cellule: (m) => m.nom },
        { titre: 'Fonction', cellule: (m) => m.fonction },
        {
          titre: 'Instance',
          cellule: (m) => <a href={`${base}/instances/${m.instanceId}`}>{m.instance}</a>,
        },
        { titre: 'Mandat', cellule: (m) => direMandat(m) },
        {
          titre: 'État',
          cellule: (m) => (
            <Etiquette ton={TON_DE_MANDAT[m.etat]}>{DIRE_ETAT_DE_MANDAT[m.etat]}</Etiquette>
          ),
        },
      ]}
    />
  </Section>
);
