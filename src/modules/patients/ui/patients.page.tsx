import { depuis, nombre } from '#kernel/formats.ts';
import { normaliser } from '#kernel/texte.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampDate, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { direNaissance, direNom, direTelephone, type Moment } from './dire-patient.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

export type VueDesPatients = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  readonly communes: ReadonlyMap<string, string>;
  readonly liste: {
    readonly tous: boolean;
    readonly total: number;
    readonly dossiers: readonly Dossier[];
    readonly aRevoir: number;
    /** Records that bear one person, side by side; for the coordination alone. */
    readonly doublons: readonly Dossier[];
  };
  /** What the search found; null before one. */
  readonly trouves: { readonly dossiers: readonly Dossier[]; readonly caches: number } | null;
  readonly peut: { readonly creer: boolean; readonly briser: boolean; readonly revoir: boolean };
};

/** Find a person by whole values, then those one cares for. */
export const PatientsPage = (p: VueDesPatients) => (
  <>
    <TeteDePage
      titre="Patients"
      phrase={<Phrase {...p.liste} />}
      action={
        p.peut.creer ? (
          <LienBouton href={`${p.base}/nouveau`} variante="suivant">
            Ouvrir un dossier
          </LienBouton>
        ) : null
      }
    />
    {p.peut.revoir && p.liste.aRevoir > 0 ? <ARevoir {...p} /> : null}
    <Recherche {...p} />
    {p.trouves ? <Trouves {...p} trouves={p.trouves} /> : null}
    <Section titre={p.liste.tous ? 'Derniers dossiers' : 'Vos patients'}>
      <Dossiers
        {...p}
        dossiers={p.liste.dossiers}
        titre={p.liste.tous ? 'Derniers dossiers' : 'Vos patients'}
        vide={<AucunPatient {...p} />}
      />
    </Section>
    {p.liste.doublons.length > 0 ? <Doublons {...p} /> : null}
    <Reglages {...p} />
  </>
);

const Phrase = ({ tous, total }: VueDesPatients['liste']) =>
  tous ? (
    <>
      <strong>{nombre(total)}</strong>
      {` ${total > 1 ? 'personnes suivies' : 'personne suivie'} dans votre CPTS. Une identité ne se lit qu’ici, et chaque lecture est gardée.`}
    </>
  ) : (
    <>
      <strong>{nombre(total)}</strong>
      {` ${total > 1 ? 'personnes dont vous êtes de l’équipe' : 'personne dont vous êtes de l’équipe'} de soins. Vous ne voyez que celles-là.`}
    </>
  );

const ARevoir = ({ base, liste }: VueDesPatients) => (
  <Bandeau
    ton="attention"
    titre={
      liste.aRevoir > 1
        ? `${liste.aRevoir} accès exceptionnels attendent votre relecture`
        : 'Un accès exceptionnel attend votre relecture'
    }
    action={<LienBouton href={`${base}/acces-exceptionnels`}>Relire</LienBouton>}
  >
    Un dossier a été ouvert par quelqu’un qui n’est pas de l’équipe de soins.
  </Bandeau>
);

