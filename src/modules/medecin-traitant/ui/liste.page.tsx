import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure, nombre, pluriel } from '#kernel/formats.ts';
import { Comptes as Chiffres } from '#ui/comptes.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { EtatDeDemande } from '../domain/demande.ts';
import {
  estARegarder,
  GROUPES,
  type Groupe,
  groupeDe,
  type Mouvement,
} from '../domain/groupe-de-comparaison.ts';
import type { Raison } from '../domain/ligne-de-liste.ts';
import type { EnvoiDeListe, Liste } from '../domain/liste.ts';
import { direGroupe, direMouvement, direRaison } from './dire-liste.ts';
import { type TelephoneDifferent, TelephonesDifferents } from './liste-telephones.tsx';

type Part = { readonly mouvement: Mouvement; readonly etat: EtatDeDemande; readonly n: number };

export type ListePageProps = {
  readonly base: string;
  readonly fuseau: string;
  readonly liste: Liste & { readonly personnes: number; readonly precedenteDate: string | null };
  readonly envois: readonly EnvoiDeListe[];
  readonly refusees: readonly {
    readonly numero: number;
    readonly raison: Raison;
    readonly demande: string | null;
  }[];
  readonly semblables: readonly {
    readonly numero: number;
    readonly demande: string;
    readonly demandeNumero: number;
    readonly nom: string;
    readonly semblable: string;
    readonly semblableNumero: number;
    readonly semblableNom: string;
  }[];
  readonly parts: readonly Part[];
  readonly telephones: readonly Omit<TelephoneDifferent, 'telephone'>[];
  readonly onglets: readonly Onglet[];
};

export const nomDeListe = ({ emetteur, dateListe }: Pick<Liste, 'emetteur' | 'dateListe'>) =>
  `${emetteur} au ${dateChiffres(dateCivile(dateListe))}`;

/** What came of a list, and who moved since the one before. */
export const ListePage = (p: ListePageProps) => (
  <>
    <TeteDePage
      titre={nomDeListe(p.liste)}
      miettes={[
        { libelle: 'Médecin traitant', href: p.base },
        { libelle: 'Listes reçues', href: `${p.base}/listes` },
      ]}
      phrase={<Phrase {...p} />}
    />
    <Onglets libelle="Médecin traitant" onglets={p.onglets} />
    <Mouvements {...p} />
    <Semblables {...p} />
    <TelephonesDifferents
      base={p.base}
      lignes={p.telephones.map((ligne) => ({ ...ligne, telephone: null }))}
    />
    <Refusees {...p} />
    <Envois {...p} />
  </>
);

const precedente = ({ liste }: ListePageProps): DateCivile | null =>
  liste.precedenteDate ? dateCivile(liste.precedenteDate) : null;

const Phrase = (p: ListePageProps) => {
  const avant = precedente(p);
  return (
    <>
      <strong>{pluriel(p.liste.personnes, 'personne')}</strong>
      {avant
        ? ` sur cette liste, comparée à celle du ${dateChiffres(avant)}.`
        : ' sur cette liste. C’est la première de cet émetteur : la prochaine dira qui a bougé.'}
    </>
  );
};

const nombreDe = (parts: readonly Part[], mouvement: Mouvement, groupe?: Groupe) =>
  parts
    .filter((part) => part.mouvement === mouvement && (!groupe || groupeDe(part.etat) === groupe))
    .reduce((somme, { n }) => somme + n, 0);

