import { pluriel } from '#kernel/formats.ts';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { ResumeErreurs } from '#ui/resume-erreurs.tsx';
import { AVIS, type Avis } from '../domain/meilleure-date.ts';
import { DIRE_MODALITE, type Reunion } from '../domain/reunion.ts';
import { type Creneau, reponses, type Sondage } from '../domain/sondage.ts';
import { direPlage, type Jetons, type Moment, phrase } from './dire-quand.ts';

export type SondageParLienProps = {
  /** Address of the link. */
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly sondage: Sondage;
  readonly creneaux: readonly Creneau[];
  readonly nom: string;
  /** What this person said, or has just typed. */
  readonly avis: Readonly<Record<string, Avis>>;
  readonly aRepondu: boolean;
  readonly reunion: Reunion | null;
  readonly erreurs: Readonly<Record<string, string>>;
  /** Written by the coordination, as that person said it on the phone. */
  readonly pourUnAutre?: boolean;
};

/** Which dates suit one: a tap for each, then one button. Mail scanners open every link: nothing is written by looking. */
export const SondageParLienPage = (p: SondageParLienProps) => {
  if (reponses(p.sondage, p.moment.maintenant) === 'closes') return <Clos {...p} />;
  return (
    <>
      <div class="mt6">
        <h1>{p.sondage.titre}</h1>
        <p class="lead mt4">
          {p.pourUnAutre
            ? `Réponse de ${p.nom}, telle que vous l’avez entendue.`
            : p.aRepondu
              ? `${p.nom}, votre réponse est notée. Vous pouvez la changer.`
              : `${p.nom}, dites quelles dates vous vont.`}
        </p>
      </div>
      <form method="post" action={p.ici} class="mt5">
        <JetonsCaches {...p.jetons} />
        <ResumeErreurs erreurs={p.erreurs} />
        <ul class="poll">
          {p.creneaux.map((creneau) => (
            <DateProposee {...p} creneau={creneau} />
          ))}
        </ul>
        <div class="stick">
          <p class="tiny quiet">Ce que vous laissez vide compte comme un non.</p>
          <p class="mt4">
            <button class="button big next" type="submit">
              {p.pourUnAutre
                ? 'Noter cette réponse'
                : p.aRepondu
                  ? 'Changer ma réponse'
                  : 'Envoyer ma réponse'}
            </button>
          </p>
        </div>
      </form>
      <p class="hint mt5">
        {`Sondage de ${p.sondage.organisateurNom}. Les autres personnes interrogées voient combien répondent, pas qui.`}
      </p>
    </>
  );
};

const DIRE: Readonly<Record<Avis, string>> = { oui: 'Oui', 'si-besoin': 'Si besoin', non: 'Non' };

const DateProposee = (p: SondageParLienProps & { readonly creneau: Creneau }) => {
  const { id, lieu, modalite } = p.creneau;
  const quand = phrase(direPlage(p.creneau, p.moment.fuseau));
  return (
    <li>
      <div>
        <p class="when" id={`quand-${id}`}>
          {quand}
        </p>
        <p class="small quiet">{`${lieu ?? DIRE_MODALITE[modalite]}. ${compter(p.creneau)}`}</p>
      </div>
      <fieldset class="taps" aria-labelledby={`quand-${id}`}>
        {AVIS.map((avis) => (
          <>
            <input
              type="radio"
              id={`${avis}-${id}`}
              name={`avis-${id}`}
              value={avis}
              checked={p.avis[id] === avis}
            />
            <label for={`${avis}-${id}`}>{DIRE[avis]}</label>
          </>
        ))}
      </fieldset>
    </li>
  );
};

function compter({ oui, siBesoin, places }: Creneau): string {
  const dits = `${oui} oui${siBesoin > 0 ? `, ${siBesoin} si besoin` : ''}`;
  if (places === null) return dits;
  return places > oui ? `${dits}, ${pluriel(places - oui, 'place')}` : `${dits}, complet`;
}

const Clos = ({ sondage, reunion, moment }: SondageParLienProps) => (
  <div class="mt6">
    <h1>{sondage.titre}</h1>
    <p class="lead mt4">
      {reunion && reunion.etat !== 'annulee'
        ? `La date est choisie\u00A0: ${direPlage(reunion, moment.fuseau)}${reunion.lieu ? `, ${reunion.lieu}` : ''}.`
        : sondage.etat === 'ouvert'
          ? 'Le délai pour répondre est passé. La date sera bientôt choisie.'
          : 'Ce sondage est clos. Vous n’avez rien à faire.'}
    </p>
    {reunion ? <p class="mt4">Une convocation vous est envoyée par message.</p> : null}
  </div>
);
