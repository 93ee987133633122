import { LIBELLES_DES_PORTEES, PORTEES, zPortee } from '#kernel/portee.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampCourriel, ChampDate } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type EtatDeDelegation, etatDeDelegation } from '../domain/delegation.ts';
import { direJours } from './dire-mandat.ts';
import { type OngletOuvert, ongletsDesComptes } from './onglets-des-comptes.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

export type DelegationAffichee = {
  readonly id: string;
  readonly delegant: string;
  readonly delegantNom: string;
  readonly delegue: string;
  readonly delegueNom: string;
  readonly portees: readonly string[];
  readonly du: string;
  readonly au: string | null;
  readonly revoqueeLe: Date | null;
};

export type DelegationsPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly jour: string;
  readonly fuseau: string;
  readonly moi: string | null;
  readonly miennes: readonly DelegationAffichee[];
  /** Those of the whole CPTS, to read; null when they are not this person's to see. */
  readonly toutes: readonly DelegationAffichee[] | null;
  readonly invitees: readonly {
    readonly id: string;
    readonly courriel: string;
    readonly portees: readonly string[] | null;
  }[];
  /** Null when this person names nobody. */
  readonly donner: {
    readonly saisie: Saisie;
    readonly portees: readonly string[];
    readonly connus: readonly {
      readonly courriel: string;
      readonly nom: string;
      readonly prenom: string;
    }[];
    readonly relie: boolean;
  } | null;
  readonly onglets: readonly OngletOuvert[];
};

/** Who acts for whom: mine to give and take back, all of them to read for the coordination. */
export const DelegationsPage = (p: DelegationsPageProps) => {
  const vivantes = p.miennes.filter((d) => vit(d, p.jour));
  const donnees = vivantes.filter(({ delegant }) => delegant === p.moi);
  const recues = vivantes.filter(({ delegue }) => delegue === p.moi);
  return (
    <>
      <TeteDePage
        titre="Délégations"
        phrase="Un professionnel dit qui agit pour lui, et pour quoi. Chacun peut y mettre fin à l’instant."
      />
      <Onglets
        libelle="Comptes et droits"
        onglets={ongletsDesComptes(p.base, 'delegations', { ouverts: p.onglets })}
      />
      {p.donner ? <Donnees {...p} donnees={donnees} /> : null}
      {p.donner ? <Nommer {...p} donner={p.donner} /> : null}
      <Recues {...p} recues={recues} />
      {p.toutes ? <Toutes {...p} toutes={p.toutes} /> : null}
    </>
  );
};

const vit = (d: DelegationAffichee, jour: string): boolean =>
  ['en-cours', 'a-venir'].includes(etatDeDelegation(d, jour));

const Donnees = (p: DelegationsPageProps & { readonly donnees: readonly DelegationAffichee[] }) => (
  <Section titre="Elles agissent pour moi" proche>
    {p.donnees.length + p.invitees.length === 0 ? (
      <p class="quiet">Personne pour l’instant.</p>
    ) : (
      <ul class="rows">
        {p.donnees.map((d) => (
          <Ligne d={d} nom={d.delegueNom} verbe="Retirer" {...p} />
        ))}
        {p.invitees.map(({ id, courriel, portees }) => (
          <li class="wait">
            <span class="age">Invitée</span>
            <div>
              <p class="anywhere">
                <b>{courriel}</b>
              </p>
              <p>{direPortees(portees ?? [])}</p>
            </div>
            <BoutonPoste
              action={`${p.base}/delegations/invitations/${id}/retirer`}
              csrf={p.jetons.csrf}
              cle={`${p.jetons.cle}-i${id.slice(-8)}`}
              precision={courriel}
            >
              Retirer
            </BoutonPoste>
          </li>
        ))}
      </ul>
    )}
  </Section>
);

const Recues = (p: DelegationsPageProps & { readonly recues: readonly DelegationAffichee[] }) =>
  p.recues.length === 0 && (p.donner || p.toutes) ? null : (
    <Section titre="J’agis pour">
      {p.recues.length === 0 ? (
        <Vide
          titre="Vous n’agissez pour personne"
          phrase="Le professionnel pour qui vous travaillez vous nomme depuis cette même page, avec votre adresse."
        />
      ) : (
        <ul class="rows">
          {p.recues.map((d) => (
            <Ligne d={d} nom={d.delegantNom} verbe="Rendre" {...p} />
          ))}
        </ul>
      )}
    </Section>
  );

type LigneProps = DelegationsPageProps & {
  readonly d: DelegationAffichee;
  readonly nom: string;
  readonly verbe: string;
};

