import { accord, dateChiffres, nombre, pluriel } from '#kernel/formats.ts';
import type { Contenu } from '#ui/contenu.ts';
import { Etiquette, type Ton } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { motDuCritere } from '../domain/critere.ts';
import type { DemandeRapprochee, IssueDeLigne, IssueDePersonne } from '../domain/issue-de-ligne.ts';
import { type LigneRetenue, type PersonneSituee, REMARQUES } from '../domain/ligne-de-liste.ts';
import {
  direEtat,
  direIssue,
  direNumeros,
  direRaison,
  direRemarque,
  motDeLaRemarque,
} from './dire-liste.ts';
import { TelephonesDifferents } from './liste-telephones.tsx';

type Entree = IssueDePersonne & { readonly numero: number; readonly personne: PersonneSituee };
type Refusee = Extract<LigneRetenue, { readonly issue: 'refusee' }> & {
  readonly demande: DemandeRapprochee | null;
};
export type LigneMontree =
  | Entree
  | Refusee
  | Extract<LigneRetenue, { readonly issue: 'ecartee' | 'repetee' }>;

type Props = { readonly base: string; readonly lignes: readonly LigneMontree[] };

const MONTREES = 50;
const TONS: Readonly<Partial<Record<IssueDeLigne, Ton>>> = {
  nouvelle: 'ok',
  completee: 'info',
  semblable: 'attention',
};

const entrees = (lignes: readonly LigneMontree[]): readonly Entree[] =>
  lignes.filter((ligne) => 'personne' in ligne && ligne.issue !== 'refusee');

/** The first people as they were read. */
export const PremieresLignes = ({ lignes }: Props) => {
  const lues = entrees(lignes);
  return lues.length === 0 ? null : (
    <Section titre="Les premières lignes, telles qu’elles sont lues">
      <Tableau
        titre="Premières lignes"
        titreCache
        lignes={lues.slice(0, 10)}
        colonnes={[
          { titre: 'Personne', cellule: ({ personne: p }) => `${p.prenom} ${p.nom}` },
          { titre: 'Naissance', cellule: ({ personne: p }) => dateChiffres(p.dateDeNaissance) },
          { titre: 'Commune', cellule: ({ personne: p }) => p.communeNom },
          {
            titre: 'Situation',
            cellule: ({ personne: p }) => p.criteres.map(motDuCritere).join(', '),
          },
          {
            titre: 'Remarque',
            cellule: ({ personne: p }) => p.remarques.map(motDeLaRemarque).join(', '),
          },
          {
            titre: 'Au registre',
            cellule: ({ issue }) => <Etiquette ton={TONS[issue]}>{direIssue(issue)}</Etiquette>,
          },
          { titre: 'Ligne', genre: 'nombre', cellule: ({ numero }) => nombre(numero) },
        ]}
      />
    </Section>
  );
};

/** What is worth knowing of lines that enter all the same, and of those that are nobody. */
export const Remarques = ({ lignes }: Props) => {
  const lues = entrees(lignes);
  const dites = REMARQUES.map((remarque) => ({
    remarque,
    combien: lues.filter(({ personne }) => personne.remarques.includes(remarque)).length,
  })).filter(({ combien }) => combien > 0);
  const numeros = (issue: IssueDeLigne) =>
    lignes.filter((ligne) => ligne.issue === issue).map(({ numero }) => numero);
  const [repetees, ecartees] = [numeros('repetee'), numeros('ecartee')];
  if (dites.length + repetees.length + ecartees.length === 0) return null;
  return (
    <Section titre="À savoir">
      <ul>
        {dites.map(({ remarque, combien }) => (
          <li>
            <b>{pluriel(combien, 'ligne')}</b>. {direRemarque(remarque)}
          </li>
        ))}
        {repetees.length > 0 ? (
          <li>
            <b>{pluriel(repetees.length, 'ligne')}</b>.{' '}
            {accord(repetees.length, 'Elle redit', 'Elles redisent')} une personne d’une ligne
            au-dessus : {direNumeros(repetees)}.
          </li>
        ) : null}
        {ecartees.length > 0 ? (
          <li>
            <b>{pluriel(ecartees.length, 'ligne')}</b>.{' '}
            {accord(ecartees.length, 'Ce n’est pas une personne', 'Ce ne sont pas des personnes')}{' '}
            (total, pied de page, en-tête répété) : {direNumeros(ecartees)}.
          </li>
        ) : null}
      </ul>
    </Section>
  );
};

