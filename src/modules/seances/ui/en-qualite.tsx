import { heure } from '#kernel/formats.ts';
import { direQualite } from '../domain/annonce.ts';
import { estPresent, type Participant, type Seance } from '../domain/seance.ts';
import { roleDe, siegeants, suppleantsDe, titulaireDe } from '../domain/siege.ts';
import type { Moment } from './vue-de-seance.ts';

type Props = {
  readonly participant: Participant;
  readonly tous: readonly Participant[];
  readonly seance: Seance;
  readonly moment: Moment;
};

/** In which capacity one is convened, and what one does there now. */
export const EnQualite = (p: Props) => {
  const qualite = direQualite(p.participant, p.tous);
  const place = direPlace(p);
  return (
    <>
      {qualite ? <p>{qualite}</p> : null}
      {place ? <p class={place.ton}>{place.dite}</p> : null}
    </>
  );
};

/** What the other holders of one's seat make of one, before and in the room. */
function direPlace({ participant, tous, seance, moment }: Props) {
  if (seance.etat !== 'convoquee' && seance.etat !== 'ouverte') return null;
  const role = roleDe(participant, siegeants(tous));
  const titulaire = titulaireDe(participant, tous);
  if (role === 'ecoute')
    return {
      ton: 'quiet',
      dite: titulaire?.arrivee
        ? `${titulaire.nom} est là depuis ${heure(titulaire.arrivee, moment.fuseau)}\u00A0: vous écoutez, sans voter.`
        : 'Un autre suppléant siège\u00A0: vous écoutez, sans voter.',
    };
  if (participant.rang === 'suppleant' && role === 'siege')
    return { ton: 'ok-text', dite: 'Vous siégez, et votre voix compte.' };
  if (titulaire?.reponse === 'absent' && !estPresent(titulaire))
    return {
      ton: 'ok-text',
      dite: `${titulaire.nom} dit ne pas venir\u00A0: vous siégez à sa place.`,
    };
  const viennent = suppleantsDe(participant, tous).filter(
    ({ reponse }) => reponse !== null && reponse !== 'absent',
  );
  if (role !== 'absent' || viennent.length === 0) return null;
  return { ton: 'quiet', dite: `${viennent.map(({ nom }) => nom).join(', ')} a dit venir.` };
}
