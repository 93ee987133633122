import { pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Anomalie } from '../domain/depouillement.ts';
import {
  DIRE_ANOMALIE,
  DIRE_MODE,
  DIRE_PHASE,
  direGenre,
  direHeures,
  direMajorite,
  TON_DE_PHASE,
} from './dire-scrutin.ts';
import { ElecteursDuScrutin } from './electeurs-du-scrutin.tsx';
import { PreparationDuScrutin } from './preparation-du-scrutin.tsx';
import { Resultat } from './resultat.tsx';
import type { ScrutinPageProps } from './vue-de-scrutin.ts';

/** One vote: where it stands, what is to do next, its list, its count. */
export const ScrutinPage = (p: ScrutinPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Scrutins', href: p.base }, { libelle: p.scrutin.titre }]}
      titre={p.scrutin.titre}
      moyen
      phrase={direOuOnEnEst(p)}
      action={p.tenir && p.aConfirmer !== 'clore' ? <Geste {...p} /> : undefined}
    />
    <Refus {...p} />
    {p.tenir ? <Confirmer {...p} /> : null}
    {p.compte ? <Compte {...p} compte={p.compte} /> : null}
    {p.phase === 'prepare' ? <PreparationDuScrutin {...p} /> : <ElecteursDuScrutin {...p} />}
    <Section titre="Ce scrutin">
      <Regle {...p} />
    </Section>
    {p.tenir && p.phase !== 'clos' && p.phase !== 'annule' ? <Annuler {...p} /> : null}
  </>
);

function direOuOnEnEst({ phase, scrutin, moment, compte }: ScrutinPageProps): string {
  const { votants, inscrits } = scrutin;
  const votes = `${votants} ${votants < 2 ? 'voix a' : 'voix ont'} voté, sur ${inscrits}.`;
  switch (phase) {
    case 'prepare':
      return 'Relisez la liste et les pouvoirs, puis ouvrez\u00A0: ils ne changeront plus.';
    case 'a-venir':
      return `Les liens sont envoyés. On vote ${direHeures(scrutin, moment)}.`;
    case 'en-cours':
      return `On vote. ${votes}`;
    case 'a-depouiller':
      return `Le vote est fini. ${votes}`;
    case 'refuse':
      return 'L’urne ne s’accorde pas avec l’émargement\u00A0: aucun résultat n’est donné.';
    case 'annule':
      return 'Ce scrutin est annulé, et son urne détruite sans avoir été ouverte.';
    case 'clos':
      return compte ? `Dépouillé. ${votes}` : 'Dépouillé.';
  }
}

