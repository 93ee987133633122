import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte, depuis, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LIBELLES_DES_ROLES, type Role } from '#kernel/role.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette, type Ton } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type EtatDInvitation, etatDInvitation } from '../domain/invitation.ts';
import { type OngletOuvert, ongletsDesComptes } from './onglets-des-comptes.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

export type InvitationListee = {
  readonly id: string;
  readonly courriel: string;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly role: Role;
  readonly au: string | null;
  readonly inviteParNom: string;
  readonly envoyeeLe: Date;
  readonly expireLe: Date;
  readonly accepteeLe: Date | null;
  readonly retireeLe: Date | null;
};

export type InvitationsPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly moment: { readonly fuseau: string; readonly maintenant: Date };
  readonly invitations: readonly InvitationListee[];
  readonly etat: EtatDInvitation | null;
  readonly onglets: readonly OngletOuvert[];
  readonly attend: { readonly invitations: number; readonly demandes: number };
};

const ETATS: Readonly<Record<EtatDInvitation, { readonly libelle: string; readonly ton: Ton }>> = {
  attend: { libelle: 'En attente', ton: 'attention' },
  acceptee: { libelle: 'Acceptée', ton: 'ok' },
  expiree: { libelle: 'Expirée', ton: 'grave' },
  retiree: { libelle: 'Retirée', ton: 'neutre' },
};

/** Invitations: those that wait, those that were answered, those whose link died. */
export const InvitationsPage = (p: InvitationsPageProps) => {
  const listees = p.invitations.map((i) => ({
    ...i,
    etat: etatDInvitation(i, p.moment.maintenant),
  }));
  const enAttente = listees.filter(({ etat }) => etat === 'attend').length;
  return (
    <>
      <TeteDePage
        titre="Invitations"
        phrase={
          <>
            <strong>
              {enAttente === 0
                ? 'Aucune invitation n’attend'
                : pluriel(enAttente, 'invitation attend', 'invitations attendent')}
            </strong>
            {' de réponse. Le lien vaut sept jours et ne sert qu’une fois.'}
          </>
        }
        action={
          <LienBouton href={`${p.base}/invitations/nouvelle`} variante="suivant">
            Inviter une personne
          </LienBouton>
        }
      />
      <Onglets
        libelle="Comptes et droits"
        onglets={ongletsDesComptes(p.base, 'invitations', {
          ouverts: p.onglets,
          nombres: p.attend,
        })}
      />
      <div class="mt5">
        <Onglets libelle="État" onglets={etats(p, listees)} />
      </div>
      <div class="mt4">
        <Liste {...p} listees={listees.filter(({ etat }) => !p.etat || etat === p.etat)} />
      </div>
    </>
  );
};

type Listee = InvitationListee & { readonly etat: EtatDInvitation };

function etats({ base, etat: actif }: InvitationsPageProps, listees: readonly Listee[]) {
  const onglet = (cle: EtatDInvitation | null, libelle: string) => ({
    libelle,
    nombre: listees.filter(({ etat }) => cle === null || etat === cle).length,
    href: `${base}/invitations${cle ? `?etat=${cle}` : ''}`,
    actif: actif === cle,
  });
  return [
    onglet(null, 'Toutes'),
    onglet('attend', 'En attente'),
    onglet('acceptee', 'Acceptées'),
    onglet('expiree', 'Expirées'),
    onglet('retiree', 'Retirées'),
  ];
}

const Liste = (p: InvitationsPageProps & { readonly listees: readonly Listee[] }) => (
  <Tableau
    titre="Invitations"
    titreCache
    lignes={p.listees}
    vide={
      <Vide
        titre="Aucune invitation ici"
        phrase="Invitez une personne par son adresse de courriel&nbsp;: elle choisit elle-même son mot de passe."
      />
    }
    colonnes={[
      {
        titre: 'Invitée',
        entete: true,
        cellule: (i) => (
          <div class="anywhere">
            {i.prenom || i.nom ? <b>{`${i.prenom ?? ''} ${i.nom ?? ''}`.trim()}</b> : null}{' '}
            <span class="quiet">{i.courriel}</span>
          </div>
        ),
      },
      { titre: 'Rôle', cellule: (i) => <RoleOffert invitation={i} /> },
      {
        titre: 'Envoyée',
        cellule: (i) => `il y a ${depuis(i.envoyeeLe, p.moment.maintenant)}, par ${i.inviteParNom}`,
      },
      { titre: 'État', cellule: (i) => <Etat invitation={i} fuseau={p.moment.fuseau} /> },
      {
        titre: 'Actions',
        genre: 'actions',
        titreCache: true,
        cellule: (i) =>
          i.etat === 'attend' || i.etat === 'expiree' ? <Gestes invitation={i} {...p} /> : null,
      },
    ]}
  />
);

const RoleOffert = ({ invitation: { role, au } }: { readonly invitation: Listee }) => (
  <div>
    {LIBELLES_DES_ROLES[role]}
    {au ? <span class="quiet small">{`, jusqu’au ${dateCourte(dateCivile(au))}`}</span> : null}
  </div>
);

const Etat = ({
  invitation: { etat, expireLe },
  fuseau,
}: {
  readonly invitation: Listee;
  readonly fuseau: string;
}) => (
  <div>
    <Etiquette ton={ETATS[etat].ton}>{ETATS[etat].libelle}</Etiquette>
    {etat === 'attend' ? (
      <span class="quiet small">{` jusqu’au ${dateCourte(dateCivileDe(expireLe, fuseau))}`}</span>
    ) : null}
  </div>
);

const Gestes = ({
  invitation: { id, courriel },
  base,
  jetons,
}: InvitationsPageProps & { readonly invitation: Listee }) => (
  <div class="actions">
    <BoutonPoste
      action={`${base}/invitations/${id}/renvoyer`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-e${id.slice(-8)}`}
      precision={courriel}
    >
      Renvoyer
    </BoutonPoste>
    <BoutonPoste
      action={`${base}/invitations/${id}/retirer`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-r${id.slice(-8)}`}
      variante="simple"
      precision={courriel}
    >
      Retirer
    </BoutonPoste>
  </div>
);
