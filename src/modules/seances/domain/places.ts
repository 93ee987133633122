import { estDuCorps, type Participant } from './seance.ts';

/** Where somebody sits, and what their voice is worth there. */
export type Place = Pick<
  Participant,
  'rang' | 'siege' | 'titulaire' | 'collegeId' | 'college' | 'voix'
>;
type Membre = Place & Pick<Participant, 'qui' | 'nom'>;
type DuCorps<M extends Membre> = {
  readonly membres: readonly M[];
  /** Seats that have a titulaire. */
  readonly tenus: ReadonlySet<string>;
};
export type Deplace = Place & { readonly id: string; readonly nom: string };

/** What changed in a body since it was convened. */
export type Changements<M> = {
  /** Nobody convened them. */
  readonly nouveaux: readonly M[];
  /** They were convened, and hold a seat from now on: they are written to again. */
  readonly nommes: readonly Deplace[];
  /** They held a seat that somebody else holds: their proxies count no more. */
  readonly remplaces: readonly Deplace[];
  /** Every place to write, those above included. */
  readonly places: readonly Deplace[];
};

/** The body as it is, beside those who were convened. Who left and was not replaced stays as they were convened. */
export function changementsDuCorps<M extends Membre>(
  convoques: readonly Participant[],
  { membres, tenus }: DuCorps<M>,
): Changements<M> {
  const places = convoques
    .filter(({ rang }) => rang !== 'invite')
    .flatMap((p) => {
      const m = membres.find(({ qui }) => qui === p.qui);
      if (m) return estEnPlace(p, m) ? [] : [{ avant: p.rang, place: placeDe(p, m) }];
      const perdu = p.rang === 'titulaire' && p.siege !== null && tenus.has(p.siege);
      const sans = { ...p, rang: 'remplace', titulaire: null, voix: null } as const;
      return perdu ? [{ avant: p.rang, place: placeDe(p, sans) }] : [];
    });
  const seulement = (quand: (avant: string, place: Deplace) => boolean) =>
    places.filter(({ avant, place }) => quand(avant, place)).map(({ place }) => place);
  const connus = new Set(convoques.filter((p) => p.rang !== 'invite').map(({ qui }) => qui));
  return {
    nouveaux: membres.filter(({ qui }) => !connus.has(qui)),
    nommes: seulement((avant, { rang }) => avant !== 'titulaire' && rang === 'titulaire'),
    remplaces: seulement((avant, place) => avant === 'titulaire' && place.rang !== 'titulaire'),
    places: places.map(({ place }) => place),
  };
}

const estEnPlace = (p: Place, m: Place) =>
  estDuCorps(p) && p.rang === m.rang && p.siege === m.siege && p.titulaire === m.titulaire;

function placeDe({ id, nom }: Pick<Participant, 'id' | 'nom'>, m: Place): Deplace {
  const { rang, siege, titulaire, collegeId, college, voix } = m;
  return { id, nom, rang, siege, titulaire, collegeId, college, voix };
}
