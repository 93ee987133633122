import { FILIERES, type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { dateLongue, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { direEcarte } from './dire-questionnaire.ts';

type Version = Questionnaire & {
  readonly publieeLe: Date;
  readonly publieeParNom: string;
  readonly retireeLe: Date | null;
};

export type QuestionnairesPageProps = {
  readonly base: string;
  readonly reglages: string;
  readonly fuseau: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly versions: readonly Version[];
};

/** For each urgent path, the questions in force, their document, and the versions before. */
export const QuestionnairesPage = (p: QuestionnairesPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Réglages', href: p.reglages },
        { libelle: 'Urgences de kinésithérapie' },
      ]}
      titre="Urgences de kinésithérapie"
      phrase="Recopiez ici les questions du protocole que votre CPTS a signé. Sans elles, la filière n’est pas proposée&nbsp;: Maillage n’invente aucun critère."
    />
    {FILIERES.map((filiere) => (
      <UneFiliere {...p} filiere={filiere} />
    ))}
  </>
);

const UneFiliere = (p: QuestionnairesPageProps & { readonly filiere: Filiere }) => {
  const versions = p.versions.filter(({ filiere }) => filiere === p.filiere);
  const enVigueur = versions.find(({ retireeLe }) => retireeLe === null);
  const passees = versions.filter(({ retireeLe }) => retireeLe !== null);
  return (
    <Section titre={LIBELLES_DES_FILIERES[p.filiere]} id={p.filiere}>
      {enVigueur ? (
        <EnVigueur {...p} version={enVigueur} />
      ) : (
        <p class="quiet">
          Aucun questionnaire en vigueur&nbsp;: aucun créneau de cette filière ne s’ouvre ni ne se
          réserve.
        </p>
      )}
      <div class="actions mt4">
        <LienBouton
          href={`${p.base}/nouveau?filiere=${p.filiere}`}
          variante={enVigueur ? 'normal' : 'suivant'}
        >
          {enVigueur ? 'Publier une autre version' : 'Recopier un protocole'}
        </LienBouton>
        {enVigueur ? (
          <BoutonPoste
            action={`${p.base}/${enVigueur.id}/retirer`}
            csrf={p.jetons.csrf}
            cle={`${p.jetons.cle}-${enVigueur.id.slice(-8)}`}
            variante="simple"
            precision={LIBELLES_DES_FILIERES[p.filiere]}
          >
            Ne plus proposer cette filière
          </BoutonPoste>
        ) : null}
      </div>
      {passees.length > 0 ? <Passees {...p} passees={passees} /> : null}
    </Section>
  );
};

const EnVigueur = ({
  version,
  fuseau,
}: QuestionnairesPageProps & { readonly version: Version }) => (
  <>
    <p>
      <b>{version.reference}</b>
      {`, document du ${dateLongue(version.documentLe)}.`}
    </p>
    <p class="quiet">
      {`Version ${version.numero}, publiée le ${dateLongue(dateCivileDe(version.publieeLe, fuseau))} par ${version.publieeParNom}.`}
    </p>
    <ol class="mt4">
      {version.questions.map(({ texte, ecarte }) => (
        <li>
          {texte} <span class="quiet">{direEcarte(ecarte)}</span>
        </li>
      ))}
    </ol>
    {version.sinon ? (
      <p class="mt4">
        <b>Si la personne est écartée&nbsp;: </b>
        {version.sinon}
      </p>
    ) : null}
  </>
);

const Passees = ({
  passees,
  fuseau,
}: QuestionnairesPageProps & { readonly passees: readonly Version[] }) => (
  <details class="mt5">
    <summary>{pluriel(passees.length, 'version passée', 'versions passées')}</summary>
    <ul>
      {passees.map((v) => (
        <li>{`Version ${v.numero}, ${v.reference}, ${pluriel(v.questions.length, 'question')}, publiée le ${dateLongue(dateCivileDe(v.publieeLe, fuseau))}`}</li>
      ))}
    </ul>
  </details>
);
