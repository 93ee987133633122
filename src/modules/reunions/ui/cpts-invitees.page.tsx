import { direNombre } from '#kernel/dire-nombres.ts';
import { dateHeure } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { vientPeutEtre } from '../domain/inter.ts';
import type { Reunion } from '../domain/reunion.ts';
import { ChangerInvitation, type InvitationVisee } from './changer-invitation.tsx';
import { direQuiVient, EtatDInvitationVu } from './cpts-de-reunion.tsx';
import { direPlageLongue, type Jetons, type Moment, phrase } from './dire-quand.ts';
import type { ConvoqueVu } from './vue-de-reunion.ts';
import { type CptsInviteeVue, DIRE_ETAT, type HistoriqueVu } from './vue-inter.ts';

export type CptsInviteesPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly reunion: Reunion;
  readonly invitees: readonly (CptsInviteeVue & { readonly historique: HistoriqueVu })[];
  readonly convoques: readonly ConvoqueVu[];
  /** Others of this installation, not invited yet. */
  readonly autres: readonly { readonly id: string; readonly nom: string }[];
  /** Neither over, called off nor frozen. */
  readonly ouverte: boolean;
  readonly saisie: Saisie;
  /** The invitation whose form was refused, and what was typed there; null: none. */
  readonly visee: InvitationVisee | null;
};

/** The CPTS that hold a meeting together: what each answered, who comes from it, one more to invite. */
export const CptsInviteesPage = (p: CptsInviteesPageProps) => {
  const ici = `${p.base}/${p.reunion.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Réunions', href: p.base },
          { libelle: p.reunion.titre, href: ici },
          { libelle: 'Autres CPTS' },
        ]}
        titre="Tenir cette réunion avec d’autres CPTS"
        moyen
        phrase={`${p.reunion.titre}, ${direPlageLongue(p.reunion, p.moment.fuseau)}. Chaque CPTS convoque les siens, signe sa feuille, compte ses heures.`}
      />
      {p.invitees.map((i) => (
        <UneCpts {...p} invitee={i} />
      ))}
      {p.ouverte ? (
        <Inviter {...p} />
      ) : (
        <p class="mt5 quiet">
          Cette réunion est finie, annulée ou figée&nbsp;: elle n’invite plus personne.
        </p>
      )}
    </>
  );
};

type UneProps = CptsInviteesPageProps & {
  readonly invitee: CptsInviteesPageProps['invitees'][number];
};

const UneCpts = (p: UneProps) => {
  const { invitee, convoques, moment } = p;
  return (
    <Section titre={invitee.nom} droite={<EtatDInvitationVu etat={invitee.etat} />}>
      {invitee.contactCourriel ? (
        <p class="quiet">
          {`Écrit à ${invitee.contactNom ? `${invitee.contactNom}, ` : ''}${invitee.contactCourriel}.`}
        </p>
      ) : null}
      {invitee.venue.length > 0 ? <Venue {...invitee} /> : <p>{enPhrase(invitee, convoques)}</p>}
      {invitee.historique.length > 0 ? (
        <ul class="rows tight mt4">
          {invitee.historique.map((r) => (
            <li>
              {`${DIRE_ETAT[r.etat]}, ${dateHeure(r.le, moment.fuseau)}, par ${r.parNom}.${r.motif ? ` ${r.motif}` : ''}`}
            </li>
          ))}
        </ul>
      ) : null}
      {p.ouverte && vientPeutEtre(invitee.etat) ? (
        <ChangerInvitation {...p} action={`${p.base}/${p.reunion.id}/cpts/${invitee.id}`} />
      ) : null}
    </Section>
  );
};

function enPhrase(invitee: CptsInviteeVue, convoques: readonly ConvoqueVu[]): string {
  if (invitee.etat === 'invitee') return 'Sa coordination n’a pas encore répondu.';
  const dite = direQuiVient(invitee, convoques);
  return dite ? `${phrase(dite)}${/[.!?]$/.test(dite) ? '' : '.'}` : 'Aucune raison donnée.';
}

const Venue = ({ venue, nom }: CptsInviteeVue) => (
  <Tableau
    titre={`Qui vient de ${nom}`}
    titreCache
    lignes={venue}
    colonnes={[
      { titre: 'Profession', entete: true, cellule: (v) => v.metier },
      { titre: 'Convoqués', genre: 'nombre', cellule: (v) => direNombre(v.prevus) },
      { titre: 'Viennent', genre: 'nombre', cellule: (v) => direNombre(v.viennent) },
      { titre: 'Présents', genre: 'nombre', cellule: (v) => direNombre(v.presents) },
      { titre: 'Noms', cellule: (v) => v.noms.join(', ') || 'non partagés' },
    ]}
  />
);

const Inviter = ({ base, reunion, jetons, saisie, autres }: CptsInviteesPageProps) => (
  <Section
    titre="Inviter une CPTS"
    introduction="Sa coordination reçoit un message et un lien pour accepter ou décliner."
  >
    <Formulaire action={`${base}/${reunion.id}/cpts`} {...jetons} saisie={saisie}>
      {autres.length > 0 ? (
        <ChampListe
          {...lier(saisie, 'cpts')}
          libelle="CPTS de cette installation"
          vide="Aucune, elle est ailleurs"
          facultatif
          options={autres.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        />
      ) : null}
      <GroupeDeChamps legende="Une CPTS qui n’utilise pas Maillage ici">
        <ChampTexte
          {...lier(saisie, 'nom')}
          libelle="Nom de la CPTS"
          facultatif={autres.length > 0}
          longueurMax={120}
        />
        <LigneDeChamps>
          <ChampTexte
            {...lier(saisie, 'contact')}
            libelle="Personne à qui écrire"
            facultatif
            longueurMax={120}
          />
          <ChampCourriel
            {...lier(saisie, 'courriel')}
            libelle="Son adresse"
            facultatif={autres.length > 0}
            remplissage="off"
          />
        </LigneDeChamps>
      </GroupeDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Inviter</Bouton>
      </div>
    </Formulaire>
  </Section>
);
