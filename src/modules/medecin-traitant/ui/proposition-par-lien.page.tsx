import { dateLongue, depuis } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Faits } from '#ui/faits.tsx';
import { motDuCritere } from '../domain/critere.ts';
import { ageDe, type Moment } from './dire-demande.ts';

export type PropositionParLienPageProps = {
  /** Address of this page. */
  readonly ici: string;
  /** The list of those who wait, for a doctor who has an account. */
  readonly liste: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moment: Moment;
  readonly proposee: {
    readonly medecin: string;
    readonly communeNom: string;
    readonly criteres: readonly string[];
    readonly naissanceMois: string | null;
    readonly recueLe: string;
    readonly pourquoi: string;
    readonly expireLe: string;
    readonly etat: 'attend' | 'prise' | 'finie';
  };
};

/** Mail scanners open every link: taking somebody asks for a button. */
export const PropositionParLienPage = (p: PropositionParLienPageProps) => {
  const { proposee, moment, ici, jetons, liste } = p;
  if (proposee.etat === 'prise') return <DejaPrise liste={liste} />;
  if (proposee.etat === 'finie') return <PropositionFinie liste={liste} />;
  const jour = (instant: string) => dateLongue(dateCivileDe(new Date(instant), moment.fuseau));
  return (
    <>
      <div class="mt6">
        <p class="quiet small">{`Pour ${proposee.medecin}`}</p>
        <h1>Prendre cette personne comme patient&nbsp;?</h1>
        <p class="lead mt4">
          Elle cherche un médecin traitant. La coordination l’a appelée et a pensé à vous.
        </p>
      </div>
      <div class="mt5">
        <Faits
          faits={[
            { terme: 'Âge', valeur: ageDe(proposee.naissanceMois, moment) ?? 'Inconnu' },
            { terme: 'Commune', valeur: proposee.communeNom },
            {
              terme: 'Situation',
              valeur: proposee.criteres.map(motDuCritere).join(', ') || 'Rien de particulier',
            },
            {
              terme: 'Attend depuis',
              valeur: depuis(new Date(proposee.recueLe), moment.maintenant),
              precision: proposee.pourquoi,
            },
          ]}
        />
      </div>
      <form method="post" action={`${ici}/accepter`} class="mt5">
        <input type="hidden" name="_csrf" value={jetons.csrf} />
        <input type="hidden" name="_cle" value={jetons.cle} />
        <p>
          <button class="button big next" type="submit">
            Je la prends
          </button>
        </p>
        <p class="after">
          <button class="button big" type="submit" formaction={`${ici}/refuser`}>
            Non
          </button>
        </p>
      </form>
      <p class="hint mt6">
        {`Vous n’avez pas à dire pourquoi. Son nom vous est donné si vous la prenez\u00A0; elle reste libre de choisir un autre médecin. Répondez avant le ${jour(proposee.expireLe)}.`}
      </p>
    </>
  );
};

type MessageProps = {
  readonly titre: string;
  readonly phrase: string;
  readonly lien?: { readonly href: string; readonly libelle: string };
};

const Message = ({ titre, phrase, lien }: MessageProps) => (
  <div class="mt6">
    <h1>{titre}</h1>
    <p class="lead mt4">{phrase}</p>
    {lien ? (
      <p class="mt5">
        <a class="button next" href={lien.href}>
          {lien.libelle}
        </a>
      </p>
    ) : null}
  </div>
);

type VersLaListe = { readonly liste: string };
const voirLaListe = (href: string) => ({ href, libelle: 'Voir qui d’autre attend' });

export const PropositionPrise = ({ demande }: { readonly demande: string }) => (
  <Message
    titre="Merci"
    phrase="Cette personne est à vous. Son nom et son téléphone sont dans votre espace\u00A0: appelez-la, puis notez la déclaration. Sans compte, la coordination vous les donne."
    lien={{ href: demande, libelle: 'Ouvrir sa demande' }}
  />
);

export const PropositionRefusee = () => (
  <Message
    titre="C’est noté"
    phrase="Vous ne la prenez pas. Vous n’avez rien d’autre à faire, et rien à expliquer."
  />
);

export const DejaPrise = ({ liste }: VersLaListe) => (
  <Message
    titre="Un confrère ou une consœur l’a prise"
    phrase="Merci d’avoir répondu\u00A0: cette personne a un médecin. D’autres attendent encore."
    lien={voirLaListe(liste)}
  />
);

export const PropositionFinie = ({ liste }: VersLaListe) => (
  <Message
    titre="Cette proposition n’attend plus de réponse"
    phrase="La date est passée, ou la demande s’est arrêtée. D’autres personnes attendent peut-être."
    lien={voirLaListe(liste)}
  />
);

/** Unknown, expired, used look the same. */
export const PropositionInconnue = () => (
  <Message
    titre="Ce lien ne mène plus à rien"
    phrase="Il a déjà servi, il a expiré, ou il n’est pas complet. Les personnes que vous avez prises sont dans votre espace."
  />
);
