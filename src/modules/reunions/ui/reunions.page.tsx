import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Plage } from '../domain/plage.ts';
import { direQuand, type Moment } from './dire-quand.ts';
import { ListeDeReunions, type ReunionListee } from './liste-de-reunions.tsx';

type Sondage = {
  readonly id: string;
  readonly titre: string;
  readonly clotureLe: Date;
  readonly interroges: number;
  readonly reste: number;
};

type Invitation = Plage & {
  readonly id: string;
  readonly titre: string;
  readonly organisatriceNom: string;
};

export type ReunionsPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly sondages: readonly Sondage[];
  readonly invitations: readonly Invitation[];
  readonly aVenir: readonly ReunionListee[];
  readonly passees: readonly ReunionListee[];
  readonly animer: boolean;
};

/** What comes, what waits for an answer, what was held. */
export const ReunionsPage = (p: ReunionsPageProps) => {
  const aFiger = p.passees.filter(({ etat }) => etat === 'prevue').length;
  const rien = p.invitations.length + p.sondages.length + p.aVenir.length + p.passees.length === 0;
  return (
    <>
      <TeteDePage
        titre="Réunions"
        phrase={
          aFiger > 0 ? (
            <strong>{`${pluriel(aFiger, 'feuille')} d’émargement à figer.`}</strong>
          ) : (
            `${pluriel(p.aVenir.length, 'réunion')} à venir, ${pluriel(p.sondages.length, 'date')} à choisir.`
          )
        }
        action={p.animer ? <Gestes {...p} /> : null}
      />
      <Onglets libelle="Réunions et groupes" onglets={p.onglets} />
      {rien ? (
        <Vide
          niveau={2}
          titre="Aucune réunion encore"
          phrase="Cherchez une date avec un sondage, ou fixez directement une réunion."
        />
      ) : (
        <>
          <Invitations {...p} />
          <Sondages {...p} />
          <Section
            titre="À venir"
            id="a-venir"
            proche={p.sondages.length + p.invitations.length === 0}
          >
            <ListeDeReunions {...p} reunions={p.aVenir} vide="Rien n’est prévu." />
          </Section>
          <Section titre="Passées" id="passees">
            <ListeDeReunions
              {...p}
              reunions={p.passees}
              vide="Aucune réunion n’a encore eu lieu."
            />
          </Section>
        </>
      )}
    </>
  );
};

const Gestes = ({ base }: ReunionsPageProps) => (
  <>
    <LienBouton href={`${base}/sondages/nouveau`} variante="suivant">
      Chercher une date
    </LienBouton>
    <LienBouton href={`${base}/nouvelle`}>Fixer une réunion</LienBouton>
  </>
);

const Invitations = ({ base, moment, invitations }: ReunionsPageProps) =>
  invitations.length === 0 ? null : (
    <Section titre="Invitations d’autres CPTS" proche>
      <ul class="rows">
        {invitations.map((i) => (
          <li>
            <b>
              <a href={`${base}/inter/${i.id}`}>{i.titre}</a>
            </b>
            <br />
            {`${i.organisatriceNom}, ${direQuand(i, moment)}. Votre réponse est attendue.`}
          </li>
        ))}
      </ul>
    </Section>
  );

const Sondages = ({ base, moment, sondages, invitations }: ReunionsPageProps) =>
  sondages.length === 0 ? null : (
    <Section titre="Dates à choisir" proche={invitations.length === 0}>
      <ul class="rows">
        {sondages.map((s) => (
          <li>
            <b>
              <a href={`${base}/sondages/${s.id}`}>{s.titre}</a>
            </b>
            <br />
            {`${s.interroges - s.reste} réponses sur ${s.interroges}, jusqu’au ${dateCourte(dateCivileDe(new Date(s.clotureLe.getTime() - 1), moment.fuseau))}.`}
          </li>
        ))}
      </ul>
    </Section>
  );
