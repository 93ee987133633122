import { dateHeure, pluriel } from '#kernel/formats.ts';
import { ChampCase, ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { ResumeErreurs } from '#ui/resume-erreurs.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { optionsDe, type Scrutin } from '../domain/scrutin.ts';
import { direMajorite, type Jetons, type Moment } from './dire-scrutin.ts';

export type VotePageProps = {
  /** Address of the link. */
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly scrutin: Scrutin;
  readonly nom: string;
  /** The voice whose ballot this is. */
  readonly voix: { readonly id: string; readonly rang: number; readonly de: string | null };
  readonly portees: number;
  readonly saisie: Saisie;
};

/** A ballot, on a phone: a question and its answers, or names; then one button. Opening it writes nothing. */
export const VotePage = (p: VotePageProps) => (
  <>
    <Tete {...p} />
    <form method="post" action={p.ici} class="mt5">
      <JetonsCaches csrf={p.jetons.csrf} />
      <input type="hidden" name="voix" value={p.voix.id} />
      <ResumeErreurs erreurs={p.saisie.erreurs} />
      <Choix {...p} />
      <p class="mt5">
        <button class="button next big" type="submit">
          Continuer
        </button>
      </p>
    </form>
    <p class="hint mt5">
      Le vote est secret&nbsp;: la CPTS sait qui a voté, jamais ce que chacun a voté.
    </p>
  </>
);

const Tete = ({ scrutin, nom, voix, portees, moment }: VotePageProps) => (
  <div class="mt6">
    <p class="crumbs">
      {scrutin.fermeLe === null
        ? 'Vote dans la salle'
        : `Jusqu’au ${dateHeure(scrutin.fermeLe, moment.fuseau)}`}
    </p>
    <h1 class="mid">{scrutin.titre}</h1>
    <p class="mt4">
      {portees > 1 ? `${nom}, bulletin ${voix.rang} sur ${portees}\u00A0: ` : `${nom}. `}
      {portees > 1 ? <b>{voix.de === null ? 'votre voix' : `au nom de ${voix.de}`}</b> : null}
    </p>
    {scrutin.objet ? <p class="mt4 multiline">{scrutin.objet}</p> : null}
    {direMajorite(scrutin) ? (
      <p class="small quiet mt4">{`Majorité demandée\u00A0: ${(direMajorite(scrutin) ?? '').toLowerCase()}.`}</p>
    ) : null}
  </div>
);

const Choix = ({ scrutin, saisie }: VotePageProps) => {
  const choix = optionsDe(scrutin).map(({ code, libelle }) => ({ valeur: code, libelle }));
  if (scrutin.genre === 'question')
    return <ChampRadios {...lier(saisie, 'choix')} libelle="Votre réponse" choix={choix} />;
  const sieges = scrutin.sieges ?? 1;
  return (
    <>
      <ChampCases
        {...lierPlusieurs(saisie, 'choix')}
        libelle={sieges === 1 ? 'Un nom' : `${sieges} noms au plus`}
        aide={`${pluriel(sieges, 'siège')} à pourvoir, ${pluriel(choix.length, 'candidat')}`}
        choix={choix}
      />
      <ChampCase
        {...lier(saisie, 'blanc')}
        libelle="Voter blanc, sans aucun nom"
        coche={lier(saisie, 'blanc').valeur === 'oui'}
        facultatif
      />
    </>
  );
};

export type ConfirmerProps = Pick<VotePageProps, 'ici' | 'jetons' | 'scrutin' | 'voix'> & {
  readonly choix: readonly string[];
};

/** What is about to be voted, once more: in the box it cannot be taken back. */
export const ConfirmerPage = ({ ici, jetons, scrutin, voix, choix }: ConfirmerProps) => (
  <>
    <div class="mt6">
      <p class="crumbs">{scrutin.titre}</p>
      <h1 class="mid">Votre bulletin</h1>
    </div>
    <div class="ballot mt5">
      {choix.length === 0 ? (
        <p>Blanc</p>
      ) : (
        <ul>
          {optionsDe(scrutin)
            .filter(({ code }) => choix.includes(code))
            .map(({ libelle }) => (
              <li>{libelle}</li>
            ))}
        </ul>
      )}
    </div>
    {voix.de === null ? null : <p class="mt4">{`Au nom de ${voix.de}.`}</p>}
    <p class="mt5">Une fois dans l’urne, un bulletin ne se change plus.</p>
    <form method="post" action={ici} class="mt5">
      <JetonsCaches csrf={jetons.csrf} />
      <input type="hidden" name="voix" value={voix.id} />
      {choix.map((code) => (
        <input type="hidden" name="choix" value={code} />
      ))}
      {choix.length === 0 ? <input type="hidden" name="blanc" value="oui" /> : null}
      <p>
        <button class="button next big" type="submit" name="etape" value="deposer">
          Mettre dans l’urne
        </button>
      </p>
      <p class="mt4">
        <button class="button big" type="submit" name="etape" value="corriger">
          Changer mon choix
        </button>
      </p>
    </form>
  </>
);

export type RecepisseProps = {
  readonly ici: string;
  readonly titre: string;
  readonly recepisse: string;
  /** Voices this person still has to vote. */
  readonly restent: number;
  readonly depouillement: string;
};

/** The receipt of a ballot: shown once, kept nowhere with a name. */
export const RecepissePage = ({
  ici,
  titre,
  recepisse,
  restent,
  depouillement,
}: RecepisseProps) => (
  <>
    <div class="mt6">
      <p class="crumbs">{titre}</p>
      <h1 class="mid">Votre bulletin est dans l’urne</h1>
    </div>
    <section class="mt5" aria-labelledby="recepisse-titre">
      <h2 id="recepisse-titre" class="small quiet">
        Votre récépissé
      </h2>
      <p class="receipt">{recepisse}</p>
      <p class="mt4">
        Notez-le ou photographiez-le&nbsp;: il ne s’affiche qu’une fois, et n’est gardé nulle part
        avec votre nom.
      </p>
      <p class="mt4">
        Après le dépouillement, il sera dans <a href={depouillement}>la liste des récépissés</a>
        &nbsp;: vous saurez que votre bulletin est compté. Il ne dit à personne ce que vous avez
        voté, pas même à vous.
      </p>
    </section>
    {restent > 0 ? (
      <p class="mt5">
        <a class="button next big" href={ici}>
          {`Voter pour la voix suivante (${restent === 1 ? 'la dernière' : `encore ${restent}`})`}
        </a>
      </p>
    ) : null}
  </>
);

/** Why there is nothing to vote, and what comes next. */
export const SansBulletinPage = (p: {
  readonly titre: string;
  readonly phrase: string;
  readonly suite?: { readonly href: string; readonly libelle: string } | undefined;
}) => (
  <div class="mt6">
    <h1 class="mid">{p.titre}</h1>
    <p class="lead mt4">{p.phrase}</p>
    {p.suite ? (
      <p class="mt5">
        <a class="button big" href={p.suite.href}>
          {p.suite.libelle}
        </a>
      </p>
    ) : null}
  </div>
);