const Recherche = ({ base, jetons, saisie }: VueDesPatients) => (
  <Section
    titre="Trouver une personne"
    introduction="La recherche porte sur des valeurs entières : le nom complet avec la date de naissance, ou le numéro de téléphone. Accents, majuscules et traits d’union ne comptent pas."
  >
    <Formulaire action={`${base}/chercher`} {...jetons} saisie={saisie} gardeSaisie={false}>
      <LigneDeChamps>
        <ChampTexte
          libelle="Nom"
          remplissage="off"
          longueurMax={120}
          facultatif
          {...lier(saisie, 'nom')}
        />
        <ChampDate libelle="Date de naissance" facultatif {...lier(saisie, 'dateDeNaissance')} />
        <ChampTelephone
          libelle="ou téléphone"
          remplissage="off"
          facultatif
          {...lier(saisie, 'telephone')}
        />
      </LigneDeChamps>
      <div class="actions mt5">
        <Bouton variante="ferme">Chercher</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Trouves = (
  p: VueDesPatients & { readonly trouves: NonNullable<VueDesPatients['trouves']> },
) => {
  const { dossiers, caches } = p.trouves;
  return (
    <Section titre="Ce que la recherche a trouvé" id="trouves">
      {dossiers.length > 0 ? (
        <Dossiers {...p} dossiers={dossiers} titre="Dossiers trouvés" />
      ) : null}
      {caches > 0 ? <Caches {...p} /> : null}
      {dossiers.length === 0 && caches === 0 ? (
        <Vide
          titre="Personne de ce nom"
          phrase="Vérifiez l’orthographe et la date : un seul chiffre qui diffère, et rien ne sort."
          action={
            <>
              {p.peut.creer ? (
                <LienBouton href={`${p.base}/nouveau`}>Ouvrir un dossier</LienBouton>
              ) : null}
              {p.peut.briser ? (
                <LienBouton href={`${p.base}/acces-exceptionnel`} variante="simple">
                  Demander un accès exceptionnel
                </LienBouton>
              ) : null}
            </>
          }
        />
      ) : null}
    </Section>
  );
};

const Caches = ({ base, peut }: VueDesPatients) => (
  <Bandeau
    ton="info"
    titre="Cette personne a un dossier que vous ne suivez pas"
    action={
      peut.briser ? (
        <LienBouton href={`${base}/acces-exceptionnel`}>Demander un accès exceptionnel</LienBouton>
      ) : null
    }
  >
    Demandez à la coordination de vous ajouter à son équipe de soins.
  </Bandeau>
);

const Doublons = (p: VueDesPatients) => (
  <Section
    titre="Dossiers en double"
    id="doublons"
    introduction="Même nom de naissance, même premier prénom, même date de naissance. Un blocage noté dans l’un ne vaut pas pour l’autre : si c’est la même personne, réunissez-les."
  >
    <Dossiers
      {...p}
      dossiers={p.liste.doublons}
      titre="Dossiers en double"
      reunir={(dossier) => premierDe(dossier, p.liste.doublons)}
    />
  </Section>
);

/** The oldest record of the same identity; null for itself. They come side by side, the oldest first. */
function premierDe(dossier: Dossier, tous: readonly Dossier[]): string | null {
  const cle = ({ traits }: Dossier) =>
    traits && normaliser(`${traits.nomDeNaissance} ${traits.prenoms[0]} ${traits.dateDeNaissance}`);
  const premier = tous.find((autre) => cle(autre) !== null && cle(autre) === cle(dossier));
  return premier && premier.id !== dossier.id ? premier.id : null;
}

type ListeProps = VueDesPatients & {
  readonly dossiers: readonly Dossier[];
  readonly titre: string;
  readonly vide?: ReturnType<typeof AucunPatient>;
  /** The record that this one may be merged with. */
  readonly reunir?: (dossier: Dossier) => string | null;
};

const Dossiers = ({ base, moment, dossiers, communes, titre, vide, reunir }: ListeProps) => (
  <Tableau
    titre={titre}
    titreCache
    lignes={dossiers}
    vide={vide}
    colonnes={[
      {
        titre: 'Personne',
        cellule: (dossier) => <a href={`${base}/${dossier.id}`}>{direNom(dossier)}</a>,
      },
      { titre: 'Naissance', cellule: (dossier) => direNaissance(dossier, moment.jour) },
      {
        titre: 'Commune',
        cellule: ({ commune }) => (commune === null ? '' : (communes.get(commune) ?? commune)),
      },
      {
        titre: 'Téléphone',
        genre: 'date',
        cellule: ({ traits }) => (traits?.telephone ? direTelephone(traits.telephone) : ''),
      },
      {
        titre: 'Dernière activité',
        genre: 'date',
        cellule: (dossier) => `il y a ${depuis(dossier.derniereActiviteLe, moment.maintenant)}`,
      },
      ...(reunir
        ? [
            {
              titre: 'Action',
              titreCache: true,
              genre: 'actions' as const,
              cellule: (dossier: Dossier) => {
                const premier = reunir(dossier);
                return premier ? (
                  <LienBouton
                    href={`${base}/${premier}/reunir/${dossier.id}`}
                    precision={direNom(dossier)}
                  >
                    Réunir
                  </LienBouton>
                ) : null;
              },
            },
          ]
        : []),
    ]}
  />
);

const AucunPatient = ({ base, liste, peut }: VueDesPatients) => (
  <Vide
    titre={liste.tous ? 'Aucun dossier encore' : 'Vous ne suivez personne encore'}
    phrase={
      liste.tous
        ? 'Ouvrez le premier dossier, ou laissez la régulation le faire à l’arrivée d’une demande.'
        : 'Une personne paraît ici quand vous ouvrez son dossier, ou quand son équipe vous y ajoute.'
    }
    action={peut.creer ? <LienBouton href={`${base}/nouveau`}>Ouvrir un dossier</LienBouton> : null}
  />
);

const Reglages = ({ base, peut }: VueDesPatients) =>
  peut.revoir ? (
    <p class="mt6 small">
      <a href={`${base}/acces-exceptionnels`}>Accès exceptionnels</a>
      {' · '}
      <a href={`${base}/textes`}>Textes lus aux personnes</a>
    </p>
  ) : null;
