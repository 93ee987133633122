import { accord, pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { PersonneConnue } from '../domain/personne-de-fichier.ts';
import type { LignePlanifiee } from '../domain/plan-d-import.ts';
import { direGarde, type Moment, phrase } from './dire-garde.ts';
import {
  compterIssues,
  direEcartees,
  direLigne,
  direQui,
  direRefusDeLigne,
} from './dire-import.ts';

export type ApercuDImportPageProps = {
  readonly base: string;
  readonly ici: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly tableau: { readonly nom: string };
  readonly plan: readonly LignePlanifiee[];
  readonly personnes: readonly PersonneConnue[];
  /** What the form carries to the next step. */
  readonly portes: Readonly<Record<string, string>>;
  readonly saisie: Saisie;
};

/** Name of the field that says who is meant by some words. */
export const champDeChoix = (cle: string): string => `choix:${cle}`;

/** What a file would change. Nothing is written until "Importer". */
export const ApercuDImportPage = (p: ApercuDImportPageProps) => {
  const n = compterIssues(p.plan);
  const autres = [
    n.inchangees > 0
      ? `Déjà ainsi dans le tableau\u00A0: ${pluriel(n.inchangees, 'garde')}.`
      : null,
    n.refusees > 0 ? `À corriger, plus bas\u00A0: ${pluriel(n.refusees, 'ligne')}.` : null,
    direEcartees(p.plan),
  ].filter((mot) => mot !== null);
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Gardes', href: p.base },
          { libelle: p.tableau.nom, href: p.ici },
          { libelle: 'Importer', href: `${p.ici}/importer` },
        ]}
        titre="Ce que le fichier change"
        moyen
        phrase={<Resume {...n} />}
      />
      {autres.length > 0 ? <p class="quiet mt4">{autres.join(' ')}</p> : null}
      <Suite {...p} />
      <Changements {...p} />
      <Refusees {...p} />
    </>
  );
};

const Resume = (n: ReturnType<typeof compterIssues>) =>
  n.aChoisir > 0 ? (
    <>
      <strong>{`${pluriel(n.aChoisir, 'ligne')} ${accord(n.aChoisir, 'nomme', 'nomment')}`}</strong>
      {' quelqu’un qu’il faut préciser. Rien n’est encore écrit.'}
    </>
  ) : n.aEcrire === 0 ? (
    'Rien ne change\u00A0: le tableau dit déjà tout ce qui se lit dans ce fichier.'
  ) : (
    <>
      <strong>{pluriel(n.aEcrire, 'garde')}</strong>
      {` ${accord(n.aEcrire, 'change', 'changent')}. Rien n’est encore écrit.`}
    </>
  );

/** Questions first, then the one button that writes. */
const Suite = (p: ApercuDImportPageProps) => {
  const n = compterIssues(p.plan);
  const questions = questionsDe(p.plan);
  if (n.aEcrire === 0 && questions.length === 0)
    return (
      <div class="actions mt5">
        <LienBouton href={p.ici} variante="suivant">
          Revenir au tableau
        </LienBouton>
        <LienBouton href={`${p.ici}/importer`}>Envoyer un autre fichier</LienBouton>
      </div>
    );
  return (
    <Section
      titre={questions.length > 0 ? 'Qui est-ce\u00A0?' : 'Importer'}
      titreCache={questions.length === 0}
      proche
    >
      <Formulaire
        action={`${p.ici}/importer/${questions.length > 0 ? 'apercu' : 'ecrire'}`}
        {...p.jetons}
        saisie={p.saisie}
        gardeSaisie={false}
      >
        {Object.entries(p.portes).map(([nom, valeur]) => (
          <input type="hidden" name={nom} value={valeur} />
        ))}
        {questions.map((question) => (
          <Question {...p} {...question} />
        ))}
        <div class="actions">
          <Bouton variante="suivant">
            {questions.length > 0 ? 'Continuer' : `Importer ${pluriel(n.aEcrire, 'garde')}`}
          </Bouton>
          <LienBouton href={`${p.ici}/importer`} variante="simple">
            Envoyer un autre fichier
          </LienBouton>
        </div>
      </Formulaire>
    </Section>
  );
};

type UneQuestion = {
  readonly cle: string;
  /** As the file writes it. */
  readonly dit: string;
  readonly possibles: readonly string[];
  readonly lignes: number;
};

