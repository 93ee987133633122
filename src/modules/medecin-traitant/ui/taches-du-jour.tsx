import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte, depuis, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import type { Moment } from './dire-demande.ts';

export type TachesDuJourProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly taches: {
    readonly aAppeler: number;
    readonly courriers: readonly {
      readonly id: string;
      readonly nom: string;
      readonly appels: number;
      readonly depuis: Date;
    }[];
    readonly propositions: readonly {
      readonly id: string;
      readonly nom: string;
      readonly medecin: string;
      readonly expireLe: Date;
    }[];
    readonly aDeclarer: readonly {
      readonly id: string;
      readonly nom: string;
      readonly medecin: string;
      readonly echeance: string;
    }[];
  };
};

/** What waits for the coordination today, before the register itself. */
export const TachesDuJour = (p: TachesDuJourProps) => {
  const { aAppeler, courriers, propositions, aDeclarer } = p.taches;
  if (aAppeler + courriers.length + propositions.length + aDeclarer.length === 0) return null;
  return (
    <Section titre="Aujourd’hui" proche>
      {aAppeler > 0 ? (
        <GroupeAttente titre="À appeler" nombre={aAppeler}>
          <Attente
            age=""
            phrase={`${pluriel(aAppeler, 'demande est', 'demandes sont')} à vérifier, par priorité.`}
            verbe={<LienBouton href={`${p.base}?etat=recue`}>Voir qui appeler</LienBouton>}
          />
        </GroupeAttente>
      ) : null}
      <Courriers {...p} />
      <SansReponse {...p} />
      <ADeclarer {...p} />
    </Section>
  );
};

const demandeDe = (base: string, id: string) => `${base}/demandes/${id}`;

const Courriers = ({ base, moment, taches: { courriers } }: TachesDuJourProps) =>
  courriers.length === 0 ? null : (
    <GroupeAttente titre="Un courrier à envoyer" nombre={courriers.length}>
      {courriers.map((c) => (
        <Attente
          age={depuis(c.depuis, moment.maintenant)}
          phrase={<a href={demandeDe(base, c.id)}>{c.nom}</a>}
          detail={
            c.appels > 0 ? `${pluriel(c.appels, 'appel')} sans réponse.` : 'Aucun téléphone connu.'
          }
          verbe={
            <LienBouton href={`${demandeDe(base, c.id)}/courrier`} precision={c.nom}>
              Préparer le courrier
            </LienBouton>
          }
        />
      ))}
    </GroupeAttente>
  );

const SansReponse = ({ base, moment, taches: { propositions } }: TachesDuJourProps) =>
  propositions.length === 0 ? null : (
    <GroupeAttente titre="Propositions sans réponse" nombre={propositions.length}>
      {propositions.map((p) => (
        <Attente
          age={depuis(p.expireLe, moment.maintenant)}
          phrase={<a href={demandeDe(base, p.id)}>{p.nom}</a>}
          detail={`${p.medecin} n’a pas répondu avant le ${dateCourte(dateCivileDe(p.expireLe, moment.fuseau))}.`}
          verbe={
            <LienBouton href={demandeDe(base, p.id)} precision={p.nom}>
              Proposer à un autre
            </LienBouton>
          }
        />
      ))}
    </GroupeAttente>
  );

const ADeclarer = ({ base, taches: { aDeclarer } }: TachesDuJourProps) =>
  aDeclarer.length === 0 ? null : (
    <GroupeAttente titre="Bientôt à déclarer" nombre={aDeclarer.length}>
      {aDeclarer.map((d) => (
        <Attente
          age={dateCourte(dateCivile(d.echeance))}
          phrase={<a href={demandeDe(base, d.id)}>{d.nom}</a>}
          detail={`${d.medecin}. Passé ce jour, la demande revient sur la liste.`}
          verbe={
            <LienBouton href={demandeDe(base, d.id)} precision={d.nom}>
              Ouvrir
            </LienBouton>
          }
        />
      ))}
    </GroupeAttente>
  );