const Geste = ({ phase, base, scrutin, jetons, peutClore, compte }: ScrutinPageProps) => {
  const ici = `${base}/${scrutin.id}`;
  if (phase === 'prepare')
    return (
      <BoutonPoste
        action={`${ici}/ouvrir`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-ouvrir`}
        variante="suivant"
      >
        Ouvrir et envoyer les liens
      </BoutonPoste>
    );
  if (peutClore && phase === 'en-cours' && restantes(scrutin) > 0)
    return (
      <LienBouton href={`${ici}?confirmer=clore#confirmer`} variante="suivant">
        Clore le vote et dépouiller
      </LienBouton>
    );
  if (peutClore) return <Clore {...{ base, scrutin, jetons, phase }} />;
  return compte?.suite ? (
    <LienBouton href={`${base}/nouveau?suite=${scrutin.id}`} variante="suivant">
      Préparer le tour suivant
    </LienBouton>
  ) : null;
};

const restantes = ({ inscrits, votants }: ScrutinPageProps['scrutin']): number =>
  inscrits - votants;

const Clore = ({
  base,
  scrutin,
  jetons,
  phase,
}: Pick<ScrutinPageProps, 'base' | 'scrutin' | 'jetons' | 'phase'>) => (
  <BoutonPoste
    action={`${base}/${scrutin.id}/clore`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-clore`}
    variante="suivant"
  >
    {phase === 'refuse' ? 'Dépouiller de nouveau' : 'Clore le vote et dépouiller'}
  </BoutonPoste>
);

/** Said before what cannot be undone. */
const Confirmer = (p: ScrutinPageProps) => {
  if (p.aConfirmer !== 'clore' || !p.peutClore) return null;
  const restent = restantes(p.scrutin);
  return (
    <Section id="confirmer" titre="Clore sans attendre&nbsp;?" proche>
      <Bandeau
        ton="attention"
        action={
          <>
            <Clore {...p} />
            <LienBouton href={`${p.base}/${p.scrutin.id}`} variante="simple">
              Attendre encore
            </LienBouton>
          </>
        }
      >
        {`${pluriel(restent, 'voix n’a', 'voix n’ont')} pas voté, et ne ${restent < 2 ? 'pourra' : 'pourront'} plus le faire. L’urne s’ouvre, cela ne se défait pas.`}
      </Bandeau>
    </Section>
  );
};

const Refus = ({ scrutin }: ScrutinPageProps) =>
  scrutin.anomalies.length === 0 ? null : (
    <div class="mt5">
      <Bandeau ton="grave" titre="Le dépouillement est refusé">
        <ul class="disc">
          {scrutin.anomalies.map((anomalie) => (
            <li>{estConnue(anomalie) ? DIRE_ANOMALIE[anomalie] : anomalie}</li>
          ))}
        </ul>
        <p class="mt4">
          L’urne reste scellée. Cherchez ce qui l’a touchée, avec qui tient l’installation&nbsp;;
          sinon annulez ce scrutin et revotez.
        </p>
      </Bandeau>
    </div>
  );

const estConnue = (anomalie: string): anomalie is Anomalie =>
  Object.hasOwn(DIRE_ANOMALIE, anomalie);

const Compte = ({
  compte,
  scrutin,
  base,
  publique,
}: ScrutinPageProps & { readonly compte: NonNullable<ScrutinPageProps['compte']> }) => (
  <Section titre="Résultat" proche>
    {compte.intact ? null : (
      <Bandeau ton="grave" titre="Ce dépouillement a changé" annonce="alerte">
        {
          'Ce qui est gardé n’est plus ce qui fut compté à la clôture\u00A0: n’en tenez pas compte avant d’avoir compris pourquoi.'
        }
      </Bandeau>
    )}
    <Resultat scrutin={scrutin} decompte={compte.decompte} inscrits={scrutin.inscrits} />
    <div class="actions mt5">
      <LienBouton href={`${base}/${scrutin.id}/proces-verbal.pdf`} telecharge>
        Procès-verbal (PDF)
      </LienBouton>
      <LienBouton href={`${publique}/${scrutin.id}/depouillement`} variante="simple">
        Page publique, bulletins et récépissés
      </LienBouton>
    </div>
  </Section>
);

const Regle = ({ scrutin, moment, phase, quiVote }: ScrutinPageProps) => (
  <>
    {scrutin.objet ? <p class="multiline">{scrutin.objet}</p> : null}
    <Faits
      large
      faits={[
        {
          terme: 'État',
          valeur: <Etiquette ton={TON_DE_PHASE[phase]}>{DIRE_PHASE[phase]}</Etiquette>,
        },
        { terme: 'Genre', valeur: direGenre(scrutin) },
        ...(scrutin.candidats.length > 0
          ? [{ terme: 'Candidats', valeur: scrutin.candidats.join(', ') }]
          : []),
        { terme: 'Qui vote', valeur: quiVote },
        { terme: 'Quand', valeur: direHeures(scrutin, moment) },
        { terme: 'Comment', valeur: DIRE_MODE[scrutin.mode] },
        {
          terme: 'Majorité',
          valeur: direMajorite(scrutin) ?? <span class="quiet">pas dite</span>,
        },
        {
          terme: 'Pouvoirs par personne',
          valeur:
            scrutin.pouvoirsMax === null ? (
              <span class="quiet">limite pas dite</span>
            ) : (
              pluriel(scrutin.pouvoirsMax, 'au plus', 'au plus')
            ),
        },
      ]}
    />
  </>
);

const Annuler = ({ base, scrutin, jetons, phase, aConfirmer }: ScrutinPageProps) => {
  const sur = phase === 'prepare' || aConfirmer === 'annuler';
  return (
    <Section
      id="annuler"
      titre="Annuler ce scrutin"
      introduction={
        phase === 'prepare'
          ? 'Rien n’est parti encore.'
          : 'L’urne est détruite sans être ouverte, et les liens ne mènent plus à rien. Cela ne se défait pas.'
      }
    >
      <div class="mt4">
        {sur ? (
          <BoutonPoste
            action={`${base}/${scrutin.id}/annuler`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-annuler`}
            variante="danger"
          >
            {phase === 'prepare' ? 'Annuler ce scrutin' : 'Détruire l’urne et annuler'}
          </BoutonPoste>
        ) : (
          <LienBouton href={`${base}/${scrutin.id}?confirmer=annuler#annuler`} variante="simple">
            Annuler ce scrutin
          </LienBouton>
        )}
      </div>
    </Section>
  );
};
