import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampCourriel, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { EtatDeSeance, Participant } from '../domain/seance.ts';
import type { VueDeSeance } from './vue-de-seance.ts';

/** Who is heard without being of the body. */
export const Invites = (p: VueDeSeance) => {
  const invites = p.participants.filter(({ rang }) => rang === 'invite');
  const saisie = p.saisies.invite;
  return (
    <Section
      id="invites"
      titre="Invités"
      droite={invites.length > 0 ? pluriel(invites.length, 'invité') : undefined}
      introduction="Entendus, sans voix. Ils signent la feuille, et sont nommés au procès-verbal."
    >
      {invites.length > 0 ? (
        <ul class="rows tight">
          {invites.map((invite) => (
            <Invite {...p} invite={invite} />
          ))}
        </ul>
      ) : null}
      <details class="mt4" open={Object.keys(saisie.erreurs).length > 0}>
        <summary>Inviter quelqu’un</summary>
        <Inviter {...p} />
      </details>
    </Section>
  );
};

const Invite = ({
  base,
  seance,
  jetons,
  invite,
}: VueDeSeance & { readonly invite: Participant }) => (
  <li>
    <b>{invite.nom}</b>
    {invite.qualite ? `, ${invite.qualite}` : ''}
    <span class="quiet small">{` ${direEnvoi(invite, seance.etat)} `}</span>
    {invite.arrivee ? null : (
      <BoutonPoste
        action={`${base}/${seance.id}/invites/${invite.id}/retirer`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${invite.id}`}
        variante="simple"
        precision={invite.nom}
      >
        Retirer
      </BoutonPoste>
    )}
  </li>
);

function direEnvoi({ courriel, envoyeeLe }: Participant, etat: EtatDeSeance): string {
  if (courriel === null)
    return etat === 'ouverte'
      ? 'sans courriel, à prévenir vous-même\u00A0; sa présence se note avec celle des membres'
      : 'sans courriel, à prévenir par papier';
  if (envoyeeLe) return 'invitation envoyée';
  return etat === 'preparee' ? 'l’invitation part avec la convocation' : 'envoi en cours';
}

const Inviter = ({ base, seance, jetons, saisies }: VueDeSeance) => {
  const saisie = saisies.invite;
  return (
    <Formulaire
      action={`${base}/${seance.id}/invites`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-invite`}
      saisie={saisie}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisie, 'nom')}
          id="invite-nom"
          libelle="Nom de la personne invitée"
          longueurMax={120}
        />
        <ChampTexte
          {...lier(saisie, 'qualite')}
          id="invite-qualite"
          libelle="Qui elle est"
          aide="Maire de Giat, directrice de l’hôpital"
          facultatif
          longueurMax={160}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampCourriel
          {...lier(saisie, 'courriel')}
          id="invite-courriel"
          libelle="Courriel"
          aide="Sans lui, l’invitation s’imprime"
          facultatif
        />
        <ChampTexte
          {...lier(saisie, 'rpps')}
          id="invite-rpps"
          libelle="Numéro RPPS"
          aide="D’un professionnel de l’annuaire&nbsp;: ses heures sont les siennes au journal"
          facultatif
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Inviter cette personne</Bouton>
      </div>
    </Formulaire>
  );
};
