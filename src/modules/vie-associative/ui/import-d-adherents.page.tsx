import { pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { LignePlanifiee } from '../domain/plan-d-import.ts';
import type { Jetons } from './dire-adhesion.ts';
import { compterIssues, direLigne, direRefusDeLigne } from './dire-import.ts';

type EnvoiProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly erreur: string | null;
};

/** A file of members, to be read before anything is written. */
export const ImporterAdherentsPage = ({ base, jetons, erreur }: EnvoiProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Adhérents', href: base }, { libelle: 'Importer' }]}
      titre="Importer des adhérents"
      moyen
      phrase="Le fichier est lu, puis comparé à la liste. Vous voyez ce qu’il change avant que rien ne soit écrit."
    />
    <Section titre="Envoyer le fichier" titreCache proche>
      <Formulaire
        action={`${base}/importer?_csrf=${encodeURIComponent(jetons.csrf)}`}
        csrf={jetons.csrf}
        fichiers
        saisie={{ valeurs: {}, erreurs: erreur ? { fichier: erreur } : {} }}
        gardeSaisie={false}
      >
        <ChampFichier
          nom="fichier"
          libelle="Fichier d’adhérents"
          aide="Classeur Excel (.xlsx) ou CSV, de 2&nbsp;500 lignes au plus"
          erreur={erreur ?? undefined}
          accepte=".xlsx,.csv,.txt"
        />
        <div class="actions">
          <Bouton variante="suivant">Lire le fichier</Bouton>
          <LienBouton href={base} variante="simple">
            Revenir aux adhérents
          </LienBouton>
        </div>
      </Formulaire>
    </Section>
    <Section titre="Ce que le fichier doit dire">
      <ul class="rows tight">
        <li>
          Une ligne par adhérent, sous une ligne qui nomme les colonnes&nbsp;: <b>Prénom</b>,{' '}
          <b>Nom</b>, <b>Début</b>. RPPS, Profession, Collège, Courriel, Téléphone se comprennent
          aussi.
        </li>
        <li>
          Une structure, par son nom et qui la représente&nbsp;: <b>Structure</b>, Prénom, Nom,
          Fonction.
        </li>
        <li>Une case vide ne change rien. L’état et les dates se changent sur chaque fiche.</li>
      </ul>
      <p class="mt4">
        {'Pour partir de ce qui existe, téléchargez la liste en '}
        <a href={`${base}/adherents.xlsx?etat=toutes`}>XLSX</a>, complétez-la, puis renvoyez-la.
      </p>
    </Section>
  </>
);

type ApercuProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly plan: readonly LignePlanifiee[];
  /** What the form carries to the next step. */
  readonly portes: { readonly lignes: string; readonly etat: string };
  readonly erreur: string | null;
};

/** What a file would change. Nothing is written until "Importer". */
export const ApercuDAdherentsPage = (p: ApercuProps) => {
  const n = compterIssues(p.plan);
  const aEcrire = n.creees + n.changees;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Adhérents', href: p.base },
          { libelle: 'Importer', href: `${p.base}/importer` },
          { libelle: 'Aperçu' },
        ]}
        titre="Ce que le fichier change"
        moyen
        phrase={<Resume {...n} />}
      />
      {p.erreur ? (
        <p class="bad-text mt4" role="alert">
          {p.erreur}
        </p>
      ) : null}
      <Section titre="Importer" titreCache proche>
        {aEcrire > 0 ? <Importer {...p} aEcrire={aEcrire} /> : <Revenir base={p.base} />}
      </Section>
      <Refusees {...p} />
      <Changements {...p} />
    </>
  );
};

const Resume = (n: ReturnType<typeof compterIssues>) => {
  const suite = [
    n.inchangees > 0 ? `déjà ainsi\u00A0: ${n.inchangees}` : null,
    n.refusees > 0 ? `à corriger\u00A0: ${n.refusees}` : null,
  ]
    .filter(Boolean)
    .join(', ');
  return n.creees + n.changees === 0 ? (
    <span>{`Rien ne change. ${suite === '' ? '' : `Lignes ${suite}.`}`}</span>
  ) : (
    <>
      <strong>{pluriel(n.creees, 'nouvel adhérent', 'nouveaux adhérents')}</strong>
      {`, ${pluriel(n.changees, 'fiche changée', 'fiches changées')}. ${suite === '' ? '' : `Lignes ${suite}. `}Rien n’est encore écrit.`}
    </>
  );
};

const Importer = ({
  base,
  jetons,
  portes,
  aEcrire,
}: ApercuProps & { readonly aEcrire: number }) => (
  <Formulaire action={`${base}/importer/ecrire`} {...jetons} gardeSaisie={false}>
    <input type="hidden" name="lignes" value={portes.lignes} />
    <input type="hidden" name="etat" value={portes.etat} />
    <div class="actions">
      <Bouton variante="suivant">{`Importer ${pluriel(aEcrire, 'ligne')}`}</Bouton>
      <LienBouton href={`${base}/importer`} variante="simple">
        Envoyer un autre fichier
      </LienBouton>
    </div>
  </Formulaire>
);

const Revenir = ({ base }: { readonly base: string }) => (
  <div class="actions">
    <LienBouton href={`${base}/importer`}>Envoyer un autre fichier</LienBouton>
    <LienBouton href={base} variante="simple">
      Revenir aux adhérents
    </LienBouton>
  </div>
);

const Refusees = ({ plan }: ApercuProps) => {
  const lignes = plan.flatMap(({ ligne, issue }) =>
    issue.genre === 'refusee' ? [{ ligne, issue }] : [],
  );
  return lignes.length === 0 ? null : (
    <Section
      titre="Lignes à corriger"
      introduction="Elles ne sont pas importées. Corrigez-les dans le fichier, puis renvoyez-le&nbsp;: les autres ne changeront plus."
    >
      <Tableau
        titre="Lignes à corriger"
        titreCache
        lignes={lignes}
        colonnes={[
          { titre: 'Ligne', entete: true, cellule: ({ ligne }) => String(ligne.numero) },
          { titre: 'Qui', cellule: ({ ligne }) => direLigne(ligne) },
          { titre: 'Que faire', cellule: ({ issue }) => direRefusDeLigne(issue) },
        ]}
      />
    </Section>
  );
};

const Changements = ({ plan }: ApercuProps) => {
  const lignes = plan.filter(({ issue }) => issue.genre === 'creee' || issue.genre === 'changee');
  return lignes.length === 0 ? null : (
    <Section titre="Ce qui sera écrit">
      <Tableau
        titre="Ce qui sera écrit"
        titreCache
        lignes={lignes}
        colonnes={[
          { titre: 'Ligne', entete: true, cellule: ({ ligne }) => String(ligne.numero) },
          { titre: 'Qui', cellule: ({ ligne }) => direLigne(ligne) },
          {
            titre: 'Quoi',
            cellule: ({ issue }) =>
              issue.genre === 'changee'
                ? `Change\u00A0: ${issue.champs.join(', ')}`
                : 'Nouvel adhérent',
          },
        ]}
      />
    </Section>
  );
};
