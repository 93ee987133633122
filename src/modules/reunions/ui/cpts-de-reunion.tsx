import { pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { EtatDInvitation } from '../domain/inter.ts';
import type { ConvoqueVu, ReunionPageProps } from './vue-de-reunion.ts';
import { type CptsInviteeVue, DIRE_ETAT, direVenue } from './vue-inter.ts';

const TON = {
  invitee: 'attention',
  acceptee: 'ok',
  declinee: 'neutre',
  retiree: 'neutre',
  reprise: 'neutre',
} as const;

export const EtatDInvitationVu = ({ etat }: { readonly etat: EtatDInvitation }) => (
  <Etiquette ton={TON[etat]}>{DIRE_ETAT[etat]}</Etiquette>
);

/** Which other CPTS hold this meeting, and who comes from each. */
export const CptsDeReunion = ({ inter, convoques }: ReunionPageProps) => {
  if (inter?.genre !== 'organisatrice' || inter.invitees.length === 0) return null;
  return (
    <Section
      titre="Avec d’autres CPTS"
      droite={inter.inviter ? <a href={inter.inviter}>Voir ou inviter</a> : null}
    >
      <Tableau
        titre="CPTS invitées"
        titreCache
        lignes={inter.invitees}
        colonnes={[
          { titre: 'CPTS', entete: true, cellule: (i) => i.nom },
          { titre: 'Réponse', cellule: (i) => <EtatDInvitationVu etat={i.etat} /> },
          { titre: 'Qui vient', cellule: (i) => direQuiVient(i, convoques) },
        ]}
      />
    </Section>
  );
};

/** Of a CPTS elsewhere, its people are on the list here; of the others, what they tell. */
export function direQuiVient(
  { etat, inviteeId, nom, motif, venue }: CptsInviteeVue,
  convoques: readonly ConvoqueVu[],
): string {
  if (etat === 'invitee') return 'pas encore connu';
  if (etat !== 'acceptee') return motif ?? '';
  if (inviteeId === null) {
    const nommes = convoques.filter(({ cptsInvitee }) => cptsInvitee === nom).length;
    return nommes === 0
      ? 'personne n’est encore nommé'
      : pluriel(nommes, 'personne nommée', 'personnes nommées');
  }
  const presents = direVenue(venue, (v) => v.presents);
  if (presents) return `Présents\u00A0: ${presents}`;
  return direVenue(venue, (v) => v.prevus) || 'n’a encore convoqué personne';
}

/** This meeting follows that of another CPTS. */
export const BandeDeLOrganisatrice = ({ inter }: Pick<ReunionPageProps, 'inter'>) =>
  inter?.genre === 'invitee' ? (
    <p class="mt4">
      {`${inter.organisatrice} organise cette réunion\u00A0: elle la déplace, écrit l’ordre du jour et le compte rendu. Vous convoquez vos membres, et leur présence est comptée chez vous. `}
      {inter.invitation ? <a href={inter.invitation}>Voir l’invitation</a> : null}
    </p>
  ) : null;