/** Three counts, then who they are by our register. */
const Mouvements = (p: ListePageProps) => {
  const compare = precedente(p) !== null;
  const mouvements: readonly Mouvement[] = compare ? ['sortie', 'restee', 'entree'] : ['entree'];
  const lignes = mouvements.flatMap((mouvement) =>
    GROUPES.map((groupe) => ({ mouvement, groupe, n: nombreDe(p.parts, mouvement, groupe) })),
  );
  return (
    <>
      {compare ? (
        <div class="mt5">
          <Chiffres
            comptes={mouvements.map((mouvement) => ({
              terme: direMouvement(mouvement),
              chiffre: nombre(nombreDe(p.parts, mouvement)),
            }))}
          />
        </div>
      ) : null}
      <Section titre={compare ? 'Ce que nous en savons' : 'Qui est sur cette liste'}>
        <Tableau
          titre="Personnes de la liste, selon le registre"
          titreCache
          exports={['csv', 'xlsx'].map((format) => ({
            libelle: `toutes ces personnes (${format.toUpperCase()})`,
            href: `${p.base}/listes/${p.liste.id}/comparaison.${format}`,
          }))}
          lignes={lignes.filter(({ n }) => n > 0)}
          colonnes={[
            ...(compare
              ? [
                  {
                    titre: 'Liste',
                    cellule: (l: (typeof lignes)[number]) => direMouvement(l.mouvement),
                  },
                ]
              : []),
            {
              titre: 'Au registre',
              entete: true,
              cellule: (l) => (
                <a
                  href={`${p.base}/listes/${p.liste.id}/comparaison?mouvement=${l.mouvement}&groupe=${l.groupe}`}
                >
                  {direGroupe(l.mouvement, l.groupe).titre}
                </a>
              ),
            },
            { titre: 'Personnes', genre: 'nombre', cellule: (l) => nombre(l.n) },
            {
              titre: 'Que faire',
              cellule: (l) => (
                <>
                  {estARegarder(l.mouvement, l.groupe) ? (
                    <>
                      <Etiquette ton="attention">à faire</Etiquette>{' '}
                    </>
                  ) : null}
                  {direGroupe(l.mouvement, l.groupe).quoiFaire}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
};

const Semblables = ({ base, semblables }: ListePageProps) =>
  semblables.length === 0 ? null : (
    <Section
      titre="À regarder"
      introduction="Deux demandes qui se ressemblent : réunissez-les si c’est la même personne."
    >
      <Tableau
        titre="Demandes qui se ressemblent"
        titreCache
        lignes={semblables}
        colonnes={[
          {
            titre: 'De la liste',
            cellule: (l) => (
              <Nommee base={base} id={l.demande} numero={l.demandeNumero} nom={l.nom} />
            ),
          },
          {
            titre: 'Ressemble à',
            cellule: (l) => (
              <Nommee
                base={base}
                id={l.semblable}
                numero={l.semblableNumero}
                nom={l.semblableNom}
              />
            ),
          },
          { titre: 'Ligne', genre: 'nombre', cellule: (l) => nombre(l.numero) },
        ]}
      />
    </Section>
  );

type NommeeProps = {
  readonly base: string;
  readonly id: string;
  readonly numero: number;
  readonly nom: string;
};

const Nommee = ({ base, id, numero, nom }: NommeeProps) => (
  <>
    <a href={`${base}/demandes/${id}`}>{nom}</a>
    <span class="quiet">{` n°\u00A0${numero}`}</span>
  </>
);

const MONTREES = 100;

const Refusees = ({ base, liste, refusees }: ListePageProps) =>
  refusees.length === 0 ? null : (
    <Section
      titre="Lignes à corriger"
      introduction="Elles ne sont pas entrées. Corrigez-les dans le fichier et renvoyez-le entier, à la même date : ce qui est entré n’entre pas deux fois."
    >
      <Tableau
        titre="Lignes à corriger"
        titreCache
        precision={
          refusees.length > MONTREES
            ? `Les ${MONTREES} premières sur ${nombre(refusees.length)}.`
            : pluriel(refusees.length, 'ligne')
        }
        lignes={refusees.slice(0, MONTREES)}
        exports={[
          {
            libelle: 'toutes les lignes à corriger (CSV)',
            href: `${base}/listes/${liste.id}/lignes-a-corriger.csv`,
          },
        ]}
        colonnes={[
          { titre: 'Ligne', entete: true, cellule: (l) => nombre(l.numero) },
          {
            titre: 'Pourquoi',
            cellule: (l) =>
              l.demande ? (
                <>
                  {direRaison(l.raison).pourquoi}{' '}
                  <a href={`${base}/demandes/${l.demande}`}>Elle est au registre</a>
                </>
              ) : (
                direRaison(l.raison).pourquoi
              ),
          },
          { titre: 'Que faire', cellule: (l) => direRaison(l.raison).quoiFaire },
        ]}
      />
    </Section>
  );

const Envois = ({ fuseau, envois }: ListePageProps) => (
  <Section titre="Fichiers importés">
    <Tableau
      titre="Fichiers importés"
      titreCache
      lignes={envois}
      colonnes={[
        { titre: 'Fichier', cellule: (e) => e.fichier },
        { titre: 'Importé', cellule: (e) => dateHeure(e.importeLe ?? e.avanceLe, fuseau) },
        { titre: 'Par', cellule: (e) => e.prepareParNom },
        {
          titre: 'Nouvelles',
          genre: 'nombre',
          cellule: ({ comptes: c }) => nombre(c.nouvelle + c.semblable),
        },
        { titre: 'Complétées', genre: 'nombre', cellule: ({ comptes: c }) => nombre(c.completee) },
        { titre: 'Inchangées', genre: 'nombre', cellule: ({ comptes: c }) => nombre(c.connue) },
        { titre: 'Répétées', genre: 'nombre', cellule: ({ comptes: c }) => nombre(c.repetee) },
        { titre: 'À corriger', genre: 'nombre', cellule: ({ comptes: c }) => nombre(c.refusee) },
      ]}
    />
  </Section>
);
