import { direDelai, direNombre, direPeriode, pendant } from '#kernel/dire-nombres.ts';
import { dateLongue } from '#kernel/formats.ts';
import type { Nombre } from '#kernel/masque.ts';
import { PAS } from '#kernel/periode-de-tableau.ts';
import { Comptes } from '#ui/comptes.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { CommentCelaFinit, QuiDemande } from './chiffres-parts.tsx';
import type { ChiffresPageProps } from './vue-des-chiffres.ts';

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
    <CommentCelaFinit {...p} />
    <p class="section small">
      {'Télécharger ces chiffres\u00A0: '}
      <a href={fichier(p, 'csv')}>CSV</a>
      {' ou '}
      <a href={fichier(p, 'xlsx')}>XLSX</a>
    </p>
    <p class="small quiet">
      {`D’après le journal d’activité, au ${dateLongue(p.aujourdhui)}. Ce qui est compté est ce qui s’est passé pendant la période\u00A0: une personne déclarée a pu demander avant.`}
    </p>
  </>
);

const adresse = ({ ici }: ChiffresPageProps, pas: string, le: string) =>
  `${ici}?periode=${pas}&le=${le}`;
const fichier = ({ ici, periode: { pas, du } }: ChiffresPageProps, format: string) =>
  `${ici}.${format}?periode=${pas}&le=${du}`;
const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

const Resume = ({ chiffres: c, periode }: ChiffresPageProps) => (
  <>
    <strong>{direNombre(c.declarees)}</strong>
    {` ${c.declarees === 1 || c.declarees === 0 ? 'personne a' : 'personnes ont'} trouvé un médecin traitant ${pendant(periode)}.`}
  </>
);

const AutresPeriodes = (p: ChiffresPageProps) => (
  <>
    <a href={adresse(p, p.periode.pas, p.periode.avant)}>Avant</a>
    {p.suivante === null ? null : (
      <>
        {', '}
        <a href={adresse(p, p.periode.pas, p.suivante)}>après</a>
      </>
    )}
  </>
);

/** A figure that opens onto its entries, for those who read them. */
function chiffre({ faits }: ChiffresPageProps, genre: string, n: Nombre): Contenu {
  return faits ? <a href={faits({ genre })}>{direNombre(n)}</a> : direNombre(n);
}

const Suite = (p: ChiffresPageProps) => {
  const c = p.chiffres;
  return (
    <Comptes
      comptes={[
        {
          terme: 'Demandes reçues',
          chiffre: chiffre(p, 'mt.demande.recue', c.recues),
        },
        {
          terme: 'Vérifiées',
          chiffre: chiffre(p, 'mt.demande.justifiee', c.verifiees),
          detail: `Délai médian\u00A0: ${direDelai(c.delaiVerification).toLowerCase()}.`,
        },
        {
          terme: 'Prises par un médecin',
          chiffre: chiffre(p, 'mt.prise-en-charge', c.prises),
          detail: (
            <>
              {`Délai médian\u00A0: ${direDelai(c.delaiPrise).toLowerCase()}. Rendues\u00A0: `}
              {chiffre(p, 'mt.restitution', c.rendues)}.
            </>
          ),
        },
        {
          terme: 'Déclarées',
          chiffre: chiffre(p, 'mt.declaration', c.declarees),
          detail: `Délai médian depuis la demande\u00A0: ${direDelai(c.delaiDeclaration).toLowerCase()}.`,
        },
      ]}
    />
  );
};