/** People who enter, and look like somebody else. */
export const Semblables = ({ base, lignes }: Props) => {
  const proches = lignes.filter((ligne) => ligne.issue === 'semblable');
  return proches.length === 0 ? null : (
    <Section
      titre="À regarder"
      introduction="Ces personnes entrent. Elles ressemblent à quelqu’un : après l’import, réunissez les demandes si c’est la même personne."
    >
      <Tableau
        titre="Personnes qui ressemblent à une autre"
        titreCache
        precision={precision(proches.length)}
        lignes={proches.slice(0, MONTREES)}
        colonnes={[
          { titre: 'Personne', cellule: ({ personne: p }) => `${p.prenom} ${p.nom}` },
          { titre: 'Naissance', cellule: ({ personne: p }) => dateChiffres(p.dateDeNaissance) },
          {
            titre: 'Ressemble à',
            cellule: ({ demande, ligne }) =>
              demande ? (
                <Demande base={base} demande={demande} />
              ) : (
                `la ligne ${nombre(ligne ?? 0)}`
              ),
          },
          { titre: 'Ligne', genre: 'nombre', cellule: ({ numero }) => nombre(numero) },
        ]}
      />
    </Section>
  );
};

/** People of the register to whom the list gives another telephone, with what it gives. */
export const AutresTelephones = ({ base, lignes }: Props) => (
  <TelephonesDifferents
    base={base}
    lignes={lignes.flatMap((ligne) =>
      (ligne.issue === 'connue' || ligne.issue === 'completee') && ligne.demande.autreTelephone
        ? [
            {
              numero: ligne.numero,
              nom: `${ligne.personne.prenom} ${ligne.personne.nom}`,
              demande: ligne.demande.id,
              demandeNumero: ligne.demande.numero,
              telephone: ligne.personne.telephone,
            },
          ]
        : [],
    )}
  />
);

/** Lines that do not enter: why, and what to do. */
export const Refusees = ({ base, lignes, csv }: Props & { readonly csv: string }) => {
  const refusees = lignes.filter((ligne) => ligne.issue === 'refusee');
  return refusees.length === 0 ? null : (
    <Section
      titre="Lignes à corriger"
      introduction="Elles n’entrent pas. Corrigez-les dans le fichier et renvoyez-le entier : ce qui est déjà entré n’entre pas deux fois."
    >
      <Tableau
        titre="Lignes à corriger"
        titreCache
        precision={precision(refusees.length)}
        lignes={refusees.slice(0, MONTREES)}
        exports={[{ libelle: 'toutes les lignes à corriger (CSV)', href: csv }]}
        colonnes={[
          { titre: 'Ligne', entete: true, cellule: ({ numero }) => nombre(numero) },
          { titre: 'Ce qu’elle dit', cellule: ({ dit }) => dit },
          { titre: 'Pourquoi', cellule: (ligne) => <Pourquoi base={base} ligne={ligne} /> },
          { titre: 'Que faire', cellule: ({ raison }) => direRaison(raison).quoiFaire },
        ]}
      />
    </Section>
  );
};

const Pourquoi = ({ base, ligne }: { readonly base: string; readonly ligne: Refusee }): Contenu => (
  <>
    {direRaison(ligne.raison).pourquoi}
    {ligne.raison === 'decede' && ligne.demande ? (
      <>
        {' '}
        Au registre : <Demande base={base} demande={ligne.demande} />
      </>
    ) : null}
  </>
);

const Demande = (p: { readonly base: string; readonly demande: DemandeRapprochee }) => (
  <>
    <a href={`${p.base}/demandes/${p.demande.id}`}>{`demande n°\u00A0${p.demande.numero}`}</a>
    {` (${direEtat(p.demande.etat, p.demande.motifDeCloture)})`}
  </>
);

const precision = (combien: number) =>
  combien > MONTREES
    ? `Les ${MONTREES} premières sur ${nombre(combien)}.`
    : pluriel(combien, 'ligne');