const Ligne = ({ d, nom, verbe, jour, fuseau, base, jetons }: LigneProps) => (
  <li class="wait">
    <span class="age">{etatDeDelegation(d, jour) === 'a-venir' ? 'À venir' : 'En cours'}</span>
    <div>
      <p>
        <b>{nom}</b>
        <span class="quiet small">{`, ${direJours({ ...d, finiLe: null }, jour, fuseau)}`}</span>
      </p>
      <p>{direPortees(d.portees)}</p>
    </div>
    <BoutonPoste
      action={`${base}/delegations/${d.id}/revoquer`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-d${d.id.slice(-8)}`}
      precision={nom}
    >
      {verbe}
    </BoutonPoste>
  </li>
);

/** `Ouvrir, fermer et modifier ses créneaux ; répondre aux sondages`. */
function direPortees(portees: readonly string[]): string {
  return portees
    .flatMap((portee) => zPortee.safeParse(portee).data ?? [])
    .map((portee) => LIBELLES_DES_PORTEES[portee])
    .join('\u00A0; ');
}

type NommerProps = DelegationsPageProps & {
  readonly donner: NonNullable<DelegationsPageProps['donner']>;
};

const Nommer = ({ base, jetons, donner }: NommerProps) => (
  <Section
    titre="Nommer quelqu’un"
    introduction="Une personne qui a déjà un rôle dans la CPTS agit aussitôt. Une autre reçoit une invitation."
  >
    {donner.relie ? (
      <Formulaire action={`${base}/delegations`} {...jetons} saisie={donner.saisie}>
        <ChampCourriel
          {...lier(donner.saisie, 'courriel')}
          libelle="Son adresse de courriel"
          aide={aideDesConnus(donner.connus)}
          remplissage="off"
        />
        <ChampCases
          {...lierPlusieurs(donner.saisie, 'portees')}
          valeurs={donner.portees}
          libelle="Ce qu’elle fait pour moi"
          choix={PORTEES.map((valeur) => ({ valeur, libelle: LIBELLES_DES_PORTEES[valeur] }))}
        />
        <LigneDeChamps>
          <ChampDate {...lier(donner.saisie, 'du')} libelle="Premier jour" />
          <ChampDate {...lier(donner.saisie, 'au')} libelle="Dernier jour" facultatif />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="suivant">Nommer cette personne</Bouton>
        </div>
      </Formulaire>
    ) : (
      <div class="mt4">
        <Bandeau ton="attention">
          Votre compte n’est relié à personne dans l’annuaire. La coordination peut le faire depuis
          votre rôle de professionnel.
        </Bandeau>
      </div>
    )}
  </Section>
);

function aideDesConnus(connus: NommerProps['donner']['connus']): string {
  return connus.length === 0
    ? 'Aucun secrétariat n’a encore de compte ici'
    : `Déjà ici\u00A0: ${connus.map((c) => `${c.prenom} ${c.nom} (${c.courriel})`).join(', ')}`;
}

const ETATS = {
  'en-cours': { libelle: 'En cours', ton: 'ok' },
  'a-venir': { libelle: 'À venir', ton: 'info' },
  terminee: { libelle: 'Terminée', ton: 'neutre' },
  revoquee: { libelle: 'Retirée', ton: 'neutre' },
} as const satisfies Readonly<Record<EtatDeDelegation, unknown>>;

const Toutes = ({
  toutes,
  jour,
  fuseau,
}: DelegationsPageProps & { readonly toutes: readonly DelegationAffichee[] }) => (
  <Section titre="Toutes les délégations de la CPTS">
    <Tableau
      titre="Délégations"
      titreCache
      lignes={toutes}
      vide={
        <Vide
          titre="Aucune délégation"
          phrase="Chaque professionnel nomme lui-même son secrétariat, depuis cette page."
        />
      }
      colonnes={[
        { titre: 'Professionnel', entete: true, cellule: (d) => d.delegantNom },
        { titre: 'Agit pour lui', cellule: (d) => d.delegueNom },
        { titre: 'Pour quoi', cellule: (d) => direPortees(d.portees) },
        {
          titre: 'Dates',
          cellule: (d) => direJours({ ...d, finiLe: d.revoqueeLe }, jour, fuseau),
        },
        {
          titre: 'État',
          cellule: (d) => {
            const { ton, libelle } = ETATS[etatDeDelegation(d, jour)];
            return <Etiquette ton={ton}>{libelle}</Etiquette>;
          },
        },
      ]}
    />
  </Section>
);
