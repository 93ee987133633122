import type { DateCivile } from '#kernel/date-civile.ts';
import { direDelai, direNombre, direPeriode, direTaux, pendant } from '#kernel/dire-nombres.ts';
import { dateLongue } from '#kernel/formats.ts';
import type { PartVue, Repartition } from '#kernel/masque.ts';
import { PAS, type PeriodeDeTableau } from '#kernel/periode-de-tableau.ts';
import { Comptes } from '#ui/comptes.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Cote, Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { ChiffresVus } from '../domain/chiffres.ts';
import { CRITERES } from '../domain/critere.ts';
import { direCloture, direOrigine } from './dire-demande.ts';

export type ChiffresPageProps = {
  /** `/app/demo/medecin-traitant/chiffres` */
  readonly ici: string;
  readonly onglets: readonly Onglet[];
  readonly periode: PeriodeDeTableau;
  readonly aujourdhui: DateCivile;
  readonly deLExterieur: boolean;
  readonly chiffres: ChiffresVus;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
};

/** What the search for doctors did over a period, every figure added up from the ledger. */
export const ChiffresPage = (p: ChiffresPageProps) => (
  <>
    <TeteDePage
      miettes={`Médecin traitant, ${direPeriode(p.periode)}`}
      titre="Chiffres"
      phrase={<Resume {...p} />}
    />
    <Onglets libelle="Pages" onglets={p.onglets} />
    {p.deLExterieur ? (
      <p class="quiet measure">
        Hors de la CPTS, on lit les trimestres clos. Aucun nombre de 1 à 4 n’est dit, ni ceux qui le
        laisseraient retrouver par différence.
      </p>
    ) : (
      <Onglets
        libelle="Période"
        onglets={PAS.map((pas) => ({
          libelle: { mois: 'Mois', trimestre: 'Trimestre', annee: 'Année' }[pas],
          href: adresse(p, pas, p.periode.du),
          actif: pas === p.periode.pas,
        }))}
      />
    )}
    <Section titre={majuscule(direPeriode(p.periode))} droite={<AutresPeriodes {...p} />} proche>
      <Suite {...p} />
    </Section>
    <QuiDemande {...p} />
    <Section titre="Comment cela finit">
      <Cote>
        <Parts
          titre="Déclarées, par commune"
          entete="Commune"
          parts={p.chiffres.declareesParCommune}
          dire={commune(p)}
        />
        <Parts
          titre="Closes sans médecin"
          entete="Raison"
          parts={p.chiffres.closes}
          dire={direCloture}
        />
      </Cote>
    </Section>
    <p class="section small quiet">
      {`D’après le journal d’activité, au ${dateLongue(p.aujourdhui)}. Ce qui est compté est ce qui s’est passé pendant la période\u00A0: une personne déclarée a pu demander avant.`}
    </p>
  </>
);

const QuiDemande = (p: ChiffresPageProps) => (
  <Section titre="Qui demande">
    <Cote>
      <Criteres {...p} />
      <Parts titre="Par origine" entete="Venue" parts={p.chiffres.parOrigine} dire={direOrigine} />
    </Cote>
    <div class="mt6">
      <Parts titre="Par commune" entete="Commune" parts={p.chiffres.parCommune} dire={commune(p)} />
    </div>
  </Section>
);

const adresse = ({ ici }: ChiffresPageProps, pas: string, le: string) =>
  `${ici}?periode=${pas}&le=${le}`;
const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

const commune =
  ({ communes }: ChiffresPageProps) =>
  (code: string): string =>
    communes.find((connue) => connue.code === code)?.nom ?? (code || 'Non dite');

const Resume = ({ chiffres: c, periode }: ChiffresPageProps) => (
  <>
    <strong>{direNombre(c.declarees)}</strong>
    {` ${c.declarees === 1 || c.declarees === 0 ? 'personne a' : 'personnes ont'} trouvé un médecin traitant ${pendant(periode)}.`}
  </>
);

const AutresPeriodes = (p: ChiffresPageProps) => (
  <>
    <a href={adresse(p, p.periode.pas, p.periode.avant)}>Avant</a>
    {p.deLExterieur || p.periode.apres <= p.aujourdhui ? (
      <>
        {', '}
        <a href={adresse(p, p.periode.pas, p.periode.apres)}>après</a>
      </>
    ) : null}
  </>
);

const Suite = ({ chiffres: c }: ChiffresPageProps) => (
  <Comptes
    comptes={[
      { terme: 'Demandes reçues', chiffre: direNombre(c.recues) },
      {
        terme: 'Vérifiées',
        chiffre: direNombre(c.verifiees),
        detail: `Délai médian\u00A0: ${direDelai(c.delaiVerification).toLowerCase()}.`,
      },
      {
        terme: 'Prises par un médecin',
        chiffre: direNombre(c.prises),
        detail: `Délai médian\u00A0: ${direDelai(c.delaiPrise).toLowerCase()}. Rendues\u00A0: ${direNombre(c.rendues)}.`,
      },
      {
        terme: 'Déclarées',
        chiffre: direNombre(c.declarees),
        detail: `Délai médian depuis la demande\u00A0: ${direDelai(c.delaiDeclaration).toLowerCase()}.`,
      },
    ]}
  />
);

const direCritere = (code: string): string =>
  code === 'age' ? 'Âge' : (CRITERES.find((critere) => critere.code === code)?.libelle ?? code);

/** A person may hold several: no total. */
const Criteres = ({ chiffres: { parCritere, recues } }: ChiffresPageProps) => (
  <Tableau
    titre="Par situation"
    lignes={parCritere}
    vide={<p class="quiet">Aucune demande reçue.</p>}
    colonnes={[
      { titre: 'Situation', cellule: ({ cle }) => direCritere(cle) },
      { titre: 'Nombre', genre: 'nombre', cellule: ({ nombre }) => direNombre(nombre) },
      { titre: 'Part', genre: 'nombre', cellule: ({ nombre }) => part(nombre, recues) },
    ]}
  />
);

const part = (nombre: PartVue['nombre'], total: Repartition['total']) =>
  nombre === 'tu' ? '' : direTaux(nombre, total);

type PartsProps = {
  readonly titre: string;
  readonly entete: string;
  readonly parts: Repartition;
  readonly dire: (cle: string) => string;
};

const Parts = ({ titre, entete, parts: { total, parts }, dire }: PartsProps) => (
  <Tableau
    titre={titre}
    lignes={parts}
    vide={
      <p class="quiet">
        {total === 0
          ? `${titre}\u00A0: rien pendant cette période.`
          : `${titre}, en tout\u00A0: ${direNombre(total)}. Trop peu de chaque sorte pour en dire la répartition.`}
      </p>
    }
    colonnes={[
      { titre: entete, cellule: ({ cle }) => dire(cle), pied: 'Ensemble' },
      {
        titre: 'Nombre',
        genre: 'nombre',
        cellule: ({ nombre }) => direNombre(nombre),
        pied: direNombre(total),
      },
      { titre: 'Part', genre: 'nombre', cellule: ({ nombre }) => part(nombre, total) },
    ]}
  />
);
