import { type Centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { facture, paye } from '../domain/depense.ts';
import { DIRE_MISSION } from '../domain/mission.ts';
import { type Compte, estCharge } from '../domain/plan.ts';
import type { DepenseSuivie } from '../domain/suivi.ts';
import { ChampsDImputation } from './champs-d-imputation.tsx';
import { DIRE_ETAT } from './dire-budget.ts';
import { type Cadre, miettesDe } from './vue-du-budget.ts';

export type DepensesPageProps = Cadre & {
  readonly depenses: readonly DepenseSuivie[];
  readonly plan: readonly Compte[];
  readonly seuil: Centimes | null;
  readonly organe: string | null;
  readonly saisie: Saisie;
};

/** Every expense of a year, from the commitment to the payment. */
export const DepensesPage = (p: DepensesPageProps) => {
  const attendent = p.depenses.filter((d) => d.engagement.etat === 'a-confirmer').length;
  return (
    <>
      <TeteDePage
        miettes={miettesDe(p, 'Dépenses')}
        titre="Dépenses"
        moyen
        phrase={
          attendent > 0 ? (
            <strong>{`${pluriel(attendent, 'dépense attend', 'dépenses attendent')} la décision de l’organe.`}</strong>
          ) : (
            'De l’engagement au paiement.'
          )
        }
      />
      <Section titre={`Dépenses de ${p.annee}`} titreCache proche>
        <Liste {...p} />
      </Section>
      {p.peut.noter ? (
        <Section titre="Noter un engagement">
          <Seuil {...p} />
          <Engager {...p} />
        </Section>
      ) : null}
    </>
  );
};

const Liste = ({ base, depenses }: DepensesPageProps) => (
  <Tableau
    titre="Dépenses"
    titreCache
    lignes={depenses}
    vide={
      <Vide titre="Aucune dépense n’est notée" phrase="Notez la première ci-dessous." niveau={3} />
    }
    colonnes={[
      { titre: 'Le', genre: 'date', cellule: (d) => dateChiffres(d.engagement.le) },
      {
        titre: 'Quoi',
        entete: true,
        cellule: ({ engagement: e }) => (
          <span>
            <a href={`${base}/depenses/${e.id}`}>{e.objet}</a>
            <span class="quiet small">{` ${e.fournisseur.nom}`}</span>
          </span>
        ),
      },
      { titre: 'Mission', cellule: (d) => DIRE_MISSION[d.engagement.mission] },
      { titre: 'Engagé', genre: 'nombre', cellule: (d) => montant(d.engagement.centimes) },
      { titre: 'Facturé', genre: 'nombre', cellule: (d) => ou(facture(d.factures)) },
      { titre: 'Payé', genre: 'nombre', cellule: (d) => ou(paye(d.paiements)) },
      { titre: 'État', cellule: (d) => <Etat {...d} /> },
    ]}
  />
);

const ou = (c: Centimes) => (c === 0 ? '' : montant(c));

const Etat = ({ engagement, factures, paiements }: DepenseSuivie) => {
  if (engagement.etat !== 'confirme')
    return (
      <Etiquette ton={engagement.etat === 'refuse' ? 'neutre' : 'attention'}>
        {DIRE_ETAT[engagement.etat]}
      </Etiquette>
    );
  const [du, solde] = [facture(factures), paye(paiements)];
  if (du === 0) return <Etiquette ton="info">Engagée</Etiquette>;
  if (solde < du) return <Etiquette ton="attention">À payer</Etiquette>;
  return <Etiquette ton="ok">{du < engagement.centimes ? 'Payée en partie' : 'Payée'}</Etiquette>;
};

const Seuil = ({ seuil, organe, base, annee }: DepensesPageProps) =>
  seuil === null ? (
    <Bandeau ton="neutre">
      {'Seuil inconnu, rien n’est bloqué\u00A0: '}
      <a href={`${base}/reglages?annee=${annee}`}>dites celui du règlement intérieur</a>
    </Bandeau>
  ) : (
    <p class="quiet">{`Au-delà de ${montant(seuil)}, la décision est prise par\u00A0: ${organe ?? ''}.`}</p>
  );

const Engager = ({ base, annee, jetons, saisie, plan }: DepensesPageProps) => (
  <Formulaire action={`${base}/depenses?annee=${annee}`} {...jetons} saisie={saisie}>
    <LigneDeChamps>
      <ChampTexte {...lier(saisie, 'objet')} libelle="Quoi" longueurMax={160} />
      <ChampTexte {...lier(saisie, 'fournisseur')} libelle="Fournisseur" longueurMax={120} />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'montant')}
        libelle="Montant"
        unite="€"
        decimal
        largeur="moyen"
      />
      <ChampDate {...lier(saisie, 'le')} libelle="Engagé le" />
    </LigneDeChamps>
    <ChampsDImputation saisie={saisie} plan={plan} est={estCharge} />
    <div class="actions">
      <Bouton>Noter l’engagement</Bouton>
    </div>
  </Formulaire>
);