function questionsDe(plan: readonly LignePlanifiee[]): readonly UneQuestion[] {
  const questions = new Map<string, UneQuestion>();
  for (const { issue, ligne } of plan)
    if (issue.genre === 'a-choisir') {
      const { lignes, dit } = questions.get(issue.cle) ?? { lignes: 0, dit: direQui(ligne) };
      questions.set(issue.cle, { ...issue, dit, lignes: lignes + 1 });
    }
  return [...questions.values()];
}

const Question = (p: ApercuDImportPageProps & UneQuestion) => {
  const option = ({ id, affiche, lieu }: PersonneConnue) => ({
    valeur: id,
    libelle: lieu ? `${affiche}, ${lieu}` : affiche,
  });
  const possibles = p.personnes.filter(({ id }) => p.possibles.includes(id)).map(option);
  const autres = p.personnes
    .filter(({ id, inscrite }) => inscrite && !p.possibles.includes(id))
    .map(option);
  const nom = champDeChoix(p.cle);
  return (
    <ChampListe
      nom={nom}
      libelle={`«\u00A0${p.dit}\u00A0», ${pluriel(p.lignes, 'garde')}`}
      aide={
        possibles.length > 0
          ? 'Plusieurs personnes peuvent porter ce nom.'
          : 'Personne de ce tableau ni de son métier ne porte ce nom.'
      }
      vide="Choisissez"
      valeur={typeof p.saisie.valeurs[nom] === 'string' ? p.saisie.valeurs[nom] : undefined}
      erreur={p.saisie.erreurs[nom]}
      options={[
        ...(possibles.length > 0 ? [{ groupe: 'Peut-être', options: possibles }] : []),
        ...(autres.length > 0 ? [{ groupe: 'Du tableau', options: autres }] : []),
        { valeur: 'laisser', libelle: 'Laisser ces gardes de côté' },
      ]}
    />
  );
};

const LIGNES_MONTREES = 200;

const Changements = ({ plan, personnes, moment }: ApercuDImportPageProps) => {
  const noms = new Map(personnes.map(({ id, affiche }) => [id, affiche]));
  const nommer = (id: string | null) => (id ? (noms.get(id) ?? '') : 'Personne');
  const changent = plan.filter(({ issue }) => issue.genre === 'confiee' || issue.genre === 'creee');
  if (changent.length === 0) return null;
  const reste = changent.length - LIGNES_MONTREES;
  return (
    <Section titre="Ce qui change">
      <Tableau
        titre="Ce qui change"
        titreCache
        lignes={changent.slice(0, LIGNES_MONTREES)}
        colonnes={[
          {
            titre: 'Garde',
            entete: true,
            cellule: ({ horaire }) => (horaire ? phrase(direGarde(horaire, moment.fuseau)) : ''),
          },
          {
            titre: 'Dans le tableau',
            cellule: ({ issue }) =>
              issue.genre === 'confiee' ? nommer(issue.de) : <span class="quiet">Pas encore</span>,
          },
          {
            titre: 'Dans le fichier',
            cellule: ({ issue }) => <b>{'a' in issue ? nommer(issue.a) : null}</b>,
          },
          { titre: 'Ligne', genre: 'nombre', cellule: ({ ligne }) => String(ligne.numero) },
        ]}
      />
      {reste > 0 ? <p class="quiet mt4">{`Et ${pluriel(reste, 'autre')}.`}</p> : null}
    </Section>
  );
};

const Refusees = ({ plan, moment }: ApercuDImportPageProps) => {
  const refusees = plan.flatMap(({ ligne, issue }) =>
    issue.genre === 'refusee' ? [{ ligne, issue }] : [],
  );
  if (refusees.length === 0) return null;
  return (
    <Section
      titre="Lignes à corriger"
      introduction="Elles ne sont pas importées. Corrigez-les dans le fichier et renvoyez-le entier&nbsp;: ce qui est déjà écrit ne l’est pas deux fois."
    >
      <Tableau
        titre="Lignes à corriger"
        titreCache
        lignes={refusees.slice(0, LIGNES_MONTREES)}
        colonnes={[
          { titre: 'Ligne', entete: true, cellule: ({ ligne }) => `Ligne ${ligne.numero}` },
          { titre: 'Ce qu’elle dit', cellule: ({ ligne }) => direLigne(ligne) },
          {
            titre: 'Pourquoi',
            cellule: ({ issue }) => direRefusDeLigne(issue, moment.fuseau),
          },
        ]}
      />
    </Section>
  );
};
