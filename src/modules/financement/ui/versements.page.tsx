import { additionner, type Centimes, montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { accord, dateChiffres } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Montant } from '../domain/contrat.ts';
import { DIRE_NATURE, type Echeance } from '../domain/echeancier.ts';
import { LIBELLES_DES_POSTES } from '../domain/mission.ts';
import type { Versement } from '../domain/versement.ts';
import { Euros } from './dire-financement.tsx';

export type EcheanceVue = Echeance & { readonly recu: Centimes; readonly ecart: Montant };

export type VersementsPageProps = {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly aujourdhui: DateCivile;
  /** Of the whole contract; the table shows those of `annee`. */
  readonly echeances: readonly EcheanceVue[];
  readonly annee: number;
  readonly annees: number;
  readonly versements: readonly Versement[];
  readonly saisie: Saisie;
  readonly noter: boolean;
};

/** What the contract promises and when, what came in, and the difference. */
export const VersementsPage = (p: VersementsPageProps) => {
  const enRetard = p.echeances.filter((e) => estEnRetard(e, p.aujourdhui));
  return (
    <>
      <TeteDePage
        titre="Versements"
        phrase={
          enRetard.length > 0 ? (
            <strong class="bad-text">{direRetard(enRetard)}</strong>
          ) : (
            'Ce que le contrat promet et quand, ce qui est venu.'
          )
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Onglets
        libelle="Année du contrat"
        onglets={Array.from({ length: p.annees }, (_, n) => ({
          libelle: `Année ${n + 1}`,
          href: `${p.base}/versements?annee=${n + 1}`,
          actif: n + 1 === p.annee,
        }))}
      />
      {p.noter ? <Noter {...p} /> : null}
      <Section titre="Attendus">
        <Attendus {...p} />
      </Section>
      <Section titre="Reçus">
        <Recus {...p} />
      </Section>
    </>
  );
};

/** "15 versements manquent, années 1 et 2: 253 000 €." */
function direRetard(enRetard: readonly EcheanceVue[]): string {
  const annees = [...new Set(enRetard.map(({ annee }) => annee))].toSorted((a, b) => a - b);
  const manque = additionner(...enRetard.flatMap(({ ecart }) => (ecart === null ? [] : [ecart])));
  const quand = `${accord(annees.length, 'année')} ${annees.join(' et ')}`;
  return `${montant(manque).replace('−', '')} en retard, ${quand}.`;
}

function estEnRetard({ auPlusTard, ecart }: EcheanceVue, jour: DateCivile): boolean {
  return auPlusTard < jour && ecart !== null && ecart < 0;
}

const Attendus = ({ echeances, annee, aujourdhui }: VersementsPageProps) => (
  <Tableau
    titre="Versements attendus"
    titreCache
    lignes={echeances.filter((e) => e.annee === annee)}
    colonnes={[
      {
        titre: 'Quoi',
        entete: true,
        cellule: (e) => LIBELLES_DES_POSTES[e.poste],
      },
      { titre: 'Nature', cellule: (e) => DIRE_NATURE[e.nature] },
      { titre: 'Au plus tard', genre: 'date', cellule: (e) => dateChiffres(e.auPlusTard) },
      { titre: 'Promis', genre: 'nombre', cellule: (e) => <Euros valeur={e.montant} /> },
      { titre: 'Reçu', genre: 'nombre', cellule: (e) => (e.recu === 0 ? '' : montant(e.recu)) },
      { titre: 'État', cellule: (e) => <Etat echeance={e} jour={aujourdhui} /> },
    ]}
  />
);

const Etat = ({
  echeance: e,
  jour,
}: {
  readonly echeance: EcheanceVue;
  readonly jour: DateCivile;
}) => {
  if (e.ecart === null) return <span class="quiet">montant inconnu</span>;
  if (e.ecart === 0)
    return <Etiquette ton="ok">{e.recu === 0 ? 'rien n’est dû' : 'reçu'}</Etiquette>;
  if (e.ecart > 0) return <Etiquette ton="info">{`${montant(e.ecart)} de plus`}</Etiquette>;
  const manque = montant(e.ecart).replace('−', '');
  if (estEnRetard(e, jour)) return <Etiquette ton="grave">{`manque ${manque}`}</Etiquette>;
  return <span class="quiet">à venir</span>;
};

const Noter = ({ base, jetons, saisie, echeances }: VersementsPageProps) => (
  <details class="mt5" open={Object.keys(saisie.erreurs).length > 0}>
    <summary>Noter un versement reçu</summary>
    <Formulaire action={`${base}/versements`} {...jetons} saisie={saisie} gardeSaisie={false}>
      <LigneDeChamps>
        <ChampListe
          {...lier(saisie, 'pour')}
          libelle="Pour"
          vide="Choisir ce que le contrat promet"
          options={echeances.map((e) => ({
            valeur: `${e.annee} ${e.poste} ${e.nature}`,
            libelle: `Année ${e.annee}, ${LIBELLES_DES_POSTES[e.poste]}\u00A0: ${DIRE_NATURE[e.nature].toLowerCase()}`,
          }))}
        />
        <ChampDate {...lier(saisie, 'recuLe')} libelle="Reçu le" aide="Date de la banque" />
        <ChampTexte {...lier(saisie, 'montant')} libelle="Montant" aide="Négatif s’il est rendu" />
      </LigneDeChamps>
      <ChampTexte
        {...lier(saisie, 'explication')}
        libelle="Explication de l’écart"
        facultatif
        longueurMax={300}
      />
      <div class="actions">
        <Bouton>Noter le versement</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Recus = ({ base, jetons, versements, noter }: VersementsPageProps) => (
  <Tableau
    titre="Versements reçus"
    titreCache
    lignes={versements}
    vide={<Vide titre="Rien n’est noté" phrase="Notez chaque versement au jour de la banque." />}
    colonnes={[
      { titre: 'Reçu le', genre: 'date', entete: true, cellule: (v) => dateChiffres(v.recuLe) },
      {
        titre: 'Pour',
        cellule: (v) =>
          `${LIBELLES_DES_POSTES[v.poste]}, année ${v.annee}, ${DIRE_NATURE[v.nature].toLowerCase()}`,
      },
      { titre: 'Montant', genre: 'nombre', cellule: (v) => montant(v.centimes) },
      { titre: 'Explication', cellule: (v) => v.explication ?? '' },
      {
        titre: 'Corriger',
        titreCache: true,
        genre: 'actions',
        cellule: (v) =>
          noter ? (
            <BoutonPoste
              action={`${base}/versements/${v.id}/annuler`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${v.id.slice(-8)}`}
              variante="simple"
            >
              Annuler
            </BoutonPoste>
          ) : (
            ''
          ),
      },
    ]}
  />
);
