import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCourte, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Proposition, Propositions } from '#ui/proposition.tsx';
import { Vide } from '#ui/vide.tsx';
import type { GenreDeCreneau } from '../domain/creneau.ts';
import { direEcartes, type Ecartes } from '../domain/creneau-ecarte.ts';
import type { Raison } from '../domain/raison.ts';
import { aujourdhuiDe, direMoment, type Moment } from './dire-demande.ts';
import { direAvecQui } from './dire-rendez-vous.ts';
import { Raisons } from './raisons.tsx';

/** A slot that may be booked, with why it stands where it stands; `debut` is an instant in ISO text. */
export type Proposee = {
  readonly creneauId: string;
  readonly rang: number;
  readonly debut: string;
  readonly genre: GenreDeCreneau;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string | null;
  readonly trajetMinutes: number | null;
  readonly raisonsDetaillees: readonly Raison[];
};

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly propositions: readonly Proposee[];
  /** Free slots that were set aside, when nothing can be proposed. */
  readonly ecartes: readonly Ecartes[];
  readonly peut: { readonly orienter: boolean };
};

/** How many stand above the map; the others open on demand. */
const EN_VUE = 4;

/**
 * The best slot of each professional first, so that four answers are four people; their other hours follow. Numbered
 * as they are shown, in the list as on the map.
 */
export function mettreEnVue(propositions: readonly Proposee[]): readonly Proposee[] {
  const vus = new Set<string>();
  const meilleures = propositions.filter(({ nom }) => {
    const nouveau = !vus.has(nom) && vus.size < EN_VUE;
    if (nouveau) vus.add(nom);
    return nouveau;
  });
  const autres = propositions.filter((proposee) => !meilleures.includes(proposee));
  return [...meilleures, ...autres].map((proposee, i) => ({ ...proposee, rang: i + 1 }));
}

/** Ranked slots, best first, each with why and one verb. */
export const ListeDePropositions = (p: Props) =>
  p.propositions.length === 0 ? (
    <Vide
      titre="Aucun créneau ne convient dans les jours qui viennent"
      phrase={
        <>
          {p.ecartes.length > 0
            ? `${direEcartes(p.ecartes)}. `
            : 'Personne n’a ouvert de créneau. '}
          Élargissez la demande, appelez un professionnel, ou donnez une autre réponse&nbsp;: elle
          sera comptée.
        </>
      }
      action={<LienBouton href={`${p.base}/modifier`}>Élargir la demande</LienBouton>}
    />
  ) : (
    <>
      <Propositions>
        {p.propositions.slice(0, EN_VUE).map((proposee) => une(p, proposee))}
      </Propositions>
      {p.propositions.length > EN_VUE ? (
        <details>
          <summary>{suivantes(p.propositions.length - EN_VUE)}</summary>
          <Propositions>
            {p.propositions.slice(EN_VUE).map((proposee) => une(p, proposee))}
          </Propositions>
        </details>
      ) : null}
    </>
  );

const suivantes = (n: number): string => (n === 1 ? 'Une autre heure' : `${n} autres heures`);

const une = (p: Props, proposee: Proposee) => (
  <Proposition
    rang={proposee.rang}
    heure={heure(new Date(proposee.debut), p.moment.fuseau)}
    datetime={proposee.debut}
    jour={jourCourt(new Date(proposee.debut), p.moment)}
    nom={nomDe(proposee)}
    raison={<Raisons raisons={proposee.raisonsDetaillees} />}
    meilleure={proposee.rang === 1}
    verbe={p.peut.orienter ? <Proposer {...p} proposee={proposee} /> : null}
  />
);

const nomDe = ({ nom, communeNom, commune, genre }: Proposee): string =>
  direAvecQui({ professionnel: nom, communeNom: communeNom ?? commune, genre });

const Proposer = (p: Props & { readonly proposee: Proposee }) => (
  <BoutonPoste
    action={`${p.base}/reservation`}
    csrf={p.jetons.csrf}
    cle={`${p.jetons.cle}-${p.proposee.rang}`}
    valeurs={{ creneauId: p.proposee.creneauId }}
    variante={p.proposee.rang === 1 ? 'suivant' : 'normal'}
    touche={p.proposee.rang === 1 ? 'Entrée' : undefined}
    precision={`${nomDe(p.proposee)}, ${direMoment(new Date(p.proposee.debut), p.moment)}`}
  >
    Proposer
  </BoutonPoste>
);

/** "demain", "jeu. 26 nov.": nothing for today. */
export function jourCourt(instant: Date, moment: Moment): string | undefined {
  const jour = dateCivileDe(instant, moment.fuseau);
  const aujourdhui = aujourdhuiDe(moment);
  if (jour === aujourdhui) return undefined;
  if (jour === ajouterJours(aujourdhui, 1)) return 'demain';
  return dateCourte(jour).slice(0, -5);
}
