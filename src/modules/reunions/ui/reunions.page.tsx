import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Moment } from './dire-quand.ts';
import { ListeDeReunions, type ReunionListee } from './liste-de-reunions.tsx';

type Sondage = {
  readonly id: string;
  readonly titre: string;
  readonly clotureLe: Date;
  readonly interroges: number;
  readonly reste: number;
};

export type ReunionsPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly sondages: readonly Sondage[];
  readonly aVenir: readonly ReunionListee[];
  readonly passees: readonly ReunionListee[];
  readonly animer: boolean;
};

/** What comes, what waits for an answer, what was held. */
export const ReunionsPage = (p: ReunionsPageProps) => {
  const aFiger = p.passees.filter(({ etat }) => etat === 'prevue').length;
  const rien = p.sondages.length + p.aVenir.length + p.passees.length === 0;
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
          <Sondages {...p} />
          <Section titre="À venir" id="a-venir" proche={p.sondages.length === 0}>
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

const Sondages = ({ base, moment, sondages }: ReunionsPageProps) =>
  sondages.length === 0 ? null : (
    <Section titre="Dates à choisir" proche>
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
