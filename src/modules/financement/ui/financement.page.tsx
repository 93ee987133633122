import { montant } from '#kernel/centimes.ts';
import { dateLongue, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Barre, LegendeJauge } from '#ui/jauge.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { LIBELLES_DES_REGIMES } from '../domain/bareme.ts';
import { type Bilan, type LigneDeBilan, totalCommeAvant, totalDuBilan } from '../domain/bilan.ts';
import type { AnneeDeContrat, Contrat } from '../domain/contrat.ts';
import { CRISE, LIBELLES_DES_POSTES } from '../domain/mission.ts';
import { direAnnee, direSomme, Euros } from './dire-financement.tsx';

export type Annee = { readonly annee: AnneeDeContrat; readonly bilan: Bilan };

export type FinancementPageProps = {
  /** `/app/demo/financement` */
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly onglets: readonly Onglet[];
  readonly contrat: Contrat;
  readonly annees: readonly Annee[];
  readonly choisie: Annee;
  /** Whether the barème has an amount that the contract lacks. */
  readonly preremplissable: boolean;
  readonly tenir: boolean;
};

/** One year of the contract: what is owed whatever happens, what depends on indicators, what of it is reached. */
export const FinancementPage = (p: FinancementPageProps) => {
  const { annee, bilan } = p.choisie;
  const inconnus = bilan.fixe.inconnus + bilan.maximum.inconnus;
  return (
    <>
      <TeteDePage
        miettes={`${direAnnee(annee)}`}
        titre="Contrat ACI"
        phrase={<Resume bilan={bilan} />}
        action={
          p.tenir ? (
            <LienBouton href={`${p.base}/contrat`} variante="simple">
              Le contrat signé
            </LienBouton>
          ) : undefined
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      {inconnus > 0 ? <Manquants {...p} combien={inconnus} /> : null}
      <Onglets
        libelle="Année du contrat"
        onglets={p.annees.map(({ annee: { rang } }) => ({
          libelle: `Année ${rang}`,
          href: `${p.base}?annee=${rang}`,
          actif: rang === annee.rang,
        }))}
      />
      <Postes {...p} />
      <Issues {...p} />
      <p class="section small quiet">
        {`Contrat signé le ${dateLongue(p.contrat.signeLe)}, taille ${p.contrat.taille}, ${LIBELLES_DES_REGIMES[p.contrat.regime]}. La part variable de la crise n’est due que si l’ARS en reconnaît une.`}
      </p>
    </>
  );
};

const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

/** What is reached so far: a minimum as long as an indicator has no value. */
function acquisConnu(bilan: Bilan) {
  const total = totalDuBilan(bilan, 'acquis');
  return { ...total, inconnus: total.inconnus + bilan.acquis.inconnus };
}

const Manquants = ({
  base,
  jetons,
  tenir,
  preremplissable,
  combien,
}: FinancementPageProps & { readonly combien: number }) => (
  <Bandeau
    ton="attention"
    titre={`${pluriel(combien, 'montant')} à saisir`}
    action={
      tenir && preremplissable ? (
        <BoutonPoste action={`${base}/bareme`} {...jetons}>
          Préremplir d’après le barème
        </BoutonPoste>
      ) : undefined
    }
  >
    Recopiez-les du contrat signé, poste par poste&nbsp;: rien n’est supposé à leur place.
  </Bandeau>
);

const Resume = ({ bilan }: { readonly bilan: Bilan }) => (
  <>
    <strong>{majuscule(direSomme(acquisConnu(bilan)))}</strong>
    {' acquis cette année, '}
    <strong>{direSomme(totalDuBilan(bilan, 'plein'))}</strong>
    {' si chaque objectif est atteint.'}
  </>
);

const Postes = ({ base, choisie: { annee, bilan } }: FinancementPageProps) => (
  <div class="mt5">
    <Tableau
      titre="Postes du contrat"
      titreCache
      lignes={bilan.lignes}
      colonnes={[
        {
          titre: 'Poste',
          entete: true,
          cellule: ({ poste }) => (
            <a href={`${base}/postes/${poste}?annee=${annee.rang}`}>{LIBELLES_DES_POSTES[poste]}</a>
          ),
          pied: 'Total',
        },
        {
          titre: 'Fixe',
          genre: 'nombre',
          cellule: (ligne) => <Fixe ligne={ligne} />,
          pied: direSomme(bilan.fixe),
        },
        { titre: 'Variable', genre: 'large', cellule: (ligne) => <Variable ligne={ligne} /> },
        {
          titre: 'Acquis',
          genre: 'nombre',
          cellule: ({ maximum, acquis }) =>
            maximum === 0 ? '' : <Acquis connu={acquis.connu} inconnus={acquis.inconnus} />,
          pied: direSomme(bilan.acquis),
        },
        {
          titre: 'Au plus',
          genre: 'nombre',
          cellule: ({ maximum }) => (maximum === 0 ? '' : <Euros valeur={maximum} />),
          pied: direSomme(bilan.maximum),
        },
      ]}
    />
    <LegendeJauge />
  </div>
);

const Fixe = ({ ligne: { poste, fixe, maximum } }: { readonly ligne: LigneDeBilan }) =>
  poste !== 'fonctionnement' && fixe === 0 && maximum === 0 ? (
    <span class="quiet">pas démarrée</span>
  ) : (
    <Euros valeur={fixe} />
  );

const Acquis = ({ connu, inconnus }: LigneDeBilan['acquis']) => (
  <span>
    {montant(connu)}
    {inconnus > 0 ? (
      <span class="quiet small">{` et ${pluriel(inconnus, 'inconnue')}`}</span>
    ) : null}
  </span>
);

/** Crisis money is at stake only once one came: until then it is neither lost nor to be had. */
const Variable = ({ ligne: { poste, maximum, acquis } }: { readonly ligne: LigneDeBilan }) => {
  if (maximum === null || maximum === 0) return null;
  const reste = Math.max(0, maximum - acquis.connu);
  const mots =
    acquis.inconnus > 0
      ? `${montant(acquis.connu)} acquis, le reste pas encore connu, sur ${montant(maximum)}`
      : `${montant(acquis.connu)} acquis sur ${montant(maximum)}`;
  return (
    <Barre
      haute
      enMots={mots}
      repartition={{
        acquis: acquis.connu,
        ...(acquis.inconnus > 0 || poste === CRISE ? { inconnu: reste } : { enJeu: reste }),
        total: maximum,
      }}
    />
  );
};

/** What the year brings in three cases, each with what it supposes. */
const Issues = ({ annees, choisie: { annee, bilan } }: FinancementPageProps) => {
  const avant = annees.find((a) => a.annee.rang === annee.rang - 1)?.bilan;
  const commeAvant = avant ? totalCommeAvant(bilan, avant) : null;
  return (
    <Section titre="Trois issues">
      <Comptes
        comptes={[
          {
            terme: 'Ce qui est acquis',
            chiffre: direSomme(totalDuBilan(bilan, 'acquis')),
            detail: 'Un indicateur sans valeur ne rapporte rien',
          },
          {
            terme: 'Comme l’an dernier',
            chiffre: commeAvant ? direSomme(commeAvant) : 'inconnu',
            detail: commeAvant
              ? 'La même part de chaque mission'
              : 'L’année d’avant n’a pas toutes ses valeurs',
          },
          {
            terme: 'Tout est atteint',
            chiffre: direSomme(totalDuBilan(bilan, 'plein')),
            detail: 'La crise ne compte que reconnue',
          },
        ]}
      />
    </Section>
  );
};

/** Nothing is known of a contract yet. */
export const SansContratPage = (p: { readonly base: string; readonly tenir: boolean }) => (
  <>
    <TeteDePage
      titre="Contrat ACI"
      phrase="Ce que le contrat promet, ce qui en est acquis, ce qui est versé."
    />
    <Vide
      niveau={2}
      titre="Aucun contrat n’est saisi"
      phrase="Le contrat tripartite signé avec l’ARS et la CPAM donne les montants, les missions et leurs indicateurs."
      action={
        p.tenir ? (
          <LienBouton href={`${p.base}/contrat`} variante="suivant">
            Saisir le contrat
          </LienBouton>
        ) : undefined
      }
    />
  </>
);
