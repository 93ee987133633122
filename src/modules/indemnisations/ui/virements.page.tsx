import { additionner, centimes, montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import { masquerIban } from '#kernel/iban.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import type { Lot, ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Retour } from '../domain/retour.ts';
import { DIRE_ATTENTE } from './dire-facture.ts';
import { direChangement } from './dire-indemnisation.ts';
import { UnLot } from './lot.tsx';
import type { AVirerVu, Cadre } from './vue-de-releve.ts';

export type LotVu = Lot & {
  readonly releves: readonly ReleveApprouve[];
  readonly retours: readonly Retour[];
};

export type VirementsPageProps = Cadre & {
  readonly payables: readonly AVirerVu[];
  readonly fuseau: string;
  readonly retenus: readonly (ReleveApprouve & { readonly pourquoi: keyof typeof POURQUOI })[];
  readonly lots: readonly LotVu[];
  readonly compteRegle: boolean;
  /** The period of a relevé, for its address. */
  readonly versLeReleve: (releve: ReleveApprouve) => string;
  readonly aujourdhui: DateCivile;
  readonly saisie: Saisie;
  readonly geste: { readonly lot: string; readonly saisie: Saisie } | null;
  readonly virer: boolean;
};

/** What waits to be paid, the file for the bank, and the files so far. */
export const VirementsPage = (p: VirementsPageProps) => {
  const total = additionner(centimes(0), ...p.payables.map((r) => r.centimes));
  return (
    <>
      <TeteDePage
        titre="Virements"
        phrase={
          p.payables.length === 0 ? (
            'Aucun relevé approuvé ne peut être viré pour l’instant.'
          ) : (
            <strong>{`${pluriel(p.payables.length, 'relevé')} à virer, ${montant(total)}.`}</strong>
          )
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Onglets libelle="Indemnisations" onglets={p.parties} />
      {p.compteRegle ? null : <SansCompte {...p} />}
      {p.retenus.length > 0 ? <Retenus {...p} /> : null}
      {p.payables.length > 0 ? <AVirer {...p} /> : null}
      <Section titre="Fichiers remis à la banque">
        {p.lots.length === 0 ? <p class="quiet">Aucun fichier n’a encore été créé.</p> : null}
        {p.lots.map((lot) => (
          <UnLot {...p} lot={lot} />
        ))}
      </Section>
    </>
  );
};

const SansCompte = ({ base, virer }: VirementsPageProps) => (
  <Bandeau
    ton="attention"
    titre="Le compte qui paie n’est pas saisi"
    action={virer ? <LienBouton href={`${base}/reglages`}>Saisir le compte</LienBouton> : undefined}
  >
    Sans lui, aucun fichier de virements ne peut être créé.
  </Bandeau>
);

const POURQUOI = {
  'sans-iban': 'son IBAN manque',
  revenu: 'la banque l’a renvoyé\u00A0: faites redire son IBAN',
  plafond: 'le plafond annuel serait dépassé, ou n’est pas connu, l’année du versement',
  attendue: DIRE_ATTENTE.attendue,
  'a-verifier': DIRE_ATTENTE['a-verifier'],
  ecart: DIRE_ATTENTE.ecart,
};

const Retenus = (p: VirementsPageProps) => (
  <Section
    titre="Pas dans le fichier"
    introduction="Ces relevés sont approuvés et attendront le fichier suivant."
  >
    <Tableau
      titre="Relevés retenus"
      titreCache
      lignes={p.retenus}
      colonnes={[
        {
          titre: 'Personne',
          entete: true,
          cellule: (r) => (
            <a
              href={`${p.versLeReleve(r)}#${r.pourquoi in DIRE_ATTENTE ? 'honoraires' : 'verser'}`}
            >
              {r.nom}
            </a>
          ),
        },
        { titre: 'Pourquoi', cellule: (r) => POURQUOI[r.pourquoi] },
        { titre: 'Montant', genre: 'nombre', cellule: (r) => montant(r.centimes) },
      ]}
    />
  </Section>
);

const AVirer = (p: VirementsPageProps) => (
  <Section titre="À virer">
    <Tableau
      titre="Relevés à virer"
      titreCache
      lignes={p.payables}
      colonnes={[
        {
          titre: 'Personne',
          entete: true,
          cellule: (r) => <a href={p.versLeReleve(r)}>{r.nom}</a>,
          pied: 'Total',
        },
        { titre: 'Versé à', cellule: (r) => (r.verseA === r.nom ? '' : r.verseA) },
        ...(p.payables.some((r) => r.facture) ? [NOTE] : []),
        { titre: 'Compte', cellule: (r) => <Compte {...r} fuseau={p.fuseau} /> },
        {
          titre: 'Montant',
          genre: 'nombre',
          cellule: (r) => montant(r.centimes),
          pied: montant(additionner(centimes(0), ...p.payables.map((r) => r.centimes))),
        },
      ]}
    />
    {p.virer && p.compteRegle ? <CreerLot {...p} /> : null}
  </Section>
);

const NOTE: Colonne<AVirerVu> = { titre: 'Note', cellule: (r) => r.facture?.numero ?? '' };

/** Whoever pays sees which account the bank never paid, and who wrote it. */
const Compte = ({ iban, nouveau, fuseau }: AVirerVu & { readonly fuseau: string }) => (
  <span>
    <span class="nowrap">{masquerIban(iban)}</span>
    {nouveau ? (
      <span class="quiet small">{` nouveau, ${direChangement(nouveau, fuseau)}`}</span>
    ) : null}
  </span>
);

const CreerLot = ({ base, jetons, saisie, payables }: VirementsPageProps) => (
  <Formulaire action={`${base}/virements`} {...jetons} saisie={saisie} gardeSaisie={false}>
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'executerLe')} libelle="À exécuter le" />
      <ChampListe
        {...lier(saisie, 'version')}
        libelle="Version du fichier"
        options={[
          { valeur: 'pain.001.001.09', libelle: 'pain.001.001.09, la version actuelle' },
          { valeur: 'pain.001.001.03', libelle: 'pain.001.001.03, si la banque l’exige' },
        ]}
      />
    </LigneDeChamps>
    <div class="actions">
      <Bouton variante="suivant">{`Créer le fichier de ${pluriel(payables.length, 'virement')}`}</Bouton>
    </div>
  </Formulaire>
);
